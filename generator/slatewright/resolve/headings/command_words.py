"""Verbs that name a call, in any of their forms: `get`, `Getting`, `Gets`."""

from __future__ import annotations

import unicodedata
from functools import cache

from slatewright.lexicon import words_for

_GERUND = "ing"
_GET = "get"


def command_of(word: str) -> str | None:
    """The verb that a word is a form of, without accents; None where it names no call."""
    lower = without_accents(word.lower())
    return next((form for form in _forms(lower) if form in _plain("COMMANDS")), None)


def telling_of(word: str, method: str) -> str | None:
    """The verb of a method of which a word tells what the call does: "Gets" and "Returns" -> `get`; None where it is another word."""
    lower = without_accents(word.lower())
    if method == "GET" and lower in _plain("RETURNS"):
        return _GET
    forms = (lower.removesuffix("s"), lower.removesuffix("es")) if lower.endswith("s") else ()
    return next((form for form in forms if form in _plain("METHOD_VERBS", method)), None)


def is_getting(verb: str) -> bool:
    """Whether a verb that `command_of` found is one of a call that changes nothing."""
    return verb in _plain("METHOD_VERBS", "GET")


def without_accents(words: str) -> str:
    """Latin letters as ASCII has them, so that `Organizações` stays one word; other scripts are left out."""
    return unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii")


@cache
def _plain(table: str, key: str | None = None) -> frozenset[str]:
    return frozenset(map(without_accents, words_for(table, key))) - {""}


def _forms(word: str) -> tuple[str, ...]:
    """The word, what it may be a slip for (`retreive`), and the gerund of: `creating` -> `create`, `getting` -> `get`."""
    slips = (word.replace("ei", "ie"), word.replace("ie", "ei"))
    if not word.endswith(_GERUND):
        return (word, *slips)
    stems = [one.removesuffix(_GERUND) for one in (word, *slips)]
    return (word, *(form for stem in stems for form in (stem, stem + "e", stem[:-1])))
