"""The tests of the command, of one built `pai`: python3 Tests/CommandTests --pai .build/release/pai [TEST...]"""

import argparse
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import pai  # noqa: E402  (found once the folder is on the path)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pai", type=Path, required=True, help="the command to test")
    parser.add_argument("--long", action="store_true", help="also what takes minutes")
    parser.add_argument("tests", nargs="*", help="modules, classes or tests; all by default")
    options = parser.parse_args()
    pai.COMMAND = options.pai.resolve()
    pai.RUNS_LONG_TESTS = options.long

    loader = unittest.defaultTestLoader
    if options.tests:
        suite = loader.loadTestsFromNames(options.tests)
    else:
        suite = loader.discover(str(HERE), top_level_dir=str(HERE))
    result = unittest.TextTestRunner(stream=sys.stdout).run(suite)
    failed = len(result.failures) + len(result.errors) + len(result.unexpectedSuccesses)
    skipped = len(result.skipped)
    passed = result.testsRun - failed - skipped
    print(f"CommandTests: {passed} passed, {failed} failed, {skipped} skipped")
    return 0 if result.wasSuccessful() and result.testsRun else 1


if __name__ == "__main__":
    sys.exit(main())
