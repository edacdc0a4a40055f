"""Shapes of the model as schemas of the document."""

from __future__ import annotations

import math
import re
import warnings
from collections.abc import Iterable
from typing import Any

from slatewright.model.api import (
    Field,
    ListOf,
    MapOf,
    Named,
    ObjectOf,
    OneOf,
    Presence,
    Scalar,
    Schema,
    Shape,
    Unknown,
)
from slatewright.model.sample_data import Json
from slatewright.model.source import Claim, Evidence, Sourced
from slatewright.openapi.dialect import Dialect
from slatewright.openapi.noted import Marks, Noted
from slatewright.openapi.plain import plain
from slatewright.openapi.values import UNFIT, enum_values, fit, in_type, scalar_type

DEEPEST = 24
"""Levels of nesting that are written; below, anything goes."""
_SHOWN = "x-shown"
"""The key that tells what only a sample shows, against what the docs state."""


def component_names(schemas: Iterable[Schema]) -> dict[str, str]:
    """A name that OpenAPI admits for each shared schema, by its name in the model."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for schema in schemas:
        if schema.name not in names:
            names[schema.name] = _free(component_name(schema.name), taken)
    return names


def component_name(name: str) -> str:
    """`name` in the letters that OpenAPI admits for a component."""
    return re.sub(r"[^A-Za-z0-9._-]+", "_", name) or "_"


def _free(wish: str, taken: set[str]) -> str:
    name, number = wish, 2
    while name in taken:
        name, number = f"{wish}{number}", number + 1
    taken.add(name)
    return name


def component_schemas(schemas: Iterable[Schema], dialect: Dialect) -> dict[str, Noted]:
    """`components.schemas`, sorted by name."""
    found: dict[str, Noted] = {}
    for schema in schemas:
        name = dialect.components[schema.name]
        if name not in found:
            words = {"description": schema.description} if schema.description else {}
            body = dialect.beside(shape_schema(schema.shape.value, dialect), words)
            found[name] = Noted(
                body,
                schema.shape.evidence,
                claims(schema.shape, dialect),
                marks=Marks.NONE if "$ref" in body else Marks.BOTH,
            )
    return dict(sorted(found.items()))


def sourced_schema(shape: Sourced[Shape], dialect: Dialect) -> Noted:
    """The schema of a body or a response."""
    return Noted(
        shape_schema(shape.value, dialect),
        shape.evidence,
        claims(shape, dialect),
        marks=Marks.BASIS,
    )


def shape_schema(shape: Shape, dialect: Dialect, depth: int = 0) -> dict[str, Any]:
    """The schema of a shape."""
    if depth > DEEPEST:
        return {}
    match shape:
        case Scalar():
            return _scalar(shape)
        case ListOf(items):
            return {"type": "array", "items": shape_schema(items, dialect, depth + 1)}
        case ObjectOf(fields):
            return _object(fields, dialect, depth)
        case MapOf(values):
            inner = shape_schema(values, dialect, depth + 1)
            return {"type": "object", "additionalProperties": inner}
        case OneOf(options):
            return _any_of([shape_schema(option, dialect, depth + 1) for option in options])
        case Named(name):
            known = dialect.components.get(name)
            return {"$ref": f"#/components/schemas/{known}"} if known else {}
        case Unknown():
            return {}


def _any_of(schemas: list[dict[str, Any]]) -> dict[str, Any]:
    """`anyOf`, since a value may well fit two descriptions in docs; nothing where one says nothing."""
    distinct: list[dict[str, Any]] = []
    for schema in schemas:
        bare = {key: value for key, value in schema.items() if key != _SHOWN}
        if schema not in distinct and bare not in distinct:
            distinct.append(schema)
    if not all(distinct):
        return {}
    if len(distinct) == 1:
        return {key: value for key, value in distinct[0].items() if key != _SHOWN}
    return {"anyOf": distinct} if distinct else {}


def _scalar(scalar: Scalar) -> dict[str, Any]:
    schema = _plain_scalar(scalar)
    if scalar.shown is not None:
        schema[_SHOWN] = in_type(scalar.shown, scalar_type(scalar)) or True
    return schema


def _plain_scalar(scalar: Scalar) -> dict[str, Any]:
    if scalar.type == "file":
        return {"type": "string", "format": "binary"}
    if scalar.type in ("object", "array"):
        return {"type": "object"} if scalar.type == "object" else {"type": "array", "items": {}}
    kind = scalar_type(scalar)
    schema: dict[str, Any] = {"type": kind}
    if scalar.format:
        schema["format"] = scalar.format
    if values := enum_values(scalar):
        schema["enum"] = values
    if kind == "string":
        _limit(schema, "minLength", _length(scalar.min_length))
        _limit(schema, "maxLength", _length(scalar.max_length))
        _limit(schema, "pattern", scalar.pattern if _is_regex(scalar.pattern) else None)
    elif kind in ("integer", "number"):
        _limit(schema, "minimum", _finite(scalar.minimum))
        _limit(schema, "maximum", _finite(scalar.maximum))
    return schema


def _limit(schema: dict[str, Any], key: str, limit: Any) -> None:
    if limit is not None:
        schema[key] = limit


def _length(number: int | None) -> int | None:
    return number if number is not None and number >= 0 else None


def _finite(number: int | float | None) -> int | float | None:
    return number if number is not None and math.isfinite(number) else None


def _is_regex(pattern: str | None) -> bool:
    if pattern is None:
        return False
    try:
        with warnings.catch_warnings(action="error"):
            re.compile(pattern)
    except (re.error, OverflowError, RecursionError, Warning):
        return False
    return True


def _object(fields: tuple[Field, ...], dialect: Dialect, depth: int) -> dict[str, Any]:
    distinct = {field.name: field for field in reversed(fields)}
    ordered = [distinct[name] for name in dict.fromkeys(field.name for field in fields)]
    schema: dict[str, Any] = {"type": "object"}
    if ordered:
        schema["properties"] = {
            field.name: field_schema(field, dialect, depth + 1) for field in ordered
        }
    for key, presence in (("required", Presence.REQUIRED), ("x-required", Presence.DISPUTED)):
        if needed := [field for field in ordered if field.presence.value is presence]:
            schema[key] = [Noted(field.name, field.presence.evidence) for field in needed]
    return schema


def field_schema(field: Field, dialect: Dialect, depth: int = 0) -> Noted:
    """The schema of one property, with all that the docs say about it."""
    evidence = field.evidence or field.shape.evidence
    schema = typed(field, dialect, depth, evidence)
    words: dict[str, Any] = {}
    if field.description:
        words["description"] = field.description
    if field.default is not None and (value := default_of(field)) is not UNFIT:
        words["default"] = Noted(value, field.default.evidence, default_claims(field.default))
    if field.deprecated:
        words["deprecated"] = True
    if field.example is not None:
        words["example"] = Noted(example_of(field), field.example.evidence)
    body = dialect.beside(schema, words)
    lost = (*claims(field.shape, dialect), *presence_claims(field.presence))
    return Noted(body, evidence, lost, marks=Marks.NONE if "$ref" in body else Marks.BASIS)


def typed(
    field: Field, dialect: Dialect, depth: int = 0, around: tuple[Evidence, ...] = ()
) -> dict[str, Any]:
    """Type, format and limits of a field, each with the evidence for the shape where what is around it has other evidence."""
    schema = shape_schema(field.shape.value, dialect, depth)
    if field.nullable.value or _enum_has_null(field.shape.value):
        schema = dialect.nullable(schema)
    evidence = field.shape.evidence
    if evidence == around:
        return schema
    backed = ("type", "format", "enum", "$ref")
    return {
        key: Noted(value, evidence) if key in backed else value for key, value in schema.items()
    }


def _enum_has_null(shape: Shape) -> bool:
    return isinstance(shape, Scalar) and None in shape.enum


def default_of(field: Field) -> Any:
    """The default in the field's own type, or `UNFIT`."""
    assert field.default is not None
    value = plain(field.default.value)
    if value is None:
        return None if field.nullable.value else UNFIT
    return fit(value, field.shape.value)


def example_of(field: Field) -> Any:
    """The sample value, in the field's own type where it can be read so."""
    assert field.example is not None
    value = plain(field.example.value)
    fitted = fit(value, field.shape.value)
    return value if fitted is UNFIT else fitted


def claims(shape: Sourced[Shape], dialect: Dialect) -> tuple[Claim[Any], ...]:
    """What lost against `shape`, as the schemas that it would have given."""
    return tuple(
        Claim(shape_schema(claim.value, dialect), claim.evidence, claim.distance)
        for claim in shape.overruled
    )


def default_claims(default: Sourced[Json]) -> tuple[Claim[Any], ...]:
    """What lost against `default`."""
    return tuple(
        Claim(plain(claim.value), claim.evidence, claim.distance)
        for claim in default.overruled
        if plain(claim.value) != plain(default.value)
    )


def presence_claims(presence: Sourced[Presence]) -> tuple[Claim[Any], ...]:
    """What lost against `presence`."""
    return tuple(
        Claim({"required": claim.value is Presence.REQUIRED}, claim.evidence, claim.distance)
        for claim in presence.overruled
        if claim.value is not Presence.UNSTATED
    )
