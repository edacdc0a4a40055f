"""Reading a cell that says where a parameter travels."""

from __future__ import annotations

from functools import lru_cache

from slatewright.lexicon import has_word, is_word
from slatewright.model.facts import Place
from slatewright.regex import regex

_KEYS = (
    ("query", Place.QUERY),
    ("header", Place.HEADER),
    ("cookie", Place.COOKIE),
    ("path", Place.PATH),
    ("body", Place.BODY),
    ("response", Place.RESPONSE),
    ("url", Place.PATH),
)
_BESIDE_TYPE = regex(r"[(\[,\n]\s*([^\W\d]{2,20})[)\]]?\Z")
_NO_TYPES = ("query", "header", "cookie")
"""The places whose words are no types: a `string (path)` may be that of a file, and a `string (json)` holds some."""


def place_of_cell(text: str) -> Place | None:
    """The place that a cell such as `query`, `formData` or "URL" names."""
    for key, place in _KEYS:
        if has_word(text, "PLACES", key):
            return place
    return None


@lru_cache(maxsize=2048)
def place_beside_type(text: str) -> Place | None:
    """The place that stands behind a type: `string (query)`, `integer, header`."""
    found = _BESIDE_TYPE.search(text)
    return next(
        (
            place
            for key, place in _KEYS
            if found and key in _NO_TYPES and is_word(found[1], "PLACES", key)
        ),
        None,
    )
