"""Takes HTML apart: headings, tables, ids and what stands between."""

from __future__ import annotations

import re

from msgspec import Struct

from slatewright.regex import regex

_PIECE = regex(r"<(h[1-6]|table|aside)(?=[\s>])[^<>]*+>", re.IGNORECASE)
_TABLE_TAG = regex(r"<(/?)table(?=[\s>])[^<>]*+>", re.IGNORECASE)
_ID = regex(
    r"<([a-zA-Z][a-zA-Z0-9]*+)(?=\s)[^<>]*?\s(?:id|name)\s*+=\s*+(?:\"([^\"<>]*+)\"|'([^'<>]*+)'|([^\s<>\"']++))",
    re.IGNORECASE,
)
_CLASS = regex(r"\sclass\s*+=\s*+(?:\"([^\"<>]*+)\"|'([^'<>]*+)'|([^\s<>\"']++))", re.IGNORECASE)
_ANY_TAG = regex(r"</?[a-zA-Z!][^<>]*+>")
_TAG = regex(r"<([a-zA-Z][a-zA-Z0-9]*+)[^<>]*+>")


class Piece(Struct, frozen=True):
    """A stretch of HTML: a heading (`h1` to `h6`), a `table`, an `aside`, or `other`."""

    kind: str
    begin: int
    end: int
    inner_begin: int
    inner_end: int


def has_pieces(text: str) -> bool:
    """Whether a text may hold headings, tables or asides in HTML."""
    return _PIECE.search(text) is not None


def pieces(text: str, begin: int, end: int) -> list[Piece]:
    """Cut the HTML from offset `begin` up to `end` into headings, tables, asides and the rest.

    A heading counts where it stands first or at the start of a line; deeper down, behind other
    words, it is a mere way to set letters large, as in a box with a method and its path.
    """
    found: list[Piece] = []
    hopeless: set[str] = set()
    done = seen = position = begin
    bare = True
    while match := _PIECE.search(text, position, end):
        kind, start = match[1].lower(), match.start()
        bare = bare and not _ANY_TAG.sub("", text[seen:start]).strip()
        seen = position = match.end()
        if kind[0] == "h" and not bare and text[start - 1] != "\n":
            continue
        closing = None if kind in hopeless else _closing(text, kind, match.end(), end)
        if closing is None:
            hopeless.add(kind)
            continue
        if done < start:
            found.append(Piece("other", done, start, done, start))
        found.append(Piece(kind, start, closing[1], match.end(), closing[0]))
        seen = position = done = closing[1]
        bare = True
    if done < end:
        found.append(Piece("other", done, end, done, end))
    return found


def _closing(text: str, kind: str, begin: int, end: int) -> tuple[int, int] | None:
    """Where the closing tag of an element begins and ends; nested tables are skipped."""
    if kind != "table":
        match = re.compile(rf"</{kind}\s*+>", re.IGNORECASE).search(text, begin, end)
        return match.span() if match else None
    depth = 1
    for match in _TABLE_TAG.finditer(text, begin, end):
        depth += -1 if match[1] else 1
        if depth == 0:
            return match.span()
    return None


def ids(text: str) -> list[str]:
    """The ids and names of a stretch of HTML, in order, each once."""
    found = (match[2] or match[3] or match[4] for match in _ID.finditer(text))
    return list(dict.fromkeys(name for name in found if name))


def first_tag(text: str) -> tuple[str, tuple[str, ...]]:
    """The name and the classes of the first element of a stretch of HTML."""
    match = _TAG.search(text)
    if match is None:
        return "", ()
    named = _CLASS.search(match[0])
    classes = (named[1] or named[2] or named[3] or "") if named else ""
    return match[1].lower(), tuple(classes.split())
