"""What a sentence says of the answer: a status, a thing that comes back, or an operation that answers likewise."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from slatewright.http.methods import METHODS
from slatewright.lexicon import any_of, has_word, is_small, is_word, strip_words, words_for
from slatewright.recognise.toolkit.words.status_words import statuses_in
from slatewright.regex import regex

_SENTENCE = regex(r"(?<=[.!?。！？])\s+|\n\s*\n|(?<=[。！？])")
_ARTICLE = any_of("SMALL", "article")
_END = regex(rf"[.;:!?。]|\s\(|,?\s{any_of('STOPS')}\s", re.IGNORECASE)
_LIST_OF = regex(
    rf"(?:{_ARTICLE}\s)?(?:\w+\s)?(?:{any_of('LISTS')}|{any_of('MAP')}|{any_of('PAGES')})\s+{any_of('LIST_OF')}\s+"
    rf"(?:{any_of('SMALL', 'quantity')}\s+)?(?:{_ARTICLE}\s+)?",
    re.IGNORECASE,
)
_STATE = regex(
    rf"{any_of('STATES', 'word')}|\w+(?:{'|'.join(words_for('STATES', 'ending'))})\b", re.IGNORECASE
)
_ITEM = regex(
    rf"\W*{any_of('ITEM', 'each')}\s*{any_of('ITEM', 'item')}[^.:;]{{0,40}}?\s?{any_of('ITEM', 'is')}",
    re.IGNORECASE,
)
_STATUS_FIRST = regex(
    rf"(?:{_ARTICLE}\s)?(?:(?:http|{any_of('STATUS')})\W{{1,3}}){{0,3}}+[1-5]\d\d(?:\s{{1,2}}[(]?(?-i:[A-Z])[\w-]{{1,20}}){{0,3}}[)]?"
    rf"(?:\s{any_of('STATUS')})?(?:,|\s(?:{any_of('SMALL', 'preposition')}|{any_of('SMALL', 'conjunction')}))\s(?!\d)",
    re.IGNORECASE,
)
"""A status before what comes back with it: "`201 Created` with the kitten"."""
_REQUEST = regex(rf"(?:{'|'.join(METHODS)})\s\S+\s+\Z")
"""A request line as the subject of a sentence: "`GET /kittens/{id}` returns a kitten"."""
_FIRST_WORDS = 9
_FEW_WORDS = 6
_ENDED = regex(r"\s*(?:[.,;:!)]|\Z)")
_WORDS = regex(r"\w+")


class AnswerWords(Struct, frozen=True):
    """The reading of one sentence."""

    statuses: tuple[str, ...]
    what: str
    """The words for what comes back, such as "a list of users"; empty where there are none."""
    empty: bool = False
    like: bool = False
    """Whether the sentence points to an operation that answers likewise."""


@lru_cache(maxsize=256)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a paragraph, each on one line; several conventions ask for them in a row."""
    return tuple(words for part in _SENTENCE.split(text) if (words := " ".join(part.split())))


def answer_words(sentence: str) -> AnswerWords | None:
    """Read one sentence; None where it is not about what comes back."""
    if len(sentence) > 400:
        return None
    statuses = statuses_in(sentence)
    if denied := _denied(sentence):
        return AnswerWords(statuses, denied, empty=True)
    what = _what(sentence)
    if what is None:
        return AnswerWords(statuses, "") if statuses else None
    if has_word(what, "ERROR") and not any(status.startswith("2") for status in statuses):
        return AnswerWords(statuses, "") if statuses else None
    like = has_word(sentence, "LIKE") is not None and not has_word(sentence, "BELOW")
    return AnswerWords(statuses, what, has_word(what, "EMPTY") is not None, like)


def is_empty(sentence: str) -> bool:
    """Whether a few words say nothing but that nothing comes back: "No content", "There is no response body"."""
    few = len(sentence.split()) <= _FEW_WORDS
    empty = few and (has_word(sentence, "NO_BODY") or has_word(sentence, "EMPTY"))
    return bool(empty) and not _besides_empty(sentence)


def _besides_empty(sentence: str) -> bool:
    """Whether words are left without those for an answer, for a call and for nothing."""
    for table in ("NO_BODY", "EMPTY", "RESPONSE", "RETURNS", "CALLS", "BEING"):
        sentence = strip_words(sentence, table)
    return any(not is_small(word) for word in _WORDS.findall(sentence))


def _denied(sentence: str) -> str:
    """The words for what does not come back, where that is all: "anything" of "It does not return anything"."""
    verb = has_word(sentence, "RETURNS")
    if verb is None or not _is_of_call(sentence, verb) or not _is_negated(sentence, verb):
        return ""
    rest = sentence[verb.end() :].lstrip()
    found = has_word(rest, "ANYTHING")
    return found.group() if found and found.start() == 0 and _ENDED.match(rest, found.end()) else ""


def _is_of_call(sentence: str, verb: re.Match[str]) -> bool:
    """Whether the call is what a verb is said of, or what that is is left out."""
    before = sentence[: verb.start()].split()
    named = has_word(" ".join(before), "CALLS") or has_word(verb.group(), "CALLS")
    named = named or _REQUEST.match(sentence, 0, verb.start())
    if len(before) > _FIRST_WORDS or before and not named:
        return False
    return not (before and is_word(before[0], "CONTRAST"))


def _is_negated(sentence: str, verb: re.Match[str]) -> bool:
    words = sentence[: verb.start()].split()
    return bool(words) and words[-1].lower().endswith(words_for("NOT"))


def is_likeness(sentence: str) -> bool:
    """Whether a sentence says that one call is like another: "Usage is identical to our [normal call](#call)"."""
    return len(sentence) <= 200 and has_word(sentence, "ALIKE") is not None


def is_of_items(sentence: str) -> bool:
    """Whether a sentence says what the items of an answer are: "Each item of `data` is a [kitten](#kitten)"."""
    return len(sentence) <= 200 and _ITEM.match(sentence) is not None


def _what(sentence: str) -> str | None:
    """What follows the verb, where the sentence's subject is the call or left out."""
    verb = has_word(sentence, "RETURNS")
    if verb is None or not _is_of_call(sentence, verb) or _is_negated(sentence, verb):
        return None
    rest = sentence[verb.end() :].strip()
    *earlier, last = verb.group().split()
    if earlier and is_word(last, "STATES", "before") and _STATE.match(rest):
        return None
    if led := _STATUS_FIRST.match(rest):
        rest = rest[led.end() :]
    lead = _LIST_OF.match(rest)
    end = _END.search(rest, lead.end() if lead else 0)
    return rest[: end.start() if end else 120].strip()[:120]
