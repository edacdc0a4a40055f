"""Docs that a generator makes of a description of an API: a heading for each path, and one below it for each method."""

from __future__ import annotations

from stages import api_of

from slatewright.model.api import Named, ObjectOf, Operation, Scalar
from slatewright.model.facts import Place

DOCS = """
# Introduction

Boats and where they lie.

**Version:** 3.1.0-rc1

# Authentication

|harbourKey|*API Key*|
|---|---|
|In|header|
|Name|X-Harbour-Key|

# /BOATS
## ***GET***

**Summary:** All boats

**Description:** Those ashore come last.

### HTTP Request
`***GET*** /boats`

**Parameters**

| Name | Located in | Description | Required | Type |
| ---- | ---------- | ----------- | -------- | ---- |
| most | query | At most so many. | No | integer |

**Responses**

| Code | Description | Schema |
| ---- | ----------- | ------ |
| 200 | Boats | [ [Boat](#boat) ] |
| default | Fog | [Fault](#fault) |

## ***POST***

**Description:** Moors a boat.

### HTTP Request
`***POST*** /boats`

**Parameters**

| Name | Located in | Description | Required | Type |
| ---- | ---------- | ----------- | -------- | ---- |
| vessel | body | What to moor. | Yes | [Boat](#boat) |

**Responses**

| Code | Description |
| ---- | ----------- |
| 201 | Moored |

# /BOATS/{ID}
## ***DELETE***

**Summary:** Delete

### HTTP Request
`***DELETE*** /boats/{id}`

**Responses**

| Code | Description |
| ---- | ----------- |
| default | Gone |

# Models

## Boat

| Name | Type | Description | Required |
| ---- | ---- | ----------- | -------- |
| id | long | | No |

## Fault

| Name | Type | Description | Required |
| ---- | ---- | ----------- | -------- |
| code | integer | | No |
"""


def by_method(docs: str) -> dict[str, Operation]:
    return {operation.method.value: operation for operation in api_of(docs).operations}


def test_a_heading_that_is_a_method_names_nothing() -> None:
    found = by_method(DOCS)
    said = {method: (o.summary, o.description, o.id.value) for method, o in found.items()}
    assert said == {
        "GET": ("All boats", "Those ashore come last.", "getAllBoats"),
        "POST": ("Moors a boat", "Moors a boat.", "createBoat"),
        "DELETE": ("Delete", "", "deleteBoat"),
    }


def test_a_method_without_a_word_is_named_by_its_line() -> None:
    found = by_method(DOCS.replace("**Summary:** Delete", ""))
    assert found["DELETE"].summary == "DELETE /boats/{id}"


def test_a_heading_above_the_one_method_names_what_is_done() -> None:
    (found,) = api_of("""
# Boats

## Haul a boat out

### PUT

`PUT /boats/{id}/ashore`
""").operations
    assert found.summary == "Haul a boat out"


def test_what_stands_for_all_other_statuses_makes_no_codes_of_an_application() -> None:
    statuses = {
        method: [r.status.value for r in o.responses] for method, o in by_method(DOCS).items()
    }
    assert statuses == {"GET": ["200", "default"], "POST": ["201"], "DELETE": ["default"]}


def test_the_one_row_in_the_body_that_is_an_object_is_all_of_it() -> None:
    (body,) = by_method(DOCS)["POST"].bodies
    assert body.shape.value == Named("Boat")


def test_the_one_row_in_the_body_that_is_text_is_a_field() -> None:
    (body,) = by_method(DOCS.replace("| [Boat](#boat) |\n\n**Resp", "| string |\n\n**Resp"))[
        "POST"
    ].bodies
    assert isinstance(body.shape.value, ObjectOf)
    (field,) = body.shape.value.fields
    assert (field.name, field.shape.value) == ("vessel", Scalar("string"))


def test_rows_for_place_and_name_describe_a_key() -> None:
    (scheme,) = api_of(DOCS).security_schemes
    assert (scheme.type, scheme.place, scheme.parameter) == (
        "apiKey",
        Place.HEADER,
        "X-Harbour-Key",
    )
    assert api_of(DOCS).schemas[0].name == "Boat"


def test_the_version_stands_on_a_line_of_its_own() -> None:
    api = api_of(DOCS)
    assert api.version.value == "3.1.0-rc1"
    assert api.description == "Boats and where they lie."


def test_a_version_of_something_else_is_not_the_version_of_the_api() -> None:
    api = api_of(DOCS.replace("**Version:** 3.1.0-rc1", "**Version:** see below"))
    assert api.version.value == "1.0.0"
