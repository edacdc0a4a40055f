"""A section's own words: the first sentence, and all of them."""

from __future__ import annotations

import re

from slatewright.model.document import Bullets, Html, Paragraph, Text
from slatewright.recognise.toolkit.request_line import request_line
from slatewright.recognise.toolkit.view import SectionView, is_label

_SENTENCE = re.compile(r"(.{1,300}?[.!?。！？])(?:\s|\Z)", re.DOTALL)
_LIMIT = 4000


def summary_of(looked: SectionView) -> str:
    """The first sentence of running text, on one line."""
    for block in looked.section.blocks:
        if isinstance(block, Paragraph) and is_prose(block.text):
            words = " ".join(block.text.plain.split())
            match = _SENTENCE.match(words)
            return (match.group(1) if match else words[:300]).strip()
    return ""


def description_of(looked: SectionView) -> str:
    """The paragraphs, lists and asides, as Markdown."""
    parts: list[str] = []
    for block in looked.section.blocks:
        match block:
            case Paragraph(text) if is_prose(text):
                parts.append(text.raw.strip())
            case Html(tag=tag, text=text) if tag not in ("!--", "br", "hr", "a", "script", "style"):
                if text.plain.strip():
                    parts.append(" ".join(text.plain.split()))
            case Bullets(items) if parts:
                parts.append("\n".join(f"- {' '.join(item.text.raw.split())}" for item in items))
            case _:
                pass
    return "\n\n".join(parts)[:_LIMIT]


def is_prose(text: Text) -> bool:
    """Whether a paragraph is running text: no small heading, no request line, not all code."""
    plain = text.plain.strip()
    if len(plain) < 3 or is_label(text) or request_line(plain):
        return False
    return sum(len(code.content) for code in text.codes) < 0.9 * len(plain)
