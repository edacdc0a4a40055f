"""Values that a description sets out by their marks alone."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise
from slatewright.model.facts import FieldsFact
from slatewright.model.source import FrontMatter, SourceFile


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("Kind of barge: **towed**, **sailed**", ("towed", "sailed")),
        ("Kind of barge: `0` - towed, `1` - sailed. Default is `0` - towed", ("0", "1")),
        ("*[Optional]* `towed` or `sailed` (default is `towed`)", ("towed", "sailed")),
        ("**towed** or **sailed**, the default is **towed**", ("towed", "sailed")),
        ("Which way it lies (`up`, `down`)", ("up", "down")),
        ("Whose barge it is, `crew` or `guest`. Ask them first.", ("crew", "guest")),
        ("How it moves. Pass `towed` or `sailed` (it cannot be both).", ("towed", "sailed")),
        ("How it moves. Will be `towed` or `sailed`.", ("towed", "sailed")),
        ("How it moves - `towed`, `sailed` and `rowed`", ("towed", "sailed", "rowed")),
        ("How it moves（`towed`、`sailed`）", ("towed", "sailed")),
        ("Moves from bow (`ahead`) or stern (`astern`) first", ("ahead", "astern")),
        ("Which end goes first (`bow`) or last (`stern`)", ("bow", "stern")),
        (
            "Way of moving:`TOWED`-By a tug(`TOWED` as usual), `SAILED`-By wind.",
            ("TOWED", "SAILED"),
        ),
        ("Way of moving : **TOWED**（by a tug）, **SAILED** (by wind).", ("TOWED", "SAILED")),
    ],
)
def test_marks_that_a_description_sets_apart_are_values(words: str, values: tuple[str]) -> None:
    assert _values(words) == values


@pytest.mark.parametrize(
    "words",
    [
        "Kind of barge, for example: `towed`, `sailed`",
        "Kind of barge, eg. `towed` or `sailed`",
        "Kind of barge. **Ejemplos:** `towed`, `sailed`",
        "Kind of barge (`towed`, `sailed` etc.)",
        "Given with `length` and `beam`.",
        "Applicable to `barge` and `wreck`. Otherwise empty",
        "If it floats, `towed` or `sailed`.",
        "See the guide: `mooring`, `anchoring`",
        "**string** <br>`eq`, `not_eq`",
        "Which it is: `String`, `Integer`",
        "Format: `YYYY-MM-DD`, `DD.MM.YYYY`",
        "Whether it floats: `true`, `false`",
        "Must be `id` of `Barge`",
        "Should be a list of objects with properties 'name' and 'value'",
        "If it should be towed or not.",
        "This can be used in conjunction with `length`, `beam`",
        "Way of moving: `towed` (by a tug), `sailed` (by wind), and at night, also when it is calm, `rowed`",
    ],
)
def test_marks_for_something_else_are_no_values(words: str) -> None:
    assert _values(words) == ()


def _values(words: str) -> tuple[str, ...]:
    docs = f"## Move\n\n`POST /moves`\n\nField | Description\n----- | -----------\nkind | {words}\n"
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    tables = [f for s in facts.sections for f in s.facts if isinstance(f, FieldsFact)]
    (row,) = tables[0].fields
    return row.enum
