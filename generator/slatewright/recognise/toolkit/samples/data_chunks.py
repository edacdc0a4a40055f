"""Pieces of JSON amid the other lines of a sample."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.regex import regex

_STRING = regex(r'"(?:[^"\\\n]|\\.)*"')
_STARTS = regex(r"\s{0,8}[\[{]")


def data_chunks(lines: list[str], first: int, last: int) -> Iterator[tuple[str, int, int]]:
    """Each piece of data with the words before it, its first line and the line behind its last."""
    caption: list[str] = []
    at = first
    while at < last:
        if not _STARTS.match(lines[at]):
            caption.append(lines[at].strip(" #/*>-"))
            at += 1
            continue
        start, depth = at, 0
        while at < last:
            bare = _STRING.sub("", lines[at])
            depth += sum(bare.count(c) for c in "[{") - sum(bare.count(c) for c in "]}")
            at += 1
            if depth <= 0:
                break
        yield " ".join(filter(None, caption)), start, at
        caption = []
