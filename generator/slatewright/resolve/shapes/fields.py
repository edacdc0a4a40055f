"""Every field of an operation or a shape, however deep it lies."""

from __future__ import annotations

from collections.abc import Callable
from math import inf

from msgspec.structs import replace

from slatewright.model.api import Field, ListOf, MapOf, ObjectOf, OneOf, Operation, Scalar, Shape


def fields_of(operation: Operation, deepest: float = inf) -> list[Field]:
    """The parameters of an operation, and the fields of what it sends and gives back."""
    found = [parameter.field for parameter in operation.parameters]
    for body in operation.bodies:
        _gather(body.shape.value, deepest, found)
    for response in operation.responses:
        if response.shape is not None:
            _gather(response.shape.value, deepest, found)
    return found


def fields_in(shape: Shape, deepest: float = inf) -> list[Field]:
    """The fields of a shape and of what they hold, each before those inside it.

    Args:
        shape: Where to look.
        deepest: How many objects, lists and alternatives may lie in each other; what is below is left out.
    """
    found: list[Field] = []
    _gather(shape, deepest, found)
    return found


def _gather(shape: Shape, deepest: float, found: list[Field]) -> None:
    if deepest < 0:
        return
    match shape:
        case Scalar():
            pass
        case ObjectOf(fields):
            for field in fields:
                found.append(field)
                _gather(field.shape.value, deepest - 1, found)
        case ListOf(inner) | MapOf(inner):
            _gather(inner, deepest - 1, found)
        case OneOf(options):
            for option in options:
                _gather(option, deepest - 1, found)
        case _:
            pass


def with_fields(shape: Shape, change: Callable[[Field], Field]) -> Shape:
    """The shape with every field in it changed, each before those inside it; itself where none is another."""
    match shape:
        case ObjectOf(fields):
            changed = tuple(_changed(field, change) for field in fields)
            same = all(new is old for new, old in zip(changed, fields, strict=True))
            return shape if same else ObjectOf(changed)
        case ListOf(inner):
            item = with_fields(inner, change)
            return shape if item is inner else ListOf(item)
        case MapOf(inner):
            value = with_fields(inner, change)
            return shape if value is inner else MapOf(value)
        case OneOf(options):
            each = tuple(with_fields(option, change) for option in options)
            same = all(new is old for new, old in zip(each, options, strict=True))
            return shape if same else OneOf(each)
        case _:
            return shape


def _changed(field: Field, change: Callable[[Field], Field]) -> Field:
    field = change(field)
    inner = with_fields(field.shape.value, change)
    return (
        field
        if inner is field.shape.value
        else replace(field, shape=replace(field.shape, value=inner))
    )
