"""A name of a module is given once: the second value would silently stand for the first."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]


def _assigned(path: Path) -> Counter[str]:
    body = ast.parse(path.read_text(encoding="utf-8")).body
    names = (
        target.id
        for statement in body
        if isinstance(statement, ast.Assign)
        for target in statement.targets
        if isinstance(target, ast.Name)
    )
    return Counter(names)


def test_names_of_a_module_are_given_once() -> None:
    twice = {
        (path.name, name)
        for path in (ROOT / "generator/slatewright").rglob("*.py")
        for name, times in _assigned(path).items()
        if times > 1
    }
    assert twice == set()
