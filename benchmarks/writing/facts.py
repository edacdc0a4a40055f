"""What labels and OpenAPI documents tell, in the same terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

METHODS = ("get", "post", "put", "patch", "delete", "head", "options")
LIMITS = ("minimum", "maximum", "maxLength")
NAME = re.compile(r"\{([^{}]*)\}")
BODY_DEPTH, ANSWER_DEPTH = 3, 2
"""Segments of the paths of fields, where they end."""

Call = tuple[str, str]
"""A method, and a path without names."""
Fact = tuple[Any, ...]
"""Its kind, the call, and the rest."""


def of_labels(labels: dict[str, Any]) -> Iterator[Fact]:
    """What readers learn."""
    for server in labels["servers"]:
        yield "server", urlsplit(server).netloc
    for scheme in labels["auth"]:
        yield "auth", *_scheme(scheme)
    for operation in labels["operations"]:
        call = _call(operation["method"], operation["path"])
        names = NAME.findall(operation["path"]) if operation.get("name_free") else []
        yield "operation", call
        for known in operation["params"]:
            name = names.index(known["name"]) if known["name"] in names else known["name"]
            yield "parameter", call, known["in"], name
            yield from _known(known, call, known["in"], name)
        if operation["body"]:
            yield "media", call, operation["body"]["media"]
        fields = (operation["body"] or {}).get("fields", {})
        for path, known in fields.items():
            if path.count(".") < BODY_DEPTH:
                yield "body", call, path
                yield from _known(known, call, "body", path)
        for status, answer in operation["responses"].items():
            yield "status", call, status
            for path in answer.get("fields", {}):
                if path.count(".") < ANSWER_DEPTH:
                    yield "answer", call, path


def of_document(document: dict[str, Any], unnamed: set[Call]) -> Iterator[Fact]:
    """What a document tells.

    Args:
        document: An OpenAPI document.
        unnamed: Calls of which the docs do not name the ids, which go by their place.
    """
    look = Schemas(document)
    servers = [server["url"] for server in document.get("servers", ())] or [""]
    for server in servers:
        yield "server", urlsplit(server).netloc
    for scheme in document.get("components", {}).get("securitySchemes", {}).values():
        yield "auth", *_scheme(scheme)
    for path, item in document.get("paths", {}).items():
        for method in METHODS:
            if method in item:
                operation = {
                    **item[method],
                    "parameters": [
                        *item.get("parameters", ()),
                        *item[method].get("parameters", ()),
                    ],
                }
                whole = urlsplit(servers[0]).path.rstrip("/") + path
                call = _call(method, whole)
                names = NAME.findall(whole) if call in unnamed else []
                yield from _operation(look, call, operation, names)


def _operation(
    look: Schemas, call: Call, operation: dict[str, Any], names: list[str]
) -> Iterator[Fact]:
    yield "operation", call
    for parameter in map(look, operation["parameters"]):
        place, name = parameter["in"], parameter["name"]
        name = names.index(name) if place == "path" and name in names else name
        yield "parameter", call, place, name
        schema = look(parameter.get("schema", {}))
        needed = place == "path" or parameter.get("required", False)
        yield from _known(look.known(schema, required=needed), call, place, name)
    for name, media in look(operation.get("requestBody", {})).get("content", {}).items():
        yield "media", call, name
        for path, known in look.fields(media.get("schema", {}), BODY_DEPTH):
            if path.count(".") < BODY_DEPTH:
                yield "body", call, path
                yield from _known(known, call, "body", path)
    for status, answer in operation.get("responses", {}).items():
        yield "status", call, status
        if not status.startswith(("2", "d")):
            continue
        for media in look(answer).get("content", {}).values():
            for path, _ in look.fields(media.get("schema", {}), ANSWER_DEPTH):
                if path.count(".") < ANSWER_DEPTH:
                    yield "answer", call, path


def _call(method: str, path: str) -> Call:
    return method.upper(), NAME.sub("{}", path)


def _scheme(scheme: dict[str, Any]) -> tuple[str, ...]:
    return tuple(str(scheme.get(key, "")).lower() for key in ("type", "scheme", "in", "name"))


def _known(known: dict[str, Any], call: Call, place: str, name: str | int) -> Iterator[Fact]:
    if known.get("type") is not None:
        yield "type", call, place, name, known["type"]
    if known.get("required") is not None:
        yield "need", call, place, name, known["required"]
    if known.get("enum"):
        yield "value", call, place, name, "enum", tuple(sorted(map(str, known["enum"])))
    if known.get("default") is not None:
        yield "value", call, place, name, "default", str(known["default"]).lower()
    for limit in LIMITS:
        if known.get(limit) is not None:
            yield "value", call, place, name, limit, str(known[limit])


class Schemas:
    """The schemas of a document."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document

    def __call__(self, node: dict[str, Any]) -> dict[str, Any]:
        """What a reference stands for, with all parts of it together."""
        while "$ref" in node:
            found: Any = self._document
            for part in node["$ref"].removeprefix("#/").split("/"):
                found = found[part.replace("~1", "/").replace("~0", "~")]
            node = found
        for part in (*node.get("allOf", ()), *node.get("anyOf", ()), *node.get("oneOf", ())):
            inner = self(part)
            merged = {**inner.get("properties", {}), **node.get("properties", {})}
            node = {**inner, **node} | ({"properties": merged} if merged else {})
        return node

    def known(self, schema: dict[str, Any], *, required: bool) -> dict[str, Any]:
        """What is known of a value."""
        types = schema.get("type")
        if isinstance(types, list):
            types = next((each for each in types if each != "null"), None)
        return {
            "type": types,
            "required": required,
            "enum": schema.get("enum"),
            "default": schema.get("default"),
            **{limit: schema.get(limit) for limit in LIMITS},
        }

    def fields(
        self, schema: dict[str, Any], depth: int, before: str = ""
    ) -> Iterator[tuple[str, dict[str, Any]]]:
        """All fields down to some depth, by their dotted paths."""
        schema = self(schema)
        if "items" in schema:
            yield from self.fields(schema["items"], depth, f"{before}[]")
        if depth == 0:
            return
        for name, inner in schema.get("properties", {}).items():
            path = f"{before}.{name}" if before else name
            yield path, self.known(self(inner), required=name in schema.get("required", ()))
            yield from self.fields(inner, depth - 1, path)
