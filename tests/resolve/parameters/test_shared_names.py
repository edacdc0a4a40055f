"""Parameters that share their names with what is listed, that a sample shows, or that another operation has."""

from __future__ import annotations

from slatewright import markdown, recognise, resolve
from slatewright.model.api import Operation, Scalar
from slatewright.model.facts import Place
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

_LIST = """
## List kittens

`GET /kittens`

> Response

```json
[{"name": "Tom", "colour": "grey", "age": 2}]
```

"""


def operation(docs: str) -> Operation:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    (found,) = resolve.build(facts, ResolveOptions()).operations
    return found


def test_most_filters_may_be_named_as_what_they_choose_by() -> None:
    found = operation(_LIST + """
Parameter | Description
--------- | -----------
page | Where to go on
name | A part of the name
colour | The colour
""")
    assert {p.field.name: p.place for p in found.parameters} == {
        "page": Place.QUERY,
        "name": Place.QUERY,
        "colour": Place.QUERY,
    }


def test_a_table_of_all_that_comes_back_is_of_the_answer() -> None:
    found = operation(_LIST + """
Parameter | Description
--------- | -----------
name | What it is called
colour | The colour
""")
    assert not found.parameters


def test_without_the_word_parameter_most_names_are_enough() -> None:
    found = operation(_LIST + """
Name | Description
---- | -----------
breed | The breed
name | What it is called
colour | The colour
""")
    assert not found.parameters


def test_what_is_captioned_as_the_request_of_a_get_is_its_query() -> None:
    found = operation("""
## Find a kitten

`GET /kitten`

> Request JSON

```json
{"name": "12", "grown": true}
```

> Response JSON

```json
{"name": "12"}
```
""")
    shown = {p.field.name: (p.place, p.field.shape.value) for p in found.parameters}
    assert shown == {
        "name": (Place.QUERY, Scalar("string")),
        "grown": (Place.QUERY, Scalar("boolean")),
    }
    assert not found.bodies


def test_a_get_sends_no_body_of_what_a_table_calls_its_query() -> None:
    found = operation("""
## List kittens

```shell
curl --request GET https://cats.test/kittens -d '{"key": "K", "age": 2}'
```

### Query Parameters

Name | Type
---- | ----
key  | string
age  | integer
""")
    assert [p.field.name for p in found.parameters] == ["key", "age"]
    assert not found.bodies


_ORDERS = """
## Order

`POST /orders`

**Parameters:**

Name | Type | Mandatory
---- | ---- | ---------
side | string | YES
size | integer | NO

## Try an order

`POST /orders/test`

**Parameters:**

Same as `POST /orders`
"""


def test_an_operation_takes_what_it_refers_to() -> None:
    facts = recognise.run((markdown.read(SourceFile("page.md", _ORDERS)),), FrontMatter())
    bodies = {
        op.path.value: getattr(op.bodies[0].shape.value, "fields", ())
        for op in resolve.build(facts, ResolveOptions()).operations
        if op.bodies
    }
    names = {path: [field.name for field in fields] for path, fields in bodies.items()}
    assert names == {"/orders": ["side", "size"], "/orders/test": ["side", "size"]}
