"""Where the rows of tables travel and what they describe, from whole pages."""

from __future__ import annotations

from stages import api_of

from slatewright.model.api import ListOf, ObjectOf, Operation, Scalar, Shape
from slatewright.model.facts import Place


def operation(docs: str) -> Operation:
    (found,) = api_of(docs).operations
    return found


def sent(found: Operation) -> dict[str, Shape]:
    (body,) = found.bodies
    return members(body.shape.value)


def answered(found: Operation) -> dict[str, Shape]:
    (response,) = found.responses
    assert response.shape is not None
    return members(response.shape.value)


def members(shape: Shape) -> dict[str, Shape]:
    shape = shape.items if isinstance(shape, ListOf) else shape
    assert isinstance(shape, ObjectOf)
    return {field.name: field.shape.value for field in shape.fields}


def test_a_lone_sample_is_what_the_tables_say_it_is() -> None:
    found = operation("""
## Hire a crew

```json
{"code": "0", "data": {"crew": 7, "name": "Ann"}}
```

`POST /crews`

### Parameters

Param | Type
----- | ----
name | String
secret | String

### Responses

Field | Description
----- | -----------
crew | Number of the crew
name | Its name
""")
    assert list(sent(found)) == ["name", "secret"]
    assert set(answered(found)) == {"code", "data"}


def test_one_row_describes_a_name_in_each_object_that_has_it() -> None:
    found = operation("""
## Get the holds

`GET /holds`

```json
{"fore": [{"weight": "1"}], "aft": [{"weight": "2"}]}
```

### Response

Field | Type
----- | ----
weight | number
""")
    shapes = answered(found)
    assert list(shapes) == ["fore", "aft"]
    assert all(members(shape) == {"weight": Scalar("number")} for shape in shapes.values())


def test_stars_stand_for_items_or_for_all_members() -> None:
    found = operation("""
## Load a ship

`POST /loads`

### Parameters

Parameter | Type | Required
--------- | ---- | --------
`boxes` | array | yes
`boxes.*` | object | yes
`boxes.*.mass` | integer | yes
`hull.*` | object | no
`hull.length` | integer | no
""")
    shapes = sent(found)
    assert list(shapes) == ["boxes", "hull"]
    assert isinstance(shapes["boxes"], ListOf)
    assert members(shapes["boxes"]) == {"mass": Scalar("integer")}
    assert members(shapes["hull"]) == {"length": Scalar("integer")}


def test_a_row_is_of_another_name_than_the_base_url_has() -> None:
    api = api_of("""
# Introduction

The base URL is `https://ships.example/{id}/`.

## Check the key

```shell
curl {base_url}/keys/check
```

## Get a sail

`GET /{id}/sails/get`

```shell
curl https://ships.example/{id}/sails/get?id=2
```

Parameter | Type | Required
--------- | ---- | --------
id | integer | yes

## Save a sail

`POST /{id}/sails/save`

Parameter | Type | Required | Description
--------- | ---- | -------- | -----------
id | integer | no | Left out for a new sail
name | string | yes | Its name

## Mend a sail

`PUT /{id}/sails/mend`
""")
    checked, got, saved, _ = api.operations
    assert checked.path.value == "/{id}/keys/check"
    places = [(p.place, p.field.shape.value) for p in got.parameters]
    assert (Place.QUERY, Scalar("integer")) in places
    assert list(sent(saved)) == ["id", "name"]


def test_needs_in_a_caption_tell_of_what_is_sent() -> None:
    found = operation("""
## Charter a boat

`POST /charters`

```shell
curl https://boats.example/charters -X POST -d '{"boat": 1}'
```

> Response

```json
{"boat": 1, "note": "", "crew": 3}
```

#### Required fields

Field | Description
----- | -----------
boat | which one

#### Optional fields

Field | Description
----- | -----------
note | for the skipper
crew | how many come with it
""")
    assert list(sent(found)) == ["boat", "note", "crew"]


def test_a_bare_name_stands_beside_the_dotted_ones() -> None:
    found = operation("""
## Launch a boat

`POST /launches`

```shell
curl https://boats.example/launches -d '{"data": {"attributes": {"name": "A"},
  "relations": {"dock": {"data": {"kind": "dock"}}}}}'
```

Parameter | Required
--------- | --------
kind | yes
attributes.name | yes
relations.dock.data.kind | yes
""")
    assert set(members(sent(found)["data"])) == {"kind", "attributes", "relations"}


