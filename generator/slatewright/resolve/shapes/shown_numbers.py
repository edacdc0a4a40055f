"""Fields that one sample shows as a whole number, and the docs elsewhere as any number.

A table says that `price` is a number, and the sample of another answer has `"price": 4`: it is a number there, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from slatewright.model.api import (
    Api,
    Field,
    ListOf,
    MapOf,
    ObjectOf,
    OneOf,
    Operation,
    Scalar,
    Shape,
)
from slatewright.model.source import Basis, Sourced

_Names = frozenset[str]


def with_shown_numbers(api: Api) -> Api:
    """The API with numbers for whole numbers that only samples show, where a field of that name is a number elsewhere.

    What is sent stays as the sample has it: to send less than is allowed does no harm, to refuse what comes back does.
    """
    numbers: set[str] = set()
    stated: set[str] = set()
    shown: set[str] = set()
    for field in _fields_of(api):
        match field.shape.value:
            case Scalar(type="number"):
                numbers.add(field.name)
            case Scalar(type="integer"):
                (stated if field.shape.basis >= Basis.STATED else shown).add(field.name)
            case _:
                pass
    names = frozenset((numbers & shown) - stated)
    if not names:
        return api
    return replace(
        api,
        operations=tuple(_operation(operation, names) for operation in api.operations),
        schemas=tuple(replace(s, shape=_sourced(s.shape, names)) for s in api.schemas),
    )


def _fields_of(api: Api) -> Iterator[Field]:
    for operation in api.operations:
        yield from (parameter.field for parameter in operation.parameters)
        for body in operation.bodies:
            yield from _fields_in(body.shape.value)
        for response in operation.responses:
            if response.shape is not None:
                yield from _fields_in(response.shape.value)
    for schema in api.schemas:
        yield from _fields_in(schema.shape.value)


def _fields_in(shape: Shape) -> Iterator[Field]:
    left = [shape]
    while left:
        match left.pop():
            case ObjectOf(fields):
                yield from fields
                left.extend(field.shape.value for field in fields)
            case ListOf(inner) | MapOf(inner):
                left.append(inner)
            case OneOf(options):
                left.extend(options)
            case _:
                pass


def _operation(operation: Operation, names: _Names) -> Operation:
    responses = tuple(
        replace(r, shape=_sourced(r.shape, names)) if r.shape is not None else r
        for r in operation.responses
    )
    return replace(operation, responses=responses)


def _sourced(shape: Sourced[Shape], names: _Names) -> Sourced[Shape]:
    value = _widened(shape.value, names)
    return shape if value is shape.value else replace(shape, value=value)


def _widened(shape: Shape, names: _Names) -> Shape:
    """The shape, or itself where none of the names is in it."""
    match shape:
        case ObjectOf(fields):
            changed = tuple(_field(field, names) for field in fields)
            same = all(new is old for new, old in zip(changed, fields, strict=True))
            return shape if same else ObjectOf(changed)
        case ListOf(inner):
            item = _widened(inner, names)
            return shape if item is inner else ListOf(item)
        case MapOf(inner):
            value = _widened(inner, names)
            return shape if value is inner else MapOf(value)
        case OneOf(options):
            each = tuple(_widened(option, names) for option in options)
            same = all(new is old for new, old in zip(each, options, strict=True))
            return shape if same else OneOf(each)
        case _:
            return shape


def _field(field: Field, names: _Names) -> Field:
    shape = field.shape
    narrow = isinstance(shape.value, Scalar) and shape.value.type == "integer"
    if narrow and field.name in names and shape.basis < Basis.STATED:
        return replace(field, shape=replace(shape, value=Scalar("number")))
    inner = _sourced(shape, names)
    return field if inner is shape else replace(field, shape=inner)
