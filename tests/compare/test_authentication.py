"""Ways to authenticate that one operation names for itself: the lines told are its own."""

from __future__ import annotations

from slatewright.compare import compare
from slatewright.config import ApiConfig
from slatewright.model.options import IntakeOptions
from slatewright.pipeline import describe

DOCS = """# Parcels

# Authentication

* API Key (postKey)
    - Parameter Name: **X-Post-Key**, in: header.

## List parcels

`GET /parcels`

<aside class="warning">
Callers must be authenticated by one of the following methods:
None, postKey
</aside>

## Send a parcel

`POST /parcels`
"""
OPEN = """<aside class="success">
This operation does not require authentication
</aside>"""


def _changes(tmp_path, *texts):
    specs = []
    for number, text in enumerate(texts):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "index.html.md").write_text(text)
        specs.append(describe(ApiConfig("post", IntakeOptions(folder)), validated=False).spec)
    return compare(*specs).changes


def _told(change):
    return f"{change.effect.name.lower()} {change.kind} {change.spot.operation}: {change.message}"


def _opened(docs):
    return docs.replace("`POST /parcels`", f"`POST /parcels`\n\n{OPEN}")


def test_an_operation_that_needed_nothing_and_asks_for_a_key_breaks_its_callers(tmp_path):
    (change,) = _changes(tmp_path, _opened(DOCS), DOCS)
    assert _told(change) == (
        "breaking authentication-tightened POST /parcels: no longer takes calls without authentication"
    )
    assert [line.quote for line in change.old] == [OPEN]


def test_an_operation_that_needs_nothing_any_more_is_safe(tmp_path):
    (change,) = _changes(tmp_path, DOCS, _opened(DOCS))
    assert _told(change) == (
        "safe authentication-loosened POST /parcels: takes calls without authentication, too"
    )
    assert [line.quote for line in change.new] == [OPEN]


def test_one_way_less_is_told_with_the_lines_of_the_operation(tmp_path):
    less = DOCS.replace("None, postKey", "postKey")
    (change,) = _changes(tmp_path, DOCS, less)
    assert _told(change) == (
        "breaking authentication-tightened GET /parcels: no longer takes calls without authentication"
    )
    assert [line.span.line for line in (*change.old, *change.new)] == [12, 12]


LOGIN = """
## Log in

`POST /login`

### Body Parameters

Name | Type | Description
---- | ---- | -----------
username | string | Who.
password | string | The secret.

> Sample response

```json
{"token": "c4"}
```
"""


def test_that_a_login_needs_nothing_is_a_guess_and_no_change(tmp_path):
    other = LOGIN.replace("password | string | The secret.\n", "")
    changes = _changes(tmp_path, DOCS + LOGIN, DOCS + other)
    assert {change.kind for change in changes} == {"input-removed"}


def test_one_way_in_place_of_another_is_one_change_of_each_operation(tmp_path):
    other = DOCS.replace("**X-Post-Key**, in: header", "**post_key**, in: query")
    texts = [docs.replace("None, postKey", "postKey") for docs in (DOCS, other)]
    changes = _changes(tmp_path, *texts)
    assert {change.kind for change in changes} == {"authentication-tightened"}
    assert {change.message for change in changes} == {
        "takes a key in the query `post_key` and no longer a key in the header `X-Post-Key`"
    }
    assert {change.spot.operation for change in changes} == {"GET /parcels", "POST /parcels"}
    assert all(change.old and change.new for change in changes)
