"""Every field of an operation or a shape, however deep it lies."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from math import inf

from slatewright.model.api import Field, ListOf, MapOf, ObjectOf, OneOf, Operation, Shape


def fields_of(operation: Operation, deepest: float = inf) -> Iterator[Field]:
    """The parameters of an operation, and the fields of what it sends and gives back."""
    yield from (parameter.field for parameter in operation.parameters)
    for body in operation.bodies:
        yield from fields_in(body.shape.value, deepest)
    for response in operation.responses:
        if response.shape is not None:
            yield from fields_in(response.shape.value, deepest)


def fields_in(shape: Shape, deepest: float = inf) -> Iterator[Field]:
    """The fields of a shape and of what they hold, each before those inside it.

    Args:
        shape: Where to look.
        deepest: How many objects, lists and alternatives may lie in each other; what is below is left out.
    """
    if deepest < 0:
        return
    match shape:
        case ObjectOf(fields):
            for field in fields:
                yield field
                yield from fields_in(field.shape.value, deepest - 1)
        case ListOf(inner) | MapOf(inner):
            yield from fields_in(inner, deepest - 1)
        case OneOf(options):
            for option in options:
                yield from fields_in(option, deepest - 1)
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
