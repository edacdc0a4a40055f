"""Parameters and schemas as values that can be held against each other."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from slatewright.compare.contract import Value
from slatewright.compare.document import Document
from slatewright.model.changes import Side
from slatewright.model.pointer import below
from slatewright.model.source import Basis

LIMITS = (
    *("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"),
    *("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"),
)
_DEEPEST = 24
_SHOWN = "x-shown"
"""Where a document says what only a sample shows, against what the docs state."""
_SHOWN_TYPES = "shown types"
"""Where a schema that was read keeps the types that only a sample shows."""
_NEEDED = ("required", "x-required")
"""Where a schema names the properties that the docs call required."""


class Schema(Struct, frozen=True):
    """A schema with its references followed and its `allOf` put together."""

    data: Mapping[str, Any]
    pointer: str


def read_schema(document: Document, node: Any, pointer: str, depth: int = 0) -> Schema:
    """The schema at `pointer`."""
    data, pointer = document.resolve(node, pointer)
    parts = data.get("allOf")
    if depth > _DEEPEST:
        return Schema(data, pointer)
    if not isinstance(parts, list):
        return _only_stated(document, Schema(data, pointer), depth)
    whole = {key: value for key, value in data.items() if key != "allOf"}
    for index, part in enumerate(parts):
        found = read_schema(document, part, below(pointer, "allOf", index), depth + 1)
        if len(parts) == 1:
            pointer = found.pointer
        whole = _together(whole, found)
    return Schema(whole, pointer)


def _only_stated(document: Document, whole: Schema, depth: int) -> Schema:
    """A schema without what only a sample shows, where the docs state something else."""
    data, shown, values = whole.data, whole.data.get(_SHOWN), whole.data.get("enum")
    if isinstance(shown, list) and isinstance(values, list):
        return Schema({**data, "enum": [one for one in values if one not in shown]}, whole.pointer)
    forms = data.get("anyOf")
    if not isinstance(forms, list) or not any(map(_is_shown_alone, forms)):
        return whole
    nullable = any(isinstance(form, Mapping) and form.get("type") == "null" for form in forms)
    left = [n for n, form in enumerate(forms) if not _is_shown_alone(form)]
    if len(left) != 1 + nullable:
        return whole
    only = read_schema(document, forms[left[0]], below(whole.pointer, "anyOf", left[0]), depth + 1)
    rest = {key: value for key, value in data.items() if key != "anyOf"}
    rest[_SHOWN_TYPES] = [form.get("type") for form in forms if _is_shown_alone(form)]
    return Schema({**only.data, **rest} | ({"nullable": True} if nullable else {}), only.pointer)


def _is_shown_alone(form: Any) -> bool:
    return isinstance(form, Mapping) and form.get(_SHOWN) is True


def _together(whole: dict[str, Any], part: Schema) -> dict[str, Any]:
    own = {name: _placed(node, part, name) for name, node in _properties(part.data).items()}
    merged = {**part.data, **whole}
    if own:
        merged["properties"] = {**own, **_properties(whole)}
    for key in _NEEDED:
        if needed := [*_names(whole.get(key)), *_names(part.data.get(key))]:
            merged[key] = needed
    return merged


class _Placed(Struct, frozen=True):
    """A property that was taken over from another schema."""

    node: Any
    pointer: str


def _placed(node: Any, part: Schema, name: str) -> _Placed:
    return (
        node
        if isinstance(node, _Placed)
        else _Placed(node, below(part.pointer, "properties", name))
    )


def _properties(data: Mapping[str, Any]) -> Mapping[str, Any]:
    found = data.get("properties")
    return found if isinstance(found, Mapping) else {}


def _names(found: Any) -> list[str]:
    return [name for name in found if isinstance(name, str)] if isinstance(found, list) else []


class Child(Struct, frozen=True):
    """A value within another."""

    name: str
    """A property's name, `[]` for an item of a list, `{key}` for a value under any key."""
    node: Any
    pointer: str
    required: bool


def children(schema: Schema, side: Side) -> Iterator[Child]:
    """The properties of a schema that travel on `side`, its items, and its values under any key."""
    needed = [name for key in _NEEDED for name in _names(schema.data.get(key))]
    foreign = "readOnly" if side is Side.REQUEST else "writeOnly"
    for name, node in _properties(schema.data).items():
        place = below(schema.pointer, "properties", name)
        if isinstance(node, _Placed):
            node, place = node.node, node.pointer
        if isinstance(node, Mapping) and node.get(foreign) is not True:
            yield Child(name, node, place, name in needed)
    for key, name in (("items", "[]"), ("additionalProperties", "{key}")):
        if isinstance(node := schema.data.get(key), Mapping):
            yield Child(name, node, below(schema.pointer, key), required=False)


