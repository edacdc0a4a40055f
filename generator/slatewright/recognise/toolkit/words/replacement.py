"""Endpoints that a sentence names as what to call in place of another: "Use `PATCH /kittens/{id}` instead"."""

from __future__ import annotations

from slatewright.lexicon import has_word
from slatewright.model.document import Code, Text
from slatewright.recognise.toolkit.words.words_beside import words_between
from slatewright.regex import regex

_REACH = 60
_STOP = regex(r"[.!?;](?:\s|\Z)|[。！？；\n]")


def is_replacement(text: Text, code: Code) -> bool:
    """Whether the sentence around a code span says to call it instead of the endpoint that it is about."""
    before, after = words_between(text, code, _REACH)
    beside = _STOP.split(before)[-1], _STOP.split(after)[0]
    return any(
        has_word(words, "REPLACEMENT") and not has_word(words, "INSTEAD_OF") for words in beside
    )
