"""Form fields in bracket notation as the nested object that they stand for."""

from __future__ import annotations

from msgspec.structs import replace

from slatewright.model.api import Field, ListOf, MapOf, ObjectOf, Presence, Shape
from slatewright.model.sample_data import Json, JsonArray, JsonObject, JsonScalar
from slatewright.model.source import Sourced
from slatewright.regex import regex
from slatewright.resolve.shapes.merged_shapes import merged_by_key
from slatewright.resolve.shapes.row_paths import ITEM, name_path

_INTEGER = regex(r"-?(?:0|[1-9]\d{0,17})\Z")
_NUMBER = regex(r"-?(?:0|[1-9]\d{0,17})\.\d{1,18}\Z")
_DEEPEST = 12
"""Names in one path; a deeper one is no form's."""


def form_values(body: Json) -> Json:
    """The fields of a form, in which all values are text, with numbers and truth values as such."""
    match body:
        case JsonScalar(value=str(text)):
            return replace(body, value=_value(text))
        case JsonArray(items):
            return replace(body, items=tuple(form_values(item) for item in items))
        case JsonObject(members):
            return replace(
                body, members=tuple(replace(m, value=form_values(m.value)) for m in members)
            )
        case _:
            return body


def _value(text: str) -> str | int | float | bool:
    if text in ("true", "false"):
        return text == "true"
    if _INTEGER.match(text):
        return int(text)
    return float(text) if _NUMBER.match(text) else text


def unfold(shape: ObjectOf) -> ObjectOf:
    """`items[0][name]` and `items[0][price]` as `items`, an array of objects with `name` and `price`."""
    parts = ((name_path(field.name), field) for field in shape.fields)
    built = [_wrap(names, field) for names, field in parts if 0 < len(names) <= _DEEPEST]
    merged = merged_by_key((field.name, field) for field in built)
    return ObjectOf(tuple(merged.values()))


def _wrap(parts: tuple[str, ...], field: Field) -> Field:
    """The field inside the objects and arrays that its path names."""
    shape: Shape = field.shape.value
    for part in reversed(parts[1:]):
        if part == ITEM:
            shape = ListOf(shape)
        elif part[0] in "$<{":
            shape = MapOf(shape)
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
        name,
        Sourced(shape, field.shape.evidence),
        Sourced(Presence.UNSTATED),
        Sourced(False),
        evidence=field.evidence,
        described=field.described,
    )
