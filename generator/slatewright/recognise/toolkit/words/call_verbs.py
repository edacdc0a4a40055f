"""Verbs that tell what a call does: "get", "upload"."""

from __future__ import annotations

from slatewright.lexicon import is_word


def is_call_verb(word: str) -> bool:
    """Whether a word is one, in the form in which headings and paths have it."""
    return is_word(word, "METHOD_VERBS") or is_word(word, "COMMANDS")
