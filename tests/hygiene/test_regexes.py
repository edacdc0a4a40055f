"""Regular expressions are compiled when they are first used, so a fault in one would come to light late."""

from __future__ import annotations

import ast
import copy
import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import slatewright
from slatewright.regex import Deferred, every, regex

ROOT = Path(slatewright.__file__).parent
MODULES = [found.name for found in pkgutil.walk_packages(slatewright.__path__, "slatewright.")]


def test_every_one_compiles() -> None:
    for name in MODULES:
        if not name.endswith("__main__"):
            importlib.import_module(name)
    assert len(every()) > 500
    assert all(found.groups >= 0 for found in every())


@pytest.mark.parametrize(
    "path", sorted(ROOT.rglob("*.py")), ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_no_module_compiles_one_when_it_is_imported(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [node.lineno for node in _run_at_import(tree) if _compiles(node)] == []


def _run_at_import(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.iter_child_nodes(tree):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield node
            yield from _run_at_import(node)


def _compiles(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name("re"), attr="compile")):
            return True
    return False


IMPORTED = """
import importlib, pkgutil, slatewright
from slatewright.regex import Deferred
names = [found.name for found in pkgutil.walk_packages(slatewright.__path__, "slatewright.")]
modules = [importlib.import_module(name) for name in names if not name.endswith("__main__")]
print([
    f"{module.__name__}.{name}"
    for module in modules
    for name, value in vars(module).items()
    if isinstance(value, Deferred) and value._compiled is not None
])
"""


NEEDED = ["slatewright.lexicon.finder._CJK"]
"""What tells at import where words of the tables need an edge."""


def test_imports_alone_compile_no_other() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == str(NEEDED)


def test_a_copy_is_as_good() -> None:
    made = copy.copy(regex("[a-z]"))
    assert made.search("1a") is not None


def test_it_is_what_re_makes() -> None:
    made = regex(r"(?P<name>[a-z]+)-(\d+)")
    found = made.search("see kitten-7")
    assert found is not None
    assert (found["name"], made.groups, made.pattern) == ("kitten", 2, r"(?P<name>[a-z]+)-(\d+)")
    assert [each.group() for each in regex(rb"\d").finditer(b"a1b2")] == [b"1", b"2"]


def test_a_fault_comes_to_light_when_it_is_used() -> None:
    made = Deferred("(", 0)
    with pytest.raises(Exception, match="unterminated subpattern"):
        made.search("x")
