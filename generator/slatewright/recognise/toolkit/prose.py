"""A section's own words: the first sentence, and all of them."""

from __future__ import annotations

import re

from slatewright.lexicon import is_word
from slatewright.model.document import Bullets, Html, Paragraph, Text
from slatewright.recognise.toolkit.calls.request_line import request_line
from slatewright.recognise.toolkit.view import SectionView, is_label
from slatewright.regex import regex

_SENTENCE = regex(r"(.{1,300}?[.!?。！？])(?:\s|\Z)", re.DOTALL)
_LABELS = ("summary", "description", "version")
_MARKED = regex(
    r"\A(?:[*_]{1,3}|<\w{1,6}>)[^*_:<\n]{1,40}(?::(?:[*_]{1,3}|</\w{1,6}>)|(?:[*_]{1,3}|</\w{1,6}>):)\s*"
)
"""Words in bold or italics with the colon that ends them."""
_VERSION = regex(r"v?\d[\w.-]{0,30}", re.IGNORECASE)
_LIMIT = 4000


def summary_of(looked: SectionView) -> str:
    """The first sentence of running text, on one line."""
    for block in looked.section.blocks:
        if isinstance(block, Paragraph) and is_prose(block.text):
            words = block.text.plain
            if label_of(block.text):
                words = words.partition(":")[2]
            words = " ".join(words.split())
            match = _SENTENCE.match(words)
            return (match.group(1) if match else words[:300]).strip()
    return ""


def description_of(looked: SectionView) -> str:
    """The paragraphs, lists and asides, as Markdown."""
    parts: list[str] = []
    for block in looked.section.blocks:
        match block:
            case Paragraph(text) if is_prose(text):
                parts.append(without_label(text))
            case Html(tag=tag, text=text) if tag not in ("!--", "br", "hr", "a", "script", "style"):
                if text.plain.strip():
                    parts.append(" ".join(text.plain.split()))
            case Bullets(items) if parts:
                parts.append("\n".join(f"- {' '.join(item.text.raw.split())}" for item in items))
            case _:
                pass
    return "\n\n".join(parts)[:_LIMIT]


def label_of(text: Text) -> str:
    """The label with which a paragraph begins and that only says what follows: the "summary" of "**Summary:** All boats"."""
    head = text.strongs[0].text if text.strongs else ""
    if not head or not text.plain.lstrip().startswith(head):
        return ""
    closed = head.rstrip().endswith(":") or text.plain.lstrip()[len(head) :].startswith(":")
    label = head.strip(" :").lower()
    kinds = (kind for kind in _LABELS if is_word(label, "PROSE_LABELS", kind))
    return next(kinds, "") if closed else ""


def without_label(text: Text) -> str:
    """The paragraph as written, without such a label."""
    return _MARKED.sub("", text.raw.strip(), count=1) if label_of(text) else text.raw.strip()


def version_of(text: Text) -> str:
    """The version that a paragraph names and nothing else: "**Version:** 1.2"; empty where it does not."""
    if label_of(text) != "version":
        return ""
    version = text.plain.partition(":")[2].strip()
    return version if _VERSION.fullmatch(version) else ""


def is_prose(text: Text) -> bool:
    """Whether a paragraph is running text: no small heading, no request line, not all code."""
    plain = text.plain.strip()
    if len(plain) < 3 or is_label(text) or request_line(plain) or version_of(text):
        return False
    return sum(len(code.content) for code in text.codes) < 0.9 * len(plain)
