"""Installs the peers that are missing, and says what it installs.

A peer that does not install is remembered with the reason; nothing else stops.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
CLIPS_HEADER = Path("/usr/include/clips/clips.h")


def last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    errors = [line for line in lines if line.upper().startswith(("ERROR", "E:"))]
    return (errors or lines or ["no message"])[-1]


def attempt(command: list) -> str | None:
    """Runs a command; the reason when it fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True)
    except OSError as error:
        return str(error)
    return last_line(done.stderr or done.stdout) if done.returncode else None


def python_packages(environment: Path) -> dict[str, str]:
    """Makes the virtual environment; the packages that failed, each with the reason."""
    python = environment / "bin" / "python"
    if not python.exists():
        print(f"creating the virtual environment {environment.name}", flush=True)
        reason = attempt([sys.executable, "-m", "venv", environment])
        if reason:
            sys.exit(f"no virtual environment: {reason}")
    frozen = subprocess.run(
        [python, "-m", "pip", "freeze"], check=True, capture_output=True, text=True).stdout
    present = {spelling(line) for line in frozen.splitlines()}
    failed = {}
    for wanted in (HERE / "requirements.txt").read_text(encoding="utf-8").splitlines():
        if not wanted or wanted.startswith("#") or spelling(wanted) in present:
            continue
        print(f"installing the Python package {wanted}", flush=True)
        reason = attempt([python, "-m", "pip", "install", "--quiet",
                          "--disable-pip-version-check", wanted])
        if reason:
            failed[wanted.split("==")[0]] = reason
    return failed


def spelling(requirement: str) -> str:
    """A requirement in the one spelling of its name that counts as equal."""
    return re.sub(r"[-_.]+", "-", requirement.split("==")[0]).lower() + "==" + "".join(
        requirement.split("==")[1:])


def debian_package(package: str, present: bool) -> str | None:
    """The reason why a Debian package is not there, after trying to install it."""
    if present:
        return None
    if shutil.which("apt-get") is None:
        return f"{package} is not installed, and there is no apt-get"
    if os.geteuid() != 0:
        return f"{package} is not installed (apt-get install {package})"
    print(f"installing the Debian package {package}", flush=True)
    attempt(["apt-get", "update", "--quiet"])
    return attempt(["apt-get", "install", "--yes", "--quiet", package])


def clips_library() -> str | None:
    return debian_package("libclips-dev", CLIPS_HEADER.exists())


def java() -> str | None:
    return debian_package("openjdk-17-jdk-headless", shutil.which("javac") is not None)
