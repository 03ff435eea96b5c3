"""Measures Pai and its peers on the same rules and events, and writes the table.

    python3 Benchmarks/peers/run.py --pai PATH --out docs/benchmarks.md
    python3 Benchmarks/peers/run.py --without-pai --out FILE
    python3 Benchmarks/peers/run.py --deadlines PATH --out docs/benchmarks.md
    python3 Benchmarks/peers/run.py --cases PATH --out docs/benchmarks.md
    python3 Benchmarks/peers/run.py --repl PATH --out docs/benchmarks.md
    python3 Benchmarks/peers/run.py --sets PATH --out docs/benchmarks.md

The last four measure deadlines, cases, the first prompt and other rule sets alone and change nothing but their sections.
With --pai they are measured too.

README.md beside this file says what is measured and how.
"""

import argparse
import json
import statistics
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import checksum
import cases
import deadlines
import first_prompt
import install
import other_sets
import pai_side
import report
import workload

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CACHE = ROOT / ".cache"
ENVIRONMENT = CACHE / ".venv-peers"
LONGEST_SECONDS = 900
FEWEST_DISTINCT_EVENTS = 100_000


@dataclass(frozen=True)
class Peer:
    """A peer: its file, the Python package that it needs, and what else must be there."""

    name: str
    file: str
    package: str | None = None
    needs: tuple = ()


PEERS = [
    Peer("clips", "clips_engine.py", needs=(install.clips_library,)),
    Peer("drools", "drools_engine.py", "drools-jpy", needs=(install.java,)),
    Peer("dict", "dict_engine.py"),
    Peer("numpy", "numpy_engine.py", "numpy"),
    Peer("clipspy", "clipspy_engine.py", "clipspy"),
    Peer("durable", "durable_engine.py", "durable-rules"),
    Peer("zen", "zen_engine.py", "zen-engine"),
    Peer("cel", "cel_engine.py", "common-expression-language"),
    Peer("cedar", "cedar_engine.py", "cedarpy"),
    Peer("orjson", "orjson_stream.py", "orjson"),
]


@dataclass(frozen=True)
class Section:
    """A part of the page that can be measured alone."""

    option: str
    needs: str
    heading: str
    measured: Callable[[Path, argparse.Namespace], str]


def working_time(command: Path, options: argparse.Namespace) -> str:
    missing = install.python_packages(ENVIRONMENT)
    if "numpy" in missing:
        sys.exit(f"numpy: {missing['numpy']}")
    measured = deadlines.measure(command, ENVIRONMENT / "bin" / "python", options.runs)
    return deadlines.section(measured, report.machine())


def lives_of_cases(command: Path, options: argparse.Namespace) -> str:
    return cases.section(cases.measure(command, options.runs), report.machine())


def first_prompts(command: Path, options: argparse.Namespace) -> str:
    return first_prompt.section(first_prompt.measure(command, max(options.runs, 20)), report.machine())


def rule_sets(command: Path, options: argparse.Namespace) -> str:
    return other_sets.section(other_sets.measure(command, ROOT, options.work, options.runs), report.machine())


SECTIONS = [
    Section("sets", "the release build of the pai command, for other rule sets", other_sets.HEADING, rule_sets),
    Section("deadlines", "the release build of bench-deadlines", deadlines.HEADING, working_time),
    Section("cases", "the release build of bench-cases", cases.HEADING, lives_of_cases),
    Section("repl", "the release build of the pai command, for its first prompt", first_prompt.HEADING, first_prompts),
]


class NotRun(Exception):
    """An engine that could not be measured, with the reason."""


def call(peer: Peer, folder: Path, action: str, options: argparse.Namespace) -> str:
    command = [ENVIRONMENT / "bin" / "python", HERE / peer.file, folder, action,
               "--runs", str(options.runs), "--budget", str(options.budget)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST_SECONDS)
    except subprocess.TimeoutExpired:
        raise NotRun(f"took longer than {LONGEST_SECONDS} s to {action}") from None
    if done.returncode:
        raise NotRun(install.last_line(done.stderr) + f" (exit code {done.returncode})")
    return done.stdout


def measure(peer: Peer, size: int, options: argparse.Namespace) -> list[dict]:
    """The peer's results at one size, its answers compared with the right ones."""
    folder = options.work / str(size)
    call(peer, folder, "write", options)
    results = json.loads(call(peer, folder, "run", options).splitlines()[-1])
    results = results if isinstance(results, list) else [results]
    for result in results:
        result["rules"] = size
        result["ns_per_decision"] = statistics.median(result["ns_of_runs"])
        if peer.name != "orjson":
            answers = folder / result.get("answers", f"answers-{result['engine']}.txt")
            check(result, answers.read_bytes(), folder)
    return results


def check(result: dict, answers: bytes, folder: Path) -> None:
    """Compares, and notes the checksum; the same answers have the same one."""
    expected = (folder / "expected.txt").read_bytes()
    result["compared"] = checksum.compare(result["engine"], answers, expected)
    if result["compared"] != result["events"]:
        raise checksum.Mismatch(
            f"{result['engine']}: {result['compared']} answers for {result['events']} events")
    whole = (folder / "checksum.txt").read_text(encoding="ascii")
    result["checksum"] = whole if answers == expected else checksum.fnv1a64(answers)


