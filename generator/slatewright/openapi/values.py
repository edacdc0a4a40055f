"""Defaults and enumerated values in the type of the schema that they stand in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from slatewright.model.api import (
    ListOf,
    MapOf,
    Named,
    ObjectOf,
    OneOf,
    Presence,
    Scalar,
    Shape,
    Unknown,
)
from slatewright.openapi.formats import number_in_format, text_in_format
from slatewright.openapi.plain import finite
from slatewright.regex import regex

UNFIT = object()
"""What `fit` answers where a value is not of the type; None is a value."""

TYPES = {"string", "integer", "number", "boolean"}

_INTEGER = regex(r"[+-]?\d{1,40}\Z")
_NUMBER = regex(r"[+-]?(\d{1,40}(\.\d{0,40})?|\.\d{1,40})([eE][+-]?\d{1,2})?\Z")


def scalar_type(scalar: Scalar) -> str:
    """The JSON type of a scalar; a type that JSON does not have travels as a string."""
    return scalar.type if scalar.type in TYPES else "string"


def fit(value: Any, shape: Shape) -> Any:
    """`value` as `shape` would have it, or `UNFIT`."""
    return UNFIT if _holds_reference(value) else _fit(value, shape)


def _fit(value: Any, shape: Shape) -> Any:
    match shape:
        case Scalar(type="object" | "array" as kind):
            return value if isinstance(value, dict if kind == "object" else list) else UNFIT
        case Scalar():
            return _allowed(of_type(value, scalar_type(shape)), shape)
        case ListOf(items):
            return _fit_list(value, items)
        case MapOf():
            return value if value == {} else UNFIT
        case ObjectOf(fields):
            needed = any(field.presence.value is Presence.REQUIRED for field in fields)
            return value if value == {} and not needed else UNFIT
        case OneOf(options):
            return next((got for one in options if (got := _fit(value, one)) is not UNFIT), UNFIT)
        case Named():
            return UNFIT
        case Unknown():
            return value


def _holds_reference(value: Any) -> bool:
    """Whether readers would take a part of the value for a reference."""
    if isinstance(value, dict):
        return "$ref" in value or any(map(_holds_reference, value.values()))
    return isinstance(value, list) and any(map(_holds_reference, value))


def _fit_list(value: Any, items: Shape) -> Any:
    if not isinstance(value, list):
        return UNFIT
    fitted = [_fit(item, items) for item in value]
    return UNFIT if any(item is UNFIT for item in fitted) else fitted


def of_type(value: Any, kind: str) -> Any:
    """A scalar as a value of the JSON type `kind`, read from text if need be, or `UNFIT`."""
    if value is None or isinstance(value, (list, dict)):
        return UNFIT
    if kind == "string":
        return _text(value)
    if kind == "boolean":
        word = str(value).strip().lower()
        return {"true": True, "false": False}.get(word, UNFIT)
    if isinstance(value, bool):
        return UNFIT
    return _number(value, whole=kind == "integer")


def _text(value: Any) -> str:
    return value if isinstance(value, str) else str(value).lower()


def _number(value: str | int | float, whole: bool) -> Any:
    if isinstance(value, str):
        value = value.strip()
        if _INTEGER.match(value):
            return int(value)
        if not _NUMBER.match(value):
            return UNFIT
        value = float(value)
    if isinstance(value, int):
        return value
    if isinstance(finite(value), str):
        return UNFIT
    if value.is_integer() and abs(value) < 1e15:
        return int(value)
    return UNFIT if whole else value


def enum_values(scalar: Scalar) -> list[Any]:
    """The values of an enumeration in the scalar's own type; none where one of them is of another."""
    return in_type(scalar.enum, scalar_type(scalar)) if scalar.enum else []


def in_type(values: Iterable[Any], kind: str) -> list[Any]:
    """Each of the values once, as the JSON type `kind`; none where one of them is of another."""
    fitted = [None if value is None else of_type(value, kind) for value in values]
    if any(value is UNFIT for value in fitted):
        return []
    return list(_distinct(fitted))


def _distinct(values: Iterable[Any]) -> Iterable[Any]:
    seen: set[tuple[type, Any]] = set()
    for value in values:
        if (key := (type(value), value)) not in seen:
            seen.add(key)
            yield value


def _allowed(value: Any, scalar: Scalar) -> Any:
    """`value` if the scalar's own limits admit it."""
    if value is UNFIT or ((values := enum_values(scalar)) and value not in values):
        return UNFIT
    if isinstance(value, str):
        return value if _text_allowed(value, scalar) else UNFIT
    if isinstance(value, bool):
        return value
    low = scalar.minimum is None or value >= scalar.minimum
    high = scalar.maximum is None or value <= scalar.maximum
    return value if low and high and number_in_format(value, scalar.format) else UNFIT


def _text_allowed(value: str, scalar: Scalar) -> bool:
    if scalar.max_length is not None and len(value) > scalar.max_length:
        return False
    if scalar.min_length is not None and len(value) < scalar.min_length:
        return False
    return scalar.pattern is None and text_in_format(value, scalar.format)
