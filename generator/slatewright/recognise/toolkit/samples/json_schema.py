"""JSON Schemas among the data that docs show: what they say of the fields they describe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from msgspec import Struct

from slatewright.model.sample_data import Json, JsonArray, JsonMember, JsonObject, JsonScalar
from slatewright.regex import regex

_KEY = "$schema"
_HOST = "json-schema.org"
_MOST_LEVELS = 12
_MOST = 2000
"""Fields of one schema; definitions that name each other may unfold to any number."""
_LOCAL = regex(r"#/(?:definitions|\$defs)/([\w.-]{1,80})")
_KINDS = ("type", "$ref", "enum", "const", "allOf", "anyOf", "oneOf")


class Property(Struct, frozen=True):
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
        and all(map(_says_kind, inner.members))
        and any(_words(_inner(member.value, "type")) for member in inner.members)
    )


def _says_kind(member: JsonMember) -> bool:
    """Whether the description of a field says what it is, by its type or by another schema."""
    if _inner(member.value, "type") is not None:
        return bool(_type(member.value))
    return any(_inner(member.value, key) is not None for key in _KINDS)


def properties_of(schema: Json) -> tuple[Property, ...]:
    """Every field of a schema, outer ones before those in them."""
    return tuple(islice(_within(schema, "", 0, _definitions(schema)), _MOST))


def _definitions(schema: Json) -> dict[str, Json]:
    """The schemas that a schema names to refer to them."""
    named = (_inner(schema, "definitions"), _inner(schema, "$defs"))
    groups = (group.members for group in named if isinstance(group, JsonObject))
    return {member.name: member.value for members in groups for member in members}


def _meant(schema: Json, known: Mapping[str, Json]) -> tuple[Json, str | None]:
    """A schema, or what it refers to where that stands in the same one, with its name there."""
    found = _LOCAL.fullmatch(_text(schema, "$ref") or "")
    name = found.group(1) if found else ""
    return (known[name], name) if name in known else (schema, None)


def _within(schema: Json, above: str, level: int, known: Mapping[str, Json]) -> Iterator[Property]:
    """The fields of a schema; what refers to what it is in has none of its own."""
    if level > _MOST_LEVELS:
        return
    schema, name = _meant(schema, known)
    inside = {other: one for other, one in known.items() if other != name}
    items = _inner(schema, "items")
    if items is not None:
        yield from _within(items, f"{above}[]", level + 1, inside)
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
            _type(_meant(member.value, known)[0]),
            None if names is None else member.name in names,
            _text(member.value, "description") or "",
            _words(_inner(member.value, "enum")),
            next(iter(_words(default)), None),
        )
        yield from _within(member.value, path, level + 1, inside)


def _type(schema: Json) -> str | None:
    """The type as tables write it: `string`, `integer[]`, `string | null`."""
    named = (word.strip() for words in _words(_inner(schema, "type")) for word in words.split(","))
    items = _inner(schema, "items")
    inner = _text(items, "type") if items is not None else None
    kinds = (f"{inner}[]" if kind == "array" and inner else kind for kind in named)
    return " | ".join(kinds) or None


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
