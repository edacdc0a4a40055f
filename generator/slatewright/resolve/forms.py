"""Form fields in bracket notation as the nested object that they stand for."""

from __future__ import annotations

from slatewright.model.api import Field, ListOf, ObjectOf, Presence, Shape
from slatewright.model.source import Sourced
from slatewright.resolve.nesting import ITEM, name_path
from slatewright.resolve.shapes import merge_fields


def unfold(shape: ObjectOf) -> ObjectOf:
    """`items[0][name]` and `items[0][price]` as `items`, an array of objects with `name` and `price`."""
    merged: dict[str, Field] = {}
    for field in shape.fields:
        parts = name_path(field.name)
        if len(parts) > 12 or not parts:
            continue
        built = _wrap(parts, field)
        merged[built.name] = merge_fields(merged[built.name], built) if built.name in merged else built
    return ObjectOf(tuple(merged.values()))


def _wrap(parts: tuple[str, ...], field: Field) -> Field:
    """The field inside the objects and arrays that its path names."""
    shape: Shape = field.shape.value
    for part in reversed(parts[1:]):
        if part == ITEM:
            shape = ListOf(shape)
        elif part.endswith(ITEM):
            shape = ObjectOf((_plain(part.removesuffix(ITEM), ListOf(shape), field),))
        else:
            shape = ObjectOf((_plain(part, shape, field),))
    first = parts[0]
    if first.endswith(ITEM) and first != ITEM:
        return _plain(first.removesuffix(ITEM), ListOf(shape), field)
    return _plain(first, shape, field)


def _plain(name: str, shape: Shape, field: Field) -> Field:
    return Field(
        name, Sourced(shape, field.shape.evidence), Sourced(Presence.UNSTATED), Sourced(False), evidence=field.evidence
    )
