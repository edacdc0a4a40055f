"""What a spec says, without its prose, its places in the docs and the names of its shared schemas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from slatewright import pipeline
from slatewright.config import ApiConfig
from slatewright.model.options import IntakeOptions

METHODS = ("get", "put", "post", "delete", "patch")


def essence(docs: Path) -> dict[str, Any]:
    """The servers, the credentials and every operation's parameters, body, answers and paging, by method and path."""
    document = pipeline.describe(ApiConfig("x", IntakeOptions(docs))).spec.document
    kept: dict[str, Any] = {
        "servers": [server["url"] for server in document.get("servers", ())],
        "security": document.get("security"),
        "schemes": _bare(document.get("components", {}).get("securitySchemes"), document),
    }
    for path, item in document["paths"].items():
        for method in METHODS:
            if operation := item.get(method):
                kept[f"{method} {path}"] = _operation(operation, document)
    return kept


def names_in(api: Mapping[str, Any]) -> Iterator[str]:
    """The names of all parameters, fields and parts of paths of an essence."""
    for key, operation in api.items():
        if " /" in key:
            yield from re.findall(r"[\w-]+", key.split(" ", 1)[1])
            yield from _names(operation)


def _names(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from value.get("properties", ())
        if isinstance(name := value.get("name"), str):
            yield name
        for part in value.values():
            yield from _names(part)
    elif isinstance(value, list):
        for part in value:
            yield from _names(part)


def _operation(operation: Mapping[str, Any], document: Mapping[str, Any]) -> dict[str, Any]:
    def content(holder: Mapping[str, Any]) -> Any:
        return _bare(holder.get("content"), document)

    return {
        "parameters": _bare(operation.get("parameters", []), document),
        "body": content(operation.get("requestBody", {})),
        "responses": {s: content(r) for s, r in operation["responses"].items()},
        "paging": _bare(operation.get("x-pagination"), document),
    }


def _bare(value: Any, document: Mapping[str, Any], above: tuple[str, ...] = ()) -> Any:
    """The value with shared parts in place, without prose, samples and places."""
    if isinstance(value, Mapping):
        if isinstance(ref := value.get("$ref"), str):
            if ref in above:
                return "as above"
            return _bare(_pointed(document, ref), document, (*above, ref))
        return {
            key: _bare(part, document, above)
            for key, part in value.items()
            if key not in ("description", "examples", "title")
            and not (isinstance(key, str) and key.startswith("x-docs"))
        }
    if isinstance(value, list | tuple):
        return [_bare(part, document, above) for part in value]
    return value


def _pointed(document: Mapping[str, Any], ref: str) -> Any:
    found: Any = document
    for part in ref.removeprefix("#/").split("/"):
        found = found[part]
    return found
