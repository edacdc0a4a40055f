"""A small document that is valid where a large one is.

openapi-spec-validator takes a second for a few hundred operations, and most of what it looks at it has seen before: the
thousandth `type: string`, the hundredth required query parameter. A document is valid if each of its parts is in its own
place, whatever stands in the parts below. So each part is cut off from those below it, stripped of what can be anything
(descriptions, samples, names of properties), and kept once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from slatewright.http.methods import ITEM_METHODS
from slatewright.regex import regex

ONE, LIST, MAP = "one", "list", "map"

TYPES: Mapping[str, type] = {"string": str, "integer": int, "boolean": bool}
"""Types whose values are told at once."""

TEXTS = ("description", "title", "example", "x-docs-basis")
"""Keys of a schema that a default has nothing to do with."""

_CONTENT = {"content": (MAP, "media")}
_SCHEMA = {"schema": (ONE, "schema")}

PARTS: dict[str, dict[str, tuple[str, str]]] = {
    "document": {"paths": (MAP, "path"), "components": (ONE, "components")},
    "components": {
        "schemas": (MAP, "schema"),
        "parameters": (MAP, "parameter"),
        "responses": (MAP, "response"),
        "requestBodies": (MAP, "body"),
        "headers": (MAP, "header"),
        "examples": (MAP, "example"),
    },
    "path": {"parameters": (LIST, "parameter"), **dict.fromkeys(ITEM_METHODS, (ONE, "operation"))},
    "operation": {
        "parameters": (LIST, "parameter"),
        "requestBody": (ONE, "body"),
        "responses": (MAP, "response"),
    },
    "parameter": _SCHEMA,
    "header": _SCHEMA,
    "body": _CONTENT,
    "response": {**_CONTENT, "headers": (MAP, "header")},
    "media": {**_SCHEMA, "examples": (MAP, "example")},
    "example": {},
    "schema": {
        "properties": (MAP, "schema"),
        "items": (ONE, "schema"),
        "additionalProperties": (ONE, "schema"),
        "not": (ONE, "schema"),
        **dict.fromkeys(("allOf", "anyOf", "oneOf"), (LIST, "schema")),
    },
}
"""Which keys of a part hold further parts, and of what kind."""

LEAST: dict[str, dict[str, Any]] = {
    "response": {"description": ""},
    "body": {"content": {}},
    "operation": {"responses": {"default": {"description": ""}}},
}
"""The least that may stand where a part was cut off; an empty object for kinds not named."""

_NAME = regex(r"[a-zA-Z0-9._-]+\Z")


def specimen(document: Mapping[str, Any]) -> tuple[dict[str, Any], set[str]]:
    """The small document, and all that the large one refers to."""
    fragments = _Fragments()
    root = fragments.bare("document", document)
    shared: dict[str, Any] = {}
    homes = {
        "schemas": fragments.of("schema"),
        "parameters": fragments.of("parameter"),
        "responses": {**fragments.of("response"), **_answers(fragments.of("media"))},
        "requestBodies": fragments.of("body"),
        "headers": fragments.of("header"),
        "examples": fragments.of("example"),
    }
    for part in fragments.of("components").values():
        shared |= part
    for name, parts in homes.items():
        if parts:
            odd = shared.get(name, {})
            shared[name] = {**odd, **parts} if isinstance(odd, dict) else odd
    paths = {f"/{name}": part for name, part in fragments.of("path").items()}
    paths |= {f"/{name}": {"get": part} for name, part in fragments.of("operation").items()}
    if isinstance(root.get("paths"), dict):
        root["paths"] = {**root["paths"], **paths}
    if isinstance(root.get("components", {}), dict):
        root["components"] = shared
    return root, fragments.references


def _answers(media: dict[str, Any]) -> dict[str, Any]:
    return {
        f"{name}.media": {"description": "", "content": {"any/thing": part}}
        for name, part in media.items()
    }


class _Fragments:
    """The distinct parts of a document, cut apart."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], dict[str, Any]] = {}
        self.references: set[str] = set()

    def of(self, kind: str) -> dict[str, Any]:
        """The distinct parts of one kind, under made-up names."""
        return {
            f"part{number}": part
            for number, ((found, _), part) in enumerate(self._found.items())
            if found == kind
        }

    def take(self, kind: str, part: Any) -> Any:
        """Keep `part` and all below it; what may stand in its place."""
        if not isinstance(part, dict):
            return part
        reference = part.get("$ref")
        if isinstance(reference, str):
            self.references.add(reference)
            if kind != "schema" or len(part) == 1:
                return LEAST.get(kind, {})
        bare = self.bare(kind, part)
        self._found.setdefault((kind, repr(bare)), bare)
        return LEAST.get(kind, {})

    def bare(self, kind: str, part: Mapping[str, Any]) -> dict[str, Any]:
        """`part` without what is below it and without what can be anything."""
        if "default" in part and not PARTS[kind].keys().isdisjoint(part):
            return dict(part)
        result: dict[str, Any] = {}
        for key in sorted(part):
            if key in PARTS[kind]:
                form, below = PARTS[kind][key]
                result[key] = self._below(form, below, part[key], named=kind == "components")
            elif not _may_be_anything(kind, key, part):
                result[key] = _blank(key, part)
        return result

    def _below(self, form: str, kind: str, value: Any, *, named: bool) -> Any:
        if form == ONE:
            return self.take(kind, value)
        if form == LIST and isinstance(value, list):
            cut = [self.take(kind, item) for item in value]
            odd = [item for item in cut if not isinstance(item, dict)]
            return odd or (cut[:1] if kind == "schema" else [])
        if form == MAP and isinstance(value, dict):
            cut_map = {key: self.take(kind, item) for key, item in value.items()}
            return {
                key: item
                for key, item in cut_map.items()
                if not isinstance(item, dict) or _is_odd_key(kind, key, named)
            }
        return value


