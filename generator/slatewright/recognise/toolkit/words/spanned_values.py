"""Values of a list that share a code span by a slip of its marks: "`hay`, `oats`, `straw, grass`"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_APART = re.compile(r",\s+")
_WORD = re.compile(r"\w[\w.-]{0,60}\Z")


def one_by_one(values: tuple[str, ...]) -> tuple[str, ...]:
    """The values, those in one span taken apart; where a list has them alone, too, they are one value together."""
    if not any(", " in value for value in values):
        return values
    return tuple(dict.fromkeys(part for value in values for part in _parts(value, values)))


def _parts(value: str, values: tuple[str, ...]) -> Iterator[str]:
    parts = _APART.split(value)
    apart = all(map(_WORD.match, parts)) and not set(parts) & (set(values) - {value})
    alone = any(", " not in other for other in values)
    yield from parts if apart and alone else (value,)
