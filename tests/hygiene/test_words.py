"""Words of natural languages live in the lexicon: what reads docs asks its tables, in whatever language they are."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from slatewright.lexicon import is_small

ROOT = Path(__file__).parents[2] / "generator/slatewright"
FILES = sorted(path for stage in ("recognise", "resolve") for path in (ROOT / stage).rglob("*.py"))
NOT_PATTERN = re.compile(r"\(\?P[<=]\w+[>)]|\\.|\[(?:\\.|[^\]\\])*\]|\{[^{}]*\}")
FUNCTION_WORDS = ("article", "preposition", "conjunction", "possessive", "copula")


def _patterns(tree: ast.AST) -> Iterator[ast.Constant]:
    """The literal text of every regular expression."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name("re")) | ast.Name("regex"), args=[pattern, *_]
            ):
                inside = {
                    id(n)
                    for f in ast.walk(pattern)
                    if isinstance(f, ast.FormattedValue)
                    for n in ast.walk(f)
                }
                for part in ast.walk(pattern):
                    if (
                        isinstance(part, ast.Constant)
                        and isinstance(part.value, str)
                        and id(part) not in inside
                    ):
                        yield part


def _docstrings(tree: ast.AST) -> set[int]:
    return {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_pattern_spells_out_a_sentence(path: Path) -> None:
    """Articles, prepositions and the like tell prose from the terms of HTTP, OpenAPI and Markdown."""
    spelt = [
        (part.lineno, word)
        for part in _patterns(ast.parse(path.read_text(encoding="utf-8")))
        for word in re.findall(r"[A-Za-z]{2,}", NOT_PATTERN.sub(" ", part.value))
        if is_small(word, *FUNCTION_WORDS)
    ]
    assert spelt == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_text_is_in_another_script(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    prose = _docstrings(tree)
    foreign = [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose
        if any(char.isalpha() and not char.isascii() for char in node.value)
    ]
    assert foreign == []
