"""The shape that samples show: all values of one place read together, so that the work is linear in the samples."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from slatewright.lexicon import scalar_type
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
from slatewright.model.sample_data import Comment, Json, JsonArray, JsonObject, JsonScalar
from slatewright.model.source import Evidence, Sourced, Span
from slatewright.regex import regex
from slatewright.resolve.shapes.merged_shapes import merge

Seen = tuple[Json, Evidence]
"""A value and the sample that holds it."""

_DATE = regex(r"\d{4}-\d\d-\d\d\Z")
_DATE_TIME = regex(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?\Z", re.IGNORECASE
)
_UUID = regex(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z", re.IGNORECASE)
_DATA_KEY = regex(
    r"\A(?:-?\d+(?:\.\d+)?|\d{4}-\d\d(?:-\d\d.*)?|[0-9a-f]{24,}|0x[0-9a-f]{2,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|"
    r"[<{$][^<>{}]*[>}]?|property\d|additionalProp(?:erty)?\d|\w[^\W_]*+_(?>\w*?\d{4}\w*+))\Z",
    re.IGNORECASE,
)
_BRACKETS = {"[": "]", "<": ">", "{": "}"}
_MAX_DEPTH = 24
_UNSTATED = Sourced(Presence.UNSTATED)
_NOT_NULL = Sourced(False)
_UNKNOWN = Unknown()
_BOOLEAN, _INTEGER, _NUMBER = Scalar("boolean"), Scalar("integer"), Scalar("number")
_STRINGS = {kind: Scalar("string", format=kind) for kind in (None, "date", "date-time", "uuid")}


def shown_shape(samples: Iterable[Seen]) -> Shape:
    """The union of what several samples of one thing show. Nulls, empty arrays and elisions leave it open."""
    return _known(tuple(_Sample(value, evidence) for value, evidence in samples))


class _Sample(Struct, frozen=True, eq=False):
    """A value and its evidence, told apart by identity: to compare whole samples takes longer than to read them."""

    value: Json
    evidence: Evidence

    def __hash__(self) -> int:
        return hash((id(self.value), id(self.evidence)))

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Sample)
            and self.value is other.value
            and self.evidence is other.evidence
        )


@lru_cache(maxsize=512)
def _known(samples: tuple[_Sample, ...]) -> Shape:
    """The shape of samples that several questions are about."""
    return _together([(sample.value, sample.evidence) for sample in samples], 0)


def _together(values: list[Seen], depth: int) -> Shape:
    """One shape for values that stand in one place."""
    if len(values) == 1 and isinstance(only := values[0][0], JsonScalar):
        return _scalar(only.value)
    found: dict[str, Shape] = {}
    objects: list[tuple[JsonObject, Evidence]] = []
    items: list[Seen] = []
    for value, evidence in values:
        match value:
            case JsonScalar(inner):
                shape = _scalar(inner)
                if not isinstance(shape, Unknown):
                    kind = "number" if shape.type == "integer" else shape.type
                    before = found.get(kind)
                    found[kind] = shape if before is None else merge(before, shape)
            case JsonArray(inside):
                found.setdefault("array", _UNKNOWN)
                items.extend((item, evidence) for item in inside if not _elided(item))
            case JsonObject():
                found.setdefault("object", _UNKNOWN)
                objects.append((value, evidence))
    if "array" in found:
        found["array"] = ListOf(_together(items, depth + 1) if depth < _MAX_DEPTH else _UNKNOWN)
    if "object" in found:
        found["object"] = _object(objects, depth)
    options = tuple(found.values())
    if not options:
        return _UNKNOWN
    return options[0] if len(options) == 1 else OneOf(options)


def _object(objects: list[tuple[JsonObject, Evidence]], depth: int) -> Shape:
    """Objects as one; where all keys of all of them are data, a map."""
    if depth >= _MAX_DEPTH:
        return ObjectOf(())
    plain = [
        (value, evidence) for value, evidence in objects if value.members and not _is_map(value)
    ]
    if not plain:
        inside = [
            (member.value, evidence) for value, evidence in objects for member in value.members
        ]
        return MapOf(_together(inside, depth + 1)) if inside else ObjectOf(())
    named: dict[str, list[Seen]] = {}
    places: dict[str, dict[int, Evidence]] = {}
    comments: dict[str, Comment] = {}
    for value, evidence in plain:
        for member in value.members:
            if member.name.strip(". …"):
                named.setdefault(member.name, []).append((member.value, evidence))
                if member.comment is not None:
                    comments.setdefault(member.name, member.comment)
                where = places.setdefault(member.name, {})
                if id(evidence) not in where:
                    where[id(evidence)] = _at(evidence, member.line, member.column, member.name)
    return ObjectOf(
        tuple(
            _with_comment(
                _field(name, inner, tuple(places[name].values()), depth), comments.get(name)
            )
            for name, inner in named.items()
        )
    )


def _is_map(value: JsonObject) -> bool:
    return all(_DATA_KEY.match(member.name) for member in value.members)


def _field(name: str, values: list[Seen], evidence: tuple[Evidence, ...], depth: int) -> Field:
    """A field with the first place in each sample that shows it."""
    shape = _together(values, depth + 1)
    null = False
    for value, _ in values:
        null = null or (isinstance(value, JsonScalar) and value.value is None)
    return Field(
        name=name,
        shape=Sourced(shape, () if isinstance(shape, Unknown) else evidence),
        presence=_UNSTATED,
        nullable=Sourced(True, evidence) if null else _NOT_NULL,
        evidence=evidence,
        example=None,
    )


def _with_comment(field: Field, comment: Comment | None) -> Field:
    """The field with what a sample says beside it."""
    if comment is None:
        return field
    need = Presence.REQUIRED if comment.required else Presence.OPTIONAL
    stated = _UNSTATED if comment.required is None else Sourced(need, (comment.evidence,))
    evidence = (*field.evidence, comment.evidence)
    return replace(field, presence=stated, description=comment.text, evidence=evidence)


def _elided(value: Json) -> bool:
    return (
        isinstance(value, JsonScalar)
        and isinstance(value.value, str)
        and value.value.strip(". …") == ""
    )


def _at(evidence: Evidence, line: int, column: int, name: str) -> Evidence:
    """The member's own place, where the sample's text has it."""
    if line <= 0 or column <= 0:
        return evidence
    span = Span(evidence.span.file, line, column, line, column + len(name))
    return Evidence(span, name, evidence.basis, evidence.convention)


def _scalar(value: str | int | float | bool | None) -> Scalar | Unknown:
    match value:
        case None:
            return _UNKNOWN
        case bool():
            return _BOOLEAN
        case int():
            return _INTEGER
        case float():
            return _NUMBER
        case str():
            return (value[:1] in _BRACKETS and _stood_for(value)) or _STRINGS[_format(value)]


def _stood_for(value: str) -> Scalar | None:
    """The type for which a value only stands in: `"[number]"`, `"<boolean>"`."""
    inner = value[1:-1]
    kind = scalar_type(inner) if _BRACKETS.get(value[0]) == value[-1] and inner.isalpha() else None
    return {"integer": _INTEGER, "number": _NUMBER, "boolean": _BOOLEAN}.get(kind or "")


def _format(value: str) -> str | None:
    if value[:1].isdigit() and len(value) < 40:
        if _DATE.match(value):
            return "date"
        if _DATE_TIME.match(value):
            return "date-time"
    return "uuid" if len(value) == 36 and _UUID.match(value) else None
