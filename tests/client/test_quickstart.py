"""The program in a README: it stands on its own, whatever the plainest call of an API takes."""

from __future__ import annotations

import ast
from typing import Any

import pytest

from .documents import OK, Json, document, planned, taking


def call(made: Json) -> str:
    """The arguments of the call that the README shows."""
    quick_start = planned(made).quick_start
    assert quick_start is not None
    return quick_start.call


def sending(media: str, schema: Json) -> dict[str, Any]:
    body = {"required": True, "content": {media: {"schema": schema}}}
    return document({"/trees": {"post": {"requestBody": body, "responses": OK}}})


TREE = {"type": "object", "properties": {"kind": {"type": "string", "example": "plum"}}}


@pytest.mark.parametrize(
    ("media", "schema", "written"),
    [
        ("application/json", TREE, "body={'kind': 'plum'}"),
        ("application/x-www-form-urlencoded", TREE, "body={'kind': 'plum'}"),
        ("text/plain", {"type": "string"}, "body='text'"),
        ("image/png", {}, "body=b'text'"),
    ],
)
def test_a_body_is_written_in_full(media: str, schema: Json, written: str) -> None:
    assert call(sending(media, schema)) == written


def test_the_call_is_the_plainest_one() -> None:
    made = document(
        {
            "/trees": {"post": {"operationId": "plant", "responses": OK}},
            "/trees/{id}": {"get": {"operationId": "look", "responses": OK}},
        }
    )
    quick_start = planned(made).quick_start
    assert quick_start is not None
    assert quick_start.method.name == "look"


def test_values_are_literals() -> None:
    hostile = 'a"); import os #'
    made = taking(
        {
            "name": "q",
            "in": "query",
            "required": True,
            "schema": {"type": "string"},
            "example": hostile,
        }
    )
    (keyword,) = ast.parse(f"f({call(made)})", mode="eval").body.keywords  # type: ignore[attr-defined]
    assert ast.literal_eval(keyword.value) == hostile


def test_an_api_without_operations_has_none() -> None:
    assert planned(document()).quick_start is None


def listed(**operation: Any) -> dict[str, Any]:
    """A document whose `GET /trees` gives pages of numbers."""
    numbers = {"type": "array", "items": {"type": "integer"}}
    answer = {"200": {"description": "", "content": {"application/json": {"schema": numbers}}}}
    paging = {"style": "page", "parameters": {"page": "page", "size": "limit"}}
    return taking(
        {"name": "limit", "in": "query", "schema": {"type": "integer"}, "example": 20},
        **{"responses": answer, "x-pagination": paging, **operation},
    )


def test_a_list_that_comes_in_pages_is_shown() -> None:
    listing = planned(listed()).listing
    assert listing is not None
    assert (listing.call, listing.sized) == ("client.trees.get(limit=20)", True)
    assert planned(listed(**{"x-pagination": {"style": "magic"}})).listing is None
