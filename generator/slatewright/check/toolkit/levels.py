"""The objects of an API: which of their fields a table describes, and which a sample shows."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from slatewright.model.api import Api, Body, Field, ListOf, MapOf, ObjectOf, OneOf, Operation, Shape
from slatewright.model.source import Basis, Evidence
from slatewright.once import walked_once

_DEEPEST = 12
"""Levels of nesting that are looked at."""


class Level(Struct, frozen=True):
    """The fields of one object."""

    described: tuple[Field, ...]
    """Those that the docs describe and no sample shows."""
    shown: tuple[Field, ...]
    """Those that only a sample shows."""
    both: tuple[Field, ...]
    sender: Operation | None = None
    """The operation in whose body the object is sent; None for what is answered."""


@walked_once
def levels(api: Api) -> Iterator[Level]:
    """Every object of every body, response and named shape."""
    for operation in api.operations:
        for body in operation.bodies:
            yield from _below(body.shape.value, 0, operation)
        for response in operation.responses:
            if response.shape is not None:
                yield from _below(response.shape.value, 0)
    for schema in api.schemas:
        yield from _below(schema.shape.value, 0)


def body_fields(body: Body) -> Iterator[Field]:
    """The fields of every object of one body."""
    yield from _fields(body.shape.value, 0)


@walked_once
def every_field(api: Api) -> Iterator[Field]:
    """Every parameter and every field of every object."""
    for operation in api.operations:
        for parameter in operation.parameters:
            yield parameter.field
    for level in levels(api):
        yield from (*level.described, *level.both, *level.shown)


def stated(field: Field) -> Evidence | None:
    """The first place where the docs describe the field in words."""
    return next((item for item in field.evidence if item.basis >= Basis.STATED), None)


def row_of(field: Field) -> str:
    """The line of the row that describes the field, and its name, by which rules agree on who tells of it."""
    place = stated(field)
    return f"{place.span.line if place else 0} {field.name}"


def sampled(field: Field) -> Evidence | None:
    """The first sample that shows the field."""
    return next((item for item in field.evidence if item.basis is Basis.EXAMPLE), None)


def _below(shape: Shape, depth: int, sender: Operation | None = None) -> Iterator[Level]:
    if depth > _DEEPEST:
        return
    match shape:
        case ObjectOf(fields):
            yield _level(fields, sender)
            for field in fields:
                yield from _below(field.shape.value, depth + 1, sender)
        case ListOf(inner) | MapOf(inner):
            yield from _below(inner, depth + 1, sender)
        case OneOf(options):
            for option in options:
                yield from _below(option, depth + 1, sender)
        case _:
            return


def _fields(shape: Shape, depth: int) -> Iterator[Field]:
    match shape:
        case ObjectOf(fields) if depth <= _DEEPEST:
            for field in fields:
                yield field
                yield from _fields(field.shape.value, depth + 1)
        case ListOf(inner) | MapOf(inner) if depth <= _DEEPEST:
            yield from _fields(inner, depth + 1)
        case OneOf(options) if depth <= _DEEPEST:
            for option in options:
                yield from _fields(option, depth + 1)
        case _:
            return


def _level(fields: tuple[Field, ...], sender: Operation | None) -> Level:
    found: dict[tuple[bool, bool], list[Field]] = {}
    for field in fields:
        ways = [item.basis for item in field.evidence]
        said = any(basis >= Basis.STATED for basis in ways)
        found.setdefault((said, Basis.EXAMPLE in ways), []).append(field)
    described, shown, both = (
        tuple(found.get(ways, ())) for ways in ((True, False), (False, True), (True, True))
    )
    return Level(described, shown, both, sender)
