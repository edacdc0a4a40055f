"""What a list is of, where only words or an example tell."""

from __future__ import annotations

import pytest

from slatewright.model.api import ListOf, ObjectOf, Scalar, Unknown
from slatewright.resolve.tables.items_in_words import with_items

LIST = ListOf(Unknown())


@pytest.mark.parametrize(
    ("description", "example", "items"),
    [
        ("An array of strings that name paddocks", None, Scalar("string")),
        ("List of `integers`", None, Scalar("integer")),
        ("List of objects with an id", None, ObjectOf(())),
        ("A list of names to call it by", None, Scalar("string")),
        ("Array of rider names", None, Scalar("string")),
        ("Array of URLs", None, Scalar("string", format="uri")),
        ("An array of horse ids", '["h1", "h2"]', Scalar("string")),
        ("An array of horse ids", "[1, 2]", Scalar("integer")),
        ("An array of weights", "[1.5]", Scalar("number")),
        ("An array of horses", '[{"id": 1}]', ObjectOf(())),
        ("An array of horse ids", None, Unknown()),
        ("Array of file templates", None, Unknown()),
        ("List of email objects", None, Unknown()),
        ("An array of horses", "[]", Unknown()),
    ],
)
def test_what_a_list_is_of(description: str, example: str | None, items: object) -> None:
    assert with_items(LIST, description, example) == ListOf(items)


def test_only_lists_of_unknown_things_are_told_what_they_are_of() -> None:
    assert with_items(Scalar("string"), "A list of names", None) == Scalar("string")
    numbers = ListOf(Scalar("number"))
    assert with_items(numbers, "A list of names", '["a"]') == numbers
