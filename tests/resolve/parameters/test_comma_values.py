"""Values that a query takes several of, with commas between: the text as a whole is none of them."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.api import ListOf, Scalar, Shape
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

TEXT = Scalar("string")
VALUES = Scalar("string", enum=("owner", "litter"))
DOCS = """
## List kittens

`GET /kittens`

### Query parameters

Parameter | Type | Description
--------- | ---- | -----------
include | %s | %s
"""


@pytest.mark.parametrize(
    ("typed", "description", "shape"),
    [
        ("string", "Comma-separated list of: `owner`, `litter`.", TEXT),
        ("", "Comma-separated list of: `owner`, `litter`.", TEXT),
        ("string", "What to add. Values: `owner`, `litter`. Separate several by commas.", TEXT),
        ("array", "What to add. Values: `owner`, `litter`, separated by commas.", ListOf(VALUES)),
        ("string", "What to add. Values: `owner`, `litter`.", VALUES),
    ],
)
def test_values_with_commas_between_are_no_enumeration(
    typed: str, description: str, shape: Shape
) -> None:
    docs = DOCS % (typed, description)
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    (parameter,) = operation.parameters
    assert parameter.field.shape.value == shape
    assert bool(parameter.joined) is isinstance(shape, ListOf)
