"""What captions, sentences and samples say together of where the rows of a table travel, from whole pages."""

from __future__ import annotations

import pytest
from stages import api_of

from slatewright import markdown, recognise, resolve
from slatewright.model.api import ObjectOf, Operation, Scalar
from slatewright.model.facts import Place
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def sent(found: Operation) -> list[str]:
    (body,) = found.bodies
    assert isinstance(body.shape.value, ObjectOf)
    return [field.name for field in body.shape.value.fields]


def asked(found: Operation) -> dict[str, Place]:
    return {parameter.field.name: parameter.place for parameter in found.parameters}


def test_the_last_sentence_before_a_table_says_its_place_and_not_those_before() -> None:
    (found,) = api_of("""
## Post a parcel

`POST /parcels`

Set your `Content-Type` header to `application/json`. Your POST body should contain the following:

Argument | Description
-------- | -----------
grams    | How heavy it is.
street   | Where it goes.
""").operations
    assert sent(found) == ["grams", "street"]
    assert asked(found) == {}


def test_data_of_a_get_is_its_query() -> None:
    (found,) = api_of("""
## Find parcels

`GET /parcels`

Provide the following data:

Parameter | Description
--------- | -----------
street    | Where they go.
limit     | Pass `limit=5` for the first five.
""").operations
    assert asked(found) == {"street": Place.QUERY, "limit": Place.QUERY}
    limit = found.parameters[1].field.shape.value
    assert limit == Scalar("integer")


def test_a_query_table_that_names_all_of_the_form_is_the_forms() -> None:
    (found,) = api_of("""
## Send a note

```shell
curl -X POST https://api.example.com/notes -d "to=Ann" -d "words=Hello"
```

### HTTP Request

`POST https://api.example.com/notes`

### Query Parameters

Parameter | Required? | Description
--------- | --------- | -----------
to        | Yes       | Who gets it.
words     | Yes       | What it says.
colour    | No        | Of the paper.
size      | No        | Of the paper.
stamp     | No        | On the envelope.
""").operations
    assert sent(found) == ["to", "words", "colour", "size", "stamp"]
    assert asked(found) == {}


def test_two_methods_of_one_line_share_the_sample_above_it_and_keep_their_own_calls() -> None:
    docs = """
## Look at a note

```shell
curl -X POST https://api.example.com/seen -d "note=12"

curl "https://api.example.com/seen?note=12"
```

> It returns JSON like this:

```json
{"seen": true}
```

### HTTP Request

`POST or GET https://api.example.com/seen`

### Query Parameters

Parameter | Description
--------- | -----------
note      | Which one.
"""
    found = {operation.method.value: operation for operation in api_of(docs).operations}
    assert sent(found["POST"]) == ["note"]
    assert asked(found["GET"]) == {"note": Place.QUERY}
    for operation in found.values():
        (answer,) = operation.responses
        assert answer.shape is not None
        assert isinstance(answer.shape.value, ObjectOf)


def test_a_call_of_the_base_that_shows_a_key_is_no_operation() -> None:
    api = api_of("""
# Authentication

```shell
curl -H "X-Authorization: parcel-key" "https://api.example.com/api/v1/"
```

The key travels in a header: `X-Authorization: parcel-key`

# Parcels

## All parcels

`GET https://api.example.com/api/v1/parcels`
""")
    (found,) = api.operations
    assert found.path.value.endswith("/parcels")
    (scheme,) = api.security_schemes
    assert (scheme.place, scheme.parameter) == (Place.HEADER, "X-Authorization")


def test_url_parameters_that_a_form_sends_are_the_bodys_but_for_those_of_the_path() -> None:
    (found,) = api_of("""
## Change a parcel

```shell
curl -XPUT https://api.example.com/parcels/PARCEL_ID -d "street=Elm" -d "grams=300"
```

### HTTP Request

`PUT https://api.example.com/parcels/PARCEL_ID`

### URL Parameters

Parameter | Description
--------- | -----------
PARCEL_ID | Which one.
street    | Where it goes.
grams     | How heavy it is.
""").operations
    assert asked(found) == {"PARCEL_ID": Place.PATH}
    assert sent(found) == ["street", "grams"]


def test_a_sample_of_a_call_that_sends_nothing_shows_what_comes_back() -> None:
    (found,) = api_of("""
## Wake a parrot

`POST /parrots/{id}/wake`

```json
{"awake": true}
```

No body is required.
""").operations
    assert found.bodies == ()
    (answer,) = found.responses
    assert answer.shape is not None
    assert isinstance(answer.shape.value, ObjectOf)


