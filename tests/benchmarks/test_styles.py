"""Made-up docs in many styles: the same seed writes the same ones, and the labels say what is in them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
import styles
from styles import narrowed_docs, random_docs, read, written
from writing import made
from writing.comparing import Score, compare
from writing.narrowing import narrowed
from writing.sheet import Sheet
from writing.styles import AXES, PLAIN, one_apart, settled
from writing.truth import truth

from slatewright import pipeline
from slatewright.config import ApiConfig, Config

API = made.make(Random(3))


def test_the_plain_style_is_read_wholly(tmp_path: Path) -> None:
    docs = read(tmp_path, "plain", API, PLAIN)
    assert (docs.score.value, docs.score.missed, docs.score.made_up) == (1, (), ())


def test_the_same_seed_writes_the_same_docs(tmp_path: Path) -> None:
    texts = []
    for turn in ("first", "second"):
        for one in random_docs(7, 4):
            written(tmp_path / turn, *one)
        files = sorted(path for path in (tmp_path / turn).rglob("*") if path.is_file())
        texts.append(
            [(path.relative_to(tmp_path / turn), path.read_text("utf-8")) for path in files]
        )
    assert texts[0] == texts[1]
    assert len({style["endpoint"] for _, _, style in random_docs(7, 12)}) > 4


@pytest.mark.parametrize("axis", AXES)
def test_every_choice_writes_docs_and_labels(tmp_path: Path, axis: str) -> None:
    for choice in AXES[axis]:
        style = one_apart(axis, choice)
        assert settled(dict(style)) == style
        written(tmp_path, choice, API, style)
        labels = json.loads((tmp_path / choice / "gold.json").read_text("utf-8"))
        assert len(labels["operations"]) == len(API.operations)


def test_a_style_is_narrowed_to_the_choices_that_lose_together() -> None:
    style = settled({**PLAIN, "endpoint": "fence", "layout": "bullets-dash", "need": "word"})
    style = settled({**style, "sample": "ruby", "order": "text-first"})
    tried: list[dict[str, str]] = []

    def loses(plainer: dict[str, str]) -> bool:
        tried.append(plainer)
        return plainer["endpoint"] == "fence" and plainer["need"] == "word"

    smallest = narrowed(style, loses)
    assert smallest == {**PLAIN, "endpoint": "fence", "need": "word"}
    assert all(settled(dict(each)) == each for each in tried)


def test_a_style_that_loses_by_itself_is_narrowed_to_nothing() -> None:
    style = settled({**PLAIN, "endpoint": "fence", "layout": "bullets-dash"})
    assert narrowed(style, lambda _: True) == PLAIN
    assert narrowed(style, lambda _: False) == style


def test_docs_that_are_read_wholly_are_not_narrowed(tmp_path: Path) -> None:
    style = one_apart("endpoint", "fence")
    assert narrowed_docs(tmp_path, "whole", API, style).style == style
    assert [path.name for path in tmp_path.iterdir()] == ["whole"]


def test_docs_that_are_misread_are_narrowed_and_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def misread(labels: dict[str, Any], document: dict[str, Any]) -> Score:
        score = compare(labels, document)
        return replace(score, value=0.5) if labels["style"]["files"] == "includes" else score

    monkeypatch.setattr(styles, "compare", misread)
    style = settled({**PLAIN, "files": "includes", "endpoint": "fence", "sample": "ruby"})
    docs = narrowed_docs(tmp_path, "lost", API, style)
    assert docs.style == one_apart("files", "includes")
    assert docs.score.value == 0.5


def test_what_is_lost_and_made_up_lowers_the_score(tmp_path: Path) -> None:
    described = pipeline.describe(_docs(tmp_path), validated=False)
    document = dict(described.spec.document)
    labels = truth(Sheet(made.make(Random(4)), PLAIN), "another API")
    score = compare(labels, document)
    assert score.value < 0.5
    assert score.missed
    assert score.made_up


def _docs(folder: Path) -> ApiConfig:
    written(folder, "plain", API, PLAIN)
    return Config().api_of(folder / "plain/source")
