"""The runtime works wherever it is copied to, and is what its README says."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import client_runtime
import pytest

from .conftest import RUNTIME

MODULES = sorted(RUNTIME.glob("*.py"))
ALLOWED = set(sys.stdlib_module_names) | {"httpx", "pydantic", "typing_extensions"}


def test_the_modules_are_found() -> None:
    assert {"__init__.py", "_errors.py"} < {module.name for module in MODULES}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)
def test_modules_import_only_each_other_and_what_clients_depend_on(module: Path) -> None:
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.Import):
            assert {alias.name.partition(".")[0] for alias in node.names} <= ALLOWED
        if isinstance(node, ast.ImportFrom) and node.level == 0:
            assert (node.module or "").partition(".")[0] in ALLOWED
        if isinstance(node, ast.ImportFrom):
            assert node.level <= 1


def _imported(stem: str) -> set[str]:
    tree = ast.parse((RUNTIME / f"{stem}.py").read_text())
    return {
        node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level == 1 and node.module
    }


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)
def test_everything_public_says_what_it_is_for(module: Path) -> None:
    tree = ast.parse(module.read_text())
    assert ast.get_docstring(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.name.startswith("_") or ast.get_docstring(node), node.name


def test_a_copy_under_another_name_works(tmp_path: Path) -> None:
    shutil.copytree(RUNTIME, tmp_path / "demo" / "_runtime", ignore=shutil.ignore_patterns("*.md"))
    (tmp_path / "demo" / "__init__.py").write_text("")
    script = (
        "from demo._runtime import ClientConfig, BaseClient, NotFoundError\n"
        "assert NotFoundError.__module__ == 'demo._runtime._errors'\n"
        "BaseClient(ClientConfig(base_url='https://api.test')).close()\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", script], cwd=tmp_path, check=True)


def test_the_readme_names_everything_that_is_exported() -> None:
    words = set(re.findall(r"\w+", (RUNTIME / "README.md").read_text()))
    assert set(client_runtime.__all__) <= words
    assert all(hasattr(client_runtime, name) for name in client_runtime.__all__)


def test_modules_import_only_those_that_the_readme_puts_before_them() -> None:
    listed = (RUNTIME / "README.md").read_text().rpartition("```\n_unset")[2].partition("```")[0]
    order = ["_unset", *listed.split()]
    assert sorted(order) == sorted(path.stem for path in MODULES if path.stem != "__init__")
    for stem in order:
        assert _imported(stem) <= set(order[: order.index(stem)])
