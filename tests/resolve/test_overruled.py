"""What loses a contradiction is kept beside what won."""

from __future__ import annotations

from stages import api_of

from slatewright.model.api import ObjectOf, Scalar


def test_a_sample_that_calls_another_path_is_overruled() -> None:
    docs = """## Get a cow

`GET /barn/cows/{id}`

```shell
curl https://farm.example/stable/cows/1
```
"""
    path = api_of(docs).operations[0].path
    assert path.value == "/barn/cows/{id}"
    assert [claim.value for claim in path.overruled] == ["/stable/cows/1"]
    assert path.overruled[0].evidence.span.line == 6


def test_a_sample_of_another_type_is_overruled_by_the_table() -> None:
    docs = """## Add a cow

`POST /cows`

> Request

```json
{"age": "4"}
```

Name | Type
---- | ----
age | integer
"""
    shape = api_of(docs).operations[0].bodies[0].shape.value
    assert isinstance(shape, ObjectOf)
    age = shape.fields[0].shape
    assert age.value == Scalar("integer")
    assert [(claim.value, claim.evidence.span.line) for claim in age.overruled] == [
        (Scalar("string"), 8)
    ]
