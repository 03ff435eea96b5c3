"""Rules/calendars/cn against other tables of the same notices, day by day: python3 Tests/CalendarTests

The packages are installed into .cache/venv-calendars. Where they can't be, the tests are skipped by name; where CI is
set in the environment, they fail.
"""

import datetime
import importlib
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NOTICES = ROOT / "Rules" / "calendars" / "cn"
ENVIRONMENT = ROOT / ".cache" / "venv-calendars"
FIRST, LAST = datetime.date(2004, 1, 1), datetime.date(2026, 12, 31)

MISSING = "PAI_CALENDAR_TESTS_MISSING"


def without_packages() -> str | None:
    """Makes the virtual environment; why the packages are not in it, where they are not."""
    python = ENVIRONMENT / "bin" / "python"
    try:
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True, capture_output=True, text=True)
        install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run(
            [*install, "--requirement", HERE / "requirements.txt"], check=True, capture_output=True, text=True)
    except subprocess.CalledProcessError as error:
        lines = (error.stderr or error.stdout or "").strip().splitlines()
        return lines[-1] if lines else str(error)
    except OSError as error:
        return str(error)
    return None


def all_days():
    for number in range((LAST - FIRST).days + 1):
        yield FIRST + datetime.timedelta(number)


def stated_days() -> dict[datetime.date, bool]:
    """Of every date that a file states, whether it is a day off."""
    stated = {}
    for path in sorted(NOTICES.glob("*.json")):
        for day in json.loads(path.read_text(encoding="utf-8"))["days"]:
            date = datetime.date.fromisoformat(day["date"])
            if date in stated:
                raise ValueError(f"{path.name}: {date} is stated twice")
            stated[date] = day["isOffDay"]
    return stated


def is_weekend(date: datetime.date) -> bool:
    return date.weekday() >= 5


class CalendarTests(unittest.TestCase):
    def setUp(self):
        reason = os.environ.get(MISSING)
        if reason and os.environ.get("CI"):
            self.fail(f"the packages can't be installed: {reason}")
        if reason:
            self.skipTest(f"the packages can't be installed: {reason}")

    def differences(self, is_off) -> list[str]:
        """The dates on which the files and another table do not agree."""
        stated = stated_days()
        days = [date for date in all_days() if stated.get(date, is_weekend(date)) != is_off(date)]
        return [str(date) for date in days]

    def test_every_day_is_as_in_the_package_that_the_files_are_made_from(self):
        table = importlib.import_module("chinese_calendar")
        # The notice for 2006 has this Saturday worked, and the package has not.
        self.assertEqual(self.differences(table.is_holiday), ["2005-12-31"])

    def test_every_day_is_as_in_a_table_made_by_others(self):
        holidays = importlib.import_module("holidays")
        table = holidays.China(years=range(FIRST.year, LAST.year + 1))
        self.assertEqual(self.differences(lambda date: not table.is_working_day(date)), [])

    def test_the_files_are_what_the_script_writes(self):
        with tempfile.TemporaryDirectory() as folder:
            script = [sys.executable, ROOT / "Scripts" / "holiday-notices.py", "--root", folder]
            subprocess.run(script, check=True)
            written = {path.relative_to(folder): path for path in Path(folder).rglob("*.*") if path.is_file()}
            self.assertEqual(len(written), LAST.year - FIRST.year + 2)
            stale = [str(name) for name, path in written.items() if path.read_bytes() != (ROOT / name).read_bytes()]
            self.assertEqual(stale, [])


def main() -> int:
    # The tests themselves run where the packages are.
    if sys.prefix != str(ENVIRONMENT) and MISSING not in os.environ:
        reason = without_packages()
        if reason is None:
            return subprocess.run([ENVIRONMENT / "bin" / "python", HERE]).returncode
        os.environ[MISSING] = reason
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(CalendarTests)
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2).run(suite)
    failed = len(result.failures) + len(result.errors)
    skipped = len(result.skipped)
    print(f"CalendarTests: {result.testsRun - failed - skipped} passed, {failed} failed, {skipped} skipped")
    return 0 if result.wasSuccessful() and result.testsRun else 1


if __name__ == "__main__":
    sys.exit(main())
