"""Lists whose items a sample leaves out (`"kittens": [...]`), filled with the object of the same name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from slatewright.model.api import ListOf, Named, ObjectOf, Shape, Unknown
from slatewright.model.facts import ExampleFact
from slatewright.model.sample_data import Json, JsonArray, JsonObject
from slatewright.resolve.headings.object_names import name_key
from slatewright.resolve.shapes.objects import Objects

_DEEPEST = 6


def with_elided(shape: Shape, samples: Iterable[ExampleFact], objects: Objects) -> Shape:
    """The shape of an answer with the docs' own objects where its samples only hint at them."""
    names = {name for e in samples if e.value is not None for name in _elided(e.value, 0)}
    return _filled(shape, names, objects) if names else shape


def _elided(value: Json, depth: int) -> Iterator[str]:
    """The names of lists that hold nothing but an ellipsis."""
    if isinstance(value, JsonArray):
        for item in value.items[:1]:
            yield from _elided(item, depth)
    if not isinstance(value, JsonObject) or depth > _DEEPEST:
        return
    for member in value.members:
        inner = member.value
        if isinstance(inner, JsonArray) and inner.elided and not inner.items:
            yield member.name
        else:
            yield from _elided(inner, depth + 1)


def _filled(shape: Shape, names: set[str], objects: Objects) -> Shape:
    match shape:
        case ListOf(items):
            return ListOf(_filled(items, names, objects))
        case ObjectOf(fields):
            return ObjectOf(
                tuple(
                    replace(
                        field,
                        shape=replace(
                            field.shape, value=_field(field.name, field.shape.value, names, objects)
                        ),
                    )
                    for field in fields
                )
            )
        case _:
            return shape


def _field(name: str, shape: Shape, names: set[str], objects: Objects) -> Shape:
    if name in names and isinstance(shape, ListOf) and isinstance(shape.items, Unknown):
        found = objects.by_words.get(name_key(name))
        return ListOf(Named(found.name)) if found else shape
    return _filled(shape, names, objects)
