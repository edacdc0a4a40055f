"""Every link of a block, those written as HTML included."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from slatewright.check.toolkit.places import within
from slatewright.check.walk import blocks, texts
from slatewright.model.document import Document, Html, Text
from slatewright.model.source import Span
from slatewright.once import walked_once
from slatewright.regex import regex

_HREF = regex(r"""<a\s[^<>]*?\bhref\s*=\s*(?:"([^"<>\n]*)"|'([^'<>\n]*)')""", re.IGNORECASE)


class Found(Struct, frozen=True):
    """A link, whichever way it is written."""

    target: str
    span: Span


@walked_once
def links(documents: tuple[Document, ...]) -> Iterator[Found]:
    """Every link of the documents, in reading order."""
    for document in documents:
        for section in document.sections:
            if section.title is not None:
                yield from _in_text(section.title)
            for block in blocks(section.blocks):
                if isinstance(block, Html):
                    yield from _in_html(block)
                for text in texts(block):
                    yield from _in_text(text)


def _in_text(text: Text) -> Iterator[Found]:
    for link in text.links:
        yield Found(link.target, link.span)
    seen = {(link.span.line, link.span.column) for link in text.links}
    for match in _HREF.finditer(text.raw) if "<a" in text.raw else ():
        span = within(text, *match.span())
        if (span.line, span.column) not in seen:
            yield Found(match.group(1) or match.group(2) or "", span)


def _in_html(block: Html) -> Iterator[Found]:
    if block.tag == "!--":
        return
    text = Text(block.raw, "", block.span)
    for match in _HREF.finditer(block.raw):
        yield Found(match.group(1) or match.group(2) or "", within(text, *match.span()))
