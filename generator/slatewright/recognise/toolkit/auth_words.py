"""Telling what is about credentials."""

from __future__ import annotations

from slatewright.lexicon import has_word


def is_about_auth(words: str) -> bool:
    """Whether a heading or sentence speaks of authentication."""
    return has_word(words, "AUTH") is not None
