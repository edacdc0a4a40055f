"""Doing work once that several conventions or rules ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_MOST = 1024


def once(read: Callable[[T], R]) -> Callable[[T], R]:
    """`read`, which has to be pure, run once for a part of the docs that is asked about again soon."""
    return _recalled(read, _MOST)


def walked_once(walk: Callable[[T], Iterable[R]]) -> Callable[[T], tuple[R, ...]]:
    """All that `walk` yields; of whole hand-offs, which are large, only the last is kept."""
    return _recalled(wraps(walk)(lambda whole: tuple(walk(whole))), 1)


def _recalled(read: Callable[[T], R], most: int) -> Callable[[T], R]:
    """Objects are told apart by identity, since to compare a whole table takes longer than to read it."""
    known: dict[int, tuple[T, R]] = {}

    @wraps(read)
    def recalled(item: T) -> R:
        found = known.get(id(item))
        if found is None:
            if len(known) >= most:
                known.clear()
            found = known[id(item)] = (item, read(item))  # held, so that the identity stays its own
        return found[1]

    return recalled
