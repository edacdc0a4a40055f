"""Values of a list that share a code span by a slip of its marks: "`hay`, `oats`, `straw, grass`"."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.regex import regex

_APART = regex(r",\s+")
_WORD = regex(r"\w[\w.-]{0,60}\Z")
_OTHERS = 2
"""Values in spans of their own from which on one span of several is a slip."""


def one_by_one(values: tuple[str, ...]) -> tuple[str, ...]:
    """The values, with one span taken apart; two such spans, a capital or a single other value speak for names with commas."""
    joined = [value for value in values if ", " in value]
    if (
        len(joined) != 1
        or len(values) <= _OTHERS
        or any(part[:1].isupper() for part in _APART.split(joined[0]))
    ):
        return values
    return tuple(dict.fromkeys(part for value in values for part in _parts(value, values)))


def _parts(value: str, values: tuple[str, ...]) -> Iterator[str]:
    parts = _APART.split(value)
    apart = all(map(_WORD.match, parts)) and not set(parts) & (set(values) - {value})
    yield from parts if apart else (value,)
