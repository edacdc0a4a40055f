"""Lists of parameters with their values as they stand in a URL."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise
from slatewright.model.facts import FieldsFact
from slatewright.model.source import FrontMatter, SourceFile


@pytest.mark.parametrize(
    ("item", "example", "values"),
    [
        ("limit=50", "50", ()),
        ("order=up|down", None, ("up", "down")),
        ("`&mood=calm`", "calm", ()),
        ("herd={herd}", None, ()),
        ("herd=[id]", None, ()),
    ],
)
def test_value_is_an_example_or_all_that_is_allowed(
    item: str, example: str | None, values: tuple[str, ...]
) -> None:
    docs = f"## Goats\n\n`GET /goats`\n\n### Query Parameters\n\n* {item}\n"
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    listed = [f for s in facts.sections for f in s.facts if isinstance(f, FieldsFact)]
    assert [(f.example, f.enum) for fact in listed for f in fact.fields] == [(example, values)]