def test_a_row_of_the_url_is_the_placeholder_that_has_none() -> None:
    found = operation("""
## Get a log

`GET /boats/{BOAT}/logs/{LOG_HASH}`

### URL Parameters

Parameter | Description
--------- | -----------
BOAT | Which boat
LOG_REVISION | Which log
""")
    assert [(p.place, p.field.name) for p in found.parameters] == [
        (Place.PATH, "BOAT"),
        (Place.PATH, "LOG_HASH"),
    ]


def test_a_neighbour_keeps_what_is_its_own() -> None:
    found = operation("""
# Introduction

## Try it

```shell
curl {{ base url }}/boats/mine
```

> Answer

```json
{"id": 1}
```

## Events

Event | Description
----- | -----------
boat.created | A boat was built

## Errors

Status | Meaning
------ | -------
201 | Created
""")
    assert found.path.value == "/boats/mine"
    assert not found.parameters
    assert [response.status.value for response in found.responses] == ["2XX"]


def test_what_stands_for_any_endpoint_is_none() -> None:
    assert not api_of("""
## Filters

```shell
curl https://boats.example/3/endpoint/?length=12
```
""").operations


def test_words_and_defaults_tell_types() -> None:
    found = operation("""
## List boats

`GET /boats`

Parameter | Default | Description
--------- | ------- | -----------
`sort` | name | What to sort by
`seen` | null | *true* or *false*: only those seen
`before` | null | Built before this date
`built` | | String to look for
`options` | `{}` | Further ones
`all` | null | Anything
""")
    shapes = {p.field.name: p.field.shape.value for p in found.parameters}
    kinds = {name: shape.type for name, shape in shapes.items() if isinstance(shape, Scalar)}
    assert kinds == {"sort": "string", "seen": "boolean", "before": "string", "built": "string"}
    assert isinstance(shapes["options"], ObjectOf)


def test_hosts_of_one_domain_are_servers_and_the_writers_own_machine_is_none() -> None:
    calls = "\n".join(
        f"## Call {number}\n\n```shell\ncurl {host}/v1/calls/{number}x\n```\n"
        for number, host in enumerate(
            ["https://app.boats.example"] * 13
            + ["https://old.boats.example"] * 2
            + ["http://localhost:3000"] * 8
        )
    )
    hosts = [server.url.removesuffix("/v1") for server in api_of(calls).servers]
    assert hosts == ["https://app.boats.example", "https://old.boats.example"]


def test_what_a_template_fills_in_is_no_credential() -> None:
    calls = "\n".join(
        f"## Call {number}\n\n```shell\ncurl https://boats.example/calls/{name} \\\n"
        '  -H "X-Api-Key: YOUR_KEY" -H "X-Version: <%= config[:api_version] %>"\n```\n'
        for number, name in enumerate("abcde")
    )
    assert [scheme.parameter for scheme in api_of(calls).security_schemes] == ["X-Api-Key"]


def test_a_row_may_describe_the_value_of_a_parameter() -> None:
    found = operation("""
## List logs

`GET https://boats.example/boats/<BOAT>/logs?kind=<KIND>&from[day]=<DAY>&to[day]=<DAY>`

### URL Parameters

Parameter | Description
--------- | -----------
BOAT | Which boat
KIND | What kind
DAY | The day as a date
""")
    parameters = {p.field.name: p.field.description for p in found.parameters}
    assert parameters == {
        "BOAT": "Which boat",
        "kind": "What kind",
        "from[day]": "The day as a date",
        "to[day]": "The day as a date",
    }


def test_an_update_sends_what_the_section_that_it_links_lists() -> None:
    api = api_of("""
## Create a boat

`POST /boats`

### JSON Parameters

Parameter | Description
--------- | -----------
name | What to call it
mast | How tall

## Change a boat

`PUT /boats/{id}`

```shell
curl https://boats.example/boats/1 -X PUT -d '{"boat": {"name": "B"}}'
```

### JSON Parameters

See [Create](#create-a-boat).
""")
    _, changed = api.operations
    assert set(members(sent(changed)["boat"])) == {"name", "mast"}


def test_a_table_with_needs_is_of_what_is_sent() -> None:
    found = operation("""
## Change a boat

`PATCH /boats/{id}`

```json
{"data": {"id": 1, "attributes": {"name": "B", "more": {"status": "new"}}}}
```

> The answer

```json
{"data": {"id": 1, "attributes": {"name": "B", "status": "new", "due": "", "start": ""}}}
```

### Boat attributes

Attribute | Mandatory | Description
--------- | --------- | -----------
name | yes | Its name
status | no | How it is
due | no | When
start | no | When
more | no | The rest
""")
    data = members(sent(found)["data"])
    assert set(members(data["attributes"])) == {"name", "status", "due", "start", "more"}
