"""A part of a text, read as a text of its own."""

from __future__ import annotations

from slatewright.model.document import Code, Text

_MOST = 1000
"""Code spans of a text that are looked for."""


def part_of(text: Text, plain: str, codes: tuple[Code, ...]) -> Text:
    """The words `plain` of a text at the whole's place, with those of the code spans that stand in them."""
    inside = tuple(code for code in codes[:_MOST] if code.content in plain)
    return Text(text.raw, plain, text.span, inside)
