"""What a sentence says of a path without a host: that those of all endpoints begin with it, or of some, or did once."""

from __future__ import annotations

import re

from slatewright.lexicon import any_of, has_word, is_small, is_word, strip_words
from slatewright.model.document import Code, Text
from slatewright.recognise.toolkit.calls.base_url import is_root_path
from slatewright.recognise.toolkit.words.words_beside import words_after, words_before
from slatewright.regex import regex

_BEGINS = regex(rf"(?<!\w){any_of('PREFIXED')}\W{{1,6}}\Z", re.IGNORECASE)
_NAMED = regex(rf"(?<!\w){any_of('BASE_NAMED')}(?P<rest>[^.!?\n]{{0,40}})\Z", re.IGNORECASE)
_SENTENCE_END = regex(r"[.!?]\s")
_CLAUSE_END = regex(r"[,:;()–—]|[.!?](?:\s|\Z)")
_WORD = regex(r"\w+")
_GOES_ON = regex(r"[`'\"*]{0,3}\s{1,9}(?P<word>\w+)")
_REACH = 240
_STYLE = "rest"
"""What an API that has paths is said to be."""
_TAKEN_BACK = ("NOT", "DENIALS", "INSTEAD_OF", "FORMERLY", "DEPRECATED", "PAST")
_OF_ENDPOINTS = ("EVERY", "ENDPOINT", "ENDPOINTS", "BEFORE_ENDPOINTS", "IS_ONE", "FILLER")
_OF_OTHERS = ("DELIVERIES", "SENT_OUT", "TRIAL", "TO_COME")


def is_called_base(text: Text, code: Code) -> bool:
    """Whether the sentence around a path says that those of all endpoints begin with it."""
    before = _SENTENCE_END.split(words_before(text, code, _REACH))[-1]
    named, begins = _NAMED.search(before), _BEGINS.search(before)
    if not named and not begins or _is_of_some(before):
        return False
    after = words_after(text, code, _REACH)
    is_root = is_root_path(code.content.strip())
    if named and all(map(_names_nothing, _WORD.findall(named["rest"]))):
        clause = _CLAUSE_END.split(after, maxsplit=1)[0]
        own = is_root or _is_unqualified(before[: named.start()])
        return own and not any(has_word(clause, table) for table in _TAKEN_BACK)
    return bool(begins) and is_root and _is_of_all(before) and _ends(after)


def _is_of_some(before: str) -> bool:
    """Whether a sentence denies, or speaks of the past, of other calls, or of a condition: "If you run it yourself, ..."."""
    if any(has_word(before, table) for table in _TAKEN_BACK + _OF_OTHERS):
        return True
    first_words = (_WORD.search(clause) for clause in _CLAUSE_END.split(before))
    return any(first and is_word(first.group(), "RESERVED") for first in first_words)


def _is_unqualified(before: str) -> bool:
    """Whether no name stands before "base path", as in "Admin base path"."""
    words = _WORD.findall(_CLAUSE_END.split(before)[-1])
    named = [word for word in words[-2:] if not _names_nothing(word)]
    return not named or is_small(words[-1], "article")


def _is_of_all(before: str) -> bool:
    """Whether a clause begins with a word for endpoints that nothing makes fewer: not "Admin endpoints"."""
    for number, clause in enumerate(_CLAUSE_END.split(before)):
        found = has_word(clause, "ENDPOINTS")
        if not found:
            continue
        words = strip_words(clause[: found.start()], "BEFORE_ENDPOINTS")
        if all(map(_names_nothing, _WORD.findall(words))):
            return number == 0 or has_word(clause[: found.end()], "EVERY") is not None
    return False


def _names_nothing(word: str) -> bool:
    lower = word.lower()
    return (
        lower == _STYLE or is_small(lower) or any(is_word(lower, table) for table in _OF_ENDPOINTS)
    )


def _ends(after: str) -> bool:
    """Whether the clause ends with the path: in "all requests starting with `/v1` need a key" it does not."""
    next_word = _GOES_ON.match(after)
    return next_word is None or is_small(next_word["word"], "preposition", "conjunction", "role")
