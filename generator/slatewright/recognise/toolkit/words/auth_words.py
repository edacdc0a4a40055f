"""Telling what is about credentials."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from slatewright.lexicon import has_word
from slatewright.model.document import Text
from slatewright.regex import regex

COOKIE_OPTION = regex(r"(?:\A|\s)(?:-b|--cookie)[ =]\s{0,4}")
"""The option of curl before cookies."""


@lru_cache(maxsize=4096)
def is_about_auth(words: str) -> bool:
    """Whether a heading or sentence speaks of authentication."""
    return has_word(words, "AUTH") is not None


def with_cookies(texts: Iterable[Text]) -> Iterator[tuple[Text, bool]]:
    """Each text, and whether its code spans show cookies: it speaks of them, or is one span below a text that does."""
    before = ""
    for text in texts:
        alone = len(text.codes) == 1 and text.plain.strip() == text.codes[0].content.strip()
        yield text, _speaks_of_cookies(before if alone else text.plain)
        before = text.plain


@lru_cache(maxsize=4096)
def _speaks_of_cookies(words: str) -> bool:
    return has_word(words, "PLACES", "cookie") is not None
