"""Shapes out of samples, and one shape out of several."""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.model.api import (
    Field,
    ListOf,
    MapOf,
    ObjectOf,
    OneOf,
    Presence,
    Scalar,
    Shape,
    Unknown,
)
from slatewright.model.facts import Json, JsonArray, JsonObject, JsonScalar
from slatewright.model.source import Basis, Evidence, Sourced, Span

_DATE = re.compile(r"\d{4}-\d\d-\d\d\Z")
_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?\Z")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z", re.IGNORECASE)
_DATA_KEY = re.compile(
    r"\A(?:-?\d+(?:\.\d+)?|\d{4}-\d\d(?:-\d\d.*)?|[0-9a-f]{24,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|"
    r"[<{$][^<>{}]*[>}]?|\w+_\w*\d{4,}\w*)\Z",
    re.IGNORECASE,
)
_MAX_DEPTH = 24


def example_shape(value: Json, evidence: Evidence, depth: int = 0) -> Shape:
    """The shape that one sample shows. Nulls, empty arrays and elisions leave it open."""
    match value:
        case JsonScalar(inner):
            return _scalar(inner)
        case JsonArray(items):
            shapes = [example_shape(item, evidence, depth + 1) for item in items if not _elided(item)]
            return ListOf(merge_all(shapes))
        case JsonObject(members):
            names = [member.name for member in members]
            if names and all(_DATA_KEY.match(name) for name in names):
                return MapOf(merge_all(example_shape(m.value, evidence, depth + 1) for m in members))
            fields: dict[str, Field] = {}
            for member in members:
                if depth < _MAX_DEPTH and member.name:
                    field = _field(member.name, member.value, _at(evidence, member.line, member.column, member.name), depth)
                    old = fields.get(member.name)
                    fields[member.name] = merge_fields(old, field) if old else field
            return ObjectOf(tuple(fields.values()))


def _elided(value: Json) -> bool:
    return isinstance(value, JsonScalar) and isinstance(value.value, str) and value.value.strip(". …") == ""


def _at(evidence: Evidence, line: int, column: int, name: str) -> Evidence:
    """The member's own place, where the sample's text has it."""
    if line <= 0:
        return evidence
    span = Span(evidence.span.file, line, column + 1, line, column + 1 + len(name))
    return Evidence(span, name, evidence.basis, evidence.convention)


def _field(name: str, value: Json, evidence: Evidence, depth: int) -> Field:
    shape = example_shape(value, evidence, depth + 1)
    null = isinstance(value, JsonScalar) and value.value is None
    return Field(
        name=name,
        shape=Sourced(shape, () if isinstance(shape, Unknown) else (evidence,)),
        presence=Sourced(Presence.UNSTATED),
        nullable=Sourced(null, (evidence,) if null else ()),
        evidence=(evidence,),
        example=None,
    )


def _scalar(value: str | int | float | bool | None) -> Shape:
    if isinstance(value, bool):
        return Scalar("boolean")
    if isinstance(value, int):
        return Scalar("integer")
    if isinstance(value, float):
        return Scalar("number")
    if value is None:
        return Unknown()
    if _DATE.match(value):
        return Scalar("string", format="date")
    if _DATE_TIME.match(value) and "T" in value and value[-1:] in "Zz" + "0123456789":
        return Scalar("string", format="date-time")
    return Scalar("string", format="uuid" if _UUID.match(value) else None)


def merge_all(shapes: Iterable[Shape]) -> Shape:
    """One shape that covers all."""
    result: Shape = Unknown()
    for shape in shapes:
        result = merge(result, shape)
    return result


def merge(first: Shape, second: Shape) -> Shape:
    """The union of two shapes that describe the same thing."""
    if isinstance(first, Unknown) or first == second:
        return second
    if isinstance(second, Unknown):
        return first
    match first, second:
        case Scalar(), Scalar():
            return _merge_scalars(first, second)
        case ListOf(items), ListOf(others):
            return ListOf(merge(items, others))
        case ObjectOf(fields), ObjectOf(others):
            return ObjectOf(merge_field_lists(fields, others))
        case MapOf(values), MapOf(others):
            return MapOf(merge(values, others))
        case MapOf(), ObjectOf(fields):
            return second if fields else first
        case ObjectOf(fields), MapOf():
            return first if fields else second
        case OneOf(options), _:
            return first if second in options else _either(options, second)
        case _, OneOf(options):
            return second if first in options else _either((first,), *options)
        case _:
            return _either((first,), second)


