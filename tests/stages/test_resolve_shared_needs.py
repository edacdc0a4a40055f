"""What one of several sections for one operation asks for, where another leaves it out."""

from __future__ import annotations

from slatewright import markdown, recognise, resolve
from slatewright.model.api import ObjectOf, Presence
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def _needed(docs: str) -> tuple[set[str], set[str]]:
    """The names of what is needed in the query and in the body of the only operation."""
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    shapes = [body.shape.value for body in operation.bodies]
    fields = [
        field
        for shape in shapes
        if isinstance(shape, ObjectOf)
        for field in shape.fields
        if field.presence.value is Presence.REQUIRED
    ]
    query = {
        parameter.field.name
        for parameter in operation.parameters
        if parameter.field.presence.value is Presence.REQUIRED
    }
    return query, {field.name for field in fields}


def _section(title: str, method: str, *rows: str) -> str:
    lines = "\n".join(f"{row} | string | Of the kitten." for row in rows)
    return f"""
## {title}

`{method} /kittens`

### Request Parameters

Parameter | Type | Description
--------- | ---- | -----------
{lines}

Parameters marked with * are mandatory.
"""


WHOLE = ("id*", "name*", "colour", "weight*", "barn")


def test_what_one_purpose_needs_is_not_needed_for_all() -> None:
    docs = "# Kittens\n" + _section("Change a kitten", "PUT", *WHOLE)
    assert _needed(docs)[1] == {"id", "name", "weight"}
    docs += _section("Rename a kitten", "PUT", "id*", "name*", "weight")
    assert _needed(docs)[1] == {"id", "name"}
    docs += _section("Move a kitten", "PUT", "id*", "barn*")
    assert _needed(docs)[1] == {"id"}


def test_a_section_that_says_nothing_of_needs_takes_none_away() -> None:
    docs = "# Kittens\n" + _section("Find kittens", "GET", "barn*", "colour")
    silent = docs + _section("Find kittens again", "GET", "barn", "colour")
    assert _needed(silent)[0] == {"barn"}
    assert _needed(docs + _section("Find old kittens", "GET", "age*", "barn"))[0] == set()
