"""Telling what the API sends of its own accord, to receivers of webhooks, from what is sent to it."""

from __future__ import annotations

from functools import lru_cache

from slatewright.lexicon import has_word
from slatewright.resolve.headings.outline import Outline


def is_of_deliveries(outline: Outline, at: int) -> bool:
    """Whether a section, or one above it, has the webhooks of the API for its subject."""
    sections = (outline.sections[around] for around in outline.upwards(at))
    return any(_speaks_of_deliveries(section.title) for section in sections)


@lru_cache(maxsize=4096)
def _speaks_of_deliveries(title: str) -> bool:
    """Asked of every heading once for each section below it."""
    return has_word(title, "DELIVERIES") is not None


def deliveries_below(outline: Outline, home: int, sections: list[int]) -> frozenset[int]:
    """Those of an operation's sections that tell what is sent to the caller's own URL later on: "Callback data".

    A heading of one word, or for an object, may be that of a field.

    Args:
        outline: all sections with their facts.
        home: the section that defines the operation, which may have such deliveries for its subject.
        sections: the sections that are the operation's.
    """
    subject = outline.subject(home)
    if is_of_deliveries(outline, home):
        return frozenset()
    below = range(subject + 1, outline.ends[subject])
    return frozenset(at for at in sections if at in below and _tells(outline.sections[at].title))


def _tells(title: str) -> bool:
    named = has_word(title, "DELIVERIES")
    return named is not None and title.strip() != named.group() and not has_word(title, "OBJECT")
