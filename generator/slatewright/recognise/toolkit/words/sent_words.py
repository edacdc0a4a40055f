"""What a sentence says of the body that is sent: an object of the docs, or what another call is sent."""

from __future__ import annotations

import re

from msgspec import Struct

from slatewright.lexicon import any_of, has_word, is_small
from slatewright.recognise.toolkit.words.status_words import statuses_in
from slatewright.regex import regex

_LONGEST = 300
_FIRST_WORDS = 9
_BODY = regex(
    rf"(?<![\w-]){any_of('SENT', 'body')}\s+(?:\w+\s+)?{any_of('SENT', 'holds')}\s+", re.IGNORECASE
)
_LABELLED = regex(rf"\W{{0,4}}{any_of('SENT', 'body')}\W{{0,3}}:\W{{1,4}}(?=\w)", re.IGNORECASE)
_SENDS = regex(
    rf"\W*(?:\w+\s+)?{any_of('SENT', 'sends')}\s+|\W*{any_of('SENT', 'expects')}\s+",
    re.IGNORECASE,
)
_EXPECTS = regex(rf"(?<![\w-]){any_of('SENT', 'expects')}\s+", re.IGNORECASE)
_WRAPPER = regex(
    rf"(?:{any_of('SMALL', 'article')}\s+)?(?:{any_of('SENT', 'wrapper')}\s+)+"
    rf"(?:{any_of('SMALL', 'preposition')}|{any_of('SENT', 'holds')})\s+",
    re.IGNORECASE,
)
_END = regex(rf"[.;:!?。(]|,\s|\s{any_of('SENT', 'stops')}(?!\w)", re.IGNORECASE)
_ANY_FIELD = regex(
    rf"(?<!\w){any_of('SMALL', 'quantity')}\s+(?:\w+\s+){{0,3}}?"
    rf"(?:{any_of('SENT', 'fields')}|{any_of('PARAMETERS')})\s+(?:\w+\s+){{0,5}}?{any_of('CREATING')}",
    re.IGNORECASE,
)
_MOST = 120


class SentWords(Struct, frozen=True):
    """The reading of one sentence."""

    what: str
    """The words for what is sent, such as "a kitten"."""
    like: bool = False
    """Whether the sentence points to a call that is sent the same."""


def sent_words(sentence: str) -> SentWords | None:
    """Read one sentence; None where it is not about what is sent as a body."""
    if len(sentence) > _LONGEST or has_word(sentence, "RETURNS") or _is_of_answer(sentence):
        return None
    if _is_alike(sentence):
        return SentWords("", like=True)
    if (match := _BODY.search(sentence)) and _leads(sentence[: match.start()]):
        return _sent(sentence[match.end() :])
    if match := _LABELLED.match(sentence):
        return _sent(sentence[match.end() :])
    if (match := _verb(sentence)) and _is_of_body(sentence):
        return _sent(sentence[match.end() :])
    return None


def _is_of_answer(sentence: str) -> bool:
    told = has_word(sentence, "PLACES", "response") or has_word(sentence, "ERROR")
    return bool(told or has_word(sentence, "SUCCESS") or statuses_in(sentence))


def _is_alike(sentence: str) -> bool:
    """Whether fields are said to be those of another call, or any that may be given when a thing is made."""
    if not has_word(sentence, "CREATING"):
        return False
    named = has_word(sentence, "PARAMETERS") or has_word(sentence, "SENT", "fields")
    same = bool(named or has_word(sentence, "SENT", "body")) and has_word(sentence, "LIKE")
    return bool(same) or _ANY_FIELD.search(sentence) is not None


def _leads(before: str) -> bool:
    return len(before.split()) <= _FIRST_WORDS


def _verb(sentence: str) -> re.Match[str] | None:
    """The verb of sending at the start of a sentence, or of a call that expects what follows."""
    if match := _SENDS.match(sentence):
        return match
    match = _EXPECTS.search(sentence)
    return match if match and has_word(sentence[: match.start()], "CALLS") else None


def _is_of_body(sentence: str) -> bool:
    """Whether words leave no doubt that a thing of the docs is sent, and as data."""
    return any(has_word(sentence, *key) for key in (("OBJECT",), ("SENT", "wrapper")))


def _sent(rest: str) -> SentWords | None:
    if wrapper := _WRAPPER.match(rest):
        rest = rest[wrapper.end() :]
    end = _END.search(rest)
    what = " ".join(rest[: end.start() if end else _MOST].split())[:_MOST]
    return SentWords(what) if any(not is_small(word) for word in what.split()) else None
