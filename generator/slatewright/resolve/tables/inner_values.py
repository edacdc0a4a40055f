"""Values that a row lists for an object or a list of objects: they are those of a field inside, as the sample shows.

| trays | Which trays to fill: `OATS`, `HAY`. |

    {"trays": [{"kind": "OATS", "amount": "2 kg"}]}
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from slatewright.model.api import Field, ListOf, ObjectOf, Scalar, Shape
from slatewright.model.facts import FieldFact
from slatewright.model.sample_data import Json, JsonArray, JsonObject, JsonScalar
from slatewright.model.source import Sourced

Path = tuple[str, ...]

_TEXT = Scalar("string")


def with_inner_values(
    shape: Sourced[Shape], rows: list[FieldFact], shown: Iterable[Json]
) -> Sourced[Shape]:
    """The body with the values of such rows at the one field inside that takes nothing else in the samples."""
    listed = {
        tuple(row.name.split(".")): row for row in rows if len(row.enum) > 1 and not row.depth
    }
    if not listed or not isinstance(shape.value, ObjectOf):
        return shape
    samples = tuple(_objects_in(shown))
    return replace(shape, value=ObjectOf(_all_narrowed(shape.value.fields, listed, samples)))


def _all_narrowed(
    fields: tuple[Field, ...], listed: Mapping[Path, FieldFact], samples: tuple[JsonObject, ...]
) -> tuple[Field, ...]:
    """The fields of one object, with the rows that give values by their paths from it."""
    below: dict[str, dict[Path, FieldFact]] = defaultdict(dict)
    for (name, *inner), row in listed.items():
        below[name][tuple(inner)] = row
    return tuple(
        _narrowed(field, below[field.name], samples) if field.name in below else field
        for field in fields
    )


def _narrowed(
    field: Field, rows: Mapping[Path, FieldFact], samples: tuple[JsonObject, ...]
) -> Field:
    inside = field.shape.value.items if isinstance(field.shape.value, ListOf) else field.shape.value
    if not isinstance(inside, ObjectOf) or not inside.fields:
        return field
    samples = tuple(
        _objects_in(m.value for s in samples for m in s.members if m.name == field.name)
    )
    inner = inside.fields
    if own := rows.get(()):
        inner = _of_values(inner, own, samples)
    if deeper := {path: row for path, row in rows.items() if path}:
        inner = _all_narrowed(inner, deeper, samples)
    value: Shape = ObjectOf(inner)
    if isinstance(field.shape.value, ListOf):
        value = ListOf(value)
    return replace(field, shape=replace(field.shape, value=value))


def _of_values(
    inner: tuple[Field, ...], row: FieldFact, samples: tuple[JsonObject, ...]
) -> tuple[Field, ...]:
    taken: dict[str, set[object]] = defaultdict(set)
    for sample in samples:
        for member in sample.members:
            value = member.value
            taken[member.name].add(value.value if isinstance(value, JsonScalar) else None)
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


def _objects_in(values: Iterable[Json]) -> Iterator[JsonObject]:
    """The objects among values, and among the items of those that are lists."""
    for value in values:
        match value:
            case JsonObject():
                yield value
            case JsonArray(items):
                yield from (item for item in items if isinstance(item, JsonObject))
