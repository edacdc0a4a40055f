"""Credentials that sample calls and the operations' own tables show, beside what a chapter says."""

from __future__ import annotations

from stages import api_of


def _schemes(docs: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (s.type, s.place.value if s.place else None, s.parameter)
        for s in api_of(docs).security_schemes
    ]


def _calls(*headers: str) -> str:
    options = "".join(f" -H '{header}'" for header in headers)
    return "".join(
        f"\n# Fetch {thing}\n\n```shell\ncurl https://post.test/{thing}{options}\n```\n"
        for thing in ("parcels", "stamps", "towns", "letters")
    )


CHAPTER = """
# Authentication

Send your API key in the header:

`api_key: YOUR_KEY`
"""


def test_a_header_that_all_samples_use_stands_beside_the_one_of_the_chapter() -> None:
    assert _schemes(CHAPTER + _calls("Authorization: YOUR_KEY")) == [
        ("apiKey", "header", "api_key"),
        ("apiKey", "header", "Authorization"),
    ]


def test_what_some_samples_use_where_others_follow_the_chapter_is_none() -> None:
    docs = CHAPTER + _calls("api_key: YOUR_KEY") + _calls("Authorization: YOUR_KEY")
    assert ("apiKey", "header", "Authorization") not in _schemes(docs)


def test_a_header_that_says_whose_the_key_is_goes_with_it() -> None:
    docs = _calls("X-User-Email: tim@post.test", "X-User-Token: abc", "X-Colour: red")
    assert {name for _, _, name in _schemes(docs)} == {"X-User-Token", "x-user-email"}


def test_a_key_in_the_tables_of_reads_and_writes_is_counted_in_both() -> None:
    table = (
        "### Parameters\n\nParameter | Description\n--- | ---\ntoken | The key.\ntown | A town.\n"
    )
    docs = "".join(
        f"\n## Call {at}\n\n`{method} https://post.test/{at}`\n\n{table}"
        for at, method in enumerate(("GET", "GET", "POST"))
    )
    assert _schemes(docs) == [("apiKey", "query", "token")]


BODY = """
# Parcels

## Send a parcel

`POST https://post.test/parcels`

> Request body

```json
{"parcel": {"weight": 3}}
```

### Request Parameters

Parameter | Description
--------- | -----------
sender | Who sends it.

### POST Body

Key | Description
--- | -----------
weight | In kilograms.
"""


def test_parameters_beside_a_table_of_the_body_travel_in_the_query() -> None:
    (operation,) = api_of(BODY).operations
    assert [(p.place.value, p.field.name) for p in operation.parameters] == [("query", "sender")]


def test_parameters_without_a_table_of_the_body_are_the_body() -> None:
    (operation,) = api_of(BODY.partition("### POST Body")[0]).operations
    assert operation.parameters == ()
