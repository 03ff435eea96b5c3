"""Builds clips_engine.c and runs it; its timings are taken inside the C program."""

import json
import subprocess
from pathlib import Path

import clips_program
import harness

HERE = Path(__file__).parent
STYLES = ("retract", "reset")


def program_of(folder: Path) -> Path:
    return folder.parent / "build" / "clips_engine"


def write(folder: Path) -> None:
    program_of(folder).parent.mkdir(exist_ok=True)
    subprocess.run(
        ["cc", "-O2", "-o", program_of(folder), HERE / "clips_engine.c", "-lclips", "-lm"],
        check=True)
    rules = harness.read_rules(folder)
    (folder / "rules.clp").write_text(clips_program.program(rules), encoding="utf-8")


def run(folder: Path, style: str, runs: int) -> dict:
    answers = folder / f"answers-clips-{style}.txt"
    done = subprocess.run(
        [program_of(folder), folder / "rules.clp", folder / "events.tsv", answers, str(runs), style],
        check=True, capture_output=True, text=True)
    return json.loads(done.stdout) | {
        "engine": "clips" if style == "retract" else "clips-reset",
        "answers": answers.name,
        "how": f"assert, run for one firing, {style}; called from C",
    }


if __name__ == "__main__":
    options = harness.arguments()
    if options.action == "write":
        write(options.folder)
    else:
        print(json.dumps([run(options.folder, style, options.runs) for style in STYLES]))
