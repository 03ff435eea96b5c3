"""How long `pai repl` takes to its first prompt.

This is the only place that knows how the REPL is started on a terminal and what its prompt looks like.
"""

import fcntl
import os
import pty
import re
import select
import shutil
import statistics
import struct
import tempfile
import termios
import time
from pathlib import Path

import report

HEADING = "## The first prompt"
RULES = Path(__file__).parents[2] / "Rules" / "zhejiang-four-platforms"
# Of the clock, so that nothing that the rules say is taken for it.
CLOCK = "2017-05-08 10:01"
ASKED_SECONDS = 0.05
LONGEST_SECONDS = 30


class NoPrompt(Exception):
    """What stood on the terminal in place of a prompt."""


def start(command: Path, rules: Path | None, state: str) -> tuple[float, float]:
    """Seconds from the start to the prompt, on the wall and of the processor."""
    arguments = [str(command), "repl", *([str(rules)] if rules else []), "--at", CLOCK, "--lang", "zh"]
    environment = {"TERM": "xterm", "LC_ALL": "C.UTF-8", "HOME": state, "PATH": os.defpath}
    begun = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        os.execve(command, arguments, environment)
    shown = b""
    while f"{CLOCK}> ".encode() not in re.sub(rb"\x1b\[[0-9;]*m", b"", shown):
        more = select.select([terminal], [], [], LONGEST_SECONDS)[0] and os.read(terminal, 65536)
        if not more:
            os.kill(child, 9)
            raise NoPrompt(shown.decode(errors="replace"))
        shown += more
    seconds = time.perf_counter() - begun
    tasks = Path(f"/proc/{child}/task").glob("*/schedstat")
    nanoseconds = sum(int(task.read_text(encoding="ascii").split()[0]) for task in tasks)
    # Nothing more is wanted of it.
    os.kill(child, 9)
    os.waitpid(child, 0)
    os.close(terminal)
    return seconds, nanoseconds / 1e9


def measure(command: Path, runs: int) -> dict:
    state = tempfile.mkdtemp()
    try:
        # Once for the caches of the system.
        start(command, RULES, state)
        return {name: [start(command, rules, state) for _ in range(runs)]
                for name, rules in [("rules", RULES), ("nothing", None)]}
    finally:
        shutil.rmtree(state)


def section(measured: dict, machine: dict) -> str:
    def row(title: str, runs: list[tuple[float, float]]) -> list[str]:
        walls = sorted(wall * 1e3 for wall, _ in runs)
        return [title, f"{statistics.median(walls):.1f}", f"{walls[0]:.1f} to {walls[-1]:.1f}",
                f"{statistics.median(work for _, work in runs) * 1e3:.1f}", str(len(runs))]

    median = statistics.median(wall for wall, _ in measured["rules"])
    met = "met" if median <= ASKED_SECONDS else "**not met**"
    return "\n\n".join([
        HEADING,
        report.table(["`pai repl`", "ms to the prompt", "of the runs", "ms of the processor", "runs"],
                     [row("the Zhejiang pack", measured["rules"]), row("no rules", measured["nothing"])]),
        f"{machine['date']}; from the start of the process until the prompt stands on a terminal of 120 columns, the median "
        f"of the runs; for the pack {ASKED_SECONDS * 1e3:.0f} ms are asked for: {met}. The time of the processor is what "
        "remains of it on a machine that does nothing else.",
    ])
