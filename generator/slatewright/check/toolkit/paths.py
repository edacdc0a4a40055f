"""Comparing paths that are written in different styles."""

from __future__ import annotations

from functools import lru_cache

from slatewright.check.toolkit.urls import PLACEHOLDER
from slatewright.http.names import IDENTIFIERS
from slatewright.lexicon import words_for
from slatewright.regex import regex

_HOST = regex(
    r"\A(?:[a-z]+://)?(?:[\w.-]*\w\.[a-z]{2,}|localhost)(?::\d+)?(?=/|\Z)|\A[a-z]+://[^/]*"
)
_ABSOLUTE = regex(r"https?://([\w.-]+(?::\d+)?)(?=/|\Z)")
_ERB = regex(r"<%[^%]*%>")
_NAMED_BY = (*IDENTIFIERS, *words_for("IDENTIFIER"), *words_for("HERE"))
_OPEN = regex(
    r"\A[:$].|\0|\A\d+(?:\.\w+)?\Z|\d{3}|\A[A-Z_]{3,}\Z"
    rf"|[A-Z][A-Z0-9]*_?(?:{'|'.join(_NAMED_BY).upper()})"
)
_NAMED = regex(r"[{<\[]+([^{}<>\[\]/]+)[}>\]]+|/:(\w+)")
_DATA = regex(r"[0-9A-Fa-f-]{8,}\Z|[^@%+,=]*[@%+,=]|(?=[^\d]*\d)\w{12,}\Z")


@lru_cache(maxsize=8192)
def segments(url: str) -> tuple[str, ...]:
    """The parts of a URL's path; a part that the reader or a sample fills in is empty."""
    bare = PLACEHOLDER.sub("\0", _ERB.sub("", url).strip().strip("\"'`"))
    path = _HOST.sub("", bare.partition("?")[0].partition("#")[0]).partition(" ")[0]
    parts = [part for part in path.rstrip("([{").split("/") if part]
    return tuple("" if _OPEN.search(part) or _DATA.match(part) else part for part in parts)


def host(url: str) -> str | None:
    """The host of an absolute URL; None where the reader fills in a part of it."""
    match = _ABSOLUTE.match(url.strip().strip("\"'`"))
    return match.group(1).lower() if match is not None else None


def placeholders(url: str) -> list[str]:
    """The names of what the reader fills in, in the path of a URL."""
    path = _HOST.sub("", _ERB.sub("", url).partition("?")[0])
    return [match.group(1) or match.group(2) for match in _NAMED.finditer(path)]


def agree(stated: tuple[str, ...], sample: tuple[str, ...]) -> bool:
    """Whether a sample's path can be the stated one; either may leave out the base path.

    A path that ends in a placeholder may go on in the sample: `/files/{path}` is `/files/a/b`.
    """
    shared = min(len(stated), len(sample))
    if not sample or (stated and _fits(stated[-shared:], sample[-shared:])):
        return True
    if not stated or stated[-1] or len(sample) <= len(stated):
        return False
    head = stated[:-1]
    return any(_fits(head, sample[at : at + len(head)]) for at in range(len(sample) - len(head)))


def ends_before(sample: tuple[str, ...], stated: tuple[str, ...]) -> bool:
    """Whether a sample's path is that of the list of what the stated one gets one of: `/kites` of `/kites/{id}`."""
    if len(stated) < 2 or stated[-1] or not stated[-2] or len(sample) < len(stated) - 1:
        return False
    return sample[-1] == stated[-2]


def begins(sample: tuple[str, ...], stated: tuple[str, ...]) -> bool:
    """Whether the sample's path begins as the stated one does, none of it left out."""
    return len(sample) >= len(stated) and _fits(stated, sample[: len(stated)])


def _fits(stated: tuple[str, ...], sample: tuple[str, ...]) -> bool:
    pairs = zip(stated, sample, strict=True)
    return all(not left or _plain(left) == _plain(right) for left, right in pairs)


def _plain(part: str) -> str:
    return part.removesuffix(".json")
