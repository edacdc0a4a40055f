"""Regular expressions out of the tables, for conventions in which words stand among other marks."""

from __future__ import annotations

import re
from functools import cache

from slatewright.lexicon.finder import one_of
from slatewright.lexicon.lookup import words_for


@cache
def any_of(table: str, key: str | None = None) -> str:
    """A pattern for any whole word of the table, the longest first."""
    return f"(?:{one_of(words_for(table, key))})"


@cache
def parts_of(table: str, key: str | None = None) -> str:
    """A pattern for any word of the table wherever it stands, as in a name: `id` in `userid`."""
    return "(?:" + "|".join(map(re.escape, words_for(table, key))) + ")"


@cache
def beginnings_of(table: str, key: str | None = None) -> re.Pattern[str]:
    """What finds a word that starts as one of the table does: `удал` in "Удаление"."""
    return re.compile(one_of(words_for(table, key), beginnings=True), re.IGNORECASE)
