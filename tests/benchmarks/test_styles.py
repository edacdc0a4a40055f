"""Made-up docs in many styles: the same seed writes the same ones, and the labels say what is in them."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest
from styles import random_docs, read, written
from writing import made
from writing.comparing import compare
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
