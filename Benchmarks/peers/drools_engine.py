"""Builds the Java programs in drools/ and runs them; Drools is timed inside the JVM.

The jar is the one that the package drools-jpy brings: it holds Drools itself,
but not the compiler of its rule files, so the rules are built by the executable
model.
"""

import importlib.util
import json
import statistics
import subprocess
import zipfile
from pathlib import Path

import harness

HERE = Path(__file__).parent
# How a session is used, and at most how many events are timed so. A session
# from a pool is cleared at a cost that grows with the number of rules.
STYLES = {"reused": 100_000, "direct": 100_000, "pooled": 2_000}
HEAP = ["-XX:+UseParallelGC", "-Xmx2g"]
VERSION_FILE = "META-INF/maven/org.drools/drools-core/pom.properties"


def jar() -> Path:
    package = Path(importlib.util.find_spec("drools").origin).parent
    return next((package / "jars").glob("*.jar"))


def version() -> str:
    with zipfile.ZipFile(jar()) as archive:
        properties = archive.read(VERSION_FILE).decode().splitlines()
    return next(line.split("=")[1] for line in properties if line.startswith("version="))


def classes_of(folder: Path) -> Path:
    return folder.parent / "build" / "drools"


def write(folder: Path) -> None:
    classes_of(folder).mkdir(parents=True, exist_ok=True)
    sources = sorted((HERE / "drools").glob("*.java"))
    subprocess.run(["javac", "-d", classes_of(folder), "-cp", jar(), *sources], check=True)


def run(folder: Path, style: str, runs: int) -> dict:
    answers = folder / f"answers-drools-{style}.txt"
    done = subprocess.run(
        ["java", *HEAP, "-cp", f"{jar()}:{classes_of(folder)}", "DroolsEngine",
         folder / "rules.tsv", folder / "events.tsv", answers, str(runs), style,
         str(STYLES[style])],
        check=True, capture_output=True, text=True)
    return json.loads(done.stdout.splitlines()[-1]) | {
        "engine": "drools", "answers": answers.name, "version": version(),
        "how": f"executable model, session {style}, timed inside the JVM",
    }


def fastest(folder: Path, runs: int) -> dict:
    results = [run(folder, style, runs) for style in STYLES]
    return min(results, key=lambda result: statistics.median(result["ns_of_runs"]))


if __name__ == "__main__":
    options = harness.arguments()
    if options.action == "write":
        write(options.folder)
    else:
        print(json.dumps(fastest(options.folder, options.runs)))
