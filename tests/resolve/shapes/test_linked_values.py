"""Values in a chapter of their own, to which the row of a field links."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.api import ObjectOf, Scalar, Shape
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

TEXT = Scalar("string")
COLOURS = Scalar("string", enum=("black", "calico"))
BULLETS = "- `black`\n- `calico`"
TABLE = "Value | Meaning\n----- | -------\nblack | All of it\ncalico | Three colours"
NAMES = "Colour | Description\n------ | -----------\nblack | All of it\ncalico | Three colours"
TYPED = "Name | Type | Description\n--- | --- | ---\nblack | string | a\ncalico | string | b"
DOCS = """
# Kittens

## Add a kitten

`POST /kittens`

### Body parameters

Attribute | Type | Description
--------- | ---- | -----------
%s

# Appendix

## Coat Colours

%s
"""


@pytest.mark.parametrize(
    ("row", "chapter", "shape"),
    [
        ("coatColour | string | See [the appendix](#coat-colours)", BULLETS, COLOURS),
        ("coatColour | | See [the appendix](#coat-colours)", TABLE, COLOURS),
        ("coatColour | string | See [the appendix](#coat-colours)", NAMES, COLOURS),
        ("fur | string | One of the [colours](#coat-colours)", BULLETS, COLOURS),
        ("fur | string | As worn, in [colour](#coat-colours)", BULLETS, TEXT),
        ("coatColour | string | `red` or `white`, not [these](#coat-colours)", BULLETS, None),
        ("coatColour | string | See [the appendix](#coat-colours)", TYPED, TEXT),
        ("coatColour | integer | See [the appendix](#coat-colours)", BULLETS, Scalar("integer")),
    ],
)
def test_a_row_has_the_values_of_the_chapter_it_links_to(
    row: str, chapter: str, shape: Shape | None
) -> None:
    facts = recognise.run(
        (markdown.read(SourceFile("page.md", DOCS % (row, chapter))),), FrontMatter()
    )
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    (body,) = operation.bodies
    assert isinstance(body.shape.value, ObjectOf)
    (field,) = body.shape.value.fields
    found = field.shape.value
    assert found == shape if shape else found != COLOURS
