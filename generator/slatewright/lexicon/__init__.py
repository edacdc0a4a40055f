"""The words by which docs of any language mark their conventions, one table a language."""

from slatewright.lexicon.lookup import (
    column_role,
    has_word,
    is_no,
    is_yes,
    paging_role,
    scalar_type,
    selects,
    strip_words,
    words_for,
)

__all__ = [
    "column_role",
    "has_word",
    "is_no",
    "is_yes",
    "paging_role",
    "scalar_type",
    "selects",
    "strip_words",
    "words_for",
]
