"""How many deadlines a second, and what numpy.busday_offset takes for dates, for scale.

This is the only place that knows how `bench-deadlines` is called and what it prints.
"""

import json
import statistics
import subprocess
from pathlib import Path

import report

ROOT = Path(__file__).parents[2]
NUMPY = ROOT / "Benchmarks" / "deadlines" / "numpy_busdays.py"
NOTICES = ROOT / "Rules" / "calendars" / "cn"
COUNT = 10_000_000
HEADING = "## Working time"
TITLES = {
    "mixed": "**Pai**, all units, each kind as often",
    "workdays": "**Pai**, 工作日",
    "work hours": "**Pai**, 工作时",
    "numpy": "numpy.busday_offset, dates in one batch",
}


def measure(command: Path, python: Path, runs: int) -> dict:
    """The nanoseconds of every run, by what was asked."""
    pai = printed([command, str(COUNT), str(runs)])
    numpy = printed([python, NUMPY, str(COUNT), str(runs), NOTICES])
    kinds = {name: kind["ns_of_runs"] for name, kind in pai["kinds"].items()}
    return {"deadlines": pai["deadlines"], "refused": pai["kinds"]["mixed"]["refused"],
            "numpy_version": numpy["version"], "kinds": kinds | {"numpy": numpy["ns_of_runs"]}}


def printed(command: list) -> dict:
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def section(measured: dict, machine: dict) -> str:
    rows = []
    for name, times in measured["kinds"].items():
        median = statistics.median(times)
        rows.append([TITLES[name], f"{median:.1f}", f"{min(times):.1f} to {max(times):.1f}",
                     f"{1e3 / median:,.1f} million", str(len(times))])
    return "\n\n".join([
        HEADING,
        report.table(["one core", "ns a deadline", "of the runs", "a second", "runs"], rows),
        f"{machine['date']}; {measured['deadlines']:,} deadlines a run; nanoseconds of the "
        "processor, the median of the runs. Each begins at another second of 2004 to mid-2026, by "
        "the office day (08:30–12:00, 13:30–17:30) and the State Council's notices; limits are of "
        "1 to 60 workdays, 1 to 240 duty hours, minutes, hours, days, weeks, months, and 当日, "
        f"当个工作日, 次日. Of the mixed ones {measured['refused']:,} are refused. "
        f"numpy {measured['numpy_version']} counts whole dates, without make-up workdays, hours or "
        "a refusal: it stands here for scale. The machine does other work as well, so that "
        "figures differ from run to run by a quarter and more.",
    ])


def replaced(page: str, section: str, heading: str = HEADING) -> str:
    """A page with this section instead of the one it has, or at its end."""
    head, found, rest = page.partition(heading + "\n")
    if not found:
        return page.rstrip("\n") + "\n\n" + section + "\n"
    _, mark, after = rest.partition("\n## ")
    return head + section + "\n" + (mark + after)


def found(page: str, heading: str = HEADING) -> str | None:
    """The section that a page has."""
    _, mark, rest = page.partition(heading + "\n")
    return (mark + rest.partition("\n## ")[0]).rstrip("\n") if mark else None
