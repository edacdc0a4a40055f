"""Types for what the docs leave open, taken from fields of the same name elsewhere in them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from slatewright.http.names import OF_ANYTHING
from slatewright.model.api import (
    Field,
    ListOf,
    MapOf,
    ObjectOf,
    Operation,
    Parameter,
    Scalar,
    Schema,
    Shape,
    Unknown,
)
from slatewright.model.facts import Place
from slatewright.model.source import Basis, Sourced
from slatewright.resolve.shapes.fields import fields_in, fields_of

_SHARE = 0.8
_DEEP = 16


class _Index(Struct, frozen=True):
    """Fields by their names."""

    fields: dict[str, list[Field]]
    digits: frozenset[int]
    """The ids of those that only digits in a URL show."""


def with_namesakes(
    operations: tuple[Operation, ...], schemas: tuple[Schema, ...]
) -> tuple[Operation, ...]:
    """Operations in which open parameters and body fields take the type of their namesakes.

    The operation's own fields are asked first, then those of all operations and objects; four in five must agree.
    """
    everywhere = _index(
        [
            *(f for o in operations for f in fields_of(o, _DEEP)),
            *(f for s in schemas for f in fields_in(s.shape.value, _DEEP)),
        ],
        frozenset(id(p.field) for o in operations for p in o.parameters if _is_digits(p)),
    )
    return tuple(_filled(operation, everywhere) for operation in operations)


def _filled(operation: Operation, everywhere: _Index) -> Operation:
    digits = frozenset(id(p.field) for p in operation.parameters if _is_digits(p))
    indexes = (_index(fields_of(operation, _DEEP), digits), everywhere)
    parameters = tuple(_parameter(parameter, indexes) for parameter in operation.parameters)
    bodies = tuple(replace(body, shape=_shape(body.shape, indexes, 0)) for body in operation.bodies)
    if parameters == operation.parameters and bodies == operation.bodies:
        return operation
    return replace(operation, parameters=parameters, bodies=bodies)


def _parameter(parameter: Parameter, indexes: tuple[_Index, ...]) -> Parameter:
    field = parameter.field
    digits = _is_digits(parameter)
    if parameter.place is Place.PATH or not (digits or isinstance(field.shape.value, Unknown)):
        return parameter
    found = _find(field.name, indexes, digits=not digits)
    if found is None or not isinstance(found.value, Scalar):
        return parameter
    if digits and found.value.type != "string":
        return parameter
    return replace(parameter, field=replace(field, shape=found))


def _is_digits(parameter: Parameter) -> bool:
    """Whether all that the docs show of a parameter's type is digits in a URL, which a string may have as well."""
    shape = parameter.field.shape
    return (
        parameter.place is Place.QUERY
        and shape.basis <= Basis.EXAMPLE
        and isinstance(shape.value, Scalar)
        and shape.value.type == "integer"
    )


def _shape(shape: Sourced[Shape], indexes: tuple[_Index, ...], depth: int) -> Sourced[Shape]:
    value = _open_fields(shape.value, indexes, depth)
    return shape if value is shape.value else replace(shape, value=value)


def _open_fields(shape: Shape, indexes: tuple[_Index, ...], depth: int) -> Shape:
    if depth > _DEEP:
        return shape
    match shape:
        case ObjectOf(fields):
            filled = tuple(_field(field, indexes, depth) for field in fields)
            return shape if filled == fields else ObjectOf(filled)
        case ListOf(items):
            inner = _open_fields(items, indexes, depth + 1)
            return shape if inner is items else ListOf(inner)
        case _:
            return shape


def _field(field: Field, indexes: tuple[_Index, ...], depth: int) -> Field:
    if isinstance(field.shape.value, Unknown):
        found = _find(field.name, indexes)
        return replace(field, shape=found) if found is not None else field
    shape = _shape(field.shape, indexes, depth + 1)
    return field if shape is field.shape else replace(field, shape=shape)


def _find(name: str, indexes: tuple[_Index, ...], *, digits: bool = True) -> Sourced[Shape] | None:
    """The shape that most namesakes have; stated ones count before shown ones, and mere digits last, if at all."""
    if name.lower() in OF_ANYTHING:
        return None
    for index in indexes:
        known = [field for field in index.fields.get(name, ()) if _kind(field.shape.value)]
        firm = [field for field in known if id(field) not in index.digits]
        stated = [field for field in known if field.shape.basis >= Basis.STATED]
        for group in (stated, firm, known if digits else []):
            if found := _agreed(group):
                return found
    return None


def _agreed(known: list[Field]) -> Sourced[Shape] | None:
    counts = Counter(_kind(field.shape.value) for field in known)
    if not counts:
        return None
    kind, count = max(counts.items(), key=lambda item: (item[1], item[0]))
    if count < _SHARE * len(known):
        return None
    first = next(field.shape for field in known if _kind(field.shape.value) == kind)
    shape = _plain(first.value)
    if not first.evidence or isinstance(shape, Unknown):
        return None
    return Sourced(shape, (replace(first.evidence[0], basis=Basis.INFERRED),))


def _kind(shape: Shape) -> str:
    match shape:
        case Scalar(type=kind):
            return kind
        case ListOf():
            return "array"
        case ObjectOf() | MapOf():
            return "object"
        case _:
            return ""


def _plain(shape: Shape) -> Shape:
    """The kind alone: what a namesake allows or holds need not hold here."""
    match shape:
        case Scalar(type=kind, format=text_format):
            return Scalar(kind, format=text_format)
        case ListOf(items):
            return ListOf(_plain(items) if isinstance(items, Scalar) else Unknown())
        case ObjectOf() | MapOf():
            return ObjectOf(())
        case _:
            return Unknown()


def _index(fields: Iterable[Field], digits: frozenset[int]) -> _Index:
    index: dict[str, list[Field]] = defaultdict(list)
    for field in fields:
        index[field.name].append(field)
    return _Index(dict(index), digits)
