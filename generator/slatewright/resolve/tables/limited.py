"""Narrowing a shape by the limits that its row states, where its type can have them."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from slatewright.model.api import Scalar, Shape
from slatewright.model.facts import Limit, LimitOf

_TEXTS = (None, "password", "email", "uri")
"""Formats of text whose length the docs may limit; a date has the one that it has."""


def limited(shape: Shape, limits: Iterable[Limit]) -> Shape:
    """`shape` within the limits; what is listed value by value, or is of no certain type, stays as it is."""
    if not isinstance(shape, Scalar) or shape.enum:
        return shape
    if shape.type == "string" and shape.format in _TEXTS:
        return _in_length(shape, limits)
    return _in_value(shape, limits) if shape.type in ("integer", "number") else shape


def _in_length(shape: Scalar, limits: Iterable[Limit]) -> Scalar:
    counted = [
        limit
        for limit in limits
        if limit.of in (LimitOf.LENGTH, LimitOf.SIZE) and isinstance(limit.number, int)
    ]
    low = _first(counted, upper=False)
    high = _first(counted, upper=True)
    least = shape.min_length if low is None else int(low)
    most = shape.max_length if high is None else int(high)
    if least is not None and most is not None and least > most or min(least or 0, most or 0) < 0:
        return shape
    return replace(shape, min_length=least, max_length=most)


def _in_value(shape: Scalar, limits: Iterable[Limit]) -> Scalar:
    counted = [limit for limit in limits if limit.of is not LimitOf.LENGTH]
    if shape.type == "number":  # a positive number may be less than 1
        counted = [limit for limit in counted if limit.of is not LimitOf.SIGN]
    low, high = _first(counted, upper=False), _first(counted, upper=True)
    if low is not None and high is not None and low > high:
        return shape
    return replace(shape, minimum=low, maximum=high)


def _first(limits: Iterable[Limit], *, upper: bool) -> int | float | None:
    return next((limit.number for limit in limits if limit.upper is upper), None)