def _either(options: tuple[Shape, ...], *more: Shape) -> Shape:
    """A union, in which shapes of one kind are merged instead of listed twice."""
    result = list(options)
    for shape in more:
        for at, option in enumerate(result):
            if type(option) is type(shape) and isinstance(option, ListOf | ObjectOf | MapOf):
                result[at] = merge(option, shape)
                break
            if option == shape:
                break
            if isinstance(option, Scalar) and isinstance(shape, Scalar) and option.type == shape.type:
                result[at] = _merge_scalars(option, shape)
                break
        else:
            result.append(shape)
    return result[0] if len(result) == 1 else OneOf(tuple(result))


def _merge_scalars(first: Scalar, second: Scalar) -> Shape:
    if first.type != second.type:
        if {first.type, second.type} == {"integer", "number"}:
            return Scalar("number")
        return OneOf((first, second))
    enum = tuple(dict.fromkeys((*first.enum, *second.enum))) if first.enum and second.enum else ()
    return Scalar(
        first.type,
        format=first.format if first.format == second.format else None,
        enum=enum,
        max_length=first.max_length if first.max_length == second.max_length else None,
    )


def merge_field_lists(first: tuple[Field, ...], second: tuple[Field, ...]) -> tuple[Field, ...]:
    """The fields of both, in the order of the first; a field of both is merged."""
    merged = {field.name: field for field in first}
    for field in second:
        old = merged.get(field.name)
        merged[field.name] = merge_fields(old, field) if old else field
    return tuple(merged.values())


def merge_fields(first: Field, second: Field) -> Field:
    """One field that both describe; the firmer basis wins each value, equals are joined."""
    return Field(
        name=first.name,
        shape=merge_sourced_shapes(first.shape, second.shape),
        presence=firmer(first.presence, second.presence),
        nullable=Sourced(
            first.nullable.value or second.nullable.value,
            (*first.nullable.evidence, *second.nullable.evidence),
        ),
        description=first.description or second.description,
        default=first.default or second.default,
        deprecated=first.deprecated or second.deprecated,
        example=first.example or second.example,
        evidence=tuple(dict.fromkeys((*first.evidence, *second.evidence))),
    )


def firmer(first: Sourced[Presence], second: Sourced[Presence]) -> Sourced[Presence]:
    """The presence that is stated; of two that are, the first."""
    if first.value is Presence.UNSTATED:
        return second
    return first


def merge_sourced_shapes(first: Sourced[Shape], second: Sourced[Shape]) -> Sourced[Shape]:
    """Weigh two readings of one shape: words beat samples, but a sample fills in what the words leave open."""
    evidence = tuple(dict.fromkeys((*first.evidence, *second.evidence)))
    if first.basis == second.basis or isinstance(first.value, Unknown) or isinstance(second.value, Unknown):
        return Sourced(merge(first.value, second.value), evidence, (*first.overruled, *second.overruled))
    firm, soft = (first, second) if first.basis > second.basis else (second, first)
    return Sourced(refine(firm.value, soft.value), evidence, (*first.overruled, *second.overruled))


def refine(stated: Shape, shown: Shape) -> Shape:
    """What the words say, filled in with what a sample shows where the two are compatible."""
    match stated, shown:
        case Unknown(), _:
            return shown
        case _, Unknown():
            return stated
        case ListOf(items), ListOf(others):
            return ListOf(refine(items, others))
        case ObjectOf(fields), ObjectOf(others):
            return ObjectOf(merge_field_lists(fields, others))
        case ObjectOf(()), MapOf():
            return shown
        case ObjectOf(fields), ListOf(others):
            return ListOf(refine(stated, others))
        case ListOf(items), ObjectOf(fields) if fields and not isinstance(items, Scalar):
            return ListOf(refine(items, shown)) if isinstance(items, ObjectOf) else shown
        case Scalar(type="string", enum=()), ObjectOf(fields) if fields:
            return shown
        case Scalar(enum=()), ListOf(ObjectOf()):
            return shown
        case _:
            return stated


def best_basis(evidence: Iterable[Evidence]) -> Basis:
    """The firmest basis among pieces of evidence."""
    return max((item.basis for item in evidence), default=Basis.ASSUMED)
