"""What can be wrong with an address."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from slatewright.check.toolkit.urls import PLACEHOLDER
from slatewright.lexicon import parts_of
from slatewright.regex import regex

_CURLY = regex(
    "[\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
    "\N{LEFT SINGLE QUOTATION MARK}]"
)
_SCHEME = regex(r"([A-Za-z][A-Za-z+.-]{1,15}):/{1,3}")
_SCHEMES = frozenset({"http", "https", "ws", "wss", "ftp", "file", "mailto"})
_LOOKS_HTTP = regex(r"h+t*p*t*s*p*s*\Z", re.IGNORECASE)
_QUERY_IN_PATH = regex(r"/([A-Za-z_][\w.-]{0,40})=")
_HOST_GLUED = regex(r"\A[a-z]+://(?:<[^<>]*>|\{[^{}]*\})(?=v\d|api\b)")
_WHOLE_QUERY = regex(rf"{parts_of('QUERY_PARTS')}|\?", re.IGNORECASE)
"""Names of a placeholder that stands for the whole query."""
_SLASH_IN_NAME = regex(r"[A-Za-z_]\w{0,40}/\w{1,40}=")
_NAME_AT_END = regex(r"[A-Za-z_][\w-]*\Z")
_LONGEST = 40
"""Segments of a path, and letters of a name, that are looked at."""
_COLON_INSIDE = regex(r"/[A-Za-z]+:[A-Za-z]+(?=/)")


class _Url(Struct, frozen=True):
    """An address in the two forms that the checks look at."""

    text: str
    bare: str
    """With a word for every placeholder."""


@lru_cache(maxsize=16384)
def fault(url: str, *, whole: bool = True) -> str | None:
    """What is wrong with `url` in words, or None.

    Args:
        url: A URL or a path, as written.
        whole: Whether its end is known; if not, what hangs on the end is not held against it.
    """
    if url.startswith(("}", ">", "]")):
        return None
    bare = PLACEHOLDER.sub(lambda match: re.sub(r"\W", "_", match.group()), url)
    for check in (*_CHECKS, _braces) if whole else _CHECKS:
        if (found := check(_Url(url, bare))) is not None:
            return found
    return None


def _scheme(url: _Url) -> str | None:
    match = _SCHEME.match(url.text)
    if match is not None:
        name = match.group(1)
        if name.lower() not in _SCHEMES and _LOOKS_HTTP.match(name):
            return f"`{name}` is misspelt"
        if name.lower() in ("http", "https") and not match.group().endswith("://"):
            return f"`{match.group()}` should be `{name}://`"
    if re.match(r"https?//", url.text):
        return "the colon after the scheme is missing"
    return None


def _marks(url: _Url) -> str | None:
    if (match := _CURLY.search(url.text)) is not None:
        return f"`{match.group()}` is a typographic quote"
    last = url.text[-1:]
    if last in ('"', "'") and url.text.count(last) % 2:
        return f"a stray `{last}` stands at its end"
    return None


def _host(url: _Url) -> str | None:
    if _HOST_GLUED.match(url.text):
        return "a slash is missing after the host"
    return None


def _path(url: _Url) -> str | None:
    path = re.sub(r"\A[a-z]+://[^/]*", "", url.bare.partition("?")[0])
    if "?" not in url.bare and (match := _QUERY_IN_PATH.search(path)):
        return f"the query starts with `/` where it needs `?`, at `{match.group()}`"
    if (match := _COLON_INSIDE.search(path)) is not None:
        return f"a stray colon stands in `{match.group().strip('/')}`"
    parts = [part for part in path.split("/") if part]
    return "its path is there twice" if _doubled(parts[:_LONGEST]) else None


def _doubled(parts: list[str]) -> bool:
    """Whether two or more segments are followed by the same segments again."""
    return any(
        parts[at : at + length] == parts[at + length : at + 2 * length]
        for length in range(2, len(parts) // 2 + 1)
        for at in range(len(parts) - 2 * length + 1)
    )


def _query(url: _Url) -> str | None:
    path, mark, query = url.bare.partition("?")
    if not mark:
        return "`&` stands before any `?`" if "&" in path else None
    if query.startswith("/"):
        return "a slash follows the `?`"
    values = url.text.partition("?")[2].strip()
    if PLACEHOLDER.fullmatch(values) and not _WHOLE_QUERY.search(values):
        return "its query is a value without a name"
    for pair in query.split("&"):
        if _SLASH_IN_NAME.match(pair):
            return f"`{pair.partition('=')[0]}` is no name of one parameter"
        value, more, _ = pair.partition("=")[2].rstrip("=").partition("=")
        if more and _NAME_AT_END.search(value[-_LONGEST:]):
            return "an `&` is missing between two parameters"
    return None


def _braces(url: _Url) -> str | None:
    if "{}" in url.text or "<>" in url.text:
        return "a placeholder has no name"
    for opening, closing in ("{}", "<>"):
        if opening in url.bare or closing in url.bare:
            return f"`{opening}` and `{closing}` do not match"
    return None


_CHECKS = (_scheme, _marks, _host, _path, _query)
