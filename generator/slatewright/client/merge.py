"""Schemas with `allOf`, merged into one flat schema."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from slatewright.client.refs import Node, follow, mapping, members, sequence

_STRUCTURE = frozenset(
    {"$ref", "additionalProperties", "allOf", "anyOf", "const", "enum", "format", "items", "oneOf"}
    | {"properties", "type"}
)
_PARTS = frozenset({"allOf", "properties"})


class Placed(Struct, frozen=True):
    """A schema and its JSON pointer."""

    schema: Any
    pointer: str


class Flat(Struct, frozen=True):
    """A schema without `allOf`."""

    node: Node
    """Its own keywords and those that it inherits, without the ones below."""
    properties: tuple[tuple[str, Placed], ...] = ()
    required: frozenset[str] = frozenset()
    options: tuple[Placed, ...] = ()
    """The alternatives of `oneOf` or `anyOf`."""


def flatten(document: Node, node: Node, pointer: str, seen: tuple[str, ...] = ()) -> Flat:
    """Merge `node` with all that its `allOf` names; what stands nearer wins.

    A schema that inherits from itself adds nothing more the second time.
    """
    if pointer in seen:
        return Flat({})
    if "allOf" not in node:
        return _own(node, pointer)
    merged = Flat({})
    for index, part in enumerate(sequence(node.get("allOf"))):
        found, place = follow(document, mapping(part), f"{pointer}/allOf/{index}")
        merged = _join(merged, flatten(document, found, place, (*seen, pointer)))
    return _join(merged, _own(node, pointer))


def structured(schema: object) -> bool:
    """Whether `schema` says anything about the kind of value."""
    return not _STRUCTURE.isdisjoint(mapping(schema))


def single(node: Node) -> Node | None:
    """The reference that `node` merely wraps to add words to it, if that is all it does."""
    if "$ref" in node:
        return node
    if "allOf" not in node:
        return None
    parts = sequence(node.get("allOf"))
    others = _STRUCTURE.intersection(node) - {"allOf", "type"}
    if len(parts) == 1 and not others and "$ref" in mapping(parts[0]):
        return mapping(parts[0])
    return None


def _own(node: Node, pointer: str) -> Flat:
    key = "oneOf" if "oneOf" in node else "anyOf"
    options = [
        Placed(option, f"{pointer}/{key}/{index}")
        for index, option in enumerate(sequence(node.get(key)))
    ]
    properties = [
        (name, Placed(value, where)) for name, value, where in members(node, "properties", pointer)
    ]
    return Flat(
        {name: value for name, value in node.items() if name not in _PARTS},
        tuple(properties),
        frozenset([name for name in sequence(node.get("required")) if isinstance(name, str)]),
        tuple(options) if any(structured(option.schema) for option in options) else (),
    )


def _join(base: Flat, over: Flat) -> Flat:
    properties = dict(base.properties)
    for name, placed in over.properties:
        known = properties.get(name)
        if known and not structured(placed.schema):
            placed = replace(known, schema={**mapping(known.schema), **mapping(placed.schema)})
        properties[name] = placed
    return Flat(
        {**base.node, **over.node},
        tuple(properties.items()),
        base.required | over.required,
        over.options or base.options,
    )
