"""Objects that stand below the call that makes them, or call how to get one, and to which other answers link."""

from __future__ import annotations

from stages import api_of

from slatewright.model.api import Api, ListOf, Named, ObjectOf, Shape


def _names(api: Api, shape: Shape, depth: int = 2) -> set[str]:
    """The fields of an answer, those of its fields behind a dot."""
    schemas = {schema.name: schema.shape.value for schema in api.schemas}
    while isinstance(shape, ListOf | Named):
        shape = shape.items if isinstance(shape, ListOf) else schemas[shape.name]
    if not isinstance(shape, ObjectOf) or not depth:
        return set()
    own = {field.name for field in shape.fields}
    return own | {
        f"{field.name}.{inner}"
        for field in shape.fields
        for inner in _names(api, field.shape.value, depth - 1)
    }


def _answer(api: Api, method: str, path: str) -> set[str]:
    operation = next(o for o in api.operations if (o.method.value, o.path.value) == (method, path))
    shape = operation.responses[0].shape
    assert shape
    return _names(api, shape.value)


PARCELS = """
# Parcels

## Send a parcel

`POST https://post.test/parcels`

### Parcel

Field | Type | Description
----- | ---- | -----------
weight | Integer | In grams.
target | Object | An [Address](./#address).

### Address

Field | Type | Description
----- | ---- | -----------
town | String | Where it goes.
street | String | To which door.

## Fetch a parcel

```shell
curl https://post.test/parcels/7
```

> The above command returns JSON structured like this:

```json
{"weight": 3, "target": {"town": "Ulm"}}
```

### HTTP Request

`GET https://post.test/parcels/{id}`

`GET https://post.test/parcels?number={id}`

### HTTP Response

Returns a [Parcel](./#parcel) object
"""


def test_an_answer_is_the_object_that_its_words_link_with_what_that_links_in_turn() -> None:
    api = api_of(PARCELS)
    assert _answer(api, "GET", "/parcels/{id}") == {
        "weight",
        "target",
        "target.town",
        "target.street",
    }


def test_a_sample_above_two_request_lines_is_of_the_one_that_its_command_calls() -> None:
    silent = PARCELS.replace("Returns a [Parcel](./#parcel) object", "")
    api = api_of(silent)
    assert _answer(api, "GET", "/parcels/{id}") == {"weight", "target", "target.town"}
    listed = next(
        o for o in api.operations if o.path.value == "/parcels" and o.method.value == "GET"
    )
    assert not any(response.shape for response in listed.responses)


BIRDS = """
# Birds

## Bird object

```shell
curl https://zoo.test/birds/7
```
```json
{"id": 7, "wings": 2}
```

Field | Description
----- | -----------
id | **integer** Which.
wings | **integer** How many.
song | **string** How it sounds.

## Rename a bird

`PUT https://zoo.test/birds/:id/name`

```json
{"id": 7}
```

### Response

Returns a [Bird](#bird-object) object.
"""


def test_an_object_that_calls_how_to_get_one_is_one_all_the_same() -> None:
    api = api_of(BIRDS)
    assert _answer(api, "PUT", "/birds/{id}/name") == {"id", "wings", "song"}
    assert _answer(api, "GET", "/birds/{bird_id}") == {"id", "wings", "song"}


STAMPS = """
# Stamps

## {heading}

```json
{{"id": 4, "motif": "Gull"}}
```

## Get a stamp

`GET https://post.test/stamps/{{id}}`

Returns a stamp object.
"""


def test_a_sample_alone_shows_what_its_heading_calls_an_object() -> None:
    for heading in ("Stamp object", "The stamp object"):
        api = api_of(STAMPS.format(heading=heading))
        assert _answer(api, "GET", "/stamps/{id}") == {"id", "motif"}
    (operation,) = api_of(STAMPS.format(heading="Stamp collecting")).operations
    assert not operation.responses[0].shape
