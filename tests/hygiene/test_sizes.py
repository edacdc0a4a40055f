"""Sizes: a file or function past these asks for a new idea, not for more lines."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path
    for folder in ("generator", "templates", "tests", "benchmarks")
    for path in (ROOT / folder).rglob("*.py")
    if "golden" not in path.parts
)
FILE_LINES = 400
FUNCTION_LINES = 50
CONVENTION_LINES = 120
VAGUE = {"utils.py", "util.py", "helpers.py", "helper.py", "common.py", "misc.py", "tools.py"}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_file_and_its_functions_are_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines = text.count("\n") + 1
    assert lines <= FILE_LINES
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= FUNCTION_LINES, f"{node.name} has {length} lines"


def test_conventions_are_small() -> None:
    folder = ROOT / "generator/slatewright/recognise/conventions"
    long = {
        p.name: n
        for p in folder.glob("*.py")
        if (n := len(p.read_text().splitlines())) > CONVENTION_LINES
    }
    assert long == {}


def test_no_file_has_a_vague_name() -> None:
    assert [_name(path) for path in FILES if path.name in VAGUE] == []