def options(document: Document, schema: Schema) -> tuple[Schema, ...]:
    """The alternatives of a schema, null aside; none where it has but one."""
    for key in ("oneOf", "anyOf"):
        nodes = schema.data.get(key)
        if isinstance(nodes, list):
            found = (
                read_schema(document, node, below(schema.pointer, key, index))
                for index, node in enumerate(nodes)
                if not _is_shown_alone(node)
            )
            return tuple(one for one in found if one.data.get("type") != "null")
    return ()


def value_of(document: Document, child: Child, schema: Schema, subject: str) -> Value:
    """A part of a body as a value."""
    data = schema.data
    types, nullable = _types(document, schema)
    form = _text(data.get("format"))
    guess = types if _is_guess(document, schema.pointer) else frozenset()
    if guess:
        types, form = frozenset(), None
    enum = data.get("enum") if isinstance(data.get("enum"), list) else []
    if "const" in data:
        enum = [data["const"]]
    limits = {key: data[key] for key in LIMITS if _is_number(data.get(key))}
    return Value(
        name=child.name,
        subject=subject,
        pointer=child.pointer,
        schema=schema.pointer,
        place="body",
        required=child.required,
        types=types,
        guess=guess,
        sampled=_is_sampled(document, schema.pointer),
        shown=_shown(data),
        nullable=nullable or None in (enum or ()),
        format=form,
        enum=tuple(dict.fromkeys(_json(item) for item in enum or () if item is not None)),
        limits=limits,
        pattern=_text(data.get("pattern")),
        default=_json(data["default"]) if "default" in data else None,
        deprecated=data.get("deprecated") is True,
        description=_text(data.get("description")) or "",
        style="",
        fields=frozenset(_properties(data)),
    )


def _shown(data: Mapping[str, Any]) -> frozenset[str]:
    """What only samples show of a schema that was read: types, and values as JSON texts."""
    values = data.get(_SHOWN)
    texts = map(_json, values) if isinstance(values, list) else ()
    return frozenset([*texts, *_names(data.get(_SHOWN_TYPES))])


def parameter_value(document: Document, node: Mapping[str, Any], pointer: str) -> Value | None:
    """A parameter as a value; None for what is none."""
    name, place = node.get("name"), node.get("in")
    if not isinstance(name, str) or place not in ("path", "query", "header", "cookie"):
        return None
    inner, where = schema_of(node, pointer)
    child = Child(name, inner, pointer, required=node.get("required") is True)
    schema = read_schema(document, inner, where)
    value = value_of(document, child, schema, f"{place} parameter `{name}`")
    text = value.types == {"string"} and _is_shown(document, schema.pointer, pointer)
    return replace(
        value,
        types=frozenset() if text else value.types,
        place=str(place),
        deprecated=node.get("deprecated") is True or value.deprecated,
        description=_text(node.get("description")) or value.description,
        style=_json([node.get("style"), node.get("explode")]),
    )


def schema_of(node: Mapping[str, Any], pointer: str) -> tuple[Any, str]:
    """The schema of a parameter or header, and its place."""
    content = node.get("content")
    if isinstance(content, Mapping) and content:
        media, inner = next(iter(content.items()))
        inner = inner.get("schema", {}) if isinstance(inner, Mapping) else {}
        return inner, below(pointer, "content", media, "schema")
    return node.get("schema", {}), below(pointer, "schema")


def _types(document: Document, schema: Schema) -> tuple[frozenset[str], bool]:
    """The JSON types that a schema allows, and whether null is among them."""
    data = schema.data
    given = data.get("type")
    found = {given} if isinstance(given, str) else set(_names(given))
    if not found:
        found = {"object"} if "properties" in data else {"array"} if "items" in data else set()
    nullable = "null" in found or data.get("nullable") is True
    for key in ("oneOf", "anyOf"):
        if isinstance(nodes := data.get(key), list):
            for index, node in enumerate(nodes):
                if _is_shown_alone(node):
                    continue
                inner = read_schema(document, node, below(schema.pointer, key, index))
                types = inner.data.get("type")
                nullable |= types == "null" or inner.data.get("nullable") is True
                found |= {types} if isinstance(types, str) else set(_names(types))
    return frozenset(found - {"null"}), nullable


def _is_guess(document: Document, pointer: str) -> bool:
    """Whether the type of a schema is only inferred, from wording or from its namesakes: the docs leave it open."""
    evidence = document.grounds(f"{pointer}/type") or document.grounds(pointer)
    return bool(evidence) and all(item.basis < Basis.EXAMPLE for item in evidence)


def _is_sampled(document: Document, pointer: str) -> bool:
    """Whether samples alone show what a schema is."""
    evidence = document.grounds(f"{pointer}/type") or document.grounds(pointer)
    return bool(evidence) and all(item.basis is Basis.EXAMPLE for item in evidence)


def _is_shown(document: Document, schema: str, parameter: str) -> bool:
    """Whether only a sample shows what a parameter is; that there are letters in a URL says nothing."""
    places = (f"{schema}/type", schema, parameter)
    evidence = next((found for found in map(document.grounds, places) if found), ())
    return bool(evidence) and all(item.basis < Basis.STATED for item in evidence)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
