"""GoRules Zen: one decision table, first hit, the most exceptional rule first."""

import json
from pathlib import Path

import harness
import zen


class Zen:
    name = "zen"
    package = "zen-engine"
    how = "one decision table, first hit, exceptions first; called from Python"

    def write(self, rules: list[dict], folder: Path) -> None:
        def text(value: str) -> str:
            return json.dumps(value, ensure_ascii=False)

        rows = [{
            "_id": rule["name"],
            "area": text(rule["area"]),
            "item": text(rule["item"]),
            "people": f">= {rule['from']}",
            "lead": text(rule["lead"]),
            "limit": str(rule["limit"]),
            "rule": text(rule["name"]),
        } for rule in sorted(rules, key=lambda rule: -rule["level"])]

        def columns(*names: str) -> list[dict]:
            return [{"id": name, "name": name, "field": name} for name in names]

        table = {
            "hitPolicy": "first",
            "inputs": columns("area", "item", "people"),
            "outputs": columns("lead", "limit", "rule"),
            "rules": rows,
        }
        at = {"x": 0, "y": 0}
        decision = {
            "nodes": [
                {"id": "in", "name": "in", "type": "inputNode", "position": at},
                {"id": "table", "name": "table", "type": "decisionTableNode", "position": at,
                 "content": table},
                {"id": "out", "name": "out", "type": "outputNode", "position": at},
            ],
            "edges": [
                {"id": "1", "type": "edge", "sourceId": "in", "targetId": "table"},
                {"id": "2", "type": "edge", "sourceId": "table", "targetId": "out"},
            ],
        }
        (folder / "rules-zen.json").write_text(json.dumps(decision, ensure_ascii=False), "utf-8")

    def load(self, folder: Path) -> None:
        # A loader with fixed content compiles the table once; a decision made
        # from text compiles it at every evaluation and takes twelve times longer.
        content = json.loads((folder / "rules-zen.json").read_text(encoding="utf-8"))
        self.engine = zen.ZenEngine({"loader": {"type": "static", "content": {"rules": content}}})

    def decide(self, item: str, area: str, people: int) -> tuple:
        event = {"item": item, "area": area, "people": people}
        result = self.engine.evaluate("rules", event)["result"]
        return result["lead"], int(result["limit"]), result["rule"]


if __name__ == "__main__":
    harness.main(Zen())
