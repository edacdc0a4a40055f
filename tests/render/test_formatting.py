"""Formatting: the same bytes whatever is known already, and however many processes there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from slatewright.render import formatting
from slatewright.render.formatting import NotPythonError, format_all

TEXTS = ["x = {  'a':1 }\n", "def f( a,b ) : return a\n", "x = {  'a':1 }\n"]
STYLED = ['x = {"a": 1}\n', "def f(a, b):\n    return a\n", 'x = {"a": 1}\n']


def test_each_text_is_formatted_in_its_place() -> None:
    assert format_all(TEXTS, None) == STYLED
    assert format_all([], None) == []


def test_a_trailing_comma_asks_for_nothing() -> None:
    assert format_all(["f(a, b,)\n"], None) == ["f(a, b)\n"]


@pytest.mark.parametrize("index", [0, 1, 2])
def test_the_text_that_is_no_python_is_named(index: int) -> None:
    texts = ["x = 1\n"] * 3
    texts[index] = "def broken(:\n"
    with pytest.raises(NotPythonError) as caught:
        format_all(texts, None)
    assert caught.value.index == index


def test_many_texts_come_to_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"x{number} = [ {number},1 ]\n" for number in range(40)]
    alone = format_all(texts, None)
    monkeypatch.setattr(formatting, "_MUCH", 0)
    assert format_all(texts, None) == alone


def test_results_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "cache"
    assert format_all(TEXTS, cache) == STYLED
    monkeypatch.setattr(formatting, "_attempt", None)
    assert format_all(TEXTS, cache) == STYLED


def test_only_what_a_run_used_is_kept(tmp_path: Path) -> None:
    format_all(["x=1\n"], tmp_path)
    format_all(["y=1\n"], tmp_path)
    assert "x = 1" not in (tmp_path / "formatted.json").read_text("utf-8")


@pytest.mark.parametrize("content", ["", "[]", '"x"', "{", '{"a": 1}', "\udcff"])
def test_a_damaged_cache_is_done_without(tmp_path: Path, content: str) -> None:
    (tmp_path / "formatted.json").write_bytes(content.encode("utf-8", "surrogateescape"))
    assert format_all(TEXTS, tmp_path) == STYLED


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert format_all(TEXTS, tmp_path / "file") == STYLED
