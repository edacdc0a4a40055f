"""Whether words say that a value is made of letters, and do not count, allow or refuse them in another one."""

from __future__ import annotations

from slatewright.lexicon import has_word
from slatewright.regex import regex

_SENTENCE = regex(r"[.!?;]\s|\n")
_ELSEWHERE = ("NOT", "DENIALS", "CONDITIONAL")


def is_of_letters(description: str) -> bool:
    """Whether a sentence says so: "At most 8 letters and digits", never "How many letters and digits it has"."""
    return any(map(_says_so, _SENTENCE.split(description)))


def _says_so(sentence: str) -> bool:
    found = has_word(sentence, "LETTERS")
    if found is None:
        return False
    counted = has_word(sentence[: found.start()], "HINTS", "integer")
    asked = has_word(sentence[: found.start()], "HINTS", "boolean")
    denied = any(has_word(sentence, table) for table in _ELSEWHERE)
    return not (counted or asked or denied or has_word(sentence[found.end() :], "ALLOWANCE"))
