"""JSON values for shapes: whether one fits, and one that does."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from slatewright.client.shapes import (
    Anything,
    Choice,
    Definition,
    Either,
    Fixed,
    Items,
    Maybe,
    Nothing,
    Plain,
    Property,
    Ref,
    Shape,
    Table,
)
from slatewright.regex import regex

_DEEPEST = 3
_END = 12
_MOMENT = regex(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)?", re.ASCII)
_DAY = regex(r"\d{4}-\d\d-\d\d", re.ASCII)
_UUID = regex(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
MADE: Mapping[str, Any] = {
    "string": "text",
    "integer": 1,
    "number": 1.5,
    "boolean": True,
    "date": "2024-01-31",
    "date-time": "2024-01-31T12:30:00Z",
    "uuid": "123e4567-e89b-12d3-a456-426614174000",
    "binary": "text",
}
"""What is given for each kind of single value where the document shows none."""


def fits(value: Any, shape: Shape, definitions: Mapping[str, Definition]) -> bool:
    """Whether a JSON value is of a shape, with nothing converted."""
    match shape:
        case Anything():
            return True
        case Nothing():
            return value is None
        case Plain(kind):
            return _fits_kind(value, kind)
        case Choice(_, kinds):
            return any(_fits_kind(value, kind) for kind in kinds)
        case Fixed(values):
            return value in values
        case Ref(key):
            return _fits_definition(value, definitions[key], definitions)
        case _:
            return _fits_parts(value, shape, definitions)


def _fits_parts(
    value: Any, shape: Items | Table | Maybe | Either, definitions: Mapping[str, Definition]
) -> bool:
    match shape:
        case Items(item):
            return isinstance(value, list) and all(fits(one, item, definitions) for one in value)
        case Table(inner):
            return isinstance(value, dict) and all(
                fits(one, inner, definitions) for one in value.values()
            )
        case Maybe(inner):
            return value is None or fits(value, inner, definitions)
        case Either(options):
            return any(fits(value, option, definitions) for option in options)


def _fits_definition(
    value: Any, definition: Definition, definitions: Mapping[str, Definition]
) -> bool:
    if definition.shape is not None:
        return fits(value, definition.shape, definitions)
    return isinstance(value, dict) and all(
        _fits_property(value, item, definitions) for item in definition.properties
    )


def _fits_property(
    value: Mapping[str, Any], item: Property, definitions: Mapping[str, Definition]
) -> bool:
    if item.wire not in value:
        return not item.required
    null = value[item.wire] is None and not item.required
    return null or fits(value[item.wire], item.shape, definitions)


def _fits_kind(value: Any, kind: str) -> bool:
    match kind:
        case "boolean":
            return isinstance(value, bool)
        case "integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "binary":
            return True
        case _:
            check = _TEXTS.get(kind)
            return isinstance(value, str) and (check is None or check(value))


def _parses(pattern: re.Pattern[str], parse: Callable[[str], object]) -> Callable[[str], bool]:
    def check(value: str) -> bool:
        try:
            return bool(pattern.fullmatch(value)) and bool(parse(value))
        except ValueError:
            return False

    return check


_TEXTS = {
    "date": _parses(_DAY, date.fromisoformat),
    "date-time": _parses(_MOMENT, datetime.fromisoformat),
    "uuid": _parses(_UUID, UUID),
}


def made(shape: Shape, definitions: Mapping[str, Definition], depth: int = 0) -> Any:
    """A JSON value of a shape, of the values that the document shows where they fit.

    What is optional is left out from some depth on; what contains itself without end, is cut off.
    """
    if depth > _END:
        return None
    match shape:
        case Plain(kind):
            return MADE[kind]
        case Choice(values, _) | Fixed(values):
            return values[0]
        case Ref(key):
            return _made_definition(definitions[key], definitions, depth)
        case Anything() | Nothing():
            return None
        case _:
            return _made_parts(shape, definitions, depth)


def _made_parts(
    shape: Items | Table | Maybe | Either, definitions: Mapping[str, Definition], depth: int
) -> Any:
    match shape:
        case Items(item):
            return [] if depth > _DEEPEST else [made(item, definitions, depth + 1)]
        case Table(inner):
            return {} if depth > _DEEPEST else {"key": made(inner, definitions, depth + 1)}
        case Maybe(inner):
            return None if depth > _DEEPEST else made(inner, definitions, depth)
        case Either(options):
            return made(options[0], definitions, depth)


def _made_definition(
    definition: Definition, definitions: Mapping[str, Definition], depth: int
) -> Any:
    if definition.shape is not None:
        return made(definition.shape, definitions, depth + 1)
    shown = _shown(definition.example.json, Ref(definition.key), definitions)
    if isinstance(shown, dict):
        return shown
    return {
        item.wire: _made_property(item, definitions, depth + 1)
        for item in definition.properties
        if item.required or depth < _DEEPEST
    }


def _made_property(item: Property, definitions: Mapping[str, Definition], depth: int) -> Any:
    shown = _shown(item.example.json, item.shape, definitions)
    return made(item.shape, definitions, depth) if shown is None else shown


def _shown(text: str | None, shape: Shape, definitions: Mapping[str, Definition]) -> Any:
    """The value that the document shows, if it fits."""
    value = None if text is None else json.loads(text)
    return value if value is not None and fits(value, shape, definitions) else None
