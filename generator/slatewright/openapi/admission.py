"""The shape that is nearest to a documented one and that a sample fits."""

from __future__ import annotations

from collections.abc import Iterable
from operator import is_
from typing import Any

from msgspec.structs import replace

from slatewright.model.api import (
    Field,
    ListOf,
    MapOf,
    Named,
    ObjectOf,
    OneOf,
    Presence,
    Scalar,
    Shape,
)
from slatewright.model.sample_data import Json, JsonArray, JsonScalar
from slatewright.model.source import Evidence, Sourced
from slatewright.openapi.formats import number_in_format
from slatewright.openapi.plain import DEEPEST, finite
from slatewright.openapi.values import enum_values, scalar_type
from slatewright.regex import regex

_PLACEHOLDER = regex(r"""<[^"']*>|\{[^"':]*\}|\[[^"',]*\]|\$[^$]*\$|.*(?:\.\.\.|…)||[Ss]tring""")
"""Words that stand for a value; an empty text is a place to fill in, and generated samples show the type of a text."""

_DOTS = ("...", "…")

_TYPES = {"string": str, "integer": int, "boolean": bool, "number": float}
"""The types of data that need no second look."""


class Cut(dict[str, Any]):
    """An object of which the sample says that it leaves something out."""


def data_of(value: Json, depth: int = 0) -> Any:
    """A sample as plain data that still tells which objects are cut short."""
    if isinstance(value, JsonScalar) or depth > DEEPEST:
        return finite(value.value) if isinstance(value, JsonScalar) else None
    if isinstance(value, JsonArray):
        return [data_of(item, depth + 1) for item in value.items]
    found = {member.name: data_of(member.value, depth + 1) for member in value.members}
    return Cut(found) if value.elided else found


class Admission:
    """Widens shapes for samples, those that the docs describe under names included."""

    def __init__(self, shared: dict[str, Sourced[Shape]]) -> None:
        self.shared = shared
        """By its name, each shape that the docs describe under one, as it is by now."""
        self._before: list[tuple[str, Sourced[Shape]]] = []
        """What was widened of these, in order, as it was before."""
        self.excerpts: list[Evidence] = []
        """The samples that leave out what has to be there, as they say themselves."""

    def sourced(self, shape: Sourced[Shape], data: Any, evidence: Evidence) -> Sourced[Shape]:
        """A shape that the sample fits, with the sample as evidence where it had to be widened."""
        wider = self._shape(shape.value, data, evidence, 0)
        if wider is shape.value:
            return shape
        return replace(shape, value=wider, evidence=(*shape.evidence, evidence))

    def _shape(self, shape: Shape, data: Any, evidence: Evidence, hops: int) -> Shape:
        match shape:
            case Scalar():
                return _scalar(shape, data)
            case ObjectOf(fields) if isinstance(data, dict):
                wider = tuple([self._field(field, data, evidence) for field in fields])
                return shape if all(map(is_, wider, fields)) else ObjectOf(wider)
            case ListOf(items) if isinstance(data, list):
                if _goes_on(data):
                    self.excerpts.append(evidence)
                item = self._all(items, data, evidence)
                return shape if item is items else ListOf(item)
            case MapOf(values) if isinstance(data, dict):
                value = self._all(values, data.values(), evidence)
                return shape if value is values else MapOf(value)
            case ListOf() | MapOf() | ObjectOf():
                return _either(shape, data)
            case Named(name) if name in self.shared and hops < DEEPEST:
                self._widen(name, data, evidence, hops)
            case OneOf(options):
                return self._one_of(shape, options, data, evidence, hops)
        return shape

    def _all(self, shape: Shape, data: Iterable[Any], evidence: Evidence) -> Shape:
        """A shape that each of several values fits."""
        for item in data:
            shape = self._shape(shape, item, evidence, 0)
        return shape

    def _widen(self, name: str, data: Any, evidence: Evidence, hops: int) -> None:
        known = self.shared[name]
        wider = self._shape(known.value, data, evidence, hops + 1)
        if wider is not known.value:
            self._before.append((name, known))
            self.shared[name] = replace(known, value=wider, evidence=(*known.evidence, evidence))

    def _field(self, field: Field, data: dict[str, Any], evidence: Evidence) -> Field:
        if field.name not in data:
            if field.presence.value is not Presence.REQUIRED:
                return field
            if not isinstance(data, Cut):
                return _disputed(field, evidence)
            self.excerpts.append(evidence)
            return field
        value = data[field.name]
        if value is None:
            if field.nullable.value:
                return field
            return replace(field, nullable=Sourced(True, (evidence,)))
        if _is_plainly(field.shape.value, value):
            return field
        shape = self.sourced(field.shape, value, evidence)
        return field if shape is field.shape else replace(field, shape=shape)

    def _one_of(
        self, shape: OneOf, options: tuple[Shape, ...], data: Any, evidence: Evidence, hops: int
    ) -> Shape:
        """The alternatives, of which one admits the sample; the first that is of its kind is widened where none does."""
        for option in options:
            known, excerpts = len(self._before), len(self.excerpts)
            if (
                self._shape(option, data, evidence, hops + 1) is option
                and len(self._before) == known
            ):
                return shape
            self._undo(known)
            del self.excerpts[excerpts:]
        alike = [n for n, option in enumerate(options) if self._is_alike(option, data)]
        if not alike:
            return _either(shape, data)
        number = min(alike, key=lambda n: _lists_in_another_case(options[n], data))
        wider = self._shape(options[number], data, evidence, hops + 1)
        among = wider.options if isinstance(wider, OneOf) else (wider,)
        return OneOf((*options[:number], *among, *options[number + 1 :]))

    def _undo(self, known: int) -> None:
        """Take back what was widened since so much was known."""
        while len(self._before) > known:
            name, shape = self._before.pop()
            self.shared[name] = shape

    def _is_alike(self, shape: Shape, data: Any) -> bool:
        """Whether the data is of the kind that a shape describes, so that it can be widened from within."""
        for _ in range(DEEPEST):
            if not isinstance(shape, Named) or shape.name not in self.shared:
                break
            shape = self.shared[shape.name].value
        match shape:
            case ObjectOf() | MapOf():
                return isinstance(data, dict)
            case ListOf():
                return isinstance(data, list)
            case Scalar():
                return not isinstance(data, dict | list) and _is_of(_type(data), shape)
            case _:
                return False


