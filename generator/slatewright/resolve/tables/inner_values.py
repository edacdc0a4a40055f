"""Values that a row lists for an object or a list of objects: they are those of a field inside, as the sample shows.

| trays | Which trays to fill: `OATS`, `HAY`. |

    {"trays": [{"kind": "OATS", "amount": "2 kg"}]}
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from slatewright.model.api import Field, ListOf, ObjectOf, Scalar, Shape
from slatewright.model.facts import FieldFact
from slatewright.model.sample_data import Json, JsonArray, JsonObject, JsonScalar
from slatewright.model.source import Sourced

_TEXT = Scalar("string")


def with_inner_values(
    shape: Sourced[Shape], rows: list[FieldFact], shown: Iterable[Json]
) -> Sourced[Shape]:
    """The body with the values of such rows at the one field inside that takes nothing else in the samples."""
    listed = {row.name: row for row in rows if len(row.enum) > 1 and not row.depth}
    whole = shape.value
    if not listed or not isinstance(whole, ObjectOf):
        return shape
    samples = tuple(shown)
    fields = tuple(
        _narrowed(field, listed[field.name], samples) if field.name in listed else field
        for field in whole.fields
    )
    return replace(shape, value=ObjectOf(fields))


def _narrowed(field: Field, row: FieldFact, samples: tuple[Json, ...]) -> Field:
    match field.shape.value:
        case ListOf(ObjectOf(inner)):
            value: Shape = ListOf(ObjectOf(_of_values(inner, row, samples)))
        case ObjectOf((_, *_) as inner):
            value = ObjectOf(_of_values(inner, row, samples))
        case _:
            return field
    return replace(field, shape=replace(field.shape, value=value))


def _of_values(
    inner: tuple[Field, ...], row: FieldFact, samples: tuple[Json, ...]
) -> tuple[Field, ...]:
    taken: dict[str, set[object]] = defaultdict(set)
    for sample in samples:
        for name, value in _members(sample, row.name):
            taken[name].add(value)
    fitting = [name for name, values in taken.items() if values <= set(row.enum)]
    if len(fitting) != 1:
        return inner
    return tuple(
        (
            replace(field, shape=Sourced(replace(_TEXT, enum=row.enum), (row.evidence,)))
            if field.name == fitting[0] and field.shape.value == _TEXT
            else field
        )
        for field in inner
    )


def _members(sample: Json, name: str) -> Iterator[tuple[str, object]]:
    """What stands in the objects at one name of a sample, by the name of each member."""
    for whole in _objects(sample):
        for member in whole.members:
            for item in _objects(member.value) if member.name == name else ():
                for inner in item.members:
                    yield inner.name, (
                        inner.value.value if isinstance(inner.value, JsonScalar) else None
                    )


def _objects(value: Json) -> Iterator[JsonObject]:
    match value:
        case JsonObject():
            yield value
        case JsonArray(items):
            yield from (item for item in items if isinstance(item, JsonObject))
