"""durable_rules: an event posted to a rule set whose actions are Python functions.

Several of its rules would take one event one after the other, so each rule
states its range of people.
"""

import json
import sys
from pathlib import Path

import harness
from durable.engine import Host

RULE_SET = "benchmark"
RULE_LIMIT = "error code: 106"  # the engine's "rule limit exceeded"


class Durable:
    name = "durable"
    package = "durable-rules"
    how = "post of one event, actions in Python"

    def write(self, rules: list[dict], folder: Path) -> None:
        definitions = {}
        for rule in rules:
            tests = [{"area": rule["area"]}, {"item": rule["item"]},
                     {"$gte": {"people": rule["from"]}}]
            if rule["below"] is not None:
                tests.append({"$lt": {"people": rule["below"]}})
            definitions[rule["name"]] = {
                "all": [{"m": {"$and": tests}}],
                "then": [rule["lead"], rule["limit"], rule["name"]],
            }
        (folder / "rules-durable.json").write_text(
            json.dumps(definitions, ensure_ascii=False), encoding="utf-8")

    def load(self, folder: Path) -> None:
        definitions = json.loads((folder / "rules-durable.json").read_text(encoding="utf-8"))
        for rule in definitions.values():
            rule["run"] = self.action(tuple(rule.pop("then")))
        self.host = Host()
        try:
            self.host.set_rulesets({RULE_SET: definitions})
        except Exception as error:
            if RULE_LIMIT in str(error):
                sys.exit(f"the engine refuses {len(definitions)} rules in one rule set: {error}")
            raise

    def action(self, answer: tuple):
        def take(_) -> None:
            self.decided = answer
        return take

    def decide(self, item: str, area: str, people: int) -> tuple:
        self.host.post(RULE_SET, {"item": item, "area": area, "people": people})
        return self.decided


if __name__ == "__main__":
    harness.main(Durable())
