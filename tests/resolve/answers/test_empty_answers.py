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


def answered(words: str) -> dict[str, Response]:
    docs = f"# Boats\n\n## Sink a boat\n\n`POST /boats/{{id}}/sink`\n\n{words}\n"
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    return {response.status.value: response for response in operation.responses}


@pytest.mark.parametrize(
    "words",
    [
        "This call does not return anything.",
        "The endpoint doesn't return any data.",
        "There is no response body.",
        "The response has no body.",
        "No response body.",
        "An empty response is returned.",
    ],
)
def test_a_call_of_which_nothing_comes_back_succeeds_without_content(words: str) -> None:
    found = answered(words)
    assert found.keys() == {"2XX"}
    assert found["2XX"].shape is None
    assert found["2XX"].description == words


@pytest.mark.parametrize(
    "words",
    [
        "This call doesn't return boats that are on land.",
        "Sailors who do not return anything pay for it.",
        "There is no response body limit on the size of crews.",
    ],
)
def test_other_things_that_are_denied_are_no_answer(words: str) -> None:
    assert "2XX" not in answered(words)
