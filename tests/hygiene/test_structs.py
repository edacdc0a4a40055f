"""Types are Structs: a dataclass takes sixty times as long to make, and there are some three hundred in every run."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import slatewright

ROOT = Path(slatewright.__file__).parent
FILES = sorted(ROOT.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_module_makes_dataclasses(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imported |= {alias.name for alias in node.names}
    assert "dataclasses" not in imported
