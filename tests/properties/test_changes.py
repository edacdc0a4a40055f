"""Edits chosen at random: what changes no API gives an empty changelog, and what changes one field gives that alone."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path
from random import Random

import pytest
from edits import QUIET, Planted, planted

from slatewright.compare import compare
from slatewright.config import ApiConfig
from slatewright.model.changes import Change
from slatewright.model.options import IntakeOptions
from slatewright.model.spec import Spec
from slatewright.pipeline import describe

ROOT = Path(__file__).parents[2]
SETS = {
    "harbour": Path(__file__).parent / "harbour",
    "library": ROOT / "tests/golden/library/docs",
    "capillary-v2": ROOT / "specs/capillary-v2/docs",
}
SEEDS = (1, 2, 3)
MOST = 12


def _spec(docs: Path) -> Spec:
    return describe(ApiConfig("docs", IntakeOptions(docs)), validated=False).spec


_before = cache(_spec)


def _changes(docs: Path, page: Path, text: str, to: Path) -> list[Change]:
    shutil.copytree(docs, to, dirs_exist_ok=True)
    (to / page.relative_to(docs)).write_text(text, encoding="utf-8")
    return list(compare(_before(docs), _spec(to)).changes)


def _pages(docs: Path) -> list[Path]:
    return sorted(docs.rglob("*.md"))


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("edit", QUIET)
@pytest.mark.parametrize("seed", SEEDS)
def test_quiet_edits_change_nothing(tmp_path: Path, name: str, edit: str, seed: int) -> None:
    docs, random = SETS[name], Random(seed)
    shutil.copytree(docs, tmp_path / "docs")
    for page in _pages(tmp_path / "docs"):
        front, text = _parted(page.read_text(encoding="utf-8"))
        page.write_text(front + QUIET[edit](text, random), encoding="utf-8")
    assert list(compare(_before(docs), _spec(tmp_path / "docs")).changes) == []


def _parted(text: str) -> tuple[str, str]:
    """The front matter and the rest."""
    front = re.match(r"---\n.*?\n---\n", text, re.DOTALL)
    return (front[0], text[len(front[0]) :]) if front else ("", text)


def _some(name: str) -> list[tuple[Path, Planted]]:
    random = Random(name)
    found = [
        (page, change)
        for page in _pages(SETS[name])
        for change in planted(page.read_text(encoding="utf-8"), random)
    ]
    random.shuffle(found)
    return found[:MOST]


@pytest.mark.parametrize("name", SETS)
def test_planted_edits_are_found_alone(tmp_path: Path, name: str) -> None:
    found = _some(name)
    assert len({change.what for _, change in found}) >= 3
    for number, (page, change) in enumerate(found):
        changes = _changes(SETS[name], page, change.text, tmp_path / str(number))
        told = [f"{one.kind} {one.spot.subject} {one.message}" for one in changes]
        assert any(one.kind in change.kinds for one in changes), (change.what, change.name, told)
        assert all(change.name in words for words in told), (change.what, change.name, told)


def test_every_quiet_edit_edits_something() -> None:
    texts = {edit: [] for edit in QUIET}
    for docs in SETS.values():
        for page in _pages(docs):
            text = _parted(page.read_text(encoding="utf-8"))[1]
            for edit, change in QUIET.items():
                texts[edit].append(change(text, Random(1)) != text)
    assert all(any(changed) for changed in texts.values())
