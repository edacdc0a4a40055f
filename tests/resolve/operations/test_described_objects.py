"""Objects that stand above operations, lists of endpoints above their sections, and rows that name a placeholder."""

from __future__ import annotations

import pytest
from stages import api_of

from slatewright.model.api import ListOf, Named, ObjectOf, Scalar, Unknown

STAMPS = """
# Stamps

> A stamp

```json
{"town": "Ulm", "price": 3}
```

Key | Description
--- | -----------
town | Where it is from.

## Search stamps

`GET https://stamps.test/stamps`

> Response

```json
[{"number": 7}]
```
"""


def test_an_object_above_an_operation_that_shows_its_answer_is_no_part_of_it() -> None:
    (operation,) = api_of(STAMPS).operations
    shape = operation.responses[0].shape
    assert shape
    assert isinstance(shape.value, ListOf)
    assert isinstance(shape.value.items, ObjectOf)
    assert [field.name for field in shape.value.items.fields] == ["number"]
    assert operation.parameters == ()


def test_an_object_above_an_operation_without_an_answer_is_what_it_answers() -> None:
    (operation,) = api_of(STAMPS.partition("> Response")[0]).operations
    shape = operation.responses[0].shape
    assert shape
    assert isinstance(shape.value, ObjectOf)
    assert {"town", "price"} <= {field.name for field in shape.value.fields}


LISTED = """
# Parcels

> Endpoints

```
GET    /parcels
POST   /parcels
PUT    /parcels/:id
DELETE /parcels/:id
```

## Parcel object

```json
{"id": 1, "weight": 3}
```

## Find parcels

### HTTP Request

`GET https://post.test/parcels`

### Query Parameters

Parameter | Description
--------- | -----------
lost | Whether to list the lost ones.

## Send a parcel

### HTTP Request

`POST https://post.test/parcel/`

Parameter | Type
--------- | ----
weight | integer
"""


def test_a_section_below_a_list_of_endpoints_is_of_its_own_operation() -> None:
    found = {f"{o.method.value} {o.path.value}": o for o in api_of(LISTED).operations}
    assert set(found) == {
        "GET /parcels",
        "POST /parcel/",
        "PUT /parcels/{id}",
        "DELETE /parcels/{id}",
    }
    assert [p.field.name for p in found["GET /parcels"].parameters] == ["lost"]
    assert found["DELETE /parcels/{id}"].bodies == ()
    assert [p.field.name for p in found["DELETE /parcels/{id}"].parameters] == ["id"]


def test_a_row_for_the_path_may_call_the_only_placeholder_otherwise() -> None:
    docs = """
## Find letters

`GET https://post.test/boxes/{id}/letters`

Parameter | In | Type
--------- | -- | ----
name | path | string
page | query | integer
"""
    (operation,) = api_of(docs).operations
    assert [(p.place.value, p.field.name) for p in operation.parameters] == [
        ("path", "id"),
        ("query", "page"),
    ]


def test_headers_for_all_requests_that_sign_them_are_credentials() -> None:
    docs = """
# Requests

## Required Headers

Header | Description
------ | -----------
X-Post-Key-Id | Which key.
X-Post-Timestamp | When.
X-Post-Signature | The signature.
X-Post-Colour | Of the envelope.

# Letters

`GET https://post.test/letters`
"""
    names = {scheme.parameter for scheme in api_of(docs).security_schemes}
    assert names == {"X-Post-Key-Id", "X-Post-Timestamp", "X-Post-Signature"}


def test_a_row_has_the_brackets_that_the_sample_writes() -> None:
    docs = """
## Find letters

`GET https://post.test/letters`

```shell
curl "https://post.test/letters?filter[town]=Ulm&page[size]=3"
```

### Query Parameters

Parameter | Description
--------- | -----------
town | Where from.
colour | Of the envelope.
weight | a number representing grams
"""
    (operation,) = api_of(docs).operations
    found = {p.field.name: p.field.shape.value for p in operation.parameters}
    assert set(found) == {"filter[town]", "page[size]", "colour", "weight"}
    assert found["weight"] == Scalar("number")


ELIDED = """
# Stamps

> A stamp

```json
{"town": "Ulm", "price": 3}
```

The stamp object has these keys:

Key | Description
--- | -----------
town | Where it is from.
price | What it costs.

## Search stamps

`GET https://stamps.test/stamps`

> Response

```json
{
  "total": 1,
  "stamps": [
    ...stamps as above,
  ]
}
```
"""


def _of_list(docs: str) -> object:
    api = api_of(docs)
    shape = api.operations[0].responses[0].shape
    assert shape
    assert isinstance(shape.value, ObjectOf)
    listed = shape.value.fields[1].shape.value
    assert isinstance(listed, ListOf)
    return listed.items


def test_a_list_that_a_sample_leaves_out_holds_the_object_of_its_name() -> None:
    assert _of_list(ELIDED) == Named("Stamp")


def test_a_list_that_is_empty_or_of_another_name_stays_open() -> None:
    assert isinstance(_of_list(ELIDED.replace("    ...stamps as above,\n", "")), Unknown)
    assert isinstance(_of_list(ELIDED.replace('"stamps"', '"letters"')), Unknown)


@pytest.mark.parametrize(
    ("target", "borrowed"),
    [
        ("#pagination", True),
        ("/?shell#pagination", True),
        ("https://other.test/#pagination", False),
    ],
)
def test_a_link_to_a_place_on_the_page_may_name_the_tab_of_a_language(
    target: str, borrowed: bool
) -> None:
    docs = f"""
# Pagination

### Query Parameters

Parameter | Description
--------- | -----------
page | Which page.

# Letters

## Find letters

`GET https://post.test/letters`

The pagination parameters are available, see [Pagination]({target}).
"""
    (operation,) = api_of(docs).operations
    assert [p.field.name for p in operation.parameters] == (["page"] if borrowed else [])
