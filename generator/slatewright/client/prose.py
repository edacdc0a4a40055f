"""Text of a document's author, made fit for a docstring: no markup, no long tails, wrapped."""

from __future__ import annotations

import re
import textwrap
from functools import lru_cache

from slatewright.regex import regex

WIDTH = 88
"""What fits in a list within the docstring of a method, and behind the quotes of any."""
WIDE = WIDTH + 4
"""What fits on the other lines of the docstring of a method."""
_BREAK = regex(r"<(?:br|/p|/li|p|li)\b[^<>]{0,80}>", re.IGNORECASE)
_TAG = regex(r"</?[a-zA-Z][^<>]{0,200}>")
_LINK = regex(r"\[([^\[\]]{1,200})\]\((?:[^()\s]{0,300})\)")
_SENTENCE = regex(r"(?<=[.!?])\s")


@lru_cache(maxsize=1024)
def clean(text: str) -> str:
    """`text` without HTML tags and link targets, in paragraphs of one line each."""
    plain = _LINK.sub(r"\1", _TAG.sub("", _BREAK.sub("\n\n", text)))
    paragraphs = re.split(r"\n[ \t\r]*\n", plain.replace("\r\n", "\n"))
    joined = (" ".join(paragraph.split()) for paragraph in paragraphs)
    return "\n\n".join(paragraph for paragraph in joined if paragraph)


def brief(text: str, limit: int) -> str:
    """The first paragraph of `text`, cut at the end of a sentence, or of a word, before `limit` characters."""
    first = clean(text).partition("\n\n")[0]
    if len(first) <= limit:
        return first
    kept = ""
    for sentence in _SENTENCE.split(first[: limit + 1])[:-1]:
        kept = f"{kept} {sentence}".strip()
    return kept or first[:limit].rpartition(" ")[0].rstrip(",;:") + " ..."


def sentence(text: str) -> str:
    """`text` with a full stop, unless it ends in a mark of its own."""
    return f"{text}." if text and text[-1].isalnum() else text


def multiline(text: str) -> str:
    """`text` for a docstring, whose quotes close on a line of their own if it has several lines."""
    return f"{text}\n" if "\n" in text else text


def paragraph(text: str) -> str:
    """One paragraph for a docstring."""
    return multiline(wrap(text))


@lru_cache(maxsize=1024)
def wrap(text: str, indent: str = "", width: int = WIDTH) -> str:
    """`text` in lines of at most `width` characters; lines after the first are indented."""
    if len(text) <= width and text.isprintable() and text[-1:] != " ":
        return text
    return textwrap.fill(
        text, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
