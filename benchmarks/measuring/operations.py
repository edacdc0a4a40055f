"""Operations that every client can be asked to call, and what a server answers to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

PLAIN = {"string", "integer", "number"}
DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Call:
    """An operation and its answer."""

    method: str
    path: str
    answer: Any


def calls(document: Mapping[str, Any]) -> Iterator[Call]:
    """The reading operations that take nothing but plain values and answer with an object, the fullest first."""
    found = []
    for path, item in document["paths"].items():
        operation = item.get("get")
        if operation is None or not _is_plain(
            document, [*item.get("parameters", ()), *operation.get("parameters", ())]
        ):
            continue
        for status, response in operation.get("responses", {}).items():
            media = _at(document, response).get("content", {}).get("application/json")
            if (
                status.startswith("2")
                and media
                and _at(document, media.get("schema", {})).get("properties")
            ):
                found.append(Call("GET", path, value(document, media["schema"])))
                break
    yield from sorted(found, key=lambda call: (-len(str(call.answer)), call.path))


def _is_plain(document: Mapping[str, Any], parameters: list[Any]) -> bool:
    return all(
        _at(document, each.get("schema", {})).get("type") in PLAIN
        for parameter in parameters
        if (each := _at(document, parameter)).get("required")
    )


def _at(document: Mapping[str, Any], node: Any) -> Any:
    """What a reference leads to."""
    for _ in range(DEEPEST):
        if not isinstance(node, Mapping) or "$ref" not in node:
            break
        target: Any = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


def value(document: Mapping[str, Any], schema: Any, depth: int = 0) -> Any:
    """A value that fits a schema, with all properties."""
    schema = _at(document, schema)
    if "enum" in schema:
        return schema["enum"][0]
    if depth > DEEPEST:
        return None
    if "properties" in schema:
        return {
            name: value(document, each, depth + 1) for name, each in schema["properties"].items()
        }
    kind = schema.get("type")
    kind = kind[0] if isinstance(kind, list) else kind
    if kind == "array":
        return [value(document, schema.get("items", {}), depth + 1)] * 2
    formats = {"date-time": "2030-01-02T03:04:05Z", "date": "2030-01-02"}
    plain = {"integer": 1, "number": 1.5, "boolean": True, "object": {}}
    return plain.get(str(kind), formats.get(schema.get("format", ""), "otter"))
