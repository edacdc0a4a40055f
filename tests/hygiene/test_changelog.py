"""Fragments of the changelog: each one sentence, of a kind and an area that the changelog has."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["towncrier"]
AREAS = {section["path"] for section in SETTINGS["section"]}
KINDS = {kind["directory"] for kind in SETTINGS["type"]}
FRAGMENTS = sorted((ROOT / SETTINGS["directory"]).rglob("*.md"))


@pytest.mark.parametrize("path", FRAGMENTS, ids=lambda path: path.stem)
def test_a_fragment_is_one_sentence_in_its_place(path: Path) -> None:
    area = path.parent.relative_to(ROOT / SETTINGS["directory"]).as_posix().strip(".")
    kind = path.stem.rpartition(".")[2]
    text = path.read_text(encoding="utf-8").strip()

    assert area in AREAS, f"{path.name} belongs in one of {sorted(AREAS)} below changelog.d"
    assert kind in KINDS, f"{path.name} ends in none of {sorted(KINDS)}"
    assert text.endswith("."), "a fragment is a sentence"
    assert "\n" not in text, "a fragment is one line"


def test_a_release_is_put_where_the_changelog_has_room_for_it() -> None:
    text = (ROOT / SETTINGS["filename"]).read_text(encoding="utf-8")

    assert text.count(SETTINGS["start_string"]) == 1
