"""Telling what the API sends of its own accord, to receivers of webhooks, from what is sent to it."""

from __future__ import annotations

from slatewright.lexicon import has_word
from slatewright.resolve.headings.outline import Outline


def is_of_deliveries(outline: Outline, at: int) -> bool:
    """Whether a section, or one above it, has the webhooks of the API for its subject."""
    sections = (outline.sections[around] for around in (at, *outline.ancestors(at)))
    return any(has_word(section.title, "DELIVERIES") for section in sections)
