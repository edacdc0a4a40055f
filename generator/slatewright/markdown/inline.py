"""Reads the inline Markdown of one text: what a reader sees, and the code, links and bold in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from slatewright.markdown.places import Places
from slatewright.markdown.scan import Scan
from slatewright.model.document import Text
from slatewright.regex import regex

_QUICK = regex(r"[`*\[<&\\~_]")
"""Finds most texts without markup, several times as fast as the next."""
_SPECIAL = regex(r"[`*\[<&\\]|~~|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|__")

Mark = tuple[int, int]
"""Start and end offset of a line, or of what a container leaves of it."""


class Inline:
    """Reads the texts of one file."""

    __slots__ = ("places", "references")

    def __init__(self, places: Places, references: Mapping[str, str]) -> None:
        self.places = places
        self.references = references

    def text(self, begin: int, end: int) -> Text:
        """Read the text from offset `begin` up to `end`, which no container's mark interrupts."""
        raw = self.places.text[begin:end]
        span = self.places.span(begin, end)
        if _QUICK.search(raw) is None or _SPECIAL.search(raw) is None:
            return Text(raw, raw, span)
        scan = Scan(self.places, self.references, raw, ((0, begin),))
        return scan.read(raw, span)

    def bare(self, begin: int, end: int) -> Text:
        """A text that is taken as it stands, with no markup in it."""
        raw = self.places.text[begin:end]
        return Text(raw, raw, self.places.span(begin, end))

    def lines(self, marks: Sequence[Mark]) -> Text:
        """Read a text of several lines, each without its container's mark and its outer blanks."""
        source = self.places.text
        anchors: list[Mark] = []
        pieces: list[str] = []
        length = begin = end = 0
        for begin, end in marks:
            line = source[begin:end].rstrip(" \t")
            piece = line.lstrip(" \t")
            begin += len(line) - len(piece)
            end = begin + len(piece)
            anchors.append((length, begin))
            pieces.append(piece)
            length += len(piece) + 1
        first = anchors[0][1]
        if len(anchors) == 1:
            return self.text(first, end)
        raw, joined = source[first:end], "\n".join(pieces)
        span = self.places.span(first, end)
        if _QUICK.search(joined) is None or _SPECIAL.search(joined) is None:
            return Text(raw, joined, span)
        return Scan(self.places, self.references, joined, anchors).read(raw, span)
