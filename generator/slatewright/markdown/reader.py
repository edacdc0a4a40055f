"""Reads one file into sections and blocks."""

from __future__ import annotations

from slatewright.markdown.blocks import Builder
from slatewright.markdown.inline import Inline
from slatewright.markdown.parser import parse_blocks
from slatewright.markdown.places import Places
from slatewright.markdown.sections import Outline
from slatewright.model.document import Document
from slatewright.model.source import SourceFile


def read(source: SourceFile) -> Document:
    """Read a file as Slate renders it; no text is so broken that this fails."""
    state, references = parse_blocks(source.text, source.body_line)
    places = Places(source.path, source.text, state.starts)
    inline = Inline(places, references)
    outline = Outline(places, min(source.body_line, state.lineMax))
    Builder(inline, outline, state.tokens).build()
    return Document(source.path, outline.finish(state.lineMax))
