"""A part of a text, read as a text of its own."""

from __future__ import annotations

from slatewright.model.document import Code, Text


def part_of(text: Text, plain: str, codes: tuple[Code, ...]) -> Text:
    """The words `plain` of a text at the whole's place, with those of the code spans that stand in them."""
    return Text(text.raw, plain, text.span, tuple(code for code in codes if code.content in plain))
