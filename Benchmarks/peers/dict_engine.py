"""A Python dictionary, written by hand for just this shape of rules."""

import json
from bisect import bisect_right
from pathlib import Path

import harness


class HandWritten:
    name = "dict"
    package = None
    how = "a dictionary by item and area, then a bisection over four thresholds"

    def write(self, rules: list[dict], folder: Path) -> None:
        pass  # reads rules.json as it is

    def load(self, folder: Path) -> None:
        rules = json.loads((folder / "rules.json").read_text(encoding="utf-8"))["rules"]
        self.cells: dict = {}
        for rule in rules:
            starts, answers = self.cells.setdefault((rule["item"], rule["area"]), ([], []))
            starts.append(rule["from"])
            answers.append((rule["lead"], rule["limit"], rule["name"]))

    def decide(self, item: str, area: str, people: int) -> tuple:
        starts, answers = self.cells[item, area]
        return answers[bisect_right(starts, people) - 1]


if __name__ == "__main__":
    harness.main(HandWritten())
