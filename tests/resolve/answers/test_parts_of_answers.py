"""Headers of answers, tables of one of several things, placeholders in samples without quotes, and choices in paths."""

from __future__ import annotations

import pytest
from stages import api_of

from slatewright.model.api import ListOf, ObjectOf, Scalar
from slatewright.model.facts import Place

HEADERS = """
## Lend a book

`POST /loans`

### Response

{words}

{column}  | Description
--------- | -----------
Location  | Where the loan is.
"""


@pytest.mark.parametrize(
    ("words", "column"),
    [("The response has the headers:", "Name"), ("", "Header")],
)
def test_headers_of_an_answer_are_none_of_its_fields(words: str, column: str) -> None:
    docs = HEADERS.replace("{words}", words).replace("{column}", column)
    (response,) = api_of(docs).operations[0].responses
    assert [field.name for field in response.headers] == ["Location"]
    assert response.shape is None


LOANS = """
## List loans

`GET /loans`

### {caption}

Name | Type
---- | ------
due  | string
book | string
"""


def test_a_table_of_one_thing_below_a_list_describes_its_items() -> None:
    shape = api_of(LOANS.replace("{caption}", "Loan")).operations[0].responses[0].shape
    assert shape is not None
    assert isinstance(shape.value, ListOf)
    assert isinstance(shape.value.items, ObjectOf)


def test_a_table_below_what_is_no_list_describes_the_thing() -> None:
    docs = LOANS.replace("{caption}", "Loan").replace("GET /loans", "GET /loans/{id}")
    shape = api_of(docs).operations[0].responses[0].shape
    assert shape is not None
    assert isinstance(shape.value, ObjectOf)


def test_a_placeholder_without_quotes_in_a_sample_is_no_object() -> None:
    docs = '## Lend a book\n\n`POST /loans`\n\n> Request\n\n```json\n{"book": {book_id}, "to": {}}\n```\n'
    body = api_of(docs).operations[0].bodies[0].shape.value
    assert isinstance(body, ObjectOf)
    assert [field.shape.value for field in body.fields] == [Scalar("string"), ObjectOf(())]


@pytest.mark.parametrize(
    ("called", "path", "name"),
    [
        ("books(shelf=history)", "/v1/books(shelf={shelf})", "shelf"),
        ("books(numberIn(4,7,9))", "/v1/books({filter})", "filter"),
    ],
)
def test_what_a_path_chooses_in_parentheses_is_a_parameter(
    called: str, path: str, name: str
) -> None:
    docs = f"## Choose books\n\n```shell\ncurl 'https://library.example/v1/{called}'\n```\n"
    (operation,) = api_of(docs).operations
    assert operation.path.value == path
    assert [(p.place, p.field.name) for p in operation.parameters] == [(Place.PATH, name)]
