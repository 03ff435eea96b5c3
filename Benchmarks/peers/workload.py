"""The rule sets and events that every engine is given, the same from one seed.

A rule set has 33 items x T towns x 4 rules. The four rules of one item in one
town are a base rule, which always applies there, and three exceptions, each
from a higher number of people on and each an exception to the one below it. So
exactly one rule of the four decides an event: the highest whose threshold is
reached. `from` and `below` state that range for the engines that have no
exceptions of their own.

Every event has a different (item, area, people), so that no cache by event can
help, and they are shuffled. `rules.tsv` and `events.tsv` hold the same as the
JSON files for the engines that are driven from C and Java.
"""

import json
import random
from datetime import datetime, timedelta
from pathlib import Path

import checksum
import pai_program

SEED = 20170414
ITEMS = 33
UNITS = 40
RULES_A_CELL = 4
TOWNS_OF_SIZE = {132: 1, 1320: 10, 13200: 100}
TOWNS_A_COUNTY = 10
COUNTIES = "甲乙丙丁戊己庚辛壬癸"
LONGEST_LIMIT = 30
MOST_PEOPLE = 100_000
# Numbers such as a notice names. Shared by the rules, as round numbers are.
THRESHOLDS = [
    digit * 10**power for power in range(5) for digit in (1, 1.5, 2, 3, 4, 5, 6, 8)
]
THRESHOLDS = sorted({int(threshold) for threshold in THRESHOLDS if threshold >= 2})


def area(town: int) -> str:
    return f"{COUNTIES[town // TOWNS_A_COUNTY]}县/镇{town}"


def make_rules(size: int, seed: int = SEED) -> dict:
    """The neutral description of a rule set of `size` rules."""
    chance = random.Random(f"{seed} rules {size}")
    items = [f"事项{number}" for number in range(ITEMS)]
    areas = [area(town) for town in range(TOWNS_OF_SIZE[size])]
    units = [f"单位{number}" for number in range(UNITS)]
    rules = []
    for item in items:
        for place in areas:
            starts = [0] + sorted(chance.sample(THRESHOLDS, RULES_A_CELL - 1))
            leads = chance.sample(units, RULES_A_CELL)
            limits = chance.sample(range(1, LONGEST_LIMIT + 1), RULES_A_CELL)
            for level in range(RULES_A_CELL):
                rules.append({
                    "name": f"r{len(rules)}",
                    "exception_to": f"r{len(rules) - 1}" if level else None,
                    "level": level,
                    "item": item,
                    "area": place,
                    "from": starts[level],
                    "below": starts[level + 1] if level + 1 < RULES_A_CELL else None,
                    "lead": leads[level],
                    "limit": limits[level],
                })
    return {"seed": seed, "items": items, "areas": areas, "units": units, "rules": rules}


def make_events(rule_set: dict, count: int) -> list[dict]:
    """`count` events, no two with the same item, area and people.

    People are drawn evenly on a logarithmic scale, as the thresholds are, so
    that all four rules of a cell decide often.
    """
    chance = random.Random(f"{rule_set['seed']} events {len(rule_set['rules'])}")
    start = datetime(2017, 1, 3, 8, 30)
    seen = set()
    while len(seen) < count:
        people = int(MOST_PEOPLE ** chance.random())
        seen.add((chance.choice(rule_set["items"]), chance.choice(rule_set["areas"]), people))
    points = sorted(seen)
    chance.shuffle(points)
    events = []
    for number, (item, place, people) in enumerate(points):
        moment = start + timedelta(minutes=chance.randrange(360 * 24 * 60))
        events.append({
            "id": f"e{number}",
            "item": item,
            "area": place,
            "reportedAt": moment.strftime("%Y-%m-%dT%H:%M:%S+08:00"),
            "people": people,
        })
    return events


def expected_answers(rule_set: dict, events: list[dict]) -> bytes:
    """The right answers, by trying every rule of the event's item and area."""
    cells: dict = {}
    for rule in rule_set["rules"]:
        cells.setdefault((rule["item"], rule["area"]), []).append(rule)
    lines = []
    for event in events:
        decided = None
        for rule in cells[event["item"], event["area"]]:
            if event["people"] >= rule["from"]:
                decided = rule  # an exception stands below what it overrides
        lines.append(
            checksum.line(event["id"], decided["lead"], decided["limit"], decided["name"])
        )
    return "".join(lines).encode()


def tab_separated(rows: list[list]) -> str:
    return "".join("\t".join(map(str, row)) + "\n" for row in rows)


def write(folder: Path, size: int, event_count: int) -> None:
    """Everything that a run over `size` rules reads."""
    folder.mkdir(parents=True, exist_ok=True)
    rule_set = make_rules(size)
    events = make_events(rule_set, event_count)

    def save(name: str, text: str) -> None:
        (folder / name).write_text(text, encoding="utf-8")

    save("rules.json", json.dumps(rule_set, ensure_ascii=False, indent=1))
    def lines(events: list[dict]) -> str:
        return "".join(json.dumps(event, ensure_ascii=False, separators=(",", ":")) + "\n" for event in events)

    save("events.ndjson", lines(events))
    # What the other engines are given to decide one by one: nothing hangs on the time but deadlines.
    save("timeless.ndjson", lines([{key: event[key] for key in event if key != "reportedAt"} for event in events]))
    save("rules.tsv", tab_separated([
        [rule["name"], rule["level"], rule["item"], rule["area"], rule["from"],
         -1 if rule["below"] is None else rule["below"], rule["lead"], rule["limit"]]
        for rule in rule_set["rules"]
    ]))
    save("events.tsv", tab_separated([
        [event["id"], event["item"], event["area"], event["people"]] for event in events
    ]))
    (folder / "expected.txt").write_bytes(expected_answers(rule_set, events))
    pai_program.write(folder / "pai", rule_set)
