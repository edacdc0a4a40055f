"""Telling what is about credentials."""

from __future__ import annotations

from functools import lru_cache

from slatewright.lexicon import has_word


@lru_cache(maxsize=4096)
def is_about_auth(words: str) -> bool:
    """Whether a heading or sentence speaks of authentication."""
    return has_word(words, "AUTH") is not None
