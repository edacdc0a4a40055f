"""The type of what a column of examples shows, where no column gives types: `Rex`, `[1, 2]`, "Object"."""

from __future__ import annotations

import re

from slatewright.lexicon import has_word
from slatewright.model.api import ListOf, ObjectOf, Scalar, Shape, Unknown
from slatewright.type_words import is_type, read_type

_SAYS_NOTHING = re.compile(r"[\W_]*\Z")
_STANDS_IN = re.compile(r"[\[<{]\s*([A-Za-z][A-Za-z ]{1,30}?)\s*[\]>}]\Z")


def exemplified(example: str) -> Shape:
    """The type of one example that is no number; a word for a type stands for a value of it: "[FILE]"."""
    value = example.strip("`\"' \n")
    if _SAYS_NOTHING.match(value) or has_word(value, "NULL"):
        return Unknown()
    stands_in = _STANDS_IN.match(value)
    named = stands_in.group(1) if stands_in else value
    if named[0] in "[{":
        return ListOf(Unknown()) if named[0] == "[" else ObjectOf(())
    if is_type(named):
        return read_type(named).shape
    return Unknown() if stands_in else Scalar("string")
