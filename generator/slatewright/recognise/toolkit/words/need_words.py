"""Whether words in a sentence or a remark say that a field has to be given."""

from __future__ import annotations

from slatewright.lexicon import has_word


def need_in_words(words: str) -> bool | None:
    """True for a field that they call required, False for an optional one, None where they say neither."""
    if has_word(words, "OPTIONAL"):
        return False
    return True if has_word(words, "REQUIRED") else None