def measure_pai(size: int, options: argparse.Namespace) -> dict:
    folder = options.work / str(size)
    result = pai_side.bench(options.pai, folder)
    result["engine"] = "pai"
    # One more than the size: the fallback, which no event of the workload reaches.
    result["rules"] = size
    check(result, pai_side.answers(options.pai, folder), folder)
    check(result, pai_side.answers(options.pai, folder, "timeless.ndjson"), folder)
    if size == max(options.sizes):
        result["peak_bytes"] = {
            str(lines): pai_side.peak_bytes(options.pai, folder, lines)
            for lines in (pai_side.FEW_LINES, pai_side.MANY_LINES)
        }
    return result


def chosen(options: argparse.Namespace) -> list[Peer]:
    return [peer for peer in PEERS if not options.only or peer.name in options.only]


def install_peers(peers: list[Peer]) -> dict[str, str]:
    """The peers that are not there, each with the reason."""
    failed = install.python_packages(ENVIRONMENT)
    missing = {}
    for peer in peers:
        reasons = [failed.get(peer.package)] + [need() for need in peer.needs]
        reason = next((reason for reason in reasons if reason), None)
        if reason:
            missing[peer.name] = reason
    return missing


def prepare(options: argparse.Namespace) -> None:
    for size in options.sizes:
        print(f"writing {size} rules and {options.events} events", flush=True)
        folder = options.work / str(size)
        workload.write(folder, size, options.events)
        digest = checksum.fnv1a64((folder / "expected.txt").read_bytes())
        (folder / "checksum.txt").write_text(digest, encoding="ascii")


def measure_all(options: argparse.Namespace, not_run: dict[str, str]) -> list[dict]:
    results = []
    for size in options.sizes:
        if options.pai:
            results.append(measure_pai(size, options))
            tell(results[-1])
        for peer in chosen(options):
            if peer.name in not_run:
                continue
            try:
                found = measure(peer, size, options)
            except NotRun as reason:
                not_run[f"{peer.name} at {size} rules"] = str(reason)
                print(f"{peer.name} at {size} rules: not run: {reason}", flush=True)
                continue
            results += found
            for result in found:
                tell(result)
    return results


def tell(result: dict) -> None:
    print(f"{result['engine']:12} {result['rules']:6} rules  "
          f"{result['ns_per_decision']:12.1f} ns  {result['events']:7} events  "
          f"load {result.get('load_seconds', 0):.3f} s  {result.get('checksum', '')}", flush=True)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    pai = parser.add_mutually_exclusive_group()
    pai.add_argument("--pai", type=Path, help="the release build of the pai command")
    pai.add_argument("--without-pai", action="store_true", help="measure the peers alone")
    for part in SECTIONS:
        parser.add_argument(f"--{part.option}", type=Path, help=part.needs)
    parser.add_argument("--out", type=Path, required=True, help="the Markdown file to write")
    parser.add_argument("--work", type=Path, default=CACHE / "bench", help="the work folder")
    parser.add_argument("--events", type=int, default=FEWEST_DISTINCT_EVENTS)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--budget", type=float, default=20,
                        help="seconds for which an engine called from Python decides, at each size")
    parser.add_argument("--sizes", type=int, nargs="+", default=sorted(workload.TOWNS_OF_SIZE),
                        choices=sorted(workload.TOWNS_OF_SIZE))
    parser.add_argument("--only", nargs="+", choices=[peer.name for peer in PEERS],
                        help="measure these peers alone")
    options = parser.parse_args()
    if not (options.pai or options.without_pai or any(getattr(options, part.option) for part in SECTIONS)):
        parser.error("nothing to measure: --pai, --without-pai, " + ", ".join(f"--{part.option}" for part in SECTIONS))
    if options.runs < 5:
        parser.error("a median needs 5 runs at least")
    if options.pai:
        options.pai = options.pai.resolve()
    for part in SECTIONS:
        if path := getattr(options, part.option):
            setattr(options, part.option, path.resolve())
    return options


def write_sections(options: argparse.Namespace, page: str, old: str) -> str:
    """The page with the sections that are measured. Of the others it keeps what an earlier run found."""
    for part in SECTIONS:
        command = getattr(options, part.option)
        section = part.measured(command, options) if command else deadlines.found(old, part.heading)
        if section:
            page = deadlines.replaced(page, section, part.heading)
        if command:
            print(f"measured {part.heading.removeprefix('## ')}")
    return page


def main() -> None:
    options = arguments()
    CACHE.mkdir(exist_ok=True)
    old = options.out.read_text(encoding="utf-8") if options.out.exists() else ""
    if not (options.pai or options.without_pai):
        options.out.write_text(write_sections(options, old, old), encoding="utf-8")
        print(f"wrote {options.out}")
        return
    not_run = install_peers(chosen(options))
    prepare(options)
    try:
        results = measure_all(options, not_run)
    except checksum.Mismatch as mismatch:
        sys.exit(f"the answers differ: {mismatch}")
    run = {"machine": report.machine(), "command": report.command(sys.argv, options.pai),
           "results": results, "not_run": not_run}
    (options.work / "results.json").write_text(
        json.dumps(run, ensure_ascii=False, indent=1), encoding="utf-8")
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(write_sections(options, report.markdown(run), old), encoding="utf-8")
    print(f"wrote {options.out}")


if __name__ == "__main__":
    main()
