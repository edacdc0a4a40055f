"""What only the sample calls of an operation show: headers of its own, and bodies sent with another method."""

from __future__ import annotations

from stages import api_of

from slatewright.model.api import ObjectOf, Operation, Scalar
from slatewright.model.facts import Place


def headers(found: Operation) -> list[str]:
    return [p.field.name for p in found.parameters if p.place is Place.HEADER]


def test_a_header_that_not_all_calls_send_is_of_those_that_do() -> None:
    api = api_of("""
## All crates

```shell
curl https://api.example.com/crates -H "X-Depot: 7" -H "Accept: application/json"
```

`GET https://api.example.com/crates`

## Pack a crate

```shell
curl -X POST https://api.example.com/crates -H "X-Depot: 7" -H "Idempotency-Key: 0a1b" -H "Api-Key: 99" \\
  -H "Content-Disposition: inline" -d '{"size": 3}'
```

`POST https://api.example.com/crates`
""")
    found = {operation.method.value: operation for operation in api.operations}
    assert headers(found["GET"]) == []
    assert headers(found["POST"]) == ["Idempotency-Key"]


def test_a_body_that_the_sample_sends_with_another_method_is_the_operations() -> None:
    (found,) = api_of("""
## Add a label to a crate

```shell
curl -X PUT https://api.example.com/crates/12/labels -d '{"label": {"text": "Glass"}}'
```

`POST https://api.example.com/crates/{id}/labels`
""").operations
    assert found.method.value == "POST"
    (body,) = found.bodies
    assert isinstance(body.shape.value, ObjectOf)
    assert [field.name for field in body.shape.value.fields] == ["label"]


def test_words_on_pages_in_an_introduction_are_not_of_the_call_beside_them() -> None:
    (found,) = api_of("""
# Introduction

## Trying it out

```shell
curl https://api.example.com/hello
```

## Pagination

Argument | Description
-------- | -----------
page     | Which page.
""").operations
    assert found.parameters == ()


def test_a_header_without_a_type_that_calls_send_is_text() -> None:
    (found,) = api_of("""
## All crates

```shell
curl https://api.example.com/crates -H "Depot: 7"
```

`GET https://api.example.com/crates`

### Headers

Parameter | Required
--------- | --------
Depot     | yes
""").operations
    (depot,) = found.parameters
    assert depot.field.shape.value == Scalar("string")


def test_what_a_command_without_a_method_sends_is_the_query_below_a_line_that_says_get() -> None:
    api = api_of("""
## List crates

```shell
curl https://api.example.com/crates -d "limit=10&page=2"
```

### HTTP Request

`GET https://api.example.com/crates`

## Pack a crate

```shell
curl https://api.example.com/crates -d size=3
```

`POST https://api.example.com/crates`
""")
    listed, packed = api.operations
    assert [p.field.name for p in listed.parameters] == ["limit", "page"]
    assert not listed.bodies
    assert packed.bodies