def _goes_on(data: list[Any]) -> bool:
    """Whether dots stand in a list of other things than text, for more of them."""
    return any(item in _DOTS for item in data) and not all(isinstance(item, str) for item in data)


def _disputed(field: Field, evidence: Evidence) -> Field:
    said = field.presence
    disputed = Sourced(Presence.DISPUTED, (*said.evidence, evidence), said.overruled)
    return replace(field, presence=disputed)


def _either(shape: Shape, data: Any) -> Shape:
    """The shape, or one of the data's type; data without one says nothing."""
    kind = _type(data)
    if kind is None or _is_placeholder(data):
        return shape
    options = shape.options if isinstance(shape, OneOf) else (shape,)
    return OneOf((*options, Scalar(kind, shown=())))


def _type(data: Any) -> str | None:
    match data:
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "integer" if data.is_integer() else "number"
        case str():
            return "string"
        case dict():
            return "object"
        case list():
            return "array"
        case _:
            return None


def _is_placeholder(data: Any) -> bool:
    """Whether a text stands for a value, as `<id>` does."""
    return isinstance(data, str) and _PLACEHOLDER.fullmatch(data) is not None


def _is_of(kind: str | None, shape: Scalar) -> bool:
    """Whether data of a type is of the type that a scalar has."""
    own = shape.type if shape.type in ("object", "array") else scalar_type(shape)
    return kind == own or (kind, own) == ("integer", "number")


def _is_plainly(shape: Shape, data: Any) -> bool:
    """Whether data is of a type without limits, as most is."""
    return (
        type(shape) is Scalar
        and _TYPES.get(shape.type) is type(data)
        and not shape.enum
        and shape.format is None
        and shape.max_length is shape.min_length is None
        and shape.minimum is shape.maximum is None
    )


def _scalar(shape: Scalar, data: Any) -> Shape:
    if data is None or _is_plainly(shape, data):
        return shape
    if not _is_of(_type(data), shape):
        return _either(shape, data)
    if isinstance(data, bool | dict | list) or shape.type == "file" or _is_placeholder(data):
        return shape
    return _listed(_unlimited(shape, data), data)


def _listed(shape: Scalar, data: Any) -> Shape:
    """The scalar with the value among those that it may have, if they are listed.

    One that differs from a listed one in case alone stands in a list of its own: other tools name constants after
    values, and have no two names for `EMAIL` and `email`.
    """
    values = enum_values(shape)
    if not values or data in values:
        return shape
    if _lists_in_another_case(shape, data):
        return OneOf((shape, Scalar(shape.type, enum=(data,), shown=())))
    shown = () if shape.shown == () else (*(shape.shown or ()), data)
    return replace(shape, enum=(*shape.enum, data), shown=shown)


def _lists_in_another_case(shape: Shape, data: Any) -> bool:
    values = enum_values(shape) if isinstance(shape, Scalar) else []
    return data not in values and str(data).lower() in {str(value).lower() for value in values}


def _unlimited(shape: Scalar, data: str | int | float) -> Scalar:
    """The scalar without the limits that the value breaks."""
    broken: dict[str, Any] = {}
    if isinstance(data, str):
        if shape.max_length is not None and len(data) > shape.max_length:
            broken["max_length"] = None
        if shape.min_length is not None and len(data) < shape.min_length:
            broken["min_length"] = None
    else:
        if shape.minimum is not None and data < shape.minimum:
            broken["minimum"] = None
        if shape.maximum is not None and data > shape.maximum:
            broken["maximum"] = None
        if not number_in_format(data, shape.format):
            broken["format"] = None
    return replace(shape, **broken) if broken else shape
