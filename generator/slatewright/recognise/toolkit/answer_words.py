"""What a sentence says of the answer: a status, a thing that comes back, or an operation that answers likewise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from slatewright.lexicon import has_word

_NUMBER = re.compile(r"[1-5]\d\d")
_SENTENCE = re.compile(r"(?<=[.!?。！？])\s+|\n\s*\n|(?<=[。！？])")
_REASON = (
    r"ok|created|accepted|no content|moved permanently|found|see other|not modified|bad request|unauthori[sz]ed|"
    r"payment required|forbidden|not found|conflict|gone|unprocessable \w+|too many requests|internal server error|"
    r"bad gateway|service unavailable"
)
_STATUS = re.compile(
    rf"(?<![\w.,/-])([1-5]\d\d)\W{{0,4}}(?:{_REASON})\b|"
    r"\b(?:http|status|code)\W{0,3}(?:status|code)?\W{0,3}(?:code|of|is|will be|with)?\W{0,3}([1-5]\d\d)(?![\w]|[.,]\d)|"
    r"\b(?:returns?|responds? with|respond|get|receive)\W{0,2}(?:an?|the|with)?\s?(?:empty)?\W{0,3}([1-5]\d\d)(?![\w]|[.,]\d)|"
    r"\bresponse is (?:an?\s)?(?:empty)?\W{0,3}([1-5]\d\d)(?![\w]|[.,]\d)",
    re.IGNORECASE,
)
_END = re.compile(
    r"[.;:!?。]|\s\(|,?\s(?:for|identified|associated|from|on|that|which|if|when|specified|with|containing|including|by|"
    r"available|according|using|in|matching|whose|where|and|given|belonging|sorted|of (?:an?|the|this|your))\s",
    re.IGNORECASE,
)
_LIST_OF = re.compile(
    r"(?:an?\s|the\s)?(?:\w+\s)?(?:list|array|collection|set|page|hash|map)s?\s+of\s+(?:all\s+)?(?:the\s+|an?\s+)?",
    re.IGNORECASE,
)
_LIKE_THIS = re.compile(r"\b(?:like|as|to) (?:this|so|below|follow)", re.IGNORECASE)
_STATE = re.compile(
    r"(?:\w+ed|set|as|not|shown|sent|been|being|always|only|also|then)\b", re.IGNORECASE
)
_FIRST_WORDS = 9


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """The reading of one sentence."""

    statuses: tuple[str, ...]
    what: str
    """The words for what comes back, such as "a list of users"; empty where there are none."""
    empty: bool = False
    like: bool = False
    """Whether the sentence points to an operation that answers likewise."""


def sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph, each on one line."""
    for part in _SENTENCE.split(text):
        if words := " ".join(part.split()):
            yield words


def answer_words(sentence: str) -> AnswerWords | None:
    """Read one sentence; None where it is not about what comes back."""
    if len(sentence) > 400:
        return None
    found = _STATUS.finditer(sentence) if _NUMBER.search(sentence) else ()
    statuses = tuple(dict.fromkeys(next(filter(None, m.groups())) for m in found))
    what = _what(sentence)
    if what is None:
        return AnswerWords(statuses, "") if statuses else None
    if has_word(sentence, "ERROR") and not any(status.startswith("2") for status in statuses):
        return AnswerWords(statuses, "") if statuses else None
    like = has_word(sentence, "LIKE") is not None and not _LIKE_THIS.search(sentence.rstrip(": "))
    return AnswerWords(statuses, what, has_word(what, "EMPTY") is not None, like)


def is_likeness(sentence: str) -> bool:
    """Whether a sentence says that one call is like another: "Usage is identical to our [normal call](#call)"."""
    return len(sentence) <= 200 and has_word(sentence, "ALIKE") is not None


def _what(sentence: str) -> str | None:
    """What follows the verb, where the sentence's subject is the call or left out."""
    verb = has_word(sentence, "RETURNS")
    if verb is None:
        return None
    before = sentence[: verb.start()].split()
    if len(before) > _FIRST_WORDS:
        return None
    named = has_word(" ".join(before), "CALLS") or has_word(verb.group(), "CALLS")
    if before and not named:
        return None
    rest = sentence[verb.end() :].strip()
    if verb.group().lower().endswith((" is", " be", " has")) and _STATE.match(rest):
        return None
    lead = _LIST_OF.match(rest)
    end = _END.search(rest, lead.end() if lead else 0)
    return rest[: end.start() if end else 120].strip()[:120]
