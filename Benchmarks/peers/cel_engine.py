"""CEL: an expression a rule, tried in order, the most exceptional first."""

import json
from pathlib import Path

import cel
import harness


class CEL:
    name = "cel"
    package = "common-expression-language"
    how = ("one compiled expression a rule, tried exceptions first until one is true; "
           "called from Python")

    def write(self, rules: list[dict], folder: Path) -> None:
        rows = [{
            "when": f"area == \"{rule['area']}\" && item == \"{rule['item']}\" "
                    f"&& people >= {rule['from']}",
            "then": [rule["lead"], rule["limit"], rule["name"]],
        } for rule in sorted(rules, key=lambda rule: -rule["level"])]
        (folder / "rules-cel.json").write_text(json.dumps(rows, ensure_ascii=False), "utf-8")

    def load(self, folder: Path) -> None:
        rows = json.loads((folder / "rules-cel.json").read_text(encoding="utf-8"))
        self.rules = [(cel.compile(row["when"]), tuple(row["then"])) for row in rows]

    def decide(self, item: str, area: str, people: int) -> tuple:
        context = cel.Context({"item": item, "area": area, "people": people})
        for condition, answer in self.rules:
            if condition.execute(context):
                return answer
        raise LookupError(item)


if __name__ == "__main__":
    harness.main(CEL())
