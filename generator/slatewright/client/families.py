"""Schemas that others extend with `allOf` and tell apart by a discriminator: where one is expected, any of them may come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from slatewright.client.refs import Node, mapping, members, sequence, target, text
from slatewright.model.diagnostics import UsageError

_SCHEMAS = "/components/schemas"


class Family(Struct, frozen=True):
    """The schemas that extend another."""

    property: str
    """What tells them apart."""
    heirs: Mapping[str, str]
    """By their pointers, the value of the property that means each."""


def families(document: Node) -> dict[str, Family]:
    """By its pointer, each schema whose discriminator tells the schemas apart that extend it."""
    schemas = list(members(mapping(document.get("components")), "schemas", "/components"))
    bases = {place: node for _, node, place in schemas if _tells_heirs(node)}
    if not bases:
        return {}
    parents = {place: set(_parents(document, node, place)) for _, node, place in schemas}
    found = {}
    for base, node in bases.items():
        if heirs := [place for place in parents if base in _ancestors(place, parents)]:
            discriminator = mapping(node["discriminator"])
            values = {place: value for value, place in _mapped(document, discriminator, base)}
            named = {place: values.get(place, _name(place)) for place in heirs if place != base}
            found[base] = Family(text(discriminator["propertyName"]), named)
    return found


def _tells_heirs(node: Node) -> bool:
    """Whether a schema has a discriminator and does not itself say what it tells apart."""
    name = mapping(node.get("discriminator")).get("propertyName")
    return bool(text(name)) and "oneOf" not in node and "anyOf" not in node


def _parents(document: Node, node: Node, place: str) -> Iterator[str]:
    for part in map(mapping, sequence(node.get("allOf"))):
        if "$ref" in part:
            yield target(document, part["$ref"], place)[1]


def _ancestors(place: str, parents: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [place]
    while waiting:
        new = parents.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found


def _mapped(document: Node, discriminator: Node, base: str) -> Iterator[tuple[str, str]]:
    """The values that the mapping lists, each with the schema that it means; one that means nothing is passed over."""
    for value, ref in mapping(discriminator.get("mapping")).items():
        local: Any = ref if str(ref).startswith("#") else f"#{_SCHEMAS}/{ref}"
        try:
            yield str(value), target(document, local, base)[1]
        except UsageError:
            continue


def _name(place: str) -> str:
    """What a schema is called, which means it where the mapping does not list it."""
    return place.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
