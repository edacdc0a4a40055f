"""Samples that no caption settles, told by the member in which the call sends everything."""

from __future__ import annotations

from stages import api_of

from slatewright.model.api import ObjectOf, Operation, Shape

DOCS = """
## New toy

```shell
curl -X POST https://toys.example/toys -H 'Content-Type: application/json' -d '{"%(wrapper)s":{"name":"Bear"}}'
```

> A toy with a colour

```json
{"%(wrapper)s": {"name": "Bear", "colour": "brown"}}
```

> A toy of ours

```json
%(last)s
```
"""


def _operation(wrapper: str, last: str) -> Operation:
    docs = DOCS % {"wrapper": wrapper, "last": last}
    (operation,) = api_of(docs).operations
    return operation


def _names(shape: Shape | None) -> list[str]:
    if not isinstance(shape, ObjectOf):
        return []
    inner = (f"{f.name}.{n}" for f in shape.fields for n in _names(f.shape.value))
    return sorted([*(f.name for f in shape.fields), *inner])


def _sent(operation: Operation) -> list[str]:
    return _names(operation.bodies[0].shape.value)


def _answered(operation: Operation) -> list[str]:
    shape = operation.responses[0].shape
    return _names(shape.value if shape else None)


def test_a_sample_in_the_wrapper_of_what_is_sent_is_sent() -> None:
    operation = _operation("toy", '{"id": 7, "name": "Bear"}')
    assert _sent(operation) == ["toy", "toy.colour", "toy.name"]
    assert _answered(operation) == ["id", "name"]


def test_where_all_samples_have_the_wrapper_it_tells_nothing() -> None:
    operation = _operation("toy", '{"toy": {"id": 7}}')
    assert _sent(operation) == ["toy", "toy.name"]


def test_what_may_stand_around_anything_tells_nothing() -> None:
    operation = _operation("data", '{"id": 7, "name": "Bear"}')
    assert _sent(operation) == ["data", "data.name"]
