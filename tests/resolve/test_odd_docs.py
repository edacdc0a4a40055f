"""Docs that say a thing in an odd place: ids as words of paths, requests in the dress of answers, keys outside their chapter."""

from __future__ import annotations

import pytest
from stages import api_of

from slatewright.model.api import Api, ListOf, ObjectOf, Scalar, Shape
from slatewright.model.facts import Place


def called(api: Api) -> list[str]:
    return [f"{o.method.value} {o.path.value}" for o in api.operations]


def names(shape: Shape) -> list[str]:
    inner = shape.items if isinstance(shape, ListOf) else shape
    assert isinstance(inner, ObjectOf)
    return [field.name for field in inner.fields]


SEALS = """
## Feed a seal

```shell
curl -XPATCH -d '{"fish": 3}' https://zoo.example/pools/{pool}
```

`PATCH /pools/pool_uid`

Name     | In    | Type
-------- | ----- | ------
pool_uid | query | string
"""


def test_a_word_for_an_id_is_a_placeholder_where_the_call_has_an_id() -> None:
    (operation,) = api_of(
        SEALS.replace("{pool}", "1d178826-76dc-cd04-e174-346ba60eedad")
    ).operations
    assert operation.path.value == "/pools/{pool_uid}"
    (parameter,) = operation.parameters
    assert (parameter.place, parameter.field.name) == (Place.PATH, "pool_uid")
    assert parameter.field.shape.value == Scalar("string")


def test_a_word_that_the_call_has_as_well_stays_one() -> None:
    assert called(api_of(SEALS.replace("{pool}", "pool_uid"))) == ["PATCH /pools/pool_uid"]


@pytest.mark.parametrize("base", ["[base_url]", "[base_url][part]"])
def test_placeholders_in_brackets_stand_for_the_base_url(base: str) -> None:
    docs = f"## List seals\n\n`GET {base}/seals`\n\n## Get a seal\n\n`GET {base}/seals/{{seal}}`\n"
    assert called(api_of(docs)) == ["GET /seals", "GET /seals/{seal}"]


ANSWERED = """
## List seals

> Returns

```json
{"seals": [{"id": 1, "name": "Ona", "pool": "B", "born": "2019-04-01", "fed": true}]}
```

`GET /seals`

### Parameters

Parameter | Description
--------- | -----------
id        | The number of the seal.
name      | What it is called.
pool      | Where it swims.
born      | When it was born.
"""


def test_a_table_of_all_that_comes_back_is_of_the_answer() -> None:
    operation = api_of(ANSWERED + "fed | Whether it had fish today.\n").operations[0]
    assert not operation.parameters
    assert operation.responses[0].shape is not None
    (seals,) = operation.responses[0].shape.value.fields  # type: ignore[union-attr]
    assert names(seals.shape.value) == ["id", "name", "pool", "born", "fed"]


def test_a_table_of_some_of_it_is_of_the_query() -> None:
    operation = api_of(ANSWERED).operations[0]
    assert [p.field.name for p in operation.parameters] == ["id", "name", "pool", "born"]


KEYS = """
# Keeper Token

You need to send your keeper token with every request in the `X-Keeper-Token` header.

# Authentication

Send the key as a bearer token in the `Authorization` header.

# Seals

## List seals

```http
GET /seals HTTP/1.1
Host: zoo.example
Authorization: Bearer 0a1b2c
{header}
```

## List pools

```http
GET /pools HTTP/1.1
Host: zoo.example
Authorization: Bearer 0a1b2c
{header}
```
"""


def test_a_key_told_outside_the_chapter_counts_where_calls_send_it() -> None:
    both = api_of(KEYS.replace("{header}", "X-Keeper-Token: 77"))
    assert {s.parameter or s.scheme for s in both.security_schemes} == {"bearer", "X-Keeper-Token"}
    alone = api_of(KEYS.replace("{header}\n", ""))
    assert [s.scheme for s in alone.security_schemes] == ["bearer"]


