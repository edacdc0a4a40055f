"""Reading a cell that says where a parameter travels."""

from __future__ import annotations

from slatewright.lexicon import has_word
from slatewright.model.facts import Place

_KEYS = (
    ("query", Place.QUERY),
    ("header", Place.HEADER),
    ("cookie", Place.COOKIE),
    ("path", Place.PATH),
    ("body", Place.BODY),
    ("response", Place.RESPONSE),
    ("url", Place.PATH),
)


def place_of_cell(text: str) -> Place | None:
    """The place that a cell such as `query`, `formData` or "URL" names."""
    for key, place in _KEYS:
        if has_word(text, "PLACES", key):
            return place
    return None
