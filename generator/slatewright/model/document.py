"""One Markdown file as Slate's readers see it: sections of blocks, each block with its place."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from slatewright.model.source import Span


class Code(Struct, frozen=True):
    """A code span, such as `GET /kittens`."""

    content: str
    """The text between the backticks, stripped of one space of padding as Markdown does."""
    span: Span
    """The place of the text between the backticks; the backticks are outside."""


class Link(Struct, frozen=True):
    """A link; `target` is a URL or an in-page `#anchor`."""

    text: str
    target: str
    span: Span


class Strong(Struct, frozen=True):
    """Bold or italic text."""

    text: str
    span: Span
    bold: bool = True


class Text(Struct, frozen=True):
    """A run of inline Markdown: a paragraph, a heading's title, a table cell, a list item's own words."""

    raw: str
    """Exactly the source at `span`."""
    plain: str
    """What a reader sees: no markup, entities decoded, code without backticks, `<br>` as a line feed."""
    span: Span
    codes: tuple[Code, ...] = ()
    links: tuple[Link, ...] = ()
    strongs: tuple[Strong, ...] = ()


class Paragraph(Struct, frozen=True):
    """Plain running text."""

    text: Text


class Annotation(Struct, frozen=True):
    """A block quote, which Slate shows above the samples in the code column.

    Blocks inside the quote other than text (a fence, a table) follow it as siblings.
    """

    text: Text


class Fence(Struct, frozen=True):
    """A fenced sample."""

    language: str
    """First word of the info string in lower case; empty where there is none."""
    info: str
    content: str
    """The lines between the fences, without the fence's own indentation, each ending in a line feed."""
    span: Span
    """The whole block, fences included; content line k (from 0) stands on line `span.line + 1 + k`."""
    indent: int = 0
    """How many columns were taken off each content line."""
    closed: bool = True
    recovered: bool = False
    """True where Slate would show running text: the fence lost the blank line before it or the like."""
    columns: tuple[int, ...] = ()
    """The columns taken off each content line, where they are not `indent` for all."""


class Row(Struct, frozen=True):
    """One row of a table."""

    cells: tuple[Text, ...]
    span: Span
    lost: tuple[Text, ...] = ()
    """Cells past the header's width; Markdown drops them without a word."""
    missing: int = 0
    """How many cells the row lacks against the header; `cells` is filled up with empty ones."""
    recovered: bool = False
    """True where Slate would break the table: a cell of the row, or of one above, is broken over lines."""


class Table(Struct, frozen=True):
    """A pipe table or an HTML table; every row has as many cells as the header."""

    header: Row
    rows: tuple[Row, ...]
    span: Span
    html: bool = False
    recovered: bool = False
    """True where Slate would show running text: the table lost a blank line or its delimiter row."""


class Item(Struct, frozen=True):
    """One item of a list, with the blocks that stand below it."""

    text: Text
    blocks: tuple[Block, ...]
    span: Span


class Bullets(Struct, frozen=True):
    """A list, ordered or not."""

    items: tuple[Item, ...]
    span: Span
    ordered: bool = False
    recovered: bool = False
    """True where Slate would show running text: the list lost the blank line before it."""


class Html(Struct, frozen=True):
    """A block of raw HTML, such as an `<aside>`."""

    tag: str
    """Name of the first element in lower case, such as `aside`; `!--` for a comment."""
    classes: tuple[str, ...]
    raw: str
    text: Text
    """The words in it, as a reader sees them; for a comment, its text."""
    span: Span


class Erb(Struct, frozen=True):
    """An ERB tag that stands alone. It is never run, so what it would print is unknown."""

    code: str
    span: Span


Block = Paragraph | Annotation | Fence | Table | Bullets | Html | Erb


class Section(Struct, frozen=True):
    """A heading and the blocks below it up to the next heading of any level."""

    title: Text | None
    """None for what stands before a file's first heading."""
    level: int
    """1 to 6; 0 where there is no heading."""
    anchor: str
    """The heading's own HTML id, or the slug that Slate makes of its text, before duplicates are numbered."""
    blocks: tuple[Block, ...]
    span: Span
    """From the heading's first line to the last line before the next heading."""
    anchors: tuple[str, ...] = ()
    """Further ids in the section (`<a name>`, `<a id>`), where links may lead."""
    explicit: bool = False
    """True where `anchor` is an HTML id and not made from the text."""
    plain_slug: str = ""
    """The slug that Redcarpet makes of the heading, which Slate used before it made its own."""


class Document(Struct, frozen=True):
    """One file, in sections."""

    file: str
    sections: tuple[Section, ...]


def with_trails(document: Document) -> Iterator[tuple[Section, tuple[str, ...]]]:
    """The sections of one file, each with the titles of those that it is part of, the outermost first."""
    trail: list[tuple[int, str]] = []
    for section in document.sections:
        while trail and section.title and trail[-1][0] >= section.level:
            trail.pop()
        yield section, tuple(title for _, title in trail)
        if section.title:
            trail.append((section.level, section.title.plain))
