"""What operations answer: objects that words name, wrappers, likenesses, pages."""

from __future__ import annotations

from stages import api_of, document_of

from slatewright.model.api import Api, ListOf, MapOf, Named, ObjectOf, Operation, Shape, Unknown

BOAT = """
# Boats

## The boat object

Field | Type
----- | ----
id | integer
name | string
mast | number
"""


def operation(api: Api, method: str, path: str) -> Operation:
    return next(o for o in api.operations if (o.method.value, o.path.value) == (method, path))


def answer(api: Api, method: str, path: str) -> Shape | None:
    found = [r for r in operation(api, method, path).responses if r.status.value.startswith("2")]
    assert len(found) == 1
    return found[0].shape.value if found[0].shape else None


def names(shape: Shape | None) -> list[str]:
    assert isinstance(shape, ObjectOf)
    return [field.name for field in shape.fields]


def test_a_sentence_names_the_object_and_whether_there_are_several() -> None:
    api = api_of(BOAT + """
## List boats

`GET /boats`

Returns a list of [boats](#the-boat-object).

## Get a boat

`GET /boats/{id}`

Returns the boat.

## Count boats

`GET /boats/count`

Returns the number of boats.
""")
    assert answer(api, "GET", "/boats") == ListOf(Named("Boat"))
    assert answer(api, "GET", "/boats/{id}") == Named("Boat")
    assert answer(api, "GET", "/boats/count") is None


def test_the_object_is_put_where_the_sample_shows_it() -> None:
    api = api_of(BOAT + """
## List boats

`GET /boats`

Returns a list of boats.

> Response

```json
{"boats": [{"id": 1, "name": "Ida"}], "total": 1}
```
""")
    shape = answer(api, "GET", "/boats")
    assert names(shape) == ["boats", "total"]
    assert isinstance(shape, ObjectOf)
    assert shape.fields[0].shape.value == ListOf(Named("Boat"))


def test_a_wrapper_shown_once_stands_around_answers_without_samples() -> None:
    api = api_of(
        """
# Answers

> Sample response

```json
{"meta": {"status": "ok"}, "data": {...}}
```
"""
        + BOAT
        + """
## Get a boat

`GET /boats/{id}`

Returns the boat.
"""
    )
    shape = answer(api, "GET", "/boats/{id}")
    assert names(shape) == ["meta", "data"]
    assert isinstance(shape, ObjectOf)
    assert shape.fields[1].shape.value == Named("Boat")


WRAPPED = """
# Answers

> Sample response

```json
{"meta": {"status": "ok"}, "data": {...}}
```

# Crews
"""


def test_the_wrapper_stands_around_what_a_table_or_only_words_describe() -> None:
    api = api_of(WRAPPED + """
## Count crews

`GET /crews/count`

Counts the crews. This request returns one field:

Field | Type
----- | ----
count | integer

## List crews

`GET /crews`

Returns a list of [crews](#nowhere).

## Dismiss a crew

`DELETE /crews/{id}`

This request returns no content.
""")
    counted = answer(api, "GET", "/crews/count")
    assert names(counted) == ["meta", "data"]
    assert isinstance(counted, ObjectOf)
    assert names(counted.fields[1].shape.value) == ["count"]
    listed = answer(api, "GET", "/crews")
    assert isinstance(listed, ObjectOf)
    assert listed.fields[1].shape.value == ListOf(Unknown())
    assert answer(api, "DELETE", "/crews/{id}") is None


def test_a_table_with_the_wrappers_own_fields_is_the_whole_answer() -> None:
    api = api_of(WRAPPED + """
## Count crews

`GET /crews/count`

### Response

Field | Type
----- | ----
data | integer
meta | object
""")
    assert names(answer(api, "GET", "/crews/count")) == ["data", "meta"]


