"""Whether numbers with words behind them are statuses, by the words above them and by the reasons that HTTP gives."""

from __future__ import annotations

from collections.abc import Sequence

from slatewright.http.statuses import reason
from slatewright.lexicon import column_role, has_word
from slatewright.regex import regex

_WORD = regex(r"[a-z]{3,}|ok")
_FIRST = 6
_REACH = 60
_MOST_WORDS = 3
"""Of a caption for errors."""


def captions_statuses(above: str, told: Sequence[tuple[str, str]]) -> bool:
    """Whether words are of nothing but statuses, or of errors that are all failures by HTTP.

    Args:
        above: The words before the list, or its heading.
        told: The statuses with the words behind them.
    """
    bare = above.strip(" :*_`#.")
    if column_role(bare.lower()) == "status":
        return True
    if has_word(bare, "ERROR") and len(bare.split()) <= _MOST_WORDS:
        return all(status[0] in "45" for status, _ in told)
    known = has_word(bare, "ERROR") or has_word(bare, "COLUMNS", "status")
    return known is not None and any(is_near_reason(*pair) for pair in told)


def is_near_reason(status: str, words: str) -> bool:
    """Whether the first words behind a status have one with HTTP's reason for it, or call a success one."""
    first = set(_WORD.findall(words.lower())[:_FIRST])
    known = set(_WORD.findall((reason(status) or "").lower()))
    succeeds = status.startswith("2") and has_word(words[:_REACH], "SUCCESS")
    return bool(succeeds) or bool(first & known)
