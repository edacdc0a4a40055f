"""JSON Schemas among the data that docs show: what they say of the fields they describe."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from slatewright.model.sample_data import Json, JsonArray, JsonMember, JsonObject, JsonScalar

_KEY = "$schema"
_HOST = "json-schema.org"
_MOST_LEVELS = 12


@dataclass(frozen=True, slots=True)
class Property:
    """One field that a schema describes."""

    path: str
    """Dotted, with `[]` for the items of a list."""
    member: JsonMember
    """Where the schema names it."""
    type_text: str | None
    required: bool | None
    """None where the object's schema lists no needs."""
    description: str
    enum: tuple[str, ...]
    default: str | None


def is_schema(value: Json) -> bool:
    """Whether data is a JSON Schema, by its own word for that or as nothing else would be."""
    match _inner(value, _KEY):
        case JsonScalar(str(name)) if _HOST in name:
            return True
    for _ in range(_MOST_LEVELS):
        items = _inner(value, "items") if _text(value, "type") == "array" else None
        if items is None:
            break
        value = items
    inner = _inner(value, "properties")
    return (
        _text(value, "type") == "object"
        and isinstance(inner, JsonObject)
        and bool(inner.members)
        and all(_text(member.value, "type") for member in inner.members)
    )


def properties_of(schema: Json) -> tuple[Property, ...]:
    """Every field of a schema, outer ones before those in them."""
    return tuple(_within(schema, "", 0))


def _within(schema: Json, above: str, level: int) -> Iterator[Property]:
    if level > _MOST_LEVELS:
        return
    items = _inner(schema, "items")
    if items is not None:
        yield from _within(items, f"{above}[]", level + 1)
    inner = _inner(schema, "properties")
    if not isinstance(inner, JsonObject):
        return
    needed = _inner(schema, "required")
    names = frozenset(_words(needed)) if isinstance(needed, JsonArray) else None
    for member in inner.members:
        path = f"{above}.{member.name}" if above else member.name
        default = _inner(member.value, "default")
        yield Property(
            path,
            member,
            _type(member.value),
            None if names is None else member.name in names,
            _text(member.value, "description") or "",
            _words(_inner(member.value, "enum")),
            next(iter(_words(default)), None),
        )
        yield from _within(member.value, path, level + 1)


def _type(schema: Json) -> str | None:
    """The type in the words that tables have for it: `string`, `array of integer`, `string or null`."""
    kind = " or ".join(_words(_inner(schema, "type"))).replace(",", " or ")
    items = _inner(schema, "items")
    inner = _text(items, "type") if items is not None else None
    return f"{kind} of {inner}" if kind == "array" and inner else kind or None


def _words(value: Json | None) -> tuple[str, ...]:
    """A word, or those of a list."""
    match value:
        case JsonScalar(str(word)):
            return (word,)
        case JsonScalar(bool(truth)):
            return (str(truth).lower(),)
        case JsonScalar(int(number) | float(number)):
            return (str(number),)
        case JsonArray(items):
            return tuple(
                word for item in items if isinstance(item, JsonScalar) for word in _words(item)
            )
        case _:
            return ()


def _inner(value: Json, name: str) -> Json | None:
    members = value.members if isinstance(value, JsonObject) else ()
    return next((member.value for member in members if member.name == name), None)


def _text(value: Json, name: str) -> str | None:
    found = _inner(value, name)
    return found.value if isinstance(found, JsonScalar) and isinstance(found.value, str) else None
