"""Cedar: a policy a rule; the policy that permits names the rule.

Cedar answers yes or no and which policies said so; lead and limit are looked up
by that name. Its policies can't override one another, so each states its range
of people.
"""

import json
from pathlib import Path

import cedarpy
import harness


class Cedar:
    name = "cedar"
    package = "cedarpy"
    how = ("one permit policy a rule, parsed once; lead and limit by the policy's name; "
           "called from Python")

    def write(self, rules: list[dict], folder: Path) -> None:
        policies = []
        for rule in rules:
            below = f" && context.people < {rule['below']}" if rule["below"] is not None else ""
            policies.append(
                f"@id(\"{rule['name']}\")\n"
                f"permit (principal, action == Action::\"{rule['item']}\", "
                f"resource == Area::\"{rule['area']}\")\n"
                f"when {{ context.people >= {rule['from']}{below} }};\n"
            )
        (folder / "rules.cedar").write_text("".join(policies), encoding="utf-8")
        outcomes = {rule["name"]: (rule["lead"], rule["limit"]) for rule in rules}
        (folder / "rules-cedar.json").write_text(json.dumps(outcomes, ensure_ascii=False), "utf-8")

    def load(self, folder: Path) -> None:
        self.policies = cedarpy.PolicySet.from_str((folder / "rules.cedar").read_text("utf-8"))
        self.entities = cedarpy.Entities.from_json_str("[]")
        self.outcomes = json.loads((folder / "rules-cedar.json").read_text(encoding="utf-8"))

    def decide(self, item: str, area: str, people: int) -> tuple:
        request = {
            "principal": {"type": "Reporter", "id": "reporter"},
            "action": {"type": "Action", "id": item},
            "resource": {"type": "Area", "id": area},
            "context": {"people": people},
        }
        response = cedarpy.is_authorized(request, self.policies, self.entities)
        (rule,) = response.diagnostics.id_annotations_by_reason.values()
        lead, limit = self.outcomes[rule]
        return lead, limit, rule


if __name__ == "__main__":
    harness.main(Cedar())
