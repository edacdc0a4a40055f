"""The tools that people use today, in an environment of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

PACKAGES = {
    "openapi-python-client": "openapi-python-client",
    "datamodel-codegen": "datamodel-code-generator",
    "openapi-generator-cli": "openapi-generator-cli",
}
"""Programs and the packages that bring them."""
NEEDS = {"openapi-generator-cli": "java"}
LIBRARIES = ("urllib3", "python-dateutil", "typing-extensions", "pydantic", "httpx", "attrs")
"""What the clients import that the programs make."""
PATIENCE = 300


@dataclass(frozen=True, slots=True)
class Peers:
    """Which programs there are, and why the others are not there."""

    folder: Path | None
    """Of their environment."""
    asked: tuple[str, ...]
    missing: dict[str, str] = field(default_factory=dict)
    """By program, why it is not there."""
    versions: dict[str, str] = field(default_factory=dict)

    def command(self, program: str) -> str | None:
        """What to run, if it was asked for and is there."""
        if self.folder is None or program in self.missing or program not in self.asked:
            return None
        return str(self.folder / "bin" / program)

    def said(self) -> str:
        """Which versions, and what is missing."""
        there = [f"{name} {version}" for name, version in sorted(self.versions.items())]
        absent = [f"{name} not measured: {why}" for name, why in sorted(self.missing.items())]
        return "; ".join([*there, *absent]) or "none asked for"


def installed(folder: Path, programs: list[str], libraries: bool = False) -> Peers:
    """Install programs from the package registry into a folder, or find them there.

    Args:
        folder: Of the environment; an existing one is taken as it is.
        programs: Names out of `PACKAGES`.
        libraries: Whether clients that the programs make are to be run.
    """
    missing: dict[str, str] = {}
    try:
        if not (folder / "bin/python").exists():
            _run([sys.executable, "-m", "venv", str(folder)])
        if libraries:
            _install(folder, *LIBRARIES)
    except (OSError, subprocess.SubprocessError) as problem:
        return Peers(None, tuple(programs), dict.fromkeys(programs, _why(problem)))
    for program in programs:
        if program in NEEDS and shutil.which(NEEDS[program]) is None:
            missing[program] = f"there is no `{NEEDS[program]}` on this machine"
        elif not (folder / "bin" / program).exists():
            try:
                _install(folder, PACKAGES[program])
            except (OSError, subprocess.SubprocessError) as problem:
                missing[program] = _why(problem)
    there = [program for program in programs if program not in missing]
    return Peers(folder, tuple(programs), missing, _versions(folder, there))


def _install(folder: Path, *packages: str) -> None:
    _run([str(folder / "bin/python"), "-m", "pip", "install", "--quiet", *packages])


def _run(command: list[str]) -> str:
    done = subprocess.run(
        command,
        check=True,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        env={**os.environ, "PYTHONWARNINGS": "ignore"},
    )
    return done.stdout


def _why(problem: Exception) -> str:
    said = getattr(problem, "stderr", "") or str(problem)
    return "cannot be installed: " + (str(said).strip().splitlines() or ["no reason given"])[-1]


def _versions(folder: Path, programs: list[str]) -> dict[str, str]:
    code = "import sys; from importlib.metadata import version; print(*map(version, sys.argv[1:]))"
    names = [PACKAGES[program] for program in programs]
    said = _run([str(folder / "bin/python"), "-c", code, *names])
    return dict(zip(names, said.split(), strict=True))
