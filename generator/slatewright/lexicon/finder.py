"""Finding the words of a table in running text, in time linear in the text and not in the table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from slatewright.regex import regex

_TOKEN = regex(r"\w+")
_CJK = regex(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@lru_cache(maxsize=8192)
def _words(text: str) -> frozenset[str]:
    """The lower-case words of a text; one text is asked about many tables."""
    if text.isascii():
        return frozenset(_TOKEN.findall(text.lower()))
    return frozenset(map(str.lower, _TOKEN.findall(text)))


@lru_cache(maxsize=8192)
def _apart(text: str) -> str:
    """A text in which Latin words stand apart: `HTTP请求` has no space where a reader sees two words."""
    return text if text.isascii() else _CJK.sub(" ", text)


@lru_cache(maxsize=8192)
def _tokens(text: str) -> tuple[tuple[str, int], ...]:
    """The lower-case words of a text with their places."""
    return tuple((match.group().lower(), match.start()) for match in _TOKEN.finditer(text))


class Finder:
    """The words of one table, by their first word; what starts with none (`¿`, Chinese) is searched for as it is."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words, the longest first."""
        by_first: dict[str, list[str]] = {}
        other: list[str] = []
        for word in words:
            first = _TOKEN.match(word)
            if first is None or _CJK.search(word):
                other.append(word)
            else:
                by_first.setdefault(first.group().lower(), []).append(word)
        self._by_first = by_first
        self._firsts = frozenset(by_first)
        self._alone = {first for first, those in by_first.items() if those == [first]}
        """Words that are all that starts with them, which need no pattern of their own."""
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._other = _pattern(other) if other else None
        self._ascii = any(word[0].isascii() for word in other)

    def search(self, text: str) -> re.Match[str] | None:
        """The first place where a word of the table stands as a whole word; of several there, the longest."""
        if text.isascii():
            none = self._firsts.isdisjoint(_words(text))
            found = None if none else next(self._starting(text), None)
            if not self._ascii:
                return found
        else:
            latin = _apart(text)
            none = self._firsts.isdisjoint(_words(latin))
            found = None if none else next(self._starting(latin), None)
        if self._other is None:
            return found
        other = self._other.search(text)
        if found is None or other is None:
            return found or other
        return min(found, other, key=lambda match: (match.start(), -match.end()))

    def remove(self, text: str) -> str:
        """`text` with a space in place of every word of the table."""
        places = self._places(text)
        if not places:
            return text
        parts: list[str] = []
        at = 0
        for start, end in places:
            if start >= at:
                parts.append(text[at:start])
                at = end
        return " ".join([*parts, text[at:]])

    def _starting(self, text: str) -> Iterator[re.Match[str]]:
        """Where words of the table stand that start with a word."""
        for token, start in _tokens(text):
            if token in self._by_first:
                pattern = _TOKEN if token in self._alone else self._pattern(token)
                if found := pattern.match(text, start):
                    yield found

    def _pattern(self, first: str) -> re.Pattern[str]:
        """The words that start with `first`; compiled when docs have it, since most tables are long."""
        found = self._patterns.get(first)
        if found is None:
            found = self._patterns[first] = _pattern(self._by_first[first])
        return found

    def _places(self, text: str) -> list[tuple[int, int]]:
        """Where words of the table stand, from left to right, of several at one place the longest first."""
        found: list[re.Match[str]] = []
        if self._other is not None and (self._ascii or not text.isascii()):
            found.extend(self._other.finditer(text))
        latin = _apart(text)
        if not self._firsts.isdisjoint(_words(latin)):
            found.extend(self._starting(latin))
        return sorted((match.span() for match in found), key=lambda span: (span[0], -span[1]))


def _pattern(words: list[str]) -> re.Pattern[str]:
    return re.compile(one_of(words), re.IGNORECASE)


def one_of(words: Sequence[str], *, beginnings: bool = False) -> str:
    """The pattern of any of several words that stand for themselves, the first of them that fits.

    At most places none can start, which one look at the next character tells.

    Args:
        words: what is looked for; an edge is asked for before and after, where a word knows any.
        beginnings: Whether a word may go on.
    """
    firsts = "".join(re.escape(char) for char in dict.fromkeys(word[0] for word in words))
    parts = [
        edge + "(?:" + "|".join(_escaped(word, beginnings) for word in group) + ")"
        for edge, group in (
            (r"(?<!\w)", [word for word in words if _bounded(word[0])]),
            ("", [word for word in words if not _bounded(word[0])]),
        )
        if group
    ]
    return f"(?=[{firsts}])(?:{'|'.join(parts)})" if parts else "(?:)"


def _escaped(word: str, beginning: bool) -> str:
    end = r"(?!\w)" if not beginning and _bounded(word[-1]) else ""
    return re.escape(word).replace(r"\ ", r"\s+") + end


def _bounded(char: str) -> bool:
    """Whether a word that starts or ends in `char` needs an edge there; Chinese and its like know none."""
    return char.isalnum() and not _CJK.match(char)
