"""Request lines, headers and captions that docs write in a way of their own."""

from __future__ import annotations

import pytest
from stages import api_of

from slatewright.lexicon import column_role
from slatewright.model.api import Api, MapOf, ObjectOf, Operation, Scalar, Shape
from slatewright.model.facts import Place
from slatewright.resolve.urls.target import read_target


def called(api: Api) -> list[str]:
    return [f"{o.method.value} {o.path.value}" for o in api.operations]


def names(shape: Shape | None) -> list[str]:
    assert isinstance(shape, ObjectOf)
    return [field.name for field in shape.fields]


def answers(operation: Operation) -> dict[str, list[str]]:
    return {
        one.status.value: names(one.shape.value if one.shape else None)
        for one in operation.responses
    }


@pytest.mark.parametrize("version", ["HTTP/1.1", "HTTP/2", "HTTP"])
def test_the_version_may_stand_before_the_method(version: str) -> None:
    api = api_of(f"""
## Pick an apple

`{version} POST https://orchard.example/api/trees/{{tree}}/apples`
""")
    assert called(api) == ["POST /api/trees/{tree}/apples"]


def test_a_placeholder_that_is_closed_twice_is_a_placeholder() -> None:
    assert read_target("/trees/{tree_id}}/apples").path == "/trees/{tree_id}/apples"
    assert read_target("/trees/{tree_id}}").path == "/trees/{tree_id}"
    assert read_target("/trees/{{tree_id}}").path == "/trees/{tree_id}"


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("Type/Value", "type"),
        ("Value / Type", "type"),
        ("Path/Query", "place"),
        ("Query/Body", "place"),
        ("Field/Property", "name"),
        ("Apples/Pears", None),
        ("Value/Pears", None),
    ],
)
def test_a_header_with_a_slash_says_what_its_sides_say(header: str, role: str | None) -> None:
    assert column_role(header) == role


def test_rows_go_where_a_column_for_two_places_says() -> None:
    (found,) = api_of("""
## List apples

`GET /trees/{tree}/apples`

Name  | Type/Value      | Path/Query
----- | --------------- | ----------
tree  | String: uuid    | Path
limit | Integer (int64) | Query
""").operations
    assert [(p.field.name, p.place, p.field.shape.value) for p in found.parameters] == [
        ("tree", Place.PATH, Scalar("string")),
        ("limit", Place.QUERY, Scalar("integer", "int64")),
    ]


def test_the_status_of_a_failure_ends_the_caption_of_an_answer() -> None:
    (found,) = api_of("""
## Graft a branch

`POST /trees/{tree}/branches`

> Grafted (201)

```json
{"branch": 3}
```

> Invalid request (400)

```json
{"why": "no such tree"}
```

> The tree is asleep (409)

```json
{"until": "March"}
```
""").operations
    assert found.bodies == ()
    assert answers(found) == {"201": ["branch"], "400": ["why"], "409": ["until"]}


def test_a_query_may_go_on_over_the_lines_below() -> None:
    api = api_of("""
## List apples

```http
GET /apples?
    colour=red&
    ripe=true
```

Name   | Type
------ | ------
colour | string
ripe   | boolean

## Count apples

```http
GET /apples/count
    ?tree=4
    &ripe=true
Accept: application/json
```
""")
    assert called(api) == ["GET /apples", "GET /apples/count"]
    assert [[p.field.name for p in one.parameters] for one in api.operations] == [
        ["colour", "ripe"],
        ["tree", "ripe"],
    ]


def test_a_heading_that_is_a_label_is_no_title() -> None:
    (found,) = api_of("""
# Apples

## Press apples

### Method

| Method | URL |
|--------|-----|
| POST   | `/presses/{press}/run` |
""").operations
    assert found.summary == "Press apples"


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("/trees/<int:tree_id>", "/trees/{tree_id}"),
        ("/trees/{tree_id:uuid}", "/trees/{tree_id}"),
        ("/trees/<path:at>/<slug:kind>", "/trees/{at}/{kind}"),
        ("/trees/{tree:id}", "/trees/{tree_id}"),
    ],
)
def test_what_a_router_makes_of_a_placeholder_is_no_part_of_its_name(
    written: str, read_as: str
) -> None:
    assert read_target(written).path == read_as


def test_a_label_that_ends_in_the_word_for_a_type_is_no_field() -> None:
    (found,) = api_of("""
## Show a tree

**Route:** `/trees/{tree}`

**Methods accepted:** `GET`

**Template file:** `tree.html`
""").operations
    assert [p.field.name for p in found.parameters] == ["tree"]


def test_the_root_that_the_heading_leaves_out_is_that_of_the_line_below_it() -> None:
    api = api_of("""
## GET `/trees`

```ruby
RestClient::Request.execute method: :get,
  url: 'https://orchard.example/api/v1/trees'
```

## POST `/trees`

> POST /api/v1/trees

```json
{"kind": "plum"}
```
""")
    assert called(api) == ["GET /api/v1/trees", "POST /api/v1/trees"]


