"""What loses a contradiction is kept beside what won."""

from __future__ import annotations

from slatewright import markdown, recognise, resolve
from slatewright.model.api import Api, ObjectOf, Scalar
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def _api(text: str) -> Api:
    facts = recognise.run((markdown.read(SourceFile("page.md", text)),), FrontMatter())
    return resolve.build(facts, ResolveOptions())


def test_a_sample_that_calls_another_path_is_overruled() -> None:
    docs = """## Get a cow

`GET /barn/cows/{id}`

```shell
curl https://farm.example/stable/cows/1
```
"""
    path = _api(docs).operations[0].path
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
    shape = _api(docs).operations[0].bodies[0].shape.value
    assert isinstance(shape, ObjectOf)
    age = shape.fields[0].shape
    assert age.value == Scalar("integer")
    assert [(claim.value, claim.evidence.span.line) for claim in age.overruled] == [
        (Scalar("string"), 8)
    ]
