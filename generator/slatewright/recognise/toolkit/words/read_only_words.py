"""Words of a field that say that only the server sets it: "`readonly` When it was made", "string (read-only)"."""

from __future__ import annotations

import re

from slatewright.lexicon import any_of, has_word, is_word
from slatewright.model.document import Text
from slatewright.regex import regex
from slatewright.type_words import is_type

_PARTS = regex(r"[,;()\[\]\n]|[.!?:]\s|[.!]\Z|\s[-–—]\s")
_PUNCT = " \t*_`.:!|"
_GOES_ON = regex(rf"\W*[,/|]|\W*{any_of('SMALL', 'conjunction')}\b", re.IGNORECASE)
"""What makes a mark the first of several values: "`read-only` or `full`"."""
_LONGEST = 400


def says_read_only(text: Text) -> bool:
    """Whether the mark at its head, a clause or a bracket says that and nothing else; as one of several values it says no more than they."""
    plain = text.plain[:_LONGEST]
    if not has_word(plain, "READ_ONLY"):
        return False
    marks = [code.content for code in text.codes] + [strong.text for strong in text.strongs]
    told = [mark for mark in marks if is_word(mark.strip(_PUNCT), "READ_ONLY")]
    if not told:
        return any(is_word(part.strip(_PUNCT), "READ_ONLY") for part in _PARTS.split(plain))
    before, _, behind = plain.partition(told[0])
    lead = before.strip(_PUNCT)
    return (not lead or is_type(lead)) and not _GOES_ON.match(behind)