def test_a_key_of_every_request_needs_no_word_about_authentication() -> None:
    docs = "# Seals\n\n## Start\n\nAdd your `app_key` to the URL of all requests.\n\n`GET /seals`\n"
    (scheme,) = api_of(docs).security_schemes
    assert (scheme.place, scheme.parameter) == (Place.QUERY, "app_key")


SENT = """
## Name a pool

```http
POST /pools HTTP/1.1
Host: zoo.example
Content-Type: application/json
```

```http
HTTP/1.1 200 OK
Content-Type: application/json

{"data": {"attributes": {"name": "B", "depth": 4}}}
```

```http
HTTP/1.1 201 Created
Content-Type: application/json

{"data": {"id": "7", "attributes": {"name": "B", "depth": 4, "trail": "Zoo > B"}}}
```

### POST Attributes

Name  | Description
----- | -----------
name  | What it is called.
depth | How deep it is.

### Response Attributes

Name  | Description
----- | -----------
name  | What it is called.
depth | How deep it is.
{row}
"""


def test_what_is_sent_may_stand_in_the_dress_of_an_answer() -> None:
    (operation,) = api_of(SENT.replace("{row}", "trail | Where it is.")).operations
    assert [response.status.value for response in operation.responses] == ["201"]
    assert names(operation.bodies[0].shape.value) == ["data"]


def test_two_answers_that_the_tables_do_not_tell_apart_stay_answers() -> None:
    (operation,) = api_of(SENT.replace("{row}\n", "")).operations
    assert [response.status.value for response in operation.responses] == ["200", "201"]


def test_rows_without_a_status_go_to_the_answer_that_shows_them() -> None:
    docs = SENT.replace("{row}", "trail | Where it is.").replace('"depth": 4}}}', '"old": 1}}}')
    (operation,) = api_of(docs).operations
    assert [response.status.value for response in operation.responses] == ["200", "201"]


@pytest.mark.parametrize(
    ("value", "kind"), [("[number]", "number"), ("<boolean>", "boolean"), ("[five]", "string")]
)
def test_a_type_in_brackets_stands_for_a_value_of_it(value: str, kind: str) -> None:
    docs = f'## Weigh a seal\n\n`POST /weights`\n\n> Request\n\n```json\n{{"weight": "{value}"}}\n```\n'
    body = api_of(docs).operations[0].bodies[0].shape.value
    assert isinstance(body, ObjectOf)
    assert body.fields[0].shape.value == Scalar(kind)


LEFT_OVER = """
## Get seals

```shell
curl "https://zoo.example/v1/seals" \\
  {method} -H 'Accept: application/json'
```

`POST http://zoo.example/v1/seals`
"""


def test_a_method_that_a_command_names_on_a_later_line_is_believed_with_the_heading() -> None:
    assert called(api_of(LEFT_OVER.replace("{method}", "-X GET"))) == ["GET /v1/seals"]
    assert called(api_of(LEFT_OVER.replace("{method}", ""))) == ["POST /v1/seals"]


OBJECT = """
## {title}

```http
POST /pools HTTP/1.1
Host: zoo.example
```

### HTTP Request

`POST /pools`

### Pool object

Name  | Type    | Required
----- | ------- | --------
name  | string  | yes
depth | integer | no
"""


def test_an_object_below_the_heading_of_a_call_is_what_it_sends() -> None:
    (operation,) = api_of(OBJECT.replace("{title}", "Create a pool")).operations
    assert names(operation.bodies[0].shape.value) == ["name", "depth"]


def test_an_object_below_a_heading_that_names_no_call_may_be_of_several() -> None:
    (operation,) = api_of(OBJECT.replace("{title}", "Pools")).operations
    assert not operation.bodies


def test_an_id_and_a_secret_of_a_client_are_credentials() -> None:
    call = "## {0} a seal\n\n```shell\ncurl -X POST https://zoo.example/{0} -H 'Client-Secret: abc'\n```\n"
    docs = "".join(call.format(verb) for verb in ("feed", "wash", "weigh"))
    assert [scheme.parameter for scheme in api_of(docs).security_schemes] == ["Client-Secret"]
