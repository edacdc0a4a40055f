"""Which links in the words about a field lead to what it holds: "A list of [kittens](#kittens)", and no other.

"When you [adopt](#adopt-a-kitten) one, give it a note." speaks of an operation, "Array of [kitten](#kittens) ids" of ids.
"""

from __future__ import annotations

import re

from slatewright.lexicon import has_word, is_small, is_word, scalar_type, strip_words
from slatewright.regex import regex

_LINK = regex(r"\[([^\[\]]{1,100})\]\(#([^()\s]{1,100})\)")
_CLAUSE = regex(r"[.!?:;,]\s|[.!?:;,)]\Z|<br\s{0,2}/?>|\n|\s[-–—]\s")
_WORD = regex(r"[^\W\d_]+")
_MARKS = regex(r"`[^`\n]{0,40}`")
_FIRST_WORD = regex(r"[\W_]*([^\W\d_]+)")


def linked_content(words: str, anchors: tuple[str, ...]) -> tuple[str, ...]:
    """Those of a field's anchors to which its words lead as to what it holds; all that its words do not link."""
    told: dict[str, bool] = {}
    for match in _LINK.finditer(words):
        told[match[2]] = told.get(match[2], False) or _holds(words, match)
    return tuple(anchor for anchor in anchors if told.get(anchor, True))


def _holds(words: str, link: re.Match[str]) -> bool:
    behind = _FIRST_WORD.match(words, link.end())
    next_word = behind.group(1).lower() if behind else ""
    if is_word(next_word, "PAGING", "key of"):
        return False
    if is_word(next_word, "PLAIN_OBJECT") or has_word(link[1], "PLAIN_OBJECT"):
        return True
    clause = _CLAUSE.split(_MARKS.sub(" ", words[: link.start()]))[-1]
    return all(map(_leads, _WORD.findall(strip_words(clause, "REFERS"))))


def _leads(word: str) -> bool:
    """Whether a word before a link may stand between a field and what it holds."""
    lower = word.lower()
    return (
        is_small(lower)
        or is_word(lower, "MANY")
        or scalar_type(lower) is not None
        or len(lower) == 1
    )
