"""Calls in a section above one that has a subject, and a request line, of its own."""

from __future__ import annotations

from stages import api_of

from slatewright import openapi
from slatewright.model.api import Api, ListOf, ObjectOf
from slatewright.model.facts import Place
from slatewright.model.options import OpenapiOptions

PARCEL = """
# Parcels

## Fetch a parcel

```shell
curl -X GET 'https://post.test/v1/parcels/17'
```

> Response

```json
{"weight": 3}
```

### See where a parcel is

```shell
curl -X GET 'https://post.test/v1/parcels/17/place'
```

> Response

```json
{"town": "Ulm"}
```

#### HTTP Request

`GET https://post.test/v1/parcels/:number/place`
"""


def _answers(api: Api) -> dict[str, list[str]]:
    found = {}
    for operation in api.operations:
        shape = operation.responses[0].shape
        assert shape
        assert isinstance(shape.value, ObjectOf)
        found[operation.path.value] = [field.name for field in shape.value.fields]
    return found


def test_a_call_above_a_titled_section_with_a_request_line_is_an_operation() -> None:
    assert _answers(api_of(PARCEL)) == {
        "/v1/parcels/{number}/place": ["town"],
        "/v1/parcels/{parcel_id}": ["weight"],
    }


def test_a_call_above_the_request_line_of_its_own_section_is_a_sample_of_it() -> None:
    docs = PARCEL.replace("### See where a parcel is", "### Request").replace("/17/place", "/17")
    assert [o.path.value for o in api_of(docs).operations] == ["/v1/parcels/{number}/place"]


BATCHES = """
# Batches

## Fetch a batch

```shell
curl "https://bakery.test/batches/1"
```

### URL Parameters

Parameter | Description
--------- | -----------
KEY | The key of the batch
"""


def test_the_one_row_of_a_table_for_the_url_names_the_id_of_a_sample() -> None:
    assert [o.path.value for o in api_of(BATCHES).operations] == ["/batches/{KEY}"]


def test_without_a_row_the_id_is_called_after_one_of_what_the_path_lists() -> None:
    docs = BATCHES.partition("### URL")[0]
    assert [o.path.value for o in api_of(docs).operations] == ["/batches/{batch_id}"]


def test_a_template_is_spelled_as_most_operations_spell_it() -> None:
    docs = "\n\n".join(
        f"## Call {method}\n\n`{method} /stamps/:{name}`"
        for method, name in (("GET", "title"), ("PUT", "id"), ("DELETE", "id"))
    )
    document = openapi.emit(api_of("# Stamps\n\n" + docs), OpenapiOptions()).document
    assert list(document["paths"]) == ["/stamps/{id}"]
    names = [o["parameters"][0]["name"] for o in document["paths"]["/stamps/{id}"].values()]
    assert names == ["id", "id", "id"]


def test_a_chapter_that_calls_what_its_first_part_states_speaks_of_that() -> None:
    docs = """
# Vans

```shell
curl https://vans.example/vans
```

> All of them:

```json
[{"plate": "AB"}]
```

### HTTP Request

`GET https://vans.example/vans`

## Newest van

```shell
curl https://vans.example/vans/newest
```

### HTTP Request

`GET https://vans.example/vans/newest`
"""
    first, second = api_of(docs).operations
    (answer,) = first.responses
    assert answer.shape is not None
    assert isinstance(answer.shape.value, ListOf)
    assert (len(first.requests), len(second.requests)) == (1, 1)
    assert second.responses == ()


def test_a_chapter_on_pages_is_of_no_call_of_the_chapter_before() -> None:
    text = """
# The Barn API

## Owls

### List owls

`GET /owls`

### Wake an owl

`POST /owls/{id}/wake`

{level} Pagination

Parameter | Default
--------- | -------
cut | 1
"""
    for level, expected in (("##", []), ("####", ["cut"])):
        calls = api_of(text.replace("{level}", level)).operations
        names = [[p.field.name for p in c.parameters if p.place is Place.QUERY] for c in calls]
        assert names == [[], expected]
