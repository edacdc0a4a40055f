"""The linters and the type checker hold on the whole project."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = ["generator", "templates/python/runtime", "templates/python/tests", "tests", "benchmarks"]


def _run(*command: str) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", *CODE],
        ["black", "--check", "--quiet", *CODE],
        ["mypy"],
    ],
    ids=lambda command: command[0],
)
def test_tool_has_nothing_to_say(command: list[str]) -> None:
    _run(sys.executable, "-m", *command)


def test_import_contracts_hold() -> None:
    _run(str(Path(sys.executable).parent / "lint-imports"), "--no-cache")


def test_generator_is_no_package() -> None:
    """`import generator.slatewright` would make a second copy of every class."""
    assert not (ROOT / "generator/__init__.py").exists()
    lines = [
        path
        for path in (ROOT / "generator").rglob("*.py")
        if "import generator" in path.read_text(encoding="utf-8")
    ]
    assert lines == []
