"""How many cases a second.

This is the only place that knows how `bench-cases` is called and what it prints.
"""

import json
import statistics
import subprocess
from pathlib import Path

import report

COUNT = 100_000
# Cases a second on one core.
ASKED = 100_000
WHY = (
    "A case is decided, and each of its entries is looked at by every clock and rung that it may concern; what was sent is "
    "kept with its cause, so that a late record can take it back.")
HEADING = "## Cases"


def measure(command: Path, runs: int) -> dict:
    """The nanoseconds of every run."""
    printed = subprocess.run([command, str(COUNT), str(runs)], check=True, stdout=subprocess.PIPE).stdout
    return json.loads(printed)


def section(measured: dict, machine: dict) -> str:
    times = measured["ns_of_runs"]
    median = statistics.median(times)
    row = ["**Pai**", f"{median / 1e3:.1f}", f"{min(times) / 1e3:.1f} to {max(times) / 1e3:.1f}",
           f"{1e9 / median:,.0f}", str(len(times))]
    return "\n\n".join([
        HEADING,
        report.table(["one core", "µs a case", "of the runs", "cases a second", "runs"], [row]),
        f"{machine['date']}; {measured['cases']:,} cases a run, from typed values: an event each, reported at another "
        f"second of 2005 to 2024, and {measured['happenings']} happenings, with a pause and an extension, through the "
        "process, its clocks and a ladder of four rungs; half of the cases are late. Microseconds of the processor, "
        f"the median of the runs. All {measured['effects']:,} effects are collected; "
        f"{measured['refused'] or 'none'} of the entries {'are' if measured['refused'] else 'is'} refused. "
        f"Asked for are {ASKED:,} cases a second: {'met' if 1e9 / median >= ASKED else 'not met'}."
        + ("" if 1e9 / median >= ASKED else " " + WHY),
    ])
