#!/usr/bin/env python3
"""Write the tables of words, noise words and signs of docs/reference.md from Sources/Vocabulary.

    Scripts/keyword-table.py            renews the tables
    Scripts/keyword-table.py --check    tells whether they are up to date; exit code 1 where they are not
"""

import argparse
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCES = ROOT / "Sources/Vocabulary"
REFERENCE = ROOT / "docs/reference.md"


def escaped(spelling: str) -> str:
    return "`" + spelling.replace("|", "\\|") + "`"


def spellings(text: str) -> str:
    return " ".join(escaped(one) for one in text.split())


def words() -> str:
    lines: list[str] = []
    row = re.compile(r'WordRow\(\.\w+, "([^"]+)", "([^"]+)"(, \.whereExpected)?\)')
    for line in (SOURCES / "WordRows.swift").read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if line.startswith("// "):
            lines += ["", f"**{line[3:]}**", "", "| Chinese | English | |", "|---|---|---|"]
        elif found := row.search(line):
            reach = "may be a name" if found[3] else ""
            lines.append(f"| {spellings(found[1])} | {spellings(found[2])} | {reach} |")
    return "\n".join(lines)


def signs() -> str:
    lines = ["| Chinese | English | accepted |", "|---|---|---|"]
    row = re.compile(r'SymbolRow\(\.\w+, "([^"]+)", "([^"]+)", "([^"]+)"\)')
    for found in row.finditer((SOURCES / "Symbol.swift").read_text(encoding="utf-8")):
        lines.append(f"| {escaped(found[1])} | {escaped(found[2])} | {spellings(found[3])} |")
    return "\n".join(lines)


def noise() -> str:
    text = (SOURCES / "NoiseWord.swift").read_text(encoding="utf-8")
    return " ".join(escaped(found) for found in re.findall(r'case \w+ = "([^"]+)"', text))


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--check", action="store_true")
    given = arguments.parse_args()
    old = new = REFERENCE.read_text(encoding="utf-8")
    for name, table in {"words": words(), "signs": signs(), "noise": noise()}.items():
        marks = f"<!-- {name} -->", f"<!-- end of {name} -->"
        before, rest = new.split(marks[0], 1)
        after = rest.split(marks[1], 1)[1]
        new = f"{before}{marks[0]}\n\n{table.strip()}\n\n{marks[1]}{after}"
    if old == new:
        return 0
    if given.check:
        print(f"{REFERENCE.relative_to(ROOT)} is not up to date: run Scripts/keyword-table.py")
        return 1
    REFERENCE.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
