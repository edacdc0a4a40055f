"""Headers of all calls, wherever the docs speak of them."""

from __future__ import annotations

from slatewright.lexicon import has_word
from slatewright.model.facts import Fact, FieldsFact, Place


def is_for_all_calls(fact: Fact) -> bool:
    """Whether a sentence asks all calls for a header; the operation that its part of the docs shows is one of many."""
    if not isinstance(fact, FieldsFact) or fact.place is not Place.HEADER:
        return False
    in_words = [row.evidence for row in fact.fields] == [fact.evidence]
    return in_words and has_word(fact.caption, "OF_ALL_CALLS") is not None


def leads_to_headers(caption: str) -> bool:
    """Whether the words before a table say that every call has what it lists, in its headers."""
    every = has_word(caption, "EVERY_CALL") or has_word(caption, "OF_ALL_CALLS")
    return bool(every and has_word(caption, "PLACES", "header"))
