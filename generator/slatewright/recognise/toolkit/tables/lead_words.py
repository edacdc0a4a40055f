"""Where fields travel that a sentence or a caption counts up, by the words before the first."""

from __future__ import annotations

import re

from slatewright.lexicon import any_of, has_word
from slatewright.model.facts import Place
from slatewright.recognise.toolkit.tables.caption import read_caption
from slatewright.regex import regex

_WITH_OBJECT = regex(rf"\b{any_of('SENT', 'object with')}\s*\Z", re.IGNORECASE)
_SUBJECT = regex(
    rf"\W*(?:{any_of('SMALL', 'article')}\s+)?(?:json\s+)?"
    rf"(?:(?P<response>{any_of('PLACES', 'response')})|{any_of('SENT', 'body')})"
    rf"\s+(?:{any_of('SENT', 'lists')}|[^.:;]{{0,40}}?\b{any_of('SENT', 'object with')})\s*\Z",
    re.IGNORECASE,
)
"""A sentence up to the first name that has the answer or the body itself for its subject."""
_MOST_WORDS = 5
"""Of a caption."""


def place_in_lead(lead: str) -> Place | None:
    """Where the words say that fields travel: those of a caption before a colon, or of a sentence that says what is in it."""
    if any(has_word(lead, table) for table in ("ERROR", "CONDITIONAL", "NOT")):
        return None
    if has_word(lead, "ASKS", "denied"):
        return None
    caption, colon, rest = lead.partition(":")
    if colon:
        told = not rest.strip(" *_") or _WITH_OBJECT.search(rest)
        place = (
            read_caption(caption).place if told and len(caption.split()) <= _MOST_WORDS else None
        )
        return None if place is Place.HEADER else place
    subject = _SUBJECT.match(lead)
    if subject is None:
        return None
    return Place.RESPONSE if subject["response"] else Place.BODY
