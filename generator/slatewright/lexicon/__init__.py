"""The words by which docs of any language mark their conventions, one table a language."""

from slatewright.lexicon.lookup import (
    column_role,
    exact_role,
    has_word,
    is_any_endpoint,
    is_free_text,
    is_no,
    is_query_string,
    is_small,
    is_word,
    is_yes,
    names_any_endpoint,
    paging_role,
    scalar_type,
    selects,
    strip_words,
    words_for,
)
from slatewright.lexicon.patterns import any_of, beginnings_of, parts_of

__all__ = [
    "any_of",
    "beginnings_of",
    "column_role",
    "exact_role",
    "has_word",
    "is_any_endpoint",
    "is_free_text",
    "is_no",
    "is_query_string",
    "is_small",
    "is_word",
    "is_yes",
    "names_any_endpoint",
    "paging_role",
    "parts_of",
    "scalar_type",
    "selects",
    "strip_words",
    "words_for",
]
