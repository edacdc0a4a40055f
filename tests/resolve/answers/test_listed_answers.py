"""Answers that words call a list, where no sample shows them."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.api import ListOf, ObjectOf
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


@pytest.mark.parametrize(
    ("words", "listed"),
    [
        ("The response is a JSON encoded list of objects.\n\nEach object has these fields:", True),
        ("A list of boats of the day. Each boat has these fields:", True),
        ("The response is an object with these fields:", False),
        ("The response is a count of a list of boats.\n\nIt has these fields:", False),
        ("The response has this list of fields:", False),
    ],
)
def test_rows_are_of_the_items_of_what_words_call_a_list(words: str, listed: bool) -> None:
    docs = f"""
## Report

`POST /boats/report`

### Response

{words}

- name: Which boat it is
- sunk: A boolean
"""
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    (response,) = [r for r in operation.responses if r.shape is not None]
    assert response.shape is not None
    shape = response.shape.value
    assert isinstance(shape, ListOf) == listed
    inner = shape.items if isinstance(shape, ListOf) else shape
    assert isinstance(inner, ObjectOf)
    assert [field.name for field in inner.fields] == ["name", "sunk"]
