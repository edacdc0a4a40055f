"""The type of what a column of examples shows, where no column gives types: `Rex`, `[1, 2]`, "Object"."""

from __future__ import annotations

from slatewright.lexicon import has_word
from slatewright.model.api import ListOf, ObjectOf, Scalar, Shape, Unknown
from slatewright.regex import regex
from slatewright.type_words import is_type, read_type

_SAYS_NOTHING = regex(r"[\W_]*\Z")
_STANDS_IN = regex(r"[\[<{]\s*([A-Za-z][A-Za-z ]{1,30}?)\s*[\]>}]\Z")
_ITEMS = (
    (regex(r"\[\s{0,9}[\"'\\]"), Scalar("string")),
    (regex(r"\[\s{0,9}-?\d{1,18}\s{0,9}[,\]]"), Scalar("integer")),
    (regex(r"\[\s{0,9}-?\d{1,18}[.]\d{1,18}\s{0,9}[,\]]"), Scalar("number")),
    (regex(r"\[\s{0,9}\{"), ObjectOf(())),
)


def exemplified(example: str) -> Shape:
    """The type of one example that is no number; a word for a type stands for a value of it: "[FILE]"."""
    value = example.strip("`\"' \n")
    if _SAYS_NOTHING.match(value) or has_word(value, "NULL"):
        return Unknown()
    stands_in = _STANDS_IN.match(value)
    named = stands_in.group(1) if stands_in else value
    if named[0] in "[{":
        return ListOf(_first_item(named)) if named[0] == "[" else ObjectOf(())
    if is_type(named):
        return read_type(named).shape
    return Unknown() if stands_in else Scalar("string")


def _first_item(listed: str) -> Shape:
    """The type of the first item of a list as JSON writes it."""
    return next((shape for begins, shape in _ITEMS if begins.match(listed)), Unknown())
