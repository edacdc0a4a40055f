"""The schemes of authentication that a text names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from slatewright.lexicon import any_of, beginnings_of, has_word
from slatewright.regex import regex

_BASIC = beginnings_of("AUTH_SCHEMES", "basic")
_BASE64 = regex(r"\bbase[ -]?64\b", re.IGNORECASE)
_BEARER = regex(
    rf"\bbearer\b[\s`'\"*]{{0,3}}(?:{any_of('AUTH')}|{any_of('PLACES', 'header')}|"
    rf"{any_of('SCHEME', 'scheme')}|http)|{any_of('AUTH_SCHEMES', 'bearer')}",
    re.IGNORECASE,
)
_OAUTH = regex(r"(?<!/)\boauth(?:\s?-?2(?:\.0)?\b|\b(?!\s*1))", re.IGNORECASE)
"""`/oauth/token` is a path, and may be that of any login."""
_TOKEN = regex(r"token", re.IGNORECASE)
_MOST_WORDS = 60
"""A longer text has to speak of tokens, or it may name OAuth in passing."""
_NEAR = 40
_SENTENCE = regex(r"(?<=[.!?])\s+")
_STANDARD = regex(r"\bAuthorization\b", re.IGNORECASE)
_OWN_HEADER = regex(r"\bX-[A-Z]", re.IGNORECASE)
_ELSEWHERE = ("query", "body", "cookie", "path")


def schemes_in(text: str) -> Iterator[str]:
    """`basic`, `bearer` and `oauth2`, each where the text names it; `basic` also by what it sends."""
    if _is_named(_BASIC, text) or _is_pair(text):
        yield "basic"
    if _is_named(_BEARER, text):
        yield "bearer"
    if _is_named(_OAUTH, text) and (text.count(" ") < _MOST_WORDS or _TOKEN.search(text)):
        yield "oauth2"


def _is_pair(text: str) -> bool:
    """Whether a name and a password are sent in Base64, and by no other scheme: "Base64 of `username:password`".

    Not where a sentence denies it, nor where they go elsewhere: in a header that is not that of HTTP, a query or body.
    """
    if not _BASE64.search(text) or "bearer" in text.lower() or _OWN_HEADER.search(text):
        return False
    if any(_is_denied(sentence, _BASE64.search(sentence)) for sentence in _SENTENCE.split(text)):
        return False
    for sentence in _SENTENCE.split(text):
        if pair := has_word(sentence, "AUTH_SCHEMES", "pair"):
            elsewhere = any(has_word(sentence, "PLACES", place) for place in _ELSEWHERE)
            return not _is_denied(sentence, pair) and (
                not elsewhere or _STANDARD.search(text) is not None
            )
    return False


def _is_denied(sentence: str, told: re.Match[str] | None) -> bool:
    """Whether words before a place of a sentence deny what stands there, or put it off."""
    before = sentence[: told.start()] if told else ""
    return any(has_word(before, table) for table in ("NOT", "DENIALS", "INSTEAD_OF", "TO_COME"))


def _is_named(scheme: re.Pattern[str], text: str) -> bool:
    """Whether a scheme is named, and not as one that another stands in for, or that is yet to come.

    "rather than using OAuth", "we can implement OAuth"
    """
    befores = (text[max(0, m.start() - _NEAR) : m.start()] for m in scheme.finditer(text))
    return any(
        not has_word(before, "INSTEAD_OF") and not has_word(before, "TO_COME") for before in befores
    )
