"""Lists of endpoints whose details stand under other headings."""

from __future__ import annotations

import pytest
from stages import api_of

from slatewright.model.api import Api, ObjectOf

TABLE = """
# Overview

Method | Path | What it does
--- | --- | ---
GET | /vans | {list}
POST | /vans | {add}
GET | /vans/{{id}} | {get}
"""
DETAILS = """
# {list}

Parameter | Type
--- | ---
seats | integer

# {add}

Parameter | Type
--- | ---
plate | string

```json
{{"plate": "AB 12"}}
```

# {get}

```json
{{"plate": "AB 12", "seats": 7}}
```
"""


def _told(api: Api) -> dict[str, list[str]]:
    """What is known of each operation, by its method and path."""
    told = {}
    for op in api.operations:
        shapes = [part.shape.value for part in (*op.bodies, *op.responses) if part.shape]
        inside = [f.name for shape in shapes if isinstance(shape, ObjectOf) for f in shape.fields]
        names = [parameter.field.name for parameter in op.parameters]
        told[f"{op.method.value} {op.path.value}"] = [*names, *inside]
    return told


TOLD = {
    "GET /vans": ["seats"],
    "POST /vans": ["plate"],
    "GET /vans/{id}": ["id", "plate", "seats"],
}
SAID = {"list": "List all vans", "add": "Add a van", "get": "Get one van"}


def test_rows_are_described_under_the_headings_that_they_name() -> None:
    assert _told(api_of(TABLE.format(**SAID) + DETAILS.format(**SAID))) == TOLD


def test_headings_may_say_the_same_in_other_words() -> None:
    heads = {"list": "Listing vans", "add": "Adding a van", "get": "Get a van"}
    api = api_of(TABLE.format(**SAID) + DETAILS.format(**heads))
    assert _told(api) == TOLD
    assert {op.summary for op in api.operations} == set(heads.values())


def test_rows_may_link_their_details() -> None:
    links = {"list": "[All](#vans)", "add": "[New](#a-van)", "get": "[One](#van)"}
    heads = {"list": "Vans", "add": "A van", "get": "Van"}
    assert _told(api_of(TABLE.format(**links) + DETAILS.format(**heads))) == TOLD


def test_items_of_a_list_are_rows_as_well() -> None:
    items = "# Overview\n\n- `GET /vans`: List all of the vans\n- `POST /vans`: Add a van\n"
    heads = {"list": "List all of the vans", "add": "Add a van", "get": "Other"}
    told = _told(api_of(items + DETAILS.format(**heads)))
    assert told == {"GET /vans": ["seats"], "POST /vans": ["plate"]}


@pytest.mark.parametrize(
    "twice", ["\n# List all vans\n\nParameter | Type\n--- | ---\na | string\n"]
)
def test_two_headings_that_fit_leave_it_open(twice: str) -> None:
    told = _told(api_of(TABLE.format(**SAID) + DETAILS.format(**SAID) + twice))
    assert told["GET /vans"] == []


def test_a_heading_with_an_endpoint_of_its_own_is_not_taken() -> None:
    other = "\n# List all vans\n\n`GET /old/vans`\n\nParameter | Type\n--- | ---\na | string\n"
    told = _told(api_of(TABLE.format(**SAID) + other))
    assert told["GET /vans"] == []
    assert told["GET /old/vans"] == ["a"]


def test_parameters_of_what_is_made_are_sent_though_they_come_back() -> None:
    docs = "## Add\n\n`POST /vans`\n\nParameter | Type\n--- | ---\nplate | string\n\n"
    (operation,) = api_of(docs + '> Response\n\n```json\n{"id": 1, "plate": "A"}\n```\n').operations
    (body,) = operation.bodies
    assert isinstance(body.shape.value, ObjectOf)
    assert [field.name for field in body.shape.value.fields] == ["plate"]


CALLED = """
## {list}

Parameter | Type
--- | ---
seats | integer

### Example request

curl "https://vans.test/vans?seats=7"

## {add}

Parameter | Type
--- | ---
plate | string

### Example request

curl -X POST https://vans.test/vans -d '{{"plate": "AB 12"}}'

## {get}

### Example request

curl https://vans.test/vans/4

### Example response

{{"plate": "AB 12", "seats": 7}}
"""


@pytest.mark.parametrize("list_", ["List all vans", "What we have"])
def test_details_may_show_the_call_in_a_part_of_their_own(list_: str) -> None:
    said = SAID | {"list": list_}
    calls = CALLED.replace("curl", "```shell\ncurl").replace('seats=7"', 'seats=7"\n```')
    calls = calls.replace("12\"}}'", "12\"}}'\n```").replace("vans/4", "vans/4\n```")
    calls = calls.replace(
        '{{"plate": "AB 12", "seats": 7}}', '```\n{{"plate": "AB 12", "seats": 7}}\n```'
    )
    assert _told(api_of(TABLE.format(**said) + calls.format(**said))) == TOLD


def test_details_may_name_the_call_in_a_sentence() -> None:
    details = DETAILS.replace("Parameter | Type", "Send a GET to `/vans`.\n\nParameter | Type", 1)
    assert _told(api_of(TABLE.format(**SAID) + details.format(**SAID))) == TOLD


def test_headings_may_have_the_method_beside_their_words() -> None:
    heads = {"list": "`GET` List all vans", "add": "Add a van [POST]", "get": "GET Get one van"}
    assert _told(api_of(TABLE.format(**SAID) + DETAILS.format(**heads))) == TOLD
