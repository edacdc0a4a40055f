"""What a list is of, where its type does not say: "An array of strings", "List of email addresses", `["oats"]`."""

from __future__ import annotations

import re

from slatewright.lexicon import any_of, is_free_text
from slatewright.lexicon.plurals import singular
from slatewright.model.api import ListOf, ObjectOf, Scalar, Shape, Unknown
from slatewright.regex import regex
from slatewright.resolve.tables.exemplified import exemplified
from slatewright.type_words import is_type, read_type

_OPENING = 60
"""Characters of a description that speak of the field itself."""
_OF = regex(
    rf"{any_of('HINTS', 'array')}\s+(?:{any_of('SMALL', 'preposition')}\s+)?(?P<words>\w+(?:[ -]\w+)?)(?!\w)",
    re.IGNORECASE,
)


def with_items(shape: Shape, description: str, example: str | None) -> Shape:
    """The shape, with what its items are where it is a list of unknown ones and an example or the words tell."""
    if shape != ListOf(Unknown()):
        return shape
    shown = exemplified(example) if example else Unknown()
    return shown if isinstance(shown, ListOf) and shown != shape else ListOf(_in_words(description))


def _in_words(description: str) -> Shape:
    """What the word behind "list of" names: a type, or things that are text such as names."""
    found = _OF.search(description.replace("`", "")[:_OPENING])
    if found is None:
        return Unknown()
    first, *more = found["words"].split()
    one = singular(first)
    if one == first:
        last = singular(more[0]) if more else ""
        return Scalar("string") if last and is_free_text(f"{one} {last}") else Unknown()
    if is_type(one):
        shape = read_type(one).shape
        return shape if isinstance(shape, Scalar | ObjectOf) else Unknown()
    return Scalar("string") if is_free_text(one) else Unknown()
