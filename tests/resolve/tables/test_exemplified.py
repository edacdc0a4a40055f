"""Types that only an example shows: a column of them beside the names, and values in the URLs of sample calls."""

from __future__ import annotations

import pytest
from stages import api_of

from slatewright.model.api import ListOf, MapOf, ObjectOf, Scalar, Shape, Unknown


@pytest.mark.parametrize(
    ("example", "shape"),
    [
        ("`Rex`", Scalar("string")),
        ("12 Pier Road", Scalar("string")),
        ("`4.50`", Scalar("number")),
        ("`[1, 2]`", ListOf(Scalar("integer"))),
        ('`{"a": 1}`', ObjectOf(())),
        ("Object", ObjectOf(())),
        ("`[FILE]`", Scalar("file")),
        ("`[your own]`", Unknown()),
        ("-", Unknown()),
    ],
)
def test_a_column_of_examples_gives_types_where_none_states_them(
    example: str, shape: Shape
) -> None:
    (operation,) = api_of(f"""
## Register a dog

`POST /dogs`

Parameter | Required | Description | Example
--------- | -------- | ----------- | -------
thing     | yes      | What it is. | {example}
""").operations
    (body,) = operation.bodies
    assert isinstance(body.shape.value, ObjectOf)
    assert [field.shape.value for field in body.shape.value.fields] == [shape]


def test_a_stated_type_stands_whatever_the_example_is() -> None:
    (operation,) = api_of("""
## Register a dog

`POST /dogs`

Parameter | Type   | Example
--------- | ------ | -------
chip      | number | `a1`
""").operations
    (body,) = operation.bodies
    assert isinstance(body.shape.value, ObjectOf)
    assert body.shape.value.fields[0].shape.value == Scalar("number")


def test_fractions_in_the_url_of_a_call_are_numbers_and_versions_are_none() -> None:
    (operation,) = api_of("""
## Find dogs

```shell
curl "https://dogs.example/dogs?lat=55.874&radius=2&v=1.2&limit=5&name=1.5"
curl "https://dogs.example/dogs?radius=2.5"
```

`GET https://dogs.example/dogs`
""").operations
    assert {p.field.name: p.field.shape.value for p in operation.parameters} == {
        "lat": Scalar("number"),
        "radius": Scalar("number"),
        "v": Scalar("string"),
        "limit": Scalar("integer"),
        "name": Scalar("string"),
    }


@pytest.mark.parametrize("typed", ["", "object"])
def test_pairs_of_keys_and_values_are_a_map_whatever_a_sample_calls_them(typed: str) -> None:
    (operation,) = api_of(f"""
## Register a dog

```shell
curl -X POST https://dogs.example/dogs -d '{{"notes": {{"vet": "Dr. Bark"}}, "name": "Rex"}}'
```

`POST https://dogs.example/dogs`

Parameter | Type    | Description
--------- | ------- | -----------
notes     | {typed} | Key-value pairs of yours.
name      | string  | What it is called.
""").operations
    (body,) = operation.bodies
    assert isinstance(body.shape.value, ObjectOf)
    assert body.shape.value.fields[0].shape.value == MapOf(Unknown())


def test_members_named_like_their_values_are_read_out_of_a_call() -> None:
    (operation,) = api_of("""
## Register a dog

```shell
curl -X PUT https://dogs.example/dogs/1 -d '{name, breed, age}'
```

`PUT https://dogs.example/dogs/{id}`
""").operations
    (body,) = operation.bodies
    assert isinstance(body.shape.value, ObjectOf)
    assert [field.name for field in body.shape.value.fields] == ["name", "breed", "age"]
