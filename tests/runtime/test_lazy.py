"""Packages whose modules are imported when something of them is asked for."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from client_runtime import lazily


@pytest.fixture
def orchard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A package of two modules, the second of which cannot be imported."""
    folder = tmp_path / "late_orchard"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "trees.py").write_text("class Oak: pass\nclass Elm: pass\n")
    (folder / "broken.py").write_text("raise RuntimeError")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "late_orchard", raising=False)
    __import__("late_orchard")
    return "late_orchard"


def test_only_what_is_asked_for_is_imported(orchard: str) -> None:
    find = lazily(orchard, {"trees": "Oak Elm", "broken": "Fern"})
    assert f"{orchard}.trees" not in sys.modules
    oak = find("Oak")
    assert oak.__module__ == f"{orchard}.trees"
    assert sys.modules[orchard].Oak is oak
    assert find("trees").Elm is find("Elm")
    with pytest.raises(RuntimeError):
        find("Fern")


def test_what_is_not_there_is_told_as_for_any_module(orchard: str) -> None:
    with pytest.raises(AttributeError, match=r"module 'late_orchard' has no attribute 'Yew'"):
        lazily(orchard, {"trees": "Oak"})("Yew")
