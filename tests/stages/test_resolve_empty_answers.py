"""Answers without content, and sentences that say what does not come back."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.api import Response
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def responses(words: str, sample: str) -> dict[str, Response]:
    docs = f"# Boats\n\n## Rename a boat\n\n`PATCH /boats/{{id}}`\n\n{words}\n\n```json\n{sample}\n```\n"
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    return {response.status.value: response for response in operation.responses}


NOTHING_NEW = "If the name stays, the server returns an empty body with response code 204."


def test_a_sample_is_not_of_a_status_that_has_no_content() -> None:
    found = responses(f"{NOTHING_NEW}\n\n> Example response", '{"id": 1, "name": "Esk"}')
    assert found.keys() == {"204", "2XX"}
    assert found["204"].shape is None
    assert found["2XX"].shape is not None


def test_an_empty_sample_is_no_content() -> None:
    assert responses(f"{NOTHING_NEW}\n\n> Example response", "{}").keys() == {"204"}


@pytest.mark.parametrize(
    "words",
    [
        "This endpoint will not return the crew of the boat.",
        "Unlike the list of boats, this endpoint returns the name alone.",
    ],
)
def test_what_does_not_come_back_describes_no_answer(words: str) -> None:
    found = responses(f"{words}\n\n> Example response", '{"name": "Esk"}')
    assert found["2XX"].description == "Success"
