"""Paths that a heading gives short or a line misspells, where another place of the same docs has them right."""

from __future__ import annotations

from stages import api_of, calls_of

from slatewright.model.api import Api, ListOf, Named, ObjectOf
from slatewright.model.facts import Place


def called(api: Api) -> set[str]:
    server = api.servers[0].url if api.servers else ""
    return {f"{o.method.value} {server}{o.path.value}" for o in api.operations}


HEADED = """
# Query

## POST /query

```shell
curl https://api.example.com/harbour/e9/query/boats -X POST -d '{"ids": [1]}'
```

### HTTP Request

`{shopToken}/query/{entity}`

# Boats

## GET /boats/list

```shell
curl https://api.example.com/harbour/e9/boats/77/list
```

### HTTP Request

`{shopToken}/boats/{pier}/list`

Parameter | Required
--------- | --------
mast      | no
"""


def test_the_line_below_a_heading_gives_the_whole_of_its_path() -> None:
    api = api_of(HEADED)
    assert called(api) == {
        "POST https://api.example.com/harbour/{shopToken}/query/{entity}",
        "GET https://api.example.com/harbour/{shopToken}/boats/{pier}/list",
    }
    boats = api.operations[1]
    assert [p.field.name for p in boats.parameters] == ["shopToken", "pier", "mast"]


def test_a_heading_is_left_where_the_line_below_has_other_words() -> None:
    api = api_of(HEADED.replace("{shopToken}/boats/{pier}/list", "{shopToken}/boats/{pier}/rows"))
    assert any("/boats/list" in call for call in called(api))


LINES = """
## Oars of a boat

`GET https://api.example.com/boat/{id}/oars`

```shell
curl https://api.example.com/boats/12/oars
```

## Add an oar

`POST https://api.example.com/boats/{id}/oars`
"""


def test_a_word_that_the_sample_and_another_method_spell_alike_is_right() -> None:
    expected = {
        "GET https://api.example.com/boats/{id}/oars",
        "POST https://api.example.com/boats/{id}/oars",
    }
    assert called(api_of(LINES)) == expected


def test_a_word_that_only_the_sample_has_is_not_believed() -> None:
    api = api_of(
        LINES.replace("POST https://api.example.com/boats", "POST https://api.example.com/ships")
    )
    assert "GET https://api.example.com/boat/{id}/oars" in called(api)


def test_attributes_below_a_request_line_of_a_get_are_what_comes_back() -> None:
    (found,) = api_of("""
## All boats

> It returns JSON like this:

```json
{"afloat": [{"id": 1}], "sunk": []}
```

### HTTP Request

`GET https://api.example.com/boats`

Attribute | Type          | Can be blank?
--------- | ------------- | -------------
afloat    | array(object) | yes
sunk      | array(object) | yes
""").operations
    assert not [p for p in found.parameters if p.place is Place.QUERY]


def test_a_tilde_stands_for_the_base_url() -> None:
    (found,) = api_of("""
## Get a boat

```shell
curl "~/api/boats/1"
```

### HTTP Request

`GET ~/api/boats/{boat}`
""").operations
    assert found.path.value.endswith("/boats/{boat}")
    assert [p.field.name for p in found.parameters] == ["boat"]


def test_two_methods_that_one_line_states_share_the_url_below() -> None:
    api = api_of("""
## Paint a boat

-request-type: PUT/PATCH

-request-url: `/boats/<id>/`
""")
    assert sorted(o.method.value for o in api.operations) == ["PATCH", "PUT"]


def test_a_row_that_calls_its_list_an_object_is_a_list() -> None:
    api = api_of("""
## Boat object

Name | Type
---- | ----
id   | int

## List boats

`GET /boats`

**Response Fields**

Name    | Type   | Description
------- | ------ | -----------
results | Object | List of [boat objects](#boat-object)
""")
    (answer,) = api.operations[0].responses
    assert answer.shape is not None
    assert isinstance(answer.shape.value, ObjectOf)
    (results,) = answer.shape.value.fields
    assert results.shape.value == ListOf(Named("Boat"))


VERSIONED = """
## List crews

```shell
curl "https://shop.example/harbour/rest/v2/crews"
```

### HTTP Request

`GET /rest/crews/`
"""


def test_a_version_in_the_middle_of_the_called_path_belongs_to_the_line() -> None:
    assert called(api_of(VERSIONED)) == {"GET https://shop.example/harbour/rest/v2/crews"}


def test_a_call_of_other_words_does_not_change_the_line() -> None:
    other = called(api_of(VERSIONED.replace("/rest/v2/crews", "/rest/v2/boats")))
    assert not any("v2/crews" in path for path in other)


SCHEDULE = """
# Kittens

## Get the meals of a kitten

> Sample request

```html
%s
```

URI | `/kittens/{id}/meals` <br> `kittens/meals?{params}`
--- | ---
HTTP Method | GET

### Request URL

`{host}/kittens/{id}/meals?{params}`

`{host}/kittens/lookup/meals?name={name}`
"""


def test_a_path_in_a_table_gets_the_word_that_the_line_and_the_sample_have() -> None:
    docs = SCHEDULE % "https://api.kittens.example/kittens/lookup/meals?name=Tom"
    assert calls_of(docs) == ["GET /kittens/{id}/meals", "GET /kittens/lookup/meals"]


def test_a_path_in_a_table_stays_where_the_sample_has_it() -> None:
    docs = SCHEDULE % "https://api.kittens.example/kittens/meals?name=Tom"
    assert "GET /kittens/meals" in calls_of(docs)


def test_a_placeholder_in_lower_case_comes_before_what_may_be_its_value() -> None:
    docs = """
# Settings

## Get the limit

`GET /settings/MAX_KITTENS_PER_BARN`

## Get a setting

`GET /settings/{name}`
"""
    assert calls_of(docs) == ["GET /settings/{name}"]
