"""Lists of request lines whose details stand below headings of their own, each with its own call."""

from __future__ import annotations

import pytest
from stages import api_of

from slatewright.model.api import Operation
from slatewright.model.facts import Place


def asked(found: Operation) -> dict[str, Place]:
    return {parameter.field.name: parameter.place for parameter in found.parameters}


_LIST = """
## Boats

To build one:

`POST /boats`

To see all:

`GET /boats`

To see one:

`GET /boats/ID`

To sink one:

`DELETE /boats/ID`

### Building a boat

CALL

> What comes back:

```http
HTTP/1.1 201 Created

{"id": 1, "hull": "oak"}
```

### Seeing all boats

```http
GET /boats HTTP/1.1
Authorization: Bearer anchor

{"boats": []}
```

### Sinking a boat

```http
DELETE /boats/ID HTTP/1.1
Authorization: Bearer anchor
```

**PAYLOAD PARAMETERS**

Argument | Required
-------- | --------
ID       | yes
"""


@pytest.mark.parametrize(
    "call",
    [
        '```http\nPOST /boats HTTP/1.1\nHost: HOST\n\n{"hull": "oak"}\n```',
        '```shell\ncurl -X POST https://boats.test/boats -d \'{"hull": "oak"}\'\n```',
    ],
)
def test_a_section_is_of_the_operation_that_it_calls(call: str) -> None:
    found = {
        (o.method.value, o.path.value): o for o in api_of(_LIST.replace("CALL", call)).operations
    }
    assert sorted(found) == [
        ("DELETE", "/boats/{ID}"),
        ("GET", "/boats"),
        ("GET", "/boats/{ID}"),
        ("POST", "/boats"),
    ]
    assert found["POST", "/boats"].bodies
    statuses = {key: [r.status.value for r in found[key].responses] for key in found}
    assert statuses["POST", "/boats"] == ["201"]
    assert statuses["GET", "/boats"] == ["2XX"]
    assert "201" not in statuses["DELETE", "/boats/{ID}"]


def test_what_a_call_without_data_takes_is_in_its_path_whatever_the_table_is_called() -> None:
    sinking = next(o for o in api_of(_LIST).operations if o.method.value == "DELETE")
    assert asked(sinking) == {"ID": Place.PATH}
    assert not sinking.bodies


def test_a_section_that_calls_two_operations_of_the_list_is_of_neither_alone() -> None:
    docs = _LIST.replace(
        "CALL",
        "```http\nPOST /boats HTTP/1.1\n\n{}\n```\n\n```http\nGET /boats HTTP/1.1\nHost: b.test\n```",
    )
    building = next(
        o for o in api_of(docs).operations if o.method.value == "GET" and "{" not in o.path.value
    )
    assert "201" not in [response.status.value for response in building.responses]
