"""Tables of an operation that hold for one way to call it."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.api import Presence
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

DOCS = """
# Horses

## Get a horse

`GET /horses/{id}`

### Path parameters (for numbers)

Name | Description
---- | -----------
id* | Number of the horse.

### Query parameters (for NAMED)

Name | Description
---- | -----------
stable* | Where it lives.
"""


def _presence(docs: str) -> Presence:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    return next(p.field.presence.value for p in operation.parameters if p.field.name == "stable")


@pytest.mark.parametrize(
    ("case", "presence"), [("names", Presence.UNSTATED), ("numbers", Presence.REQUIRED)]
)
def test_what_another_way_needs_is_not_always_needed(case: str, presence: Presence) -> None:
    assert _presence(DOCS.replace("NAMED", case)) is presence


def test_a_place_in_brackets_is_no_way_to_call_it() -> None:
    docs = DOCS.replace("(for numbers)", "(in path)").replace("(for NAMED)", "(in query)")
    assert _presence(docs) is Presence.REQUIRED
