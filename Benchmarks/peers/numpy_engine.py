"""numpy, written by hand for just this shape of rules, all events at once.

No engine decides like this: it needs the whole batch, and gives up every
decision's own moment. It stands here as the fastest that Python can do.
"""

import json
from pathlib import Path

import harness
import numpy


class Vectorised:
    name = "numpy"
    package = "numpy"
    how = "all events as one batch: item and area to numbers by dictionaries, then array operations"

    def write(self, rules: list[dict], folder: Path) -> None:
        pass  # reads rules.json as it is

    def load(self, folder: Path) -> None:
        rules = json.loads((folder / "rules.json").read_text(encoding="utf-8"))["rules"]
        self.items = {item: n for n, item in enumerate(dict.fromkeys(r["item"] for r in rules))}
        self.areas = {area: n for n, area in enumerate(dict.fromkeys(r["area"] for r in rules))}
        cells: dict = {}
        for rule in rules:
            cells.setdefault((self.items[rule["item"]], self.areas[rule["area"]]), []).append(rule)
        ordered = [rule for cell in sorted(cells) for rule in cells[cell]]
        self.levels = len(ordered) // len(cells)
        starts = numpy.array([rule["from"] for rule in ordered])
        self.starts = starts.reshape(len(cells), self.levels)
        self.leads = numpy.array([rule["lead"] for rule in ordered], dtype=object)
        self.limits = numpy.array([rule["limit"] for rule in ordered], dtype=object)
        self.names = numpy.array([rule["name"] for rule in ordered], dtype=object)

    def decide_all(self, items: tuple, areas: tuple, people: tuple):
        item = numpy.fromiter(map(self.items.__getitem__, items), numpy.int64, len(items))
        area = numpy.fromiter(map(self.areas.__getitem__, areas), numpy.int64, len(areas))
        count = numpy.fromiter(people, numpy.int64, len(people))
        cell = item * len(self.areas) + area
        level = (count[:, None] >= self.starts[cell]).sum(axis=1) - 1
        rule = cell * self.levels + level
        return zip(self.leads[rule], self.limits[rule], self.names[rule])


if __name__ == "__main__":
    harness.main(Vectorised())
