"""Objects that words name, put where a sample leaves their place empty; and pages that the docs describe once."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.api import ListOf, Named, ObjectOf, Scalar, Shape
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

DOCS = """
# Boats

## The boat object

Field | Type
----- | ----
id | integer
mast | number

## Boats of today

`GET /today`

> Response

```json
%s
```

%s
"""


def _members(sample: str, words: str) -> dict[str, Shape]:
    facts = recognise.run(
        (markdown.read(SourceFile("index.html.md", DOCS % (sample, words))),), FrontMatter()
    )
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    (response,) = operation.responses
    assert response.shape is not None
    assert isinstance(response.shape.value, ObjectOf)
    return {field.name: field.shape.value for field in response.shape.value.fields}


@pytest.mark.parametrize(
    "words",
    [
        "Returns a list of [boats](#the-boat-object).",
        "Each item of `data` is a [boat](#the-boat-object).",
        "Returns an array of boats.",
    ],
)
def test_a_list_goes_where_the_sample_has_an_empty_one(words: str) -> None:
    assert _members('{"code": 0, "data": []}', words)["data"] == ListOf(Named("Boat"))


def test_one_object_goes_where_the_sample_has_an_empty_one() -> None:
    assert _members('{"code": 0, "data": {}}', "Returns the boat.")["data"] == Named("Boat")


def test_of_two_empty_places_neither_is_taken() -> None:
    found = _members('{"data": [], "more": []}', "Returns a list of [boats](#the-boat-object).")
    assert Named("Boat") not in {
        shape.items for shape in found.values() if isinstance(shape, ListOf)
    }


def test_what_the_sample_shows_stays() -> None:
    found = _members('{"code": 0, "data": [3]}', "Returns a list of [boats](#the-boat-object).")
    assert found["data"] == ListOf(Scalar("integer"))


def test_parameters_that_walk_all_lists_are_those_of_each() -> None:
    docs = """
# Boats

## Pagination

Lists are paged; `page_size` is how many come at once, and `page` the number of a page.

## List boats

`GET /boats`

Lists come in [pages](#pagination).

```json
{"next": null, "data": [{"id": 3}]}
```

Parameter | Type
--------- | ----
mast      | integer
"""
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    assert operation.pagination is not None
    paging = {name for _, name in operation.pagination.value.parameters}
    assert paging == {"page", "page_size"}
    assert paging < {parameter.field.name for parameter in operation.parameters}


HARBOUR = """
# Boats

## The boat object

Field | Type
----- | ----
id | integer
name | string
mast | number
sails | integer

## One boat

`GET /boats/{id}`

> Response

```json
{"id": 1, "name": "Anna", "mast": 2.5, "home": {"id": 7, "name": "Kiel"}, "crew": 3}
```

Returns a [boat](#the-boat-object).
"""


def test_a_small_part_that_has_a_few_of_the_names_is_not_the_object() -> None:
    facts = recognise.run((markdown.read(SourceFile("index.html.md", HARBOUR)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    (response,) = operation.responses
    assert response.shape is not None
    whole = response.shape.value
    assert isinstance(whole, ObjectOf)
    assert {field.name for field in whole.fields} == {"id", "name", "mast", "sails", "home", "crew"}
    home = next(field.shape.value for field in whole.fields if field.name == "home")
    assert isinstance(home, ObjectOf)
    assert [field.name for field in home.fields] == ["id", "name"]
