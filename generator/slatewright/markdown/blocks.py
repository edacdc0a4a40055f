"""Turns markdown-it-py's tokens into the model's blocks and sections."""

from __future__ import annotations

import re

from markdown_it.token import Token
from msgspec.structs import replace

from slatewright.markdown.html_pieces import Piece, first_tag, has_pieces, ids, pieces
from slatewright.markdown.inline import Inline, Mark
from slatewright.markdown.rules.fence import language
from slatewright.markdown.sections import Outline
from slatewright.markdown.state import UNSEEN
from slatewright.markdown.tables import html_table, pipe_table
from slatewright.model.document import (
    Annotation,
    Block,
    Bullets,
    Erb,
    Fence,
    Html,
    Item,
    Paragraph,
)
from slatewright.regex import regex

_ERB = regex(r"[ \t]*+<%(?:[^%]|%(?!>))*+%>[ \t]*+")
_LINE_ENDS = regex(r"(?<![ \t])[ \t]*+\n[ \t\n]*+")
_UNSEEN = regex(rf"^[{UNSEEN}]+$", re.MULTILINE)
"""A line that holds marks without width alone."""
_INVISIBLE = " \t\n" + UNSEEN


class Builder:
    """Builds the blocks of one file."""

    def __init__(self, inline: Inline, outline: Outline, tokens: list[Token]) -> None:
        self.inline = inline
        self.places = inline.places
        self.outline = outline
        self.tokens = tokens
        self.at = 0

    def build(self) -> None:
        """Build everything."""
        while self.at < len(self.tokens):
            self.block(self.outline.blocks, quoted=False)

    def block(self, into: list[Block], *, quoted: bool) -> None:
        """Build the block at the current token and put it into `into`."""
        token = self.tokens[self.at]
        self.at += 1
        match token.type:
            case "heading":
                self.heading(token, into, quoted)
            case "paragraph":
                self.paragraph(token.meta["marks"], into, quoted)
            case "fence":
                into.append(self.fence(token))
            case "table":
                meta = token.meta
                into.append(pipe_table(self.inline, meta["rows"], meta["recovered"]))
            case "html_block":
                self.html(token.tag, token.meta["marks"], into)
            case "blockquote_open":
                self.quote(into)
            case "list_open":
                into.append(self.bullets(token))

    def quote(self, into: list[Block]) -> None:
        """A quote; a heading without its mark that it swallowed starts a section all the same."""
        top, quoted = into is self.outline.blocks, True
        while (token := self.tokens[self.at]).type != "blockquote_close":
            if top and token.type == "heading" and self.is_lazy(token):
                quoted = False
            self.block(self.outline.blocks if top else into, quoted=quoted)
        self.at += 1

    def is_lazy(self, token: Token) -> bool:
        """Whether a heading in a quote stands at the very start of its line."""
        return token.map is not None and self.places.text.startswith(
            "#", self.places.starts[token.map[0]]
        )

    def heading(self, token: Token, into: list[Block], quoted: bool) -> None:
        """A heading starts a section; in a quote it captions a sample."""
        (mark,) = token.meta["marks"]
        title = self.inline.text(*mark)
        if quoted:
            into.append(Annotation(title))
        elif into is self.outline.blocks:
            self.outline.heading(title, int(token.tag[1]), self.places.line(mark[0]))
            self.outline.anchors(ids(title.raw) if "<" in title.raw else [])
        else:
            into.append(Paragraph(title))

    def fence(self, token: Token) -> Fence:
        """A fence, each content line without what its containers take off."""
        source, places = self.places.text, self.places
        marks: list[Mark] = token.meta["marks"]
        begin, end = token.meta["place"]
        indent = begin - places.starts[places.line(begin) - 1]
        cuts = tuple(first - places.starts[places.line(first) - 1] for first, _ in marks)
        if indent or token.level:
            content = "".join(f"{source[first:last]}\n" for first, last in marks)
        else:
            content = source[marks[0][0] : marks[-1][1]] + "\n" if marks else ""
        return Fence(
            language(token.info),
            token.info,
            _UNSEEN.sub("", content),
            places.span(begin, end),
            indent,
            token.meta["closed"],
            token.meta["recovered"],
            cuts if any(cut != indent for cut in cuts) else (),
        )

    def paragraph(self, marks: list[Mark], into: list[Block], quoted: bool) -> None:
        """Running text, with the HTML and the ERB tags in it taken apart."""
        raw = self.places.text[marks[0][0] : marks[-1][1]]
        if "<" not in raw:
            self.words(marks, into, quoted)
        elif has_pieces(raw):
            self.pieces(marks, into, quoted)
        else:
            self.outline.anchors(ids(raw))
            self.with_erb(marks, into, quoted)

    def words(self, marks: list[Mark], into: list[Block], quoted: bool) -> None:
        """Running text that says something."""
        if marks:
            text = self.inline.lines(marks)
            if text.plain.strip(_INVISIBLE):
                into.append(Annotation(text) if quoted else Paragraph(text))

    def with_erb(self, marks: list[Mark], into: list[Block], quoted: bool) -> None:
        """Running text in which ERB tags may stand alone on a line."""
        done = 0
        for index, (begin, end) in enumerate(marks):
            line = self.places.text[begin:end]
            if "<%" in line and _ERB.fullmatch(line):
                self.words(marks[done:index], into, quoted)
                done = index + 1
                code = line.strip(" \t")[2:-2].strip("=- \t")
                into.append(Erb(code, self.places.span(begin, end)))
        self.words(marks[done:], into, quoted)

    def html(self, tag: str, marks: list[Mark], into: list[Block]) -> None:
        """A block of HTML."""
        begin, end = marks[0][0], marks[-1][1]
        raw = self.places.text[begin:end].rstrip(" \t")
        if tag != "!--" and has_pieces(raw):
            self.pieces([(begin, begin + len(raw))], into, quoted=False)
            return
        if tag != "!--":
            self.outline.anchors(ids(raw))
        into.append(self.raw_block(begin, begin + len(raw)))

    def raw_block(self, begin: int, end: int) -> Html:
        """HTML that stays as it is, with its words."""
        raw = self.places.text[begin:end]
        span = self.places.span(begin, end)
        if raw.startswith("<!--"):
            inner = raw[4:].removesuffix("-->")
            start = begin + 4 + len(inner) - len(inner.lstrip())
            text = self.inline.bare(start, max(start, start + len(inner.strip())))
            return Html("!--", (), raw, text, span)
        tag, classes = first_tag(raw)
        text = self.inline.text(begin, end)
        text = replace(text, plain=_LINE_ENDS.sub("\n", text.plain))
        return Html(tag, classes, raw, text, span)

    def pieces(self, marks: list[Mark], into: list[Block], quoted: bool) -> None:
        """HTML with headings, tables or asides in it."""
        source = self.places.text
        for piece in pieces(source, marks[0][0], marks[-1][1]):
            if piece.kind[0] == "h":
                into = self.html_heading(piece, into)
                continue
            self.outline.anchors(ids(source[piece.begin : piece.end]))
            if piece.kind == "aside":
                into.append(self.raw_block(piece.begin, piece.end))
            elif piece.kind == "other":
                self.between(piece, into, quoted)
            elif table := html_table(
                self.inline, piece.begin, piece.end, (piece.inner_begin, piece.inner_end)
            ):
                into.append(table)

    def between(self, piece: Piece, into: list[Block], quoted: bool) -> None:
        """What stands between headings and tables, if there are words in it."""
        raw = self.places.text[piece.begin : piece.end]
        begin = piece.begin + len(raw) - len(raw.lstrip(_INVISIBLE))
        end = max(begin, begin + len(raw.strip(_INVISIBLE)))
        text = self.inline.text(begin, end)
        if not text.plain.strip(_INVISIBLE):
            return
        if text.raw.startswith("<"):
            into.append(self.raw_block(begin, end))
        else:
            into.append(Annotation(text) if quoted else Paragraph(text))

    def html_heading(self, piece: Piece, into: list[Block]) -> list[Block]:
        """A heading in HTML starts a section, too."""
        source = self.places.text
        words = source[piece.inner_begin : piece.inner_end]
        begin = piece.inner_begin + len(words) - len(words.lstrip())
        title = self.inline.text(begin, max(begin, begin + len(words.strip())))
        own, inner = ids(source[piece.begin : piece.inner_begin]), ids(words)
        if title.plain.strip(_INVISIBLE) and into is self.outline.blocks:
            anchor, line = own[0] if own else None, self.places.line(piece.begin)
            self.outline.heading(title, int(piece.kind[1]), line, anchor)
            into, own = self.outline.blocks, own[1:]
        elif title.plain.strip(_INVISIBLE):
            into.append(Paragraph(title))
        self.outline.anchors(own + inner)
        return into

    def bullets(self, opening: Token) -> Bullets:
        """A list with its items."""
        items: list[Item] = []
        while self.tokens[self.at].type == "item_open":
            items.append(self.item())
        self.at += 1
        first, last = opening.map or [0, 0]
        return Bullets(
            tuple(items),
            self.places.lines(first + 1, last),
            opening.tag == "ol",
            opening.meta["recovered"],
        )

    def item(self) -> Item:
        """One item: its own words, then what stands below them."""
        opening = self.tokens[self.at]
        self.at += 1
        blocks: list[Block] = []
        while self.tokens[self.at].type != "item_close":
            self.block(blocks, quoted=False)
        self.at += 1
        first, last = opening.map or [0, 0]
        span = self.places.lines(first + 1, last)
        if blocks and isinstance(blocks[0], Paragraph):
            return Item(blocks[0].text, tuple(blocks[1:]), span)
        offset = self.places.starts[first]
        return Item(self.inline.bare(offset, offset), tuple(blocks), span)