def test_an_answer_like_anothers_takes_its_shape() -> None:
    api = api_of("""
# Boats

## Get a specific boat

`GET /boats/{id}`

> Response

```json
{"boat": {"id": 1}}
```

## Rename a boat

`PUT /boats/{id}`

> The command returns JSON structured like getting a boat.
""")
    assert names(answer(api, "PUT", "/boats/{id}")) == ["boat"]


def test_an_error_sample_is_no_part_of_the_success() -> None:
    api = api_of("""
# Boats

## Get a boat

`GET /boats/{id}`

> Sample response

```json
{"id": 1}
```

> Error response

```json
{"reason": "sunk"}
```
""")
    statuses = [r.status.value for r in operation(api, "GET", "/boats/{id}").responses]
    assert statuses == ["2XX", "default"]
    assert names(answer(api, "GET", "/boats/{id}")) == ["id"]


def test_keys_that_are_data_make_a_map() -> None:
    api = api_of("""
# Tides

## Get tides

`GET /tides`

> Response

```json
{"2021-05-01": {"high": 3.1}, "2021-05-02": {"high": 2.9}}
```
""")
    assert isinstance(answer(api, "GET", "/tides"), MapOf)


def test_pages_are_described_where_the_docs_describe_them() -> None:
    api = api_of("""
# Boats

## List boats

`GET /boats`

Parameter | Description
--------- | -----------
page | Which page
per_page | How many

> Response

```json
{"boats": [{"id": 1}]}
```

## List masts

`GET /masts`

> Response

```json
{"masts": [{"id": 1}]}
```
""")
    paged = operation(api, "GET", "/boats").pagination
    assert paged is not None
    assert (paged.value.style, paged.value.items) == ("page", "boats")
    assert paged.value.parameters == (("page", "page"), ("size", "per_page"))
    assert operation(api, "GET", "/masts").pagination is None


def test_a_part_that_a_sample_shows_is_filled_up_by_the_operation_that_a_link_leads_to() -> None:
    api = api_of("""
# Boats

## Build a boat

`POST /boats`

> Response

```json
{"boat": {"id": 1, "name": "Ida", "mast": 2}}
```

## Get a boat

`GET /boats/{id}`

> Response

```json
{"boat": {"id": 1}}
```

### Returns

[The boat](#build-a-boat)

## Look at a boat

`GET /boats/{id}/view`

> Response

```json
{"seen": true}
```

### Returns

[The boat](#build-a-boat)
""")
    shape = answer(api, "GET", "/boats/{id}")
    assert isinstance(shape, ObjectOf)
    assert names(shape.fields[0].shape.value) == ["id", "name", "mast"]
    assert names(answer(api, "GET", "/boats/{id}/view")) == ["seen"]


def test_the_name_of_an_object_may_itself_speak_of_several() -> None:
    api = api_of("""
# Lists

## The list object

Field | Type
----- | ----
id | integer
title | string

## Show a list

`GET /lists/{id}`

Returns the [list object](#the-list-object).

## Show all

`GET /lists`

Returns a list of [list objects](#the-list-object).
""")
    assert answer(api, "GET", "/lists/{id}") == Named("List")
    assert answer(api, "GET", "/lists") == ListOf(Named("List"))


def test_the_part_that_shows_most_of_an_object_is_that_object() -> None:
    """A name that an order of sorting shares with it makes that none."""
    document = document_of("""# Feedings

## Feeding object

Attribute | Type
--------- | ----
at | string
grams | integer
hen | string

## List feedings

`GET /feedings`

> Response

```json
{"sort": {"at": "desc"}, "data": [{"at": "noon", "grams": 40, "hen": "Berta"}]}
```

Returns [feedings](#feeding-object).
""")
    (answer,) = document["paths"]["/feedings"]["get"]["responses"].values()
    found = answer["content"]["application/json"]["schema"]["properties"]
    assert found["data"]["items"] == {"$ref": "#/components/schemas/Feeding"}
    assert list(found["sort"]["properties"]) == ["at"]
