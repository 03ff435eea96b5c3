"""How an engine that is called from Python is timed.

An engine's file defines a class with `write`, which turns the neutral rules
into the engine's own files, `load`, which reads them, and `decide`, which takes
one event's field values and returns lead, limit and rule (or `decide_all`, which
takes the columns of many events). `main` does the rest, in a process of its own
for each engine and size:

    python3 ENGINE.py FOLDER write
    python3 ENGINE.py FOLDER run --runs 5 --budget 30

The first writes the files. The second prints one JSON object and leaves the
answers in FOLDER/answers-NAME.txt.
"""

import argparse
import gc
import json
import os
import platform
import time
from importlib.metadata import version
from pathlib import Path

import checksum

FEWEST_EVENTS = 50


def resident_bytes() -> int:
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def read_rules(folder: Path) -> list[dict]:
    return json.loads((folder / "rules.json").read_text(encoding="utf-8"))["rules"]


def read_events(folder: Path) -> list[tuple]:
    """The events as (id, item, area, people)."""
    rows = (row.split("\t") for row in (folder / "events.tsv").read_text("utf-8").splitlines())
    return [(name, item, area, int(people)) for name, item, area, people in rows]


def fresh(events: list[tuple]) -> list[tuple]:
    """The same events in new strings, whose hashes nothing has computed yet."""
    return [(name, item.encode().decode(), area.encode().decode(), people)
            for name, item, area, people in events]


def one_pass(engine, events: list[tuple]) -> float:
    """Nanoseconds a decision."""
    if hasattr(engine, "decide_all"):
        _, items, areas, people = zip(*events)
        start = time.perf_counter_ns()
        engine.decide_all(items, areas, people)
    else:
        decide = engine.decide
        start = time.perf_counter_ns()
        for _, item, area, count in events:
            decide(item, area, count)
    return (time.perf_counter_ns() - start) / len(events)


def affordable(engine, events: list[tuple], runs: int, budget: float) -> list[tuple]:
    """As many events as a warm-up and `runs` runs can decide in `budget` seconds."""
    if hasattr(engine, "decide_all"):
        return events
    sample = events[:20]
    one_pass(engine, sample)
    each = one_pass(engine, sample) / 1e9
    count = max(FEWEST_EVENTS, int(budget / (each * (runs + 1))))
    return events[: min(count, getattr(engine, "most_events", count))]


def answers(engine, events: list[tuple]) -> str:
    names, items, areas, people = zip(*events)
    if hasattr(engine, "decide_all"):
        decisions = engine.decide_all(items, areas, people)
    else:
        decisions = map(engine.decide, items, areas, people)
    return "".join(checksum.line(name, *decision) for name, decision in zip(names, decisions))


def measure(engine, folder: Path, runs: int, budget: float) -> dict:
    before = resident_bytes()
    start = time.perf_counter()
    engine.load(folder)
    load_seconds = time.perf_counter() - start
    gc.collect()
    resident = resident_bytes()

    events = affordable(engine, read_events(folder), runs, budget)
    gc.freeze()
    (folder / f"answers-{engine.name}.txt").write_text(answers(engine, events), encoding="utf-8")
    times = []
    for _ in range(runs):
        if getattr(engine, "begins_anew", False):
            engine.load(folder)
        times.append(one_pass(engine, fresh(events)))
    return {
        "engine": engine.name,
        "version": version(engine.package) if engine.package else platform.python_version(),
        "how": engine.how,
        "events": len(events),
        "load_seconds": load_seconds,
        "ns_of_runs": times,
        "resident_bytes": resident,
        "resident_bytes_before": before,
    }


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("action", choices=["write", "run"])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--budget", type=float, default=30)
    return parser.parse_args()


def main(engine) -> None:
    options = arguments()
    if options.action == "write":
        engine.write(read_rules(options.folder), options.folder)
    else:
        print(json.dumps(measure(engine, options.folder, options.runs, options.budget)))
