"""Endpoints that a sentence names as what to call in place of another: "Use `PATCH /kittens/{id}` instead"."""

from __future__ import annotations

import re

from slatewright.lexicon import has_word
from slatewright.model.document import Code, Text
from slatewright.recognise.toolkit.words.words_beside import words_after, words_before

_REACH = 60
_MOST_CODES = 300
"""Past these a text is a list, and looking at all for each would take too long."""
_STOP = re.compile(r"[.!?;](?:\s|\Z)|[。！？；\n]")


def is_replacement(text: Text, code: Code) -> bool:
    """Whether the sentence around a code span says to call it instead of the endpoint that it is about."""
    if len(text.codes) > _MOST_CODES:
        return False
    before = _STOP.split(words_before(text, code, _REACH))[-1]
    after = _STOP.split(words_after(text, code, _REACH))[0]
    for other in text.codes:
        if other is not code and other.content.strip():
            before = before.rpartition(other.content.strip())[2]
            after = after.partition(other.content.strip())[0]
    return any(
        has_word(words, "REPLACEMENT") and not has_word(words, "INSTEAD_OF")
        for words in (before, after)
    )
