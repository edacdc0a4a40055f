"""Samples that show but a piece of what another sample shows whole.

{"name": "Tom", "toys": [{"kind": "ball", "colour": "red"}]}

{"kind": "mouse", "colour": "grey"}
"""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.model.facts import ExampleFact
from slatewright.model.sample_data import Json, JsonArray, JsonObject

_FEWEST = 2
"""One name alone may be anything."""


def without_fragments(samples: tuple[ExampleFact, ...]) -> tuple[ExampleFact, ...]:
    """The samples of bodies; one whose names stand together inside another, and none at its top, is no body."""
    whole = [sample.value for sample in samples if isinstance(sample.value, JsonObject)]
    if len(whole) < 2:
        return samples
    return tuple(sample for sample in samples if not _is_piece(sample.value, whole))


def _is_piece(value: Json | None, whole: list[JsonObject]) -> bool:
    if not isinstance(value, JsonObject):
        return False
    names = _names(value)
    return len(names) >= _FEWEST and any(
        other is not value
        and names.isdisjoint(_names(other))
        and any(names <= _names(inner) for inner in _inside(other))
        for other in whole
    )


def _names(value: JsonObject) -> set[str]:
    return {member.name for member in value.members}


def _inside(value: Json) -> Iterator[JsonObject]:
    """The objects within some data, itself aside."""
    pending: list[Json] = [value]
    while pending:
        match pending.pop():
            case JsonObject(members):
                inner: list[Json] = [member.value for member in members]
            case JsonArray(items):
                inner = list(items)
            case _:
                inner = []
        yield from (each for each in inner if isinstance(each, JsonObject))
        pending += inner