def _is_odd_key(kind: str, key: str, named: bool) -> bool:
    """Whether the key of a map has to be looked at where it stands; `named` is said of components."""
    if kind == "path":
        return not key.startswith("/")
    return kind == "response" or (named and not _NAME.match(key))


def _blank(key: str, part: Mapping[str, Any]) -> Any:
    """The value at `key`, or a stand-in where one text is as good as another."""
    value = part[key]
    if key in ("example", "value"):
        return ""
    if isinstance(value, str) and (
        key == "description" or (key == "name" and "in" in part and _NAME.match(value))
    ):
        return "any"
    return value


def _may_be_anything(kind: str, key: str, part: Mapping[str, Any]) -> bool:
    """Whether any value may stand at `key`, or this one is of a form that needs no second look."""
    value = part[key]
    if key.startswith("x-"):
        return True
    if kind == "schema":
        return _may_be_anything_in_schema(key, part)
    if key in ("operationId", "$ref", "summary"):
        return isinstance(value, str)
    if key == "description":
        return isinstance(value, str) and kind != "response"
    return kind == "operation" and key == "tags" and _are_distinct_strings(value)


def _may_be_anything_in_schema(key: str, part: Mapping[str, Any]) -> bool:
    value = part[key]
    if key == "example":
        return True
    if key in ("$ref", "description", "title"):
        return isinstance(value, str)
    if key == "required":
        return "allOf" not in part and _are_distinct_strings(value)
    if key == "enum":
        return isinstance(value, list) and bool(value) and _default_fits(part)
    return key == "default" and _default_fits(part)


def _default_fits(part: Mapping[str, Any]) -> bool:
    """Whether the default is plainly right: of the type, and one of the values if there are any."""
    if "default" not in part:
        return True
    default, kind = part["default"], part.get("type")
    if part.keys() - {"type", "default", "enum", *TEXTS} or not isinstance(kind, str):
        return False
    if type(default) is not TYPES.get(kind):
        return False
    values = part.get("enum", [default])
    return isinstance(values, list) and any(
        type(value) is type(default) and value == default for value in values
    )


def _are_distinct_strings(value: Any) -> bool:
    return (
        isinstance(value, list)
        and all(isinstance(item, str) for item in value)
        and len(set(value)) == len(value) > 0
    )
