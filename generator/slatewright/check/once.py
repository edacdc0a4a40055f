"""Doing the work once that several rules ask for in a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import TypeVar

A = TypeVar("A")
T = TypeVar("T")


def once(function: Callable[[A], Iterable[T]]) -> Callable[[A], tuple[T, ...]]:
    """Keep what `function` gave for the last argument; hand-offs are frozen, so the object is the key."""
    last: list[tuple[A, tuple[T, ...]]] = []

    @wraps(function)
    def kept(argument: A) -> tuple[T, ...]:
        if not last or last[0][0] is not argument:
            last[:] = [(argument, tuple(function(argument)))]
        return last[0][1]

    return kept
