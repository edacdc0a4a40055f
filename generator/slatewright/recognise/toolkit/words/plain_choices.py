"""The values that a description joins without any marks of their own.

| state | What became of it: open|shut|lost |
| order | The way round (up|down) |
| kind  | Welche Art, hell|dunkel |
| way   | How it came here - BY_POST, BY_COURIER, IN_PERSON. It cannot be changed. |

In other scripts, words in Latin letters with "or" between them, behind "is" or a colon, are values as well.
"""

from __future__ import annotations

import re

from slatewright.lexicon import any_of, has_word, parts_of
from slatewright.model.document import Text
from slatewright.regex import regex
from slatewright.type_words import is_type

_WORD = r"[A-Za-z0-9_][\w.+-]{0,40}"
_BARRED = regex(rf"(?<![\w|/<>{{}}]){_WORD}(?:\|{_WORD}){{1,40}}(?![\w|/<>{{}}=])", re.ASCII)
_JOINED = regex(
    rf"(?<![\w.-]){_WORD}(?:\s?(?:{any_of('EITHER')}|[、，,/])\s?{_WORD}){{1,20}}(?![\w.-])",
    re.IGNORECASE | re.ASCII,
)
_EITHER = regex(rf"\s?(?:{any_of('EITHER')}|[、，,/])\s?", re.IGNORECASE)
_LED = regex(rf"(?:[:：]|{any_of('IS_ONE')})\s?\Z", re.IGNORECASE)
_ENDS = regex(r"\s?(?:\Z|[。；;，,)）\n])")
_CONSTANTS = regex(
    r"(?:\A|[.:;(]|\s[-–—])\s{0,2}(?P<all>[A-Z][A-Z0-9_]{1,40}"
    rf"(?:(?:,\s?|,?\s{any_of('SMALL', 'conjunction')}\s)[A-Z][A-Z0-9_]{{1,40}}){{2,40}}+)"
    r"(?:\s{0,2}\Z|[.;)](?=[\s.,;]|\Z)|\n|\s?\((?![^()\n]{0,200}\)))"
)
_CONSTANT = regex(r"[A-Z][A-Z0-9_]{1,40}")
_OF_OTHERS = ("CONDITIONAL", "RESERVED", "DEPENDS", "SCOPES")
"""What takes constants from the field: it is not for them, or in their case only."""
_DENIED = regex(rf"{parts_of('NOT')}(?!\w)", re.IGNORECASE)
"""Within a word too: "cannot"."""
_TO_CASE = regex(rf"(?<!\w){any_of('CASE')}\Z", re.IGNORECASE)
_MARKS = " :.;(-–—"
_STOP = regex(r"[.;]\s|\n")
_ACRONYM = 4
"""Letters that an acronym has at most: "any number of the firm (VAT, EIN, ITIN)" sets out no values."""
_SET_OFF = "\"'`(（:：=“”「"
_LONGEST = 1_000


def plain_choices(text: Text) -> tuple[str, ...]:
    """The values, at least two; none where the bars or words join examples, types or what is sent together."""
    plain = text.plain
    if len(plain) > _LONGEST:
        return ()
    values = _barred(plain) if "|" in plain else ()
    values = values or (_constants(plain) if "," in plain else ())
    values = values or (() if plain.isascii() else _in_other_script(plain))
    if not values or has_word(plain, "JOINED", "joins"):
        return ()
    if has_word(plain, "TYPES", "file"):
        return ()  # the endings that files may have
    if {value.lower() for value in values} & {"true", "null"} or all(map(is_type, values)):
        return ()
    return tuple(dict.fromkeys(values))


def _barred(plain: str) -> tuple[str, ...]:
    """The values of the one run with bars; of two, what sets them off has to stand before them."""
    runs = list(_BARRED.finditer(plain))
    if len(runs) != 1 or has_word(plain[: runs[0].start()][-30:], "AS_EXAMPLE"):
        return ()
    values = tuple(runs[0].group().split("|"))
    before = plain[: runs[0].start()].rstrip()
    return values if len(values) > 2 or not before or before[-1] in _SET_OFF else ()


def _constants(plain: str) -> tuple[str, ...]:
    """The constants between two marks of the sentence, with nothing else there."""
    found = _CONSTANTS.search(plain)
    if found is None or not _is_lead(plain[: found.start("all")]):
        return ()
    values = tuple(_CONSTANT.findall(found["all"]))
    long = [value for value in values if len(value) > _ACRONYM]
    return values if 2 * len(long) > len(values) else ()


def _is_lead(before: str) -> bool:
    """Whether the words before constants leave them to the field; those before a colon have to speak of values."""
    mark = before.rstrip()[-1:]
    lead = _STOP.split(before.rstrip(_MARKS))[-1]
    if has_word(before[-30:], "AS_EXAMPLE") or _DENIED.search(lead):
        return False
    if any(has_word(lead, table) for table in _OF_OTHERS):
        return False
    if mark == ":":
        return has_word(lead, "VALUES") is not None and not has_word(lead, "CASE")
    return mark in (".", "") or not _TO_CASE.search(lead)


def _in_other_script(plain: str) -> tuple[str, ...]:
    for run in _JOINED.finditer(plain):
        if run.group().isascii() or not _ENDS.match(plain, run.end()):
            continue
        if _LED.search(plain, 0, run.start()):
            return tuple(_EITHER.split(run.group()))
    return ()
