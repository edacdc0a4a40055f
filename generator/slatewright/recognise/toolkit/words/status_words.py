"""The statuses of HTTP that a sentence speaks of, told from the numbers of other things."""

from __future__ import annotations

import re

from slatewright.http.statuses import FORMER_REASONS, REASONS
from slatewright.lexicon import any_of, has_word, is_word
from slatewright.regex import regex

_NUMBER = regex(r"(?<![\w.,/-])[1-5]\d\d(?!\w|[.,]\d)")
_REASON = "|".join(map(re.escape, (*REASONS.values(), *FORMER_REASONS)))
_CODE = any_of("STATUS")
_ARTICLE = any_of("SMALL", "article")
_KIND = rf"(?:{_REASON}|{_CODE}|{any_of('ERROR')}|{any_of('RESPONSE')})"
_CODE_BEHIND = r"([1-5]\d\d)(?!\w|[.,]\d)"
_STATUS = regex(
    rf"(?<![\w.,/-])([1-5]\d\d)\W{{0,4}}(?:{_REASON})\b|"
    rf"(?:\bhttp\b|{_CODE})\W{{0,3}}{_CODE}?\W{{0,3}}"
    rf"(?:{_CODE}|{any_of('BETWEEN')}|{any_of('SMALL', 'preposition')})?\W{{0,3}}{_CODE_BEHIND}|"
    rf"(?:{any_of('RETURNS')}|{any_of('GETS')}|{any_of('RESULTS_IN')})\W{{0,2}}"
    rf"(?:(?:{_ARTICLE}|{any_of('SMALL', 'preposition')})\s){{0,2}}{any_of('EMPTY')}?\W{{0,3}}{_CODE_BEHIND}",
    re.IGNORECASE,
)
_LED = regex(
    rf"\W*(?:(?:{any_of('SUCCESS')}|{any_of('ERROR')})\s*[:：]\s*{_CODE_BEHIND}|"
    rf"{any_of('RESPONSE')}\s{_CODE_BEHIND}(?=\s*[(:])|"
    rf"{_CODE_BEHIND}\W+(?:{any_of('CONDITIONAL')})(?!\w)|"
    rf"(?:{any_of('RESPONSE')}\W{{1,3}})?{_CODE_BEHIND}\s{{1,3}}[-–—]\s{{1,3}}(?=[^\W\d])|"
    rf"(?:{_ARTICLE}\s+)?{_CODE_BEHIND}\W{{1,3}}(?:{_KIND}\W{{1,3}}){{0,2}}{any_of('MEANS')}(?!\w))",
    re.IGNORECASE,
)
_BEHIND = regex(
    rf"(?<![\w.,/-]){_CODE_BEHIND}\W{{1,3}}(?:{_KIND}\W{{1,3}}){{0,2}}{any_of('IS_RETURNED')}(?!\w)|"
    rf"\(\s*([45]\d\d)\W{{0,3}}(?:{_KIND}\W{{0,3}}){{0,2}}\)|"
    rf"(?<!\w){any_of('RESPONSE')}\s?\[{_CODE_BEHIND}\]",
    re.IGNORECASE,
)
_FURTHER = regex(
    rf"(?:,|/|\s{any_of('SMALL', 'conjunction')})\s*(?:{any_of('SMALL', 'conjunction')}\s+)?"
    rf"(?:{_ARTICLE}\s+)?{_CODE_BEHIND}",
    re.IGNORECASE,
)
_COUNTED = regex(r"\s+([a-z]{3,30}s)(?!\w)")


def statuses_in(sentence: str) -> tuple[str, ...]:
    """The statuses, in order and each once."""
    if not _NUMBER.search(sentence):
        return ()
    first = _LED.match(sentence)
    found = [*((first,) if first else ()), *_STATUS.finditer(sentence), *_BEHIND.finditer(sentence)]
    matches = [match for match in found if not _counts(match)]
    if not matches:
        return ()
    after = min(match.end() for match in matches)
    matches += [m for m in _FURTHER.finditer(sentence, after) if _is_further(m)]
    matches.sort(key=_at)
    return tuple(dict.fromkeys(_number(match) for match in matches))


def _number(match: re.Match[str]) -> str:
    return str(next(filter(None, match.groups())))


def _at(match: re.Match[str]) -> int:
    return match.start(match.lastindex or 0)


def _counts(match: re.Match[str]) -> bool:
    """Whether a number is one of things: "returns 100 items"."""
    word = _COUNTED.match(match.string, match.end(match.lastindex or 0))
    return word is not None and not _is_of_status(word.group(1))


def _is_of_status(word: str) -> bool:
    if is_word(word, "BOUNDS", "items"):
        return False
    tables = ("STATUS", "ERROR", "RESPONSE", "SUCCESS", "CONDITIONAL", "MEANS", "STOPS", "RETURNS")
    return any(has_word(word, table) for table in tables) or is_word(word, "BETWEEN")


def _is_further(match: re.Match[str]) -> bool:
    return _number(match) in REASONS and not _counts(match)
