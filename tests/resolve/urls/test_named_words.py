"""Words of a path that stand for a value, with nothing around them that says so."""

from __future__ import annotations

import pytest
from stages import api_of, calls_of


def described(path: str, name: str, caption: str = "URL Parameters") -> str:
    return f"""
## Look at a shelf

`GET {path}`

### {caption}

Parameter | Description
--------- | -----------
{name} | Of the shelf.
"""


@pytest.mark.parametrize("name", ["SHELFNR", "id", "shelfId", "shelf_id", "shelf-id"])
def test_a_row_names_the_word_that_stands_for_a_value(name: str) -> None:
    api = api_of(described(f"/shelves/{name}/books", name))
    assert [o.path.value for o in api.operations] == [f"/shelves/{{{name}}}/books"]
    assert [(p.field.name, p.place.value) for p in api.operations[0].parameters] == [(name, "path")]


@pytest.mark.parametrize(
    "docs",
    [
        described("/shelves/open", "open"),
        described("/shelves/id?id=5", "id"),
        described("/shelves/id/{number}", "id"),
        described("/shelves/OPEN", "open"),
        described("/id/shelves", "id"),
        described("/shelves/id", "id", "Response fields"),
        described("/shelves/SHELFNR", "SHELFNR", "Request body"),
    ],
)
def test_other_rows_name_no_word_of_the_path(docs: str) -> None:
    assert all(
        "{id}" not in call and "{open}" not in call.lower() and "SHELFNR}" not in call
        for call in calls_of(docs)
    )


@pytest.mark.parametrize(
    "path", ["/shelf/SHELFID", "/libraries/LIBRARYNAME/books", "/loans/USERNAME"]
)
def test_a_word_in_capitals_is_the_id_of_what_stands_before_it(path: str) -> None:
    word = path.split("/")[2]
    assert calls_of(described(path, "colour")) == [f"GET {path.replace(word, f'{{{word}}}')}"]


@pytest.mark.parametrize(
    "path", ["/phones/ANDROID", "/invoices/PAID", "/shelves/BOOKID", "/shelves/LOGIN"]
)
def test_a_word_in_capitals_may_end_like_an_id_and_be_none(path: str) -> None:
    assert calls_of(described(path, "colour")) == [f"GET {path}"]


def test_what_one_path_tells_of_a_word_in_capitals_holds_for_all() -> None:
    docs = described("/shelf/SHELFID", "colour") + "\n## Move it\n\n`POST /moves/SHELFID`\n"
    assert calls_of(docs) == ["GET /shelf/{SHELFID}", "POST /moves/{SHELFID}"]


ANSWER = """
> Response

```json
{"EUR": 0.91, "bookId": 12}
```
"""
ROWS = "\n{} | Description\n--- | ---\nEUR | A price.\nbookId | Of the book.\n"


@pytest.mark.parametrize("path", ["/rates/USD/EUR", "/rates/bookId"])
@pytest.mark.parametrize("docs", [ANSWER + ROWS.format(head) for head in ("Parameter", "Field")])
def test_rows_of_what_comes_back_name_no_word_of_the_path(path: str, docs: str) -> None:
    assert calls_of(f"## Look at rates\n\n`GET {path}`\n{docs}") == [f"GET {path}"]


def test_a_row_in_the_answer_may_name_a_word_too() -> None:
    row = "\nParameter | Description\n--- | ---\nbookId | Of the book.\n"
    docs = f"## Look at a book\n\n`GET /books/bookId`\n{ANSWER}{row}"
    assert calls_of(docs) == ["GET /books/{bookId}"]


@pytest.mark.parametrize(
    ("path", "whole"),
    [
        ("/search/id", "/search/id"),
        ("/generate/uuid", "/generate/uuid"),
        ("/books/by/slug", "/books/by/slug"),
        ("/data/id", "/data/{id}"),
        ("/book/id", "/book/{id}"),
        ("/books/bookId/2fa", "/books/{bookId}/2fa"),
        ("/books/bookId/orders2", "/books/{bookId}/orders2"),
        ("/events/bookId/50074", "/events/bookId/{bookid_id}"),
        ("/books/id", "/books/{id}"),
        ("/books/bookId", "/books/{bookId}"),
    ],
)
def test_an_id_alone_may_be_a_word_and_so_may_what_a_value_follows(path: str, whole: str) -> None:
    name = next(part for part in path.split("/") if part in ("id", "slug", "uuid", "bookId"))
    row = f"\nParameter | Description\n--- | ---\n{name} | Of the book.\n"
    assert calls_of(f"## Look at a book\n\n`GET {path}`\n{row}") == [f"GET {whole}"]


def test_capitals_that_a_row_names_stand_for_a_value_there_alone() -> None:
    docs = described("/taxes/VAT", "VAT") + "\n## Report it\n\n`GET /reports/VAT`\n"
    assert calls_of(docs) == ["GET /taxes/{VAT}", "GET /reports/VAT"]


@pytest.mark.parametrize("head", ["Name", "Field", "Parameter"])
def test_rows_that_are_all_words_of_the_path_need_no_header_that_says_so(head: str) -> None:
    table = f"\n{head} | Type | Description\n--- | --- | ---\n"
    rows = "shelfId | string | The shelf.\nrefId | string | The book.\n"
    sample = '\n```json\n{"shelfId": 1, "refId": 2, "age": 3}\n```\n'
    for docs in (table + rows, table + rows + sample):
        api = api_of(f"## Look at a book\n\n`GET /shelves/shelfId/books/refId`\n{docs}")
        assert [o.path.value for o in api.operations] == ["/shelves/{shelfId}/books/{refId}"]
        assert {p.place.value for p in api.operations[0].parameters} == {"path"}


@pytest.mark.parametrize("name", ["bookId", "book_id", "book-uuid"])
def test_an_id_that_echoes_the_word_before_it_may_come_back_too(name: str) -> None:
    sample = f'\n```json\n{{"{name}": 1, "verbose": true}}\n```\n'
    docs = f"## Look\n\n`GET /books/{name}`\n\n- `{name}`: The book\n- `verbose`: More words\n"
    assert calls_of(docs + sample) == [f"GET /books/{{{name}}}"]


def test_nothing_beside_a_word_counts_where_its_row_is_of_the_path() -> None:
    assert calls_of(described("/books/id/v2", "id")) == ["GET /books/{id}/v2"]
    assert calls_of(described("/search/id", "id", "Path Parameters")) == ["GET /search/{id}"]
