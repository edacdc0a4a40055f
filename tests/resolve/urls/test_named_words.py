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
