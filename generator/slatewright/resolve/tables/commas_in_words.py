"""Whether words say that the items of a list are sent as one value, with commas between them."""

from __future__ import annotations

from slatewright.lexicon import has_word
from slatewright.regex import regex

_SENTENCE = regex(r"[.!?](?=\s|\Z)|\n")
_NEAR = 60


def joins_with_commas(description: str) -> bool:
    """Whether a sentence is about commas between values: "Separate several ids with a comma"."""
    if has_word(description, "JOINED", "said"):
        return True
    return any(
        (joins := has_word(sentence, "JOINED", "joins"))
        and (comma := has_word(sentence, "JOINED", "comma"))
        and abs(joins.start() - comma.start()) <= _NEAR
        for sentence in _SENTENCE.split(description)
    )
