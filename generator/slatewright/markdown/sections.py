"""Gathers blocks under their headings."""

from __future__ import annotations

from slatewright.markdown.places import Places
from slatewright.markdown.slug import redcarpet_slug, slug
from slatewright.model.document import Block, Section, Text


class Outline:
    """The sections of one file, while they are being filled."""

    def __init__(self, places: Places, first_line: int) -> None:
        self._places = places
        self._done: list[Section] = []
        self._title: Text | None = None
        self._level = 0
        self._id: str | None = None
        self._line = first_line
        self._anchors: list[str] = []
        self._late: list[str] = []
        """Ids behind the section's last block: where a heading follows, they are the heading's."""
        self._late_at = 0
        self.blocks: list[Block] = []

    def heading(self, title: Text, level: int, line: int, anchor: str | None = None) -> None:
        """Start a new section; an `<a name>` that stands right above a heading is the heading's."""
        moved: list[str] = []
        if (self.blocks or self._title is None) and self._late_at == len(self.blocks):
            moved, self._late = self._late, []
        self._close(line - 1)
        self._title, self._level, self._line, self._id = title, level, line, anchor
        self._anchors, self._late, self.blocks = moved, [], []

    def anchors(self, names: list[str]) -> None:
        """Note further ids of the section."""
        if names:
            if self._late_at != len(self.blocks):
                self._anchors += self._late
                self._late = []
            self._late += names
            self._late_at = len(self.blocks)

    def finish(self, last_line: int) -> tuple[Section, ...]:
        """All sections of the file."""
        self._close(last_line)
        return tuple(self._done)

    def _close(self, last_line: int) -> None:
        anchors = self._anchors + self._late
        if self._title is None and not self.blocks and not anchors:
            return
        made = slug(self._title) if self._title is not None else ""
        section = Section(
            title=self._title,
            level=self._level,
            anchor=self._id or made,
            blocks=tuple(self.blocks),
            span=self._places.lines(self._line, max(self._line, last_line)),
            anchors=tuple(dict.fromkeys(anchors)),
            explicit=bool(self._id),
            plain_slug=redcarpet_slug(self._title) if self._title and not self._id else "",
        )
        self._done.append(section)
