"""What the docs say on the way to a sample is no description of the answer."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


@pytest.mark.parametrize(
    ("words", "description"),
    [
        ("The command above answers with JSON structured like this:", "Success"),
        ("Returns the boat and its crew. They look as follows:", "Returns the boat and its crew."),
        ("Returns the boat.", "Returns the boat."),
    ],
)
def test_only_the_sentence_that_leads_to_a_sample_is_left_out(words: str, description: str) -> None:
    page = (
        f'# Boats\n\n## Get a boat\n\n`GET /boats/{{id}}`\n\n{words}\n\n```json\n{{"id": 3}}\n```\n'
    )
    facts = recognise.run((markdown.read(SourceFile("page.md", page)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    (response,) = operation.responses
    assert response.description == description
