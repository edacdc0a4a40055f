"""Names that samples have for a part of a header's value, and not for a header: `Authorization: Token <ACCESS_KEY>`."""

from __future__ import annotations

import re

from slatewright.model.document import Fence
from slatewright.model.facts import AuthFact, Place
from slatewright.recognise.toolkit.view import SectionView, every_text

_PLACEHOLDERS = ("<{}>", "{{{}}}", "[{}]")


def is_filled_in(section: SectionView, key: AuthFact) -> bool:
    """Whether a section writes the name of a header as a placeholder, and nowhere before a value."""
    name = key.name or ""
    if key.place is not Place.HEADER or not name:
        return False
    fences = (one.block.content for one in section.of_type(Fence) if isinstance(one.block, Fence))
    shown = (*fences, *(text.plain for text in every_text(section.section)))
    placeholders = tuple(mark.format(name) for mark in _PLACEHOLDERS)
    if not any(mark in words for words in shown for mark in placeholders):
        return False
    named = re.compile(rf"(?<![\w<{{-]){re.escape(name)}['\"]?\s?:(?!:)", re.IGNORECASE)
    return not any(named.search(words) for words in shown)
