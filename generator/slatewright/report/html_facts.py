"""What was read from docs, in words: the parts of the document that have lines of docs behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from json import dumps
from typing import Any

from msgspec import Struct

from slatewright.http.methods import ITEM_METHODS
from slatewright.model.pointer import along
from slatewright.model.pointer import steps as pointer_steps
from slatewright.model.source import Evidence
from slatewright.model.spec import Spec

_PARTS = {"parameters", "properties", "responses", "headers", "servers", "schemas"}
_PARTS |= {"securitySchemes", "tags", "x-error-codes"}
_WHOLE = {"requestBody", "x-pagination", "operationId", "deprecated", "title", "version"}
_LONGEST = 120


class Fact(Struct, frozen=True):
    """One thing that was read."""

    operation: str
    """Such as `GET /kittens`; empty for the API as a whole."""
    name: str
    value: str
    evidence: tuple[Evidence, ...]


def facts(spec: Spec) -> Iterator[Fact]:
    """All that is worth a line of its own, in the document's order."""
    for pointer, evidence in spec.origins.items():
        steps = pointer_steps(pointer)
        if not steps or not _is_fact(steps):
            continue
        nodes = list(along(spec.document, pointer))
        if len(nodes) == len(steps):
            operation, rest = _operation(steps)
            name = _name(rest, nodes[len(steps) - len(rest) :]) or "endpoint"
            yield Fact(operation, name, _value(nodes[-1]), evidence)


def _is_fact(steps: list[str]) -> bool:
    if steps[0] == "paths" and len(steps) in (2, 3):
        return True
    inside = len(steps) > 1 and steps[-2] in _PARTS and "x-requests" not in steps
    return inside or steps[-1] in _WHOLE and "properties" not in steps[-2:-1]


def _operation(steps: list[str]) -> tuple[str, list[str]]:
    if steps[0] == "paths" and len(steps) > 2 and steps[2] in ITEM_METHODS:
        return f"{steps[2].upper()} {steps[1]}", steps[3:]
    return "", steps[1:] if steps[0] in ("paths", "components", "info") else steps


def _name(steps: list[str], nodes: list[Any]) -> str:
    """Where in an operation a part stands, in the words of the docs."""
    words: list[str] = []
    path = ""
    for before, step, node in zip(["", *steps], steps, nodes, strict=False):
        if before == "properties":
            path += f".{step}" if path else step
        elif step == "items":
            path += "[]"
        elif before == "parameters" and isinstance(node, Mapping):
            words.append(f"{node.get('in', '')} parameter {node.get('name', step)}".strip())
        elif before in ("servers", "tags", "x-error-codes") and isinstance(node, Mapping):
            words.append(
                f"{_SINGULAR[before]} {node.get('url') or node.get('name') or node.get('code')}"
            )
        elif before in ("responses", "headers", "schemas", "securitySchemes"):
            words.append(f"{_SINGULAR[before]} {step}")
        elif step in _WHOLE:
            words.append(_SINGULAR.get(step, step))
        elif not steps[1:]:
            words.append(step)
    return " ".join([*words, path]).strip()


_SINGULAR = {
    "servers": "server",
    "tags": "group",
    "x-error-codes": "error code",
    "responses": "response",
    "headers": "header",
    "schemas": "object",
    "securitySchemes": "authentication",
    "requestBody": "request body",
    "x-pagination": "pagination",
    "operationId": "id",
}


def _value(node: Any) -> str:
    """The value, or what is most telling of it."""
    if not isinstance(node, Mapping):
        return _short(node if isinstance(node, str) else dumps(node, ensure_ascii=False))
    inner = node.get("schema")
    schema: Mapping[str, Any] = inner if isinstance(inner, Mapping) else node
    told = [str(kind) for kind in [schema.get("type")] if isinstance(kind, str)]
    told += [str(schema["format"])] if "format" in schema else []
    told += ["required"] if node.get("required") is True else []
    told += [f"one of {', '.join(map(str, schema['enum']))}"] if schema.get("enum") else []
    told += [f"default {schema['default']}"] if "default" in schema else []
    return _short(", ".join(told))


def _short(words: str) -> str:
    words = re.sub(r"\s+", " ", words)
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "..."
