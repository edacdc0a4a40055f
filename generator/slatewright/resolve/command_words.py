"""Verbs that name a call, in any of their forms: `get`, `Getting`."""

from __future__ import annotations

from slatewright.lexicon import is_word

_GERUND = "ing"


def command_of(word: str) -> str | None:
    """The verb that a word is a form of; None where it names no call."""
    lower = word.lower()
    return next((form for form in _forms(lower) if is_word(form, "COMMANDS")), None)


def _forms(word: str) -> tuple[str, ...]:
    """The word, and what it may be the gerund of: `creating` -> `create`, `getting` -> `get`."""
    if not word.endswith(_GERUND):
        return (word,)
    stem = word.removesuffix(_GERUND)
    return (word, stem, stem + "e", stem[:-1])
