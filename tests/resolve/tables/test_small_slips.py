"""What docs write in haste: types with a slip, needs in the place of types, lines for two methods, bodies before bare answers."""

from __future__ import annotations

import pytest
from stages import api_of

from slatewright import markdown, recognise
from slatewright.model.api import ObjectOf, Operation, Scalar, Shape
from slatewright.model.facts import RequestFact
from slatewright.model.source import FrontMatter, SourceFile


def types(shape: Shape | None) -> dict[str, Shape]:
    assert isinstance(shape, ObjectOf)
    return {field.name: field.shape.value for field in shape.fields}


def body(operation: Operation) -> dict[str, Shape]:
    (found,) = operation.bodies
    return types(found.shape.value)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("interger", "integer"), ("Stirng", "string"), ("boolen", "boolean"), ("numbr", "number")],
)
def test_a_type_with_a_slip_is_the_type_that_is_meant(written: str, meant: str) -> None:
    (found,) = api_of(f"""
## Moor a boat

`POST /boats`

Parameter | Type | Description
--------- | ---- | -----------
berth | {written} | Where to.
""").operations
    assert body(found) == {"berth": Scalar(meant)}


def test_a_name_in_a_type_column_that_is_like_no_type_stays_open() -> None:
    (found,) = api_of("""
## Moor a boat

`POST /boats`

Parameter | Type | Description
--------- | ---- | -----------
berth | harbour | Where to.
""").operations
    assert not isinstance(body(found)["berth"], Scalar)


def test_the_type_that_leads_a_description_stands_beside_a_need_at_the_name() -> None:
    (found,) = api_of("""
## Moor a boat

`POST /boats`

Parameter | Description
--------- | -----------
sail_number: (OPTIONAL) | `String` Number of the sail.
length (double) | `String` stands on the hull.
""").operations
    assert body(found) == {
        "sail_number": Scalar("string"),
        "length": Scalar("number", format="double"),
    }


def test_a_value_given_as_a_url_writes_it_tells_the_type() -> None:
    (found,) = api_of("""
## List boats

`GET /boats`

### Query Parameters

Parameter | Description
--------- | -----------
skip | Leaves out the first boats, as in &skip=40
""").operations
    assert [p.field.shape.value for p in found.parameters] == [Scalar("integer")]


BOTH = """
## Call a pilot

```shell
curl "https://harbour.example/pilots/call?boat=Ada"
```

> Answer:

```json
{"pilot": "Grace", "minutes": 12}
```

`POST or GET https://harbour.example/pilots/call`

### Query Parameters

Parameter | Description
--------- | -----------
boat      | Who calls.
"""


def test_what_stands_beside_a_line_for_two_methods_is_of_both() -> None:
    found = {o.method.value: o for o in api_of(BOTH).operations}
    assert sorted(found) == ["GET", "POST"]
    for operation in found.values():
        (answer,) = operation.responses
        assert answer.shape is not None
        assert sorted(types(answer.shape.value)) == ["minutes", "pilot"]


BARE = """
# Boats

## Rename a boat

### Possible errors

Code | Description
---- | -----------
404  | No such boat.

```http
PATCH /boats/:id HTTP/1.1
Host: harbour.example
```

```json
{"boat": {"name": "Ada"}}
```

```http
HTTP/1.1 202 Accepted
```
"""


def test_data_between_a_call_and_a_bare_status_is_sent() -> None:
    (found,) = api_of(BARE).operations
    assert list(body(found)) == ["boat"]
    (answer,) = (r for r in found.responses if r.status.value == "202")
    assert answer.shape is None


def test_data_behind_a_bare_status_comes_back() -> None:
    call, _, _ = BARE.partition("\n```http\nPATCH")
    data, status = '{"boat": {}}', "HTTP/1.1 200 OK"
    (found,) = api_of(
        f"{call}\n```http\nPATCH /boats/:id HTTP/1.1\nHost: harbour.example\n```\n\n"
        f"```http\n{status}\n```\n\n```json\n{data}\n```\n"
    ).operations
    assert found.bodies == ()
    (answer,) = (r for r in found.responses if r.status.value == "200")
    assert answer.shape is not None


def test_an_operation_is_not_named_after_the_list_of_its_errors() -> None:
    (found,) = api_of(BARE).operations
    assert (found.summary, found.id.value) == ("Rename a boat", "renameBoat")


def test_a_chapter_about_errors_alone_keeps_its_name() -> None:
    (found,) = api_of("# Errors\n\n`GET /errors`\n").operations
    assert found.summary == "Errors"


def test_an_address_that_only_illustrates_is_no_server() -> None:
    api = api_of("""
# Addresses

For instance, these are the parts of an address:

`https://api.example.com/v1/boats`

# Boats

## List boats

`GET https://example.com/api/boats`

## Get a boat

`GET https://example.com/api/boats/{id}`
""")
    assert [server.url for server in api.servers] == ["https://example.com"]


def test_the_word_that_ends_lines_for_a_command_is_no_data() -> None:
    docs = """
## Moor a boat

```shell
curl -X POST "https://harbour.example/boats" -d @- <<-'BOAT'
  {"berth": 3}
  BOAT

```
"""
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    (call,) = (f for s in facts.sections for f in s.facts if isinstance(f, RequestFact))
    assert call.mends == ()


def test_a_form_that_is_read_from_elsewhere_has_no_field_of_its_own() -> None:
    (found,) = api_of("""
## Moor a boat

```shell
curl -X POST "https://harbour.example/boats" -F @boat.json -F berth=3
```
""").operations
    assert list(body(found)) == ["berth"]
