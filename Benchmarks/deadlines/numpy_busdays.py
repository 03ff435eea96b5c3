"""How long numpy.busday_offset takes: numpy_busdays.py COUNT RUNS HOLIDAYS prints one JSON object.

It is told the days off that fall on weekdays. It has no make-up workdays, no hours and no refusal past its data, and
needs all dates as one batch: it stands here for scale.
"""

import json
import sys
import time
from pathlib import Path

import numpy


def days_off(folder: Path) -> list[str]:
    years = (json.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.rglob("*.json")))
    return [day["date"] for year in years for day in year.get("days", []) if day["isOffDay"]]


def main() -> None:
    count, runs, holidays = int(sys.argv[1]), int(sys.argv[2]), days_off(Path(sys.argv[3]))
    calendar = numpy.busdaycalendar(holidays=holidays)
    random = numpy.random.default_rng(20170508)
    first, last = numpy.datetime64("2004-01-01"), numpy.datetime64("2026-06-30")
    dates = first + random.integers(0, (last - first).astype(int), count)
    limits = random.integers(1, 61, count)
    times = []
    for run in range(runs + 1):
        start = time.process_time_ns()
        numpy.busday_offset(dates, limits, roll="backward", busdaycal=calendar)
        # The first run warms up.
        if run:
            times.append((time.process_time_ns() - start) / count)
    print(json.dumps({"ns_of_runs": times, "version": numpy.__version__, "days_off": len(calendar.holidays)}))


if __name__ == "__main__":
    main()
