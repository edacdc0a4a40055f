"""Fields of which a call needs one: what is told when docs begin to ask for them, cease to, or ask for others."""

from __future__ import annotations

import pytest

from slatewright.compare import compare
from slatewright.config import ApiConfig
from slatewright.model.options import IntakeOptions
from slatewright.pipeline import describe

MARKED = """# Boats

## Moor a boat

`POST /moorings`

### Body parameters

Name | Type | Description
---- | ---- | -----------
berth{berth} | string | Where.
hull** | string | Number on the hull.
sail** | string | Number on the sail.
name{name} | string | What it is called.

"""
NOTE = "<aside>At least one of the fields marked with ** is required.</aside>\n"
EITHER = "Either `{}` or `{}` must be sent.\n"


def _docs(note, berth="*", name=""):
    return MARKED.format(berth=berth, name=name) + note


def _changes(tmp_path, *texts):
    specs = []
    for number, text in enumerate(texts):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "index.html.md").write_text(text)
        specs.append(describe(ApiConfig("boats", IntakeOptions(folder)), validated=False).spec)
    return [
        f"{change.effect.name.lower()} {change.kind}: {change.message}"
        for change in compare(*specs).changes
    ]


CASES = {
    "added": (
        _docs(""),
        _docs(NOTE),
        ["breaking required-choice-added: needs at least one of `hull`, `sail`"],
    ),
    "removed": (
        _docs(NOTE),
        _docs(""),
        ["safe required-choice-removed: no longer needs one of `hull`, `sail`"],
    ),
    "said in other words": (_docs(NOTE), _docs(EITHER.format("sail", "hull")), []),
    "one more name": (
        _docs(NOTE),
        _docs(NOTE, name="**"),
        ["safe required-choice-widened: accepts `name` instead of `hull`, `sail`"],
    ),
    "one name less": (
        _docs(NOTE, name="**"),
        _docs(NOTE),
        [
            "breaking required-choice-narrowed: no longer accepts `name`: it needs one of `hull`, `sail`"
        ],
    ),
    "instead of one that was required": (
        _docs("", name="*"),
        _docs(EITHER.format("name", "hull")),
        [
            "safe became-optional: is no longer required",
            "safe required-choice-widened: accepts `hull` instead of `name`",
        ],
    ),
    "one of them required": (
        _docs(EITHER.format("name", "hull")),
        _docs("", name="*"),
        ["breaking became-required: is required now"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_choice_among_fields(tmp_path, name):
    old, new, expected = CASES[name]
    assert sorted(_changes(tmp_path, old, new)) == expected


def test_names_that_the_call_does_not_take_are_no_choice(tmp_path):
    assert _changes(tmp_path, _docs(""), _docs(EITHER.format("mast", "keel"))) == []
