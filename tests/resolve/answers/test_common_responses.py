"""Errors that the docs show once, for all calls."""

from __future__ import annotations

import pytest
from stages import api_of

from slatewright.model.api import Api, Named, ObjectOf, Shape, Unknown

STATUSES = "Code | Meaning\n---- | -------\n400 | Bad request\n404 | Not found\n"
CALL = "# Books\n\n## List books\n\n`GET /books`\n"


def _names(api: Api) -> dict[str, list[str]]:
    return {
        response.status.value: _fields(api, response.shape.value if response.shape else Unknown())
        for response in api.common_responses
    }


def _fields(api: Api, shape: Shape) -> list[str]:
    if isinstance(shape, Named):
        shape = next(s.shape.value for s in api.schemas if s.name == shape.name)
    return [field.name for field in shape.fields] if isinstance(shape, ObjectOf) else []


@pytest.mark.parametrize("lead", ["Errors look like this:", "> Example error response"])
def test_the_error_that_is_shown_is_that_of_every_status(lead: str) -> None:
    sample = '```json\n{"problem": "There is no such book.", "code": 7}\n```\n'
    found = _names(api_of(f"# Errors\n\n{lead}\n\n{sample}\n{STATUSES}\n{CALL}"))
    assert found == {"400": ["problem", "code"], "404": ["problem", "code"]}


def test_a_status_with_a_sample_of_its_own_has_that() -> None:
    samples = (
        'The response of a 404:\n\n```json\n{"missing": "book"}\n```\n\n'
        'Other errors:\n\n```json\n{"problem": "x"}\n```\n'
    )
    found = _names(api_of(f"# Errors\n\n{STATUSES}\n{samples}\n{CALL}"))
    assert found == {"400": ["problem"], "404": ["missing"]}


def test_what_is_shown_of_no_error_is_none() -> None:
    sample = 'Dates look like this:\n\n```json\n{"date": "2020-01-01"}\n```\n'
    found = _names(api_of(f"# Errors\n\n{STATUSES}\n# Formats\n\n{sample}\n{CALL}"))
    assert found == {"400": [], "404": []}
