"""Reading a thing once that several conventions look at."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_MOST = 1024


def once(read: Callable[[T], R]) -> Callable[[T], R]:
    """`read`, which has to be pure, run once for an object that is asked about again soon.

    Objects are told apart by identity, since to compare a whole table takes longer than to read it.
    """
    known: dict[int, tuple[T, R]] = {}

    def recalled(item: T) -> R:
        found = known.get(id(item))
        if found is None:
            if len(known) >= _MOST:
                known.clear()
            found = known[id(item)] = (item, read(item))  # held, so that the identity stays its own
        return found[1]

    return recalled
