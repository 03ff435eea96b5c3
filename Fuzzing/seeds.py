#!/usr/bin/env python3
"""Write what the fuzz targets begin with: the dictionary, and inputs taken from the rules and tests of the project.

    Fuzzing/seeds.py dictionary         renews Fuzzing/pai.dict from the vocabulary
    Fuzzing/seeds.py inputs FOLDER      writes FOLDER/TARGET/*, an input a file
"""

import hashlib
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGETS = "text", "formatter", "checker", "events"
# The largest input worth mutating: most of a larger one is never reached.
LARGEST = 6000


def vocabulary() -> list[str]:
    """Every spelling of every word, sign and noise word."""
    folder = ROOT / "Sources/Vocabulary"
    found: list[str] = []
    for name, row in {
        "WordRows.swift": r'WordRow\(\.\w+, "([^"]+)", "([^"]+)"',
        "Symbol.swift": r'SymbolRow\(\.\w+, "[^"]+", "[^"]+", "([^"]+)"\)',
        "NoiseWord.swift": r'case \w+ = "([^"]+)"',
    }.items():
        for groups in re.finditer(row, (folder / name).read_text(encoding="utf-8")):
            found += " ".join(groups.groups()).split()
    return list(dict.fromkeys(found))


def dictionary() -> str:
    lines = ["# Written by Fuzzing/seeds.py from Sources/Vocabulary: words, signs and noise words."]
    for spelling in vocabulary():
        escaped = "".join(chr(b) if 0x20 < b < 0x7F and b not in b'"\\' else f"\\x{b:02X}" for b in spelling.encode())
        lines.append(f'"{escaped}"')
    return "\n".join(lines) + "\n"


def files(pattern: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted(ROOT.glob(pattern)) if path.is_file()]


def declarations(text: bytes) -> list[bytes]:
    """The parts of a rule file between blank lines: most of them are one declaration."""
    return [part + b"\n" for part in re.split(rb"\n\s*\n(?=\S)", text) if part.strip()]


def folder(path: pathlib.Path, events: bytes = b"") -> bytes:
    parts = [f"==> {file.name} <==\n".encode() + file.read_bytes() for file in sorted(path.glob("*.*"))
             if file.suffix in {".pai", ".csv"}]
    if events:
        parts.append(b"==> events.ndjson <==\n" + events)
    return b"".join(part if part.endswith(b"\n") else part + b"\n" for part in parts)


def mistakes() -> list[bytes]:
    """The corpus of programs with one mistake each, with what stands around them."""
    corpus = ROOT / "Tests/DiagnosticsTests/Corpus"
    around: dict[str, str] = {}
    name = ""
    for line in (corpus / "surroundings.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("--- "):
            name = line[4:]
            around[name] = ""
        else:
            around[name] += line + "\n"
    found: list[bytes] = []
    for file in sorted(corpus.glob("*.txt")):
        if file.stem == "surroundings":
            continue
        for one in re.split(r"(?m)^=== ", file.read_text(encoding="utf-8"))[1:]:
            head, _, body = one.partition("\n")
            surroundings = re.match(r"\S+ (\S+):", head)
            text = re.sub(r"[⟦⟧]", "", body)
            text = re.sub(r"\{([0-9A-F]{4,5})\}", lambda code: chr(int(code[1], 16)), text)
            text = re.sub(r"(?m)^>>> (.*)$", r"==> \1 <==", text)
            before = around.get(surroundings[1], "") if surroundings else ""
            found.append((before + text).encode())
    return found


def inputs() -> dict[str, list[bytes]]:
    rules = files("Rules/*/*.pai") + files("Tests/Corpus/*.pai") + files("docs/examples/**/*.pai")
    town = ROOT / "docs/examples/town"
    folders = [folder(town, (town / "events.ndjson").read_bytes()), folder(ROOT / "docs/examples/versions")]
    folders += [folder(path) for path in sorted((ROOT / "Tests/Corpus/samples").iterdir())]
    folders += files("docs/examples/*.pai")
    broken = mistakes()
    parts = [part for text in rules for part in declarations(text)]
    events = [line + b"\n" for text in files("**/events.ndjson") for line in text.splitlines()]
    return {
        "text": parts + broken + files("Tests/Corpus/samples/*/*.csv"),
        "formatter": parts + files("docs/examples/*.pai"),
        "checker": folders + broken,
        "events": events,
    }


def main() -> int:
    match sys.argv[1:]:
        case ["dictionary"]:
            (ROOT / "Fuzzing/pai.dict").write_text(dictionary(), encoding="utf-8")
        case ["inputs", where]:
            for target, found in inputs().items():
                into = pathlib.Path(where) / target
                into.mkdir(parents=True, exist_ok=True)
                for one in found:
                    if len(one) <= LARGEST:
                        (into / hashlib.sha1(one).hexdigest()).write_bytes(one)
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
