#!/usr/bin/env python3
"""Keep what the documents show true.

In a document, a block that begins with ```console holds commands, each after "$ ", and what they print; a block that
begins with ```pai and a path holds that file. Without --write the differences are told and the exit code is 1.

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


def output(command: str, folder: pathlib.Path, pai_folder: str, language: str) -> list[str]:
    environment = dict(os.environ, PATH=f"{pai_folder}:{os.environ['PATH']}", LC_ALL=language, NO_COLOR="1")
    run = subprocess.run(
        ["sh", "-c", command], cwd=folder, env=environment, text=True, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return run.stdout.rstrip("\n").split("\n") if run.stdout else []


def renewed(document: pathlib.Path, pai_folder: str) -> str:
    language = "zh_CN.UTF-8" if ".zh-CN." in document.name else "en_US.UTF-8"
    result: list[str] = []
    kind: str | None = None
    for line in document.read_text(encoding="utf-8").split("\n"):
        if kind is None:
            result.append(line)
            if line == "```console":
                kind = "console"
            elif line.startswith("```pai "):
                kind = "file"
                result += (document.parent / line.split(" ", 1)[1]).read_text(encoding="utf-8").rstrip("\n").split("\n")
            elif line.startswith("```"):
                kind = "plain"
        elif line == "```":
            kind = None
            result.append(line)
        elif kind == "plain":
            result.append(line)
        elif kind == "console" and line.startswith("$ "):
            result.append(line)
            result += output(line[2:], document.parent, pai_folder, language)
    return "\n".join(result)


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--pai", required=True, type=pathlib.Path)
    arguments.add_argument("--write", action="store_true")
    arguments.add_argument("documents", nargs="+", type=pathlib.Path)
    given = arguments.parse_args()
    differs = False
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(shutil.which(given.pai.resolve()) or given.pai.resolve(), f"{folder}/pai")
        for document in given.documents:
            old, new = document.read_text(encoding="utf-8"), renewed(document, folder)
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