def test_a_key_by_its_length_and_the_only_host_in_a_sample_of_authentication() -> None:
    api = api_of("""
# Authentication

## In the query

```bash
https://parcels.example.com/api/parcels?_parcelKey=0a1b2c3d4e5f60718293a4b5c6d7
```

## All parcels

`GET /api/parcels`
""")
    (scheme,) = api.security_schemes
    assert (scheme.place, scheme.parameter) == (Place.QUERY, "_parcelKey")
    assert [server.url for server in api.servers] == ["https://parcels.example.com"]


def test_what_is_called_of_the_path_and_is_not_in_it_is_sent() -> None:
    (found,) = api_of("""
## Post a parcel

```shell
curl https://api.example.com/streets/7/parcels -d grams=20
```

`POST /streets/{street}/parcels`

### Path Parameters

Parameter | Description
--------- | -----------
street    | Where it goes.
grams     | How heavy it is.
note      | What to write on it.
""").operations
    assert sent(found) == ["grams", "note"]
    assert asked(found) == {"street": Place.PATH}


@pytest.mark.parametrize("path", ["XXX", ""])
def test_a_call_of_what_stands_before_other_calls_is_no_operation(path: str) -> None:
    calls = "".join(
        f"\n## Show {name}\n\n```shell\ncurl https://parcels.test/v1/{name}\n```\n"
        for name in ("parcels", "streets", "rates")
    )
    api = api_of(f"""
# Authentication

```shell
curl https://parcels.test/v1/{path} -H "Authorization: KEY"
```

# Reading
{calls}""")
    assert sorted(found.path.value.rpartition("/")[2] for found in api.operations) == [
        "parcels",
        "rates",
        "streets",
    ]


SPELT = """
## List boats

`GET /boats`

Parameter | Type | Example
--------- | ---- | -------
Page | int | `/boats?page={number}`
Order | string | `name`
"""


def test_a_query_parameter_is_spelt_as_the_url_of_its_example_spells_it() -> None:
    facts = recognise.run((markdown.read(SourceFile("page.md", SPELT)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    assert [p.field.name for p in operation.parameters] == ["page", "Order"]


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (
            '-F "parcel[grams]=5" "https://post.example/parcels?key=a1"',
            {"key": Place.QUERY, "dry_run": Place.QUERY},
        ),
        (
            '"https://post.example/parcels?key=a1&dry_run=1"',
            {
                "key": Place.QUERY,
                "parcel[grams]": Place.QUERY,
                "parcel[street]": Place.QUERY,
                "dry_run": Place.QUERY,
            },
        ),
    ],
)
def test_of_a_query_table_what_the_sample_sends_besides_its_query_is_the_bodys(
    call: str, expected: dict[str, Place]
) -> None:
    (found,) = api_of(f"""
## Post a parcel

```shell
curl -X POST {call}
```

`POST /parcels`

### Query Parameters

Parameter      | Description
-------------- | -----------
key            | Of the sender.
parcel[grams]  | How heavy it is.
parcel[street] | Where it goes.
dry_run        | Only tries.
""").operations
    assert asked(found) == expected


LISTED = """
## Post a parcel

Make a POST request to `/parcels`.

- `grams` (integer{need}) - How heavy it is
- `street` (string{need}) - Where it goes

> Response

```json
{{"grams": 40, "street": "Long Lane"}}
```
"""


def test_a_list_that_says_what_is_needed_is_sent_where_no_sample_of_a_body_shows_names() -> None:
    (found,) = api_of(LISTED.format(need=", required")).operations
    assert sent(found) == ["grams", "street"]


def test_a_list_that_shares_names_with_the_answer_and_needs_nothing_is_the_answers() -> None:
    (found,) = api_of(LISTED.format(need="")).operations
    assert found.bodies == ()


@pytest.mark.parametrize(
    "call",
    [
        '-d grams=5 -d page=1 "https://post.example/parcels?key=a1"',
        '-d grams=5 -F "page[from]=1" "https://post.example/parcels?key=a1&page[size]=2"',
    ],
)
def test_a_part_of_what_the_query_has_stays_there_though_the_body_sends_its_like(call: str) -> None:
    (found,) = api_of(f"""
## Post a parcel

```shell
curl -X POST {call}
```

`POST /parcels`

### Query Parameters

Parameter    | Description
------------ | -----------
key          | Of the sender.
page[number] | Which page of labels.
""").operations
    assert asked(found)["page[number]"] is Place.QUERY