@pytest.mark.parametrize(
    "caption",
    [
        "The above command expects JSON structured like this:",
        "The above command accepts a JSON payload structured like this:",
        "The above command will make a request of this:",
    ],
)
def test_what_the_command_above_takes_is_a_request(caption: str) -> None:
    (found,) = api_of(f"""
## Plant a tree

`POST /trees`

> {caption}

```json
{{"kind": "plum"}}
```

> The above command returns JSON structured like this:

```json
{{"id": 3}}
```
""").operations
    (body,) = found.bodies
    assert names(body.shape.value) == ["kind"]
    assert answers(found) == {"2XX": ["id"]}


def test_a_call_that_shows_the_key_and_forgets_the_method_is_no_endpoint() -> None:
    api = api_of("""
# Authentication

```shell
curl -i -H "Authorization: k1:0a1b2c3d4e5f6a7b" https://orchard.example/trees/north/1234
```

# Trees

## Plant a tree

`POST https://orchard.example/trees/:field/:number`
""")
    assert called(api) == ["POST /trees/{field}/{number}"]


def test_names_in_brackets_that_the_sample_sends_are_the_bodys() -> None:
    (found,) = api_of("""
## Plant a tree

```shell
curl "https://orchard.example/trees" -d "tree[kind]=plum&[tree]age=2"
```

`POST https://orchard.example/trees`

### Query Parameters

Parameter    | Required
------------ | --------
tree[kind]   | Yes
tree[age]    | Yes
tree[height] | No
tree[owner]  | No
""").operations
    assert found.parameters == ()
    (body,) = found.bodies
    (tree,) = body.shape.value.fields
    assert names(tree.shape.value) == ["kind", "age", "height", "owner"]


def test_a_placeholder_within_a_name_stands_for_the_keys_of_a_map() -> None:
    (found,) = api_of("""
## Price apples

`PUT /prices`

Parameter                 | Type
------------------------- | -------
SIZE                      | string
prices[#{SIZE}][amount]   | integer
prices[#{SIZE}][currency] | string
limits.{size}             | integer
""").operations
    (body,) = found.bodies
    prices, limits = body.shape.value.fields
    assert isinstance(prices.shape.value, MapOf)
    assert names(prices.shape.value.values) == ["amount", "currency"]
    assert limits.shape.value == MapOf(Scalar("integer"))


def test_an_element_that_the_docs_made_up_is_no_part_of_a_request_line() -> None:
    api = api_of("""
###### <verb class="get">GET</verb> /trees/__:id__

Its price is <price>, its <kind> is a word.
""")
    assert called(api) == ["GET /trees/{id}"]


def test_a_line_on_a_host_for_examples_gives_the_path_that_the_call_beside_it_has() -> None:
    api = api_of("""
## Fell a tree

```shell
curl "https://orchard.test/trees/27522917-bb28-530e-979d-c4b77a335114.json" -X DELETE
```

### HTTP Request

`DELETE http://example.com/trees/<NUMBER>`

## Feed a kitten

`POST http://example.com/kittens/<ID>/feed`

## List trees

`GET https://orchard.test/trees`
""")
    assert called(api) == ["DELETE /trees/{NUMBER}", "GET /trees"]


def test_a_message_below_a_heading_for_its_method_is_an_operation_of_its_own() -> None:
    api = api_of("""
## List trees

```
GET /trees
```

### Plant a tree

- `kind` - What to plant.

```
POST /trees
{ kind: "plum" }
```
""")
    assert called(api) == ["GET /trees", "POST /trees"]
    listed, planted = api.operations
    assert listed.parameters == ()
    assert [names(body.shape.value) for body in planted.bodies] == [["kind"]]


def test_a_label_behind_the_word_curl_is_no_url() -> None:
    api = api_of("""
## Plant a tree

```shell
curl command:
$ curl -X POST https://orchard.test/trees -d 'kind=plum'
```
""")
    assert called(api) == ["POST /trees"]


def test_one_line_for_put_and_patch_has_one_sample_for_both() -> None:
    api = api_of("""
## Prune a tree

```shell
curl -X PATCH -d '{"tree": {"height": 3}}' https://orchard.test/trees/0
```

### HTTP Request

`PATCH/PUT https://orchard.test/trees/0`

### Request Parameters

Parameter | Description
--------- | -----------
height    | How high it may be.
owner     | Whose it is.
""")
    assert [one.method.value for one in api.operations] == ["PATCH", "PUT"]
    for one in api.operations:
        (body,) = one.bodies
        (tree,) = body.shape.value.fields
        assert (tree.name, names(tree.shape.value)) == ("tree", ["height", "owner"])
    assert [len(one.requests) for one in api.operations] == [1, 0]
