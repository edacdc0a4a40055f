"""What is only inferred from words or from namesakes is no part of the API: it neither changes nor goes."""

from __future__ import annotations

import pytest

from slatewright.compare import compare
from slatewright.config import ApiConfig
from slatewright.model.options import IntakeOptions
from slatewright.model.spec import Spec
from slatewright.pipeline import describe

DOCS = """# Books

## List books

`GET /books`

### Query parameters

Parameter | Description
--------- | -----------
shelves | Number of shelves to look through.
author | Who wrote it.

## Lend a book

`POST /loans`

### Body parameters

Parameter | Description
--------- | -----------
weeks | Number of weeks.
"""
OTHER = """
## Weigh a book

`GET /weights`

### Query parameters

Parameter | Type | Description
--------- | ---- | -----------
author | string | Who wrote it.
"""


def _changelog(tmp_path, before, after):
    specs = []
    for name, text in (("old", before), ("new", after)):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "index.html.md").write_text(text)
        specs.append(describe(ApiConfig("books", IntakeOptions(folder)), validated=False).spec)
    return compare(*specs).changes


def _changes(tmp_path, before, after):
    return [
        f"{change.effect.name.lower()} {change.kind} {change.spot.subject}"
        for change in _changelog(tmp_path, before, after)
    ]


def test_rewording_the_hint_of_a_field_changes_nothing(tmp_path):
    assert _changes(tmp_path, DOCS, DOCS.replace("Number of weeks", "Till when")) == []


def test_rewording_the_hint_of_a_parameter_changes_nothing(tmp_path):
    assert _changes(tmp_path, DOCS, DOCS.replace("Number of shelves", "Which shelves")) == []


def test_a_namesake_elsewhere_states_nothing_here(tmp_path):
    assert _changes(tmp_path, DOCS, DOCS + OTHER) == ["safe operation-added "]


def test_a_type_is_first_stated_by_the_docs_and_not_by_a_guess(tmp_path):
    typed = DOCS.replace(
        "Parameter | Description\n--------- | -----------\nweeks |",
        "Parameter | Type | Description\n--------- | ---- | -----------\nweeks | integer |",
    )
    assert _changes(tmp_path, DOCS, typed) == [
        "maybe type-first-stated `weeks` of the request body"
    ]


CALL = """
# Shelves

## Find shelves

`GET /shelves`

> Sample request

```html
https://library.test/shelves?label=attic&floor=3
```
"""


@pytest.mark.parametrize(
    ("shown", "told"),
    [("label=attic", []), ("floor=3", ["maybe type-first-stated query parameter `floor`"])],
)
def test_letters_in_a_sample_url_are_no_type(tmp_path, shown, told):
    quiet = CALL.replace(shown, shown.partition("=")[0] + "=")
    assert _changes(tmp_path, quiet, CALL) == told


def test_values_that_are_listed_now_are_told_without_their_type(tmp_path):
    listed = DOCS.replace("weeks | ", "weeks | One of `few` or `many`. ")
    assert _changes(tmp_path, DOCS, listed) == [
        "maybe enum-first-stated `weeks` of the request body"
    ]


def _codes(*messages):
    codes = [{"code": "7", "message": message} for message in messages]
    return Spec(
        {"openapi": "3.1.0", "info": {"title": "K", "version": "1"}, "x-error-codes": codes}
    )


def test_a_code_with_one_meaning_less_is_still_there():
    (change,) = compare(_codes("Rain.", "Snow."), _codes("Rain.")).changes
    assert change.message == "gives the error code `7` one meaning less"
    (change,) = compare(_codes("Rain."), _codes("Rain.", "Snow.")).changes
    assert change.message == "gives the error code `7` one more meaning"
    (change,) = compare(_codes("Rain."), _codes()).changes
    assert change.message == "has no error code `7` any more"


def test_all_meanings_of_a_code_are_one_change_and_named_by_what_they_are_for():
    (change,) = compare(_codes(), _codes("Rain.", "Snow.")).changes
    assert change.message == "has the error code `7`"
    (change,) = compare(_codes("Rain."), _codes("Rain.", "Snow.", "Hail.")).changes
    assert change.message == "gives the error code `7` 2 more meanings"
    (change,) = compare(_codes("Rain.", "Snow.", "Hail."), _codes("Rain.")).changes
    assert change.message == "gives the error code `7` 2 meanings less"
    for sort in ("success", "warning"):
        new = _codes("Sun.")
        new.document["x-error-codes"][0][sort] = True
        (change,) = compare(_codes(), new).changes
        assert change.message == f"has the {sort} code `7`"


def test_the_lines_of_all_meanings_stand_with_the_change(tmp_path):
    table = "\n## Errors\n\nError Code | Message\n--- | ---\n8016 | No horse.\n8016 | No stable.\n"
    (change,) = _changelog(tmp_path, DOCS, DOCS + table)
    assert [evidence.quote for evidence in change.new] == ["8016", "8016"]


SENT = """# Books

## Lend a book

`POST /loans`

```json
{"isbn": "7", "extras": null}
```

> Sample response

```json
{"isbn": "7", "extras": {"bag": "red"}}
```
"""
STATED = """
### Body parameters

Parameter | Type | Description
--------- | ---- | -----------
extras | string | What else.
"""


def test_a_type_that_a_namesake_contradicts_was_hardly_left_open(tmp_path):
    changes = _changelog(tmp_path, SENT, SENT + STATED)
    (change,) = (change for change in changes if change.spot.subject.endswith("request body"))
    assert (change.kind, change.effect.name) == ("type-changed", "MAYBE")
    assert change.message == "was an object and is a string"


def test_what_was_left_open_is_told_by_its_own_line(tmp_path):
    shown = SENT.replace('{"bag": "red"}', '"a bag"')
    changes = _changelog(tmp_path, shown, shown + STATED)
    (change,) = (change for change in changes if change.spot.subject.endswith("request body"))
    assert change.kind == "type-first-stated"
    assert [line.span.line for line in change.old] == [8]


def test_a_list_without_its_values_may_be_one_of_numbers(tmp_path):
    shown = SENT.replace("null", "-1")
    row = "extras | enum | Where from. Default value is -1.\n"
    stated = STATED.replace("extras | string | What else.\n", row)
    found = _changes(tmp_path, shown, shown + stated)
    assert found == ["safe default-first-stated `extras` of the request body"]
