"""`pai repl` on a terminal of its own: a pseudo-terminal, and an emulator (pyte) that says what stands in which cell.

pyte is installed into .cache/venv-terminal. Where it can't be, the tests are skipped by name; where CI is set in the
environment, they fail. What a test waits for is what the screen shows, never time.
"""

import fcntl
import functools
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
import unicodedata
from pathlib import Path

import pai

REQUIREMENTS = Path(__file__).parent / "requirements.txt"
ENVIRONMENT = pai.ROOT / ".cache" / "venv-terminal"


@functools.cache
def without_packages() -> str | None:
    """Makes the virtual environment; why the emulator is not in it, where it is not."""
    python = ENVIRONMENT / "bin" / "python"
    try:
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True, capture_output=True, text=True)
        install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*install, "--requirement", REQUIREMENTS], check=True, capture_output=True, text=True)
    except subprocess.CalledProcessError as error:
        lines = (error.stderr or error.stdout or "").strip().splitlines()
        return lines[-1] if lines else str(error)
    except OSError as error:
        return str(error)
    sys.path += [str(path) for path in ENVIRONMENT.glob("lib/python*/site-packages")]
    return None


def cells(character: str) -> int:
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def laid_out(text: str, columns: int) -> tuple[list[str], list[tuple[int, int]]]:
    """The rows that a text fills, and the cell (column, row) of each character and of the end.

    A wide character is never cut in two, and a row that is full is followed by another."""
    rows, places, width = [""], [], 0
    for character in text:
        if width + cells(character) > columns:
            rows.append("")
            width = 0
        places.append((width, len(rows) - 1))
        rows[-1] += character
        width += cells(character)
        if width == columns:
            rows.append("")
            width = 0
    return [row.rstrip() for row in rows], [*places, (width, len(rows) - 1)]


class Terminal:
    def __init__(self, command: list, columns: int, rows: int, environment: dict, cwd: Path):
        import pyte

        self.screen = pyte.HistoryScreen(columns, rows, history=2000)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.status: int | None = None
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            try:
                self._set_size(0, columns, rows)
                os.chdir(cwd)
                os.execve(command[0], [str(word) for word in command], environment)
            finally:
                os._exit(127)

    @staticmethod
    def _set_size(descriptor: int, columns: int, rows: int) -> None:
        fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    # What stands on it

    @property
    def rows(self) -> list[str]:
        return [row.rstrip() for row in self.screen.display]

    @property
    def text(self) -> str:
        """All that was shown, what has scrolled away first."""
        above = ["".join(line[x].data for x in range(self.screen.columns)).rstrip() for line in self.screen.history.top]
        return "\n".join(above + self.rows)

    @property
    def cursor(self) -> tuple[int, int]:
        return self.screen.cursor.x, self.screen.cursor.y

    def shows_line(self, text: str, before: str) -> bool:
        """Whether the line that is edited is `text`, with the cursor after `before`, its beginning, and nothing below."""
        expected, places = laid_out(text, self.screen.columns)
        x, y = places[len(before)]
        top = self.cursor[1] - y
        if self.cursor[0] != x or top < 0:
            return False
        shown = self.rows[top:]
        return shown[:len(expected)] == expected and not any(shown[len(expected):])

    # Doing

    def send(self, keys: str | bytes) -> None:
        os.write(self.descriptor, keys.encode() if isinstance(keys, str) else keys)

    def resize(self, columns: int, rows: int) -> None:
        self.screen.resize(rows, columns)
        self._set_size(self.descriptor, columns, rows)

    def read(self, deadline: float) -> bool:
        """Takes what was written; false where there will be no more."""
        ready, _, _ = select.select([self.descriptor], [], [], max(0, deadline - time.monotonic()))
        if not ready:
            raise TimeoutError
        try:
            written = os.read(self.descriptor, 65536)
        except OSError:
            written = b""
        self.raw += written
        self.stream.feed(written)
        return bool(written)

    def wait(self, for_what, meaning: str) -> None:
        deadline = time.monotonic() + pai.PATIENCE
        while not for_what():
            try:
                if self.read(deadline):
                    continue
            except TimeoutError:
                pass
            if for_what():
                return
            raise AssertionError(f"never seen: {meaning}\ncursor {self.cursor}\n{self.text}\n{self.raw[-600:]!r}")

    def wait_text(self, text: str) -> None:
        self.wait(lambda: text in self.text, repr(text))

    def wait_edited(self) -> None:
        """Waits until no line is edited, so that keys are the terminal's again."""
        deadline = time.monotonic() + pai.PATIENCE
        while not termios.tcgetattr(self.descriptor)[3] & termios.ICANON:
            if time.monotonic() > deadline:
                raise AssertionError("the line is still edited")
            os.sched_yield()

    def wait_end(self) -> int:
        deadline = time.monotonic() + pai.PATIENCE
        while self.read(deadline):
            pass
        _, status = os.waitpid(self.pid, 0)
        self.status = os.waitstatus_to_exitcode(status)
        return self.status

    def close(self) -> None:
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            self.status = -signal.SIGKILL
        os.close(self.descriptor)
