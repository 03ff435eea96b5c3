"""Pai's own figures, from the command line program that is measured.

This is the only place that knows how `pai` is called and what it prints.
"""

import json
import re
import subprocess
import time
from pathlib import Path

import checksum

FEW_LINES, MANY_LINES = 10_000, 1_000_000


def bench(pai: Path, folder: Path) -> dict:
    """`pai bench`: the timings of one process over the events as the other engines have them, and those of a stream
    over the events with their times."""
    def timed(events: str) -> dict:
        done = subprocess.run(
            [pai, "bench", folder / "pai", "--events", folder / events], check=True, stdout=subprocess.PIPE)
        return json.loads(done.stdout)

    return timed("timeless.ndjson") | {"ns_per_event_stream": timed("events.ndjson")["ns_per_event_stream"]}


def decide_command(pai: Path, rules: Path, events: Path) -> list:
    return [pai, "decide", rules, "--events", events]


def answers(pai: Path, folder: Path, events: str = "events.ndjson") -> bytes:
    """The answers by what `pai decide` prints, a decision a line."""
    done = subprocess.run(
        decide_command(pai, folder / "pai", folder / events),
        check=True, stdout=subprocess.PIPE)
    return "".join(map(answer, done.stdout.splitlines())).encode()


def answer(line: bytes) -> str:
    """One decision as an answer. An exception stands after what it silences, so
    the last of the rules that spoke is the one that speaks for the lead."""
    decision = json.loads(line)
    limit = decision["milestones"]["办结"]["limit"]
    days = limit if isinstance(limit, int) else int(re.search(r"\d+", limit)[0])
    return checksum.line(
        decision["id"], decision["lead"]["unit"], days, decision["rules"][-1])


def peak_bytes(pai: Path, folder: Path, lines: int) -> int:
    """The most memory that deciding a stream of so many lines takes."""
    events = folder / f"events-{lines}.ndjson"
    source = (folder / "events.ndjson").read_bytes().splitlines(keepends=True)
    with events.open("wb") as file:
        for start in range(0, lines, len(source)):
            file.writelines(source[: lines - start])
    command = decide_command(pai, folder / "pai", events)
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        peak = 0
        while process.poll() is None:
            peak = max(peak, high_water_mark(process.pid))
            time.sleep(0.002)
    events.unlink()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return peak


def high_water_mark(process: int) -> int:
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    found = re.search(r"^VmHWM:\s+(\d+) kB", status, re.MULTILINE)
    return int(found[1]) * 1024 if found else 0
