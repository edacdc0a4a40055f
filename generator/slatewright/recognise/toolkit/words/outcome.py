"""Headings that name one outcome of a call: "Success Response (200 OK)", "404 Not Found", "Error 422", "400 Bad dates"."""

from __future__ import annotations

from functools import lru_cache

from slatewright.http.statuses import FORMER_REASONS, REASONS
from slatewright.lexicon import has_word, is_small, strip_words
from slatewright.regex import regex

_STATUS = regex(r"(?<![\w.,-])([1-5]\d\d)(?![\w-]|[.,:]\d|%)")
_WORD = regex(r"[^\W\d_]+")
_TABLES = ("RESPONSE", "SUCCESS", "ERROR", "STATUS", "FILLER")
_REASONS = tuple(sorted({*REASONS.values(), *FORMER_REASONS}, key=len, reverse=True))
_MOST = 10
_WORDS_OF_A_REASON = 2
_WORDS_OF_A_FAILURE = 4
"""Words that may stand behind a status at the head: a failure needs no name of HTTP's, "400 Bad dates"."""


@lru_cache(maxsize=2048)
def outcome_status(title: str) -> str | None:
    """The status of the outcome that a heading names and says nothing else; None where it says more."""
    found = _STATUS.findall(title)
    if len(found) != 1 or len(title.split()) > _MOST or found[0] not in REASONS:
        return None
    named = any(has_word(title, table) for table in ("RESPONSE", "SUCCESS", "ERROR"))
    rest = title.casefold()
    for reason in _REASONS:
        if reason.casefold() in rest:
            rest, named = rest.replace(reason.casefold(), " "), True
            break
    for table in _TABLES:
        rest = strip_words(rest, table)
    left = [word for word in _WORD.findall(rest) if not is_small(word) and word != "http"]
    leads = title.lstrip("[( `*").startswith(found[0])
    alone = not left
    most = _WORDS_OF_A_FAILURE if found[0] >= "400" else _WORDS_OF_A_REASON if named else 0
    return found[0] if alone and (named or leads) or leads and len(left) <= most else None
