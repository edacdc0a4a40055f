"""Samples of several calls above the sections that describe these."""

from __future__ import annotations

from stages import api_of

from slatewright.model.api import ObjectOf, Operation, Shape
from slatewright.model.source import Sourced

TOYS = """
# Toys

> CREATE REQUEST

```json
{"name": "Bear"}
```

> %(created)s

```json
{"id": 7, "name": "Bear"}
```

> DELETE RESPONSE

```json
{"message": "Gone"}
```

## Create a toy

* URL: `/toys/create`
* Method: `POST`

## Delete a toy

* URL: `/toys/{toy}/delete`
* Method: `DELETE`
"""


def _operations(docs: str) -> dict[str, Operation]:
    return {operation.method.value: operation for operation in api_of(docs).operations}


def _names(shape: Sourced[Shape] | None) -> list[str]:
    return (
        [f.name for f in shape.value.fields] if shape and isinstance(shape.value, ObjectOf) else []
    )


def test_a_sample_goes_home_by_the_verb_of_its_caption() -> None:
    found = _operations(TOYS % {"created": "CREATE RESPONSE"})
    assert _names(found["POST"].bodies[0].shape) == ["name"]
    assert _names(found["POST"].responses[0].shape) == ["id", "name"]
    assert _names(found["DELETE"].responses[0].shape) == ["message"]
    assert not found["DELETE"].bodies


def test_a_sample_without_a_verb_stays_where_it_is() -> None:
    found = _operations(TOYS % {"created": "A toy of ours"})
    assert [_names(response.shape) for response in found["POST"].responses] in ([], [[]])


def test_a_call_with_a_sample_of_its_own_takes_no_other() -> None:
    own = '\n> Response\n\n```json\n{"answer": "made"}\n```\n\n## Delete a toy'
    docs = (TOYS % {"created": "CREATE RESPONSE"}).replace("\n## Delete a toy", own)
    assert _names(_operations(docs)["POST"].responses[0].shape) == ["answer"]


def test_samples_of_one_call_alone_are_the_chapters() -> None:
    docs = """
# Toys

> LIST RESPONSE

```json
{"toys": 2}
```

## List toys

`GET /toys`

## Delete a toy

`DELETE /toys/{toy}`
"""
    assert all(not _names(r.shape) for o in _operations(docs).values() for r in o.responses)
