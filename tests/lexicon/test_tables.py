"""The tables of words: English explains each, and the other languages have no others."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

from slatewright import lexicon
from slatewright.lexicon.lookup import tables

ENGLISH = sorted((Path(lexicon.__file__).parent / "english").glob("[!_]*.py"))
ELIDED = {"elided"}
"""Articles and prepositions that lose their vowel before a word, of which English has none."""
MODULES = [module for module in tables() if ".english." not in module.__name__]


def _shape(entry: object) -> set[str] | None:
    return set(entry) if isinstance(entry, dict) else None


def _english() -> dict[str, set[str] | None]:
    return {
        name: _shape(entry)
        for module in tables()
        if ".english." in module.__name__
        for name, entry in vars(module).items()
        if name.isupper()
    }


@pytest.mark.parametrize("path", ENGLISH, ids=lambda path: path.stem)
def test_every_table_is_explained(path: Path) -> None:
    nodes = ast.parse(path.read_text(encoding="utf-8")).body
    silent = [
        ast.unparse(node).partition(" ")[0]
        for node, behind in zip(nodes, [*nodes[1:], None], strict=True)
        if isinstance(node, ast.Assign)
        and not (isinstance(behind, ast.Expr) and isinstance(behind.value, ast.Constant))
    ]
    assert silent == []


def test_a_table_has_one_home() -> None:
    homes = Counter(
        node.targets[0].id
        for path in ENGLISH
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    )
    assert [name for name, count in homes.items() if count > 1] == []


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_a_language_has_the_tables_of_english(module: object) -> None:
    english = _english()
    for name, entry in vars(module).items():
        if name.isupper():
            assert name in english
            shape, wanted = _shape(entry), english[name]
            assert (shape or set()) - ELIDED <= (wanted or set()), name
            assert (shape is None) == (wanted is None), name
