"""What sample calls and tables may add to operations that the docs define."""

from __future__ import annotations

from stages import api_of

from slatewright.model.api import ListOf, ObjectOf

CHANGE = """
# Barns

## Change a barn

```shell
curl https://farm.test/barns/7 -d key=abc
```

> Example Request Body

```json
{"name": "Big"}
```

### HTTP Request

`PATCH/PUT https://farm.test/barns/<ID>`

### Request body parameters

Parameter | Required | Type
--------- | -------- | ----
id | true | integer
name | false | string
"""


def test_a_method_that_curl_chose_makes_no_operation_beside_two_of_its_path() -> None:
    operations = api_of(CHANGE).operations
    assert [(o.method.value, o.path.value) for o in operations] == [
        ("PATCH", "/barns/{ID}"),
        ("PUT", "/barns/{ID}"),
    ]


def test_an_id_in_the_body_table_that_no_body_sends_is_the_one_of_the_path() -> None:
    for operation in api_of(CHANGE).operations:
        shape = operation.bodies[0].shape.value
        assert isinstance(shape, ObjectOf)
        assert "id" not in {field.name for field in shape.fields}
        assert [p.field.name for p in operation.parameters] == ["ID"]


def test_a_variable_of_the_host_is_no_parameter() -> None:
    docs = """
# Barns

## See a barn

`GET https://{farm}.barns.test/barns/{barn}`

### URL Parameters

Parameter | Description
--------- | -----------
farm | Your farm
barn | Which barn
"""
    (operation,) = api_of(docs).operations
    assert [p.field.name for p in operation.parameters] == ["barn"]


def test_a_body_below_the_command_nests_the_rows_of_its_table() -> None:
    docs = """
# Goats

## Add goats

```shell
curl -X POST https://farm.test/goats \\
  -H 'Content-Type: application/json' \\
  -d @- << EOF
  {"goats": [{"name": "Ada"}]}
  EOF
```

`POST /goats`

### Arguments

Key | Description
--- | -----------
name | Required. What it is called
age | Optional. In years
"""
    (operation,) = api_of(docs).operations
    shape = operation.bodies[0].shape.value
    assert isinstance(shape, ObjectOf)
    (goats,) = shape.fields
    assert goats.name == "goats"
    assert isinstance(goats.shape.value, ListOf)
    assert isinstance(goats.shape.value.items, ObjectOf)
    assert [field.name for field in goats.shape.value.items.fields] == ["name", "age"]


KEYED = """
# Authentication

```shell
curl https://old.farm.test/api/ -H "Authorization: abc"
```

# Barns

`GET https://new.farm.test/barns`
"""


def test_a_call_of_the_base_url_that_shows_a_key_is_no_operation() -> None:
    assert [operation.path.value for operation in api_of(KEYED).operations] == ["/barns"]
    about = KEYED.replace("# Authentication", "# Health")
    assert len(api_of(about).operations) == 2
