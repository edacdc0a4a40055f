"""How a row says between what a number has to be, and how long a text may be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from writing.fields import Field
from writing.row import Row
from writing.sheet import sentence

Limit = Callable[[Row, Field], Row]


def _told(bounds: str, longest: str) -> Limit:
    """Sentences behind what is said of a field, or text in brackets where they begin with one."""

    def write(row: Row, of: Field) -> Row:
        text = ""
        if of.bounds:
            text = bounds.format(*of.bounds)
        elif of.longest:
            text = longest.format(of.longest)
        if not text:
            return row
        return replace(row, about=f"{row.about if text[0] == '(' else sentence(row.about)} {text}")

    return write


LIMITS: dict[str, Limit] = {
    "unsaid": lambda row, _of: row,
    "between": _told("Between {} and {}.", "At most {} characters."),
    "must": _told("Must be between {} and {}.", "Must be no longer than {} characters."),
    "brackets": _told("({}-{})", "(max {} characters)"),
    "labels": _told("Minimum: {}. Maximum: {}.", "Max length: {}."),
    "from-to": _told("From {} to {}.", "Up to {} characters."),
    "words-in-brackets": _told("(between {} and {})", "(up to {} characters)"),
}
"""What is said, if anything."""


def limits(field: Field) -> dict[str, int]:
    """The limits of a field, as labels name them."""
    found = dict(zip(("minimum", "maximum"), field.bounds or (), strict=False))
    return found | ({"maxLength": field.longest} if field.longest else {})
