#!/usr/bin/env python3
"""Keep what the documents show true.

In a document, a block that begins with ```console holds commands, each after "$ ", and what they print. After `pai repl`
alone, lines that begin with "> " are typed into it, and those that begin with "… " go on with the one before; below each
stands what it answers. A block that begins with ```pai and a path holds that file.

Commands run in the folder of their document, in a copy of docs and Rules that is made for each document, so that what
one command writes the next one finds, and nothing else does. Without --write the differences are told and the exit code
is 1.

    Scripts/documented-output.py --pai .build/release/pai [--write] docs/guide.md docs/guide.zh-CN.md
"""

import argparse
import difflib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
FIRST, MORE = "> ", "… "


class Untrue(Exception):
    """A block that can't be made true by writing down what is printed."""


class Place:
    """Where the commands of one document run, and in which language."""

    def __init__(self, document: pathlib.Path, folder: pathlib.Path, pai_folder: pathlib.Path):
        self.transcript = folder / "transcript"
        copy = folder / "copy"
        for name in ["docs", "Rules"]:
            shutil.copytree(ROOT / name, copy / name)
        self.folder = copy / document.resolve().parent.relative_to(ROOT)
        language = "zh_CN.UTF-8" if ".zh-CN." in document.name else "en_US.UTF-8"
        self.environment = dict(
            os.environ, PATH=f"{pai_folder}:{os.environ['PATH']}", LC_ALL=language, NO_COLOR="1")

    def printed(self, command: str, typed: str = "") -> str:
        return subprocess.run(
            ["sh", "-c", command], cwd=self.folder, env=self.environment, text=True, encoding="utf-8", input=typed,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout

    def conversed(self, command: str, typed: list[str]) -> list[str]:
        """What is typed, a line or several that belong together, each with its answer: the REPL's own transcript."""
        self.transcript.unlink(missing_ok=True)
        script = "\n".join([f":transcript {self.transcript}", *[line[2:] for line in typed]])
        printed = self.printed(command, script)
        if not self.transcript.exists():
            raise Untrue(f"$ {command}\nis no conversation, it printed:\n{printed}")
        kept = self.transcript.read_text(encoding="utf-8")
        before = printed[:printed.index(str(self.transcript))]
        result = lines(before[:before.rfind("\n") + 1])
        entries: list[list[str]] = []
        for line in typed:
            if line.startswith(MORE) and entries:
                entries[-1].append(line)
            else:
                entries.append([line])
        echoes = [FIRST + "\n".join(line[2:] for line in entry) + "\n" for entry in entries]
        # The transcript may hold the line that began it.
        own = FIRST + script.split("\n", 1)[0] + "\n"
        if kept.startswith(own):
            kept = kept[kept.index("\n", len(own)) + 1:]
        for number, entry in enumerate(entries):
            if not kept.startswith(echoes[number]):
                raise Untrue(f"{command} did not take this as one entry:\n{echoes[number]}it went on with:\n{kept[:200]}")
            kept = kept[len(echoes[number]):]
            end = len(kept)
            if number + 1 < len(entries) and not kept.startswith(echoes[number + 1]):
                found = kept.find("\n" + echoes[number + 1])
                end = found + 1 if found >= 0 else end
            elif number + 1 < len(entries):
                end = 0
            result += entry + lines(kept[:end])
            kept = kept[end:]
        return result


def lines(text: str) -> list[str]:
    return text.rstrip("\n").split("\n") if text.strip("\n") else []


def is_conversation(command: str) -> bool:
    """`pai repl`, with nothing piped into it."""
    return command.startswith("pai repl") and not set(command) & set("<|;")


def is_typed(line: str) -> bool:
    return line.startswith((FIRST, MORE))


def renewed_console(block: list[str], place: Place) -> list[str]:
    result: list[str] = []
    starts = [number for number, line in enumerate(block) if line.startswith("$ ")]
    for start, end in zip(starts, [*starts[1:], len(block)]):
        command = block[start][2:]
        typed = [line for line in block[start + 1:end] if is_typed(line)] if is_conversation(command) else []
        result.append(block[start])
        result += place.conversed(command, typed) if typed else lines(place.printed(command))
    return result


def renewed(document: pathlib.Path, place: Place) -> str:
    result: list[str] = []
    block: list[str] = []
    kind: str | None = None
    for line in document.read_text(encoding="utf-8").split("\n"):
        if kind is None:
            result.append(line)
            if line == "```console":
                kind = "console"
                block = []
            elif line.startswith("```pai "):
                kind = "file"
                result += (document.parent / line.split(" ", 1)[1]).read_text(encoding="utf-8").rstrip("\n").split("\n")
            elif line.startswith("```"):
                kind = "plain"
        elif line == "```":
            if kind == "console":
                result += renewed_console(block, place)
            kind = None
            result.append(line)
        elif kind == "plain":
            result.append(line)
        elif kind == "console":
            block.append(line)
    return "\n".join(result)


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--pai", required=True, type=pathlib.Path)
    arguments.add_argument("--write", action="store_true")
    arguments.add_argument("documents", nargs="+", type=pathlib.Path)
    given = arguments.parse_args()
    differs = False
    for document in given.documents:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            (folder / "bin").mkdir()
            os.symlink(shutil.which(given.pai.resolve()) or given.pai.resolve(), folder / "bin/pai")
            try:
                old, new = document.read_text(encoding="utf-8"), renewed(document, Place(document, folder, folder / "bin"))
            except Untrue as untrue:
                sys.exit(f"{document}: {untrue}")
        if old == new:
            continue
        if given.write:
            document.write_text(new, encoding="utf-8")
        else:
            differs = True
            sys.stdout.writelines(
                difflib.unified_diff(
                    old.splitlines(True), new.splitlines(True), str(document), f"{document} (as it is)"))
    return 1 if differs else 0


if __name__ == "__main__":
    sys.exit(main())
