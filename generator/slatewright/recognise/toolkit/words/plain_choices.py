"""The values that a description joins without any marks of their own.

| state | What became of it: open|shut|lost |
| order | The way round (up|down) |
| kind  | Welche Art, hell|dunkel |

In other scripts, words in Latin letters with "or" between them, behind "is" or a colon, are values as well.
"""

from __future__ import annotations

import re

from slatewright.lexicon import any_of, has_word
from slatewright.model.document import Text
from slatewright.type_words import is_type

_WORD = r"[A-Za-z0-9_][\w.+-]{0,40}"
_BARRED = re.compile(rf"(?<![\w|/<>{{}}]){_WORD}(?:\|{_WORD}){{1,40}}(?![\w|/<>{{}}=])", re.ASCII)
_JOINED = re.compile(
    rf"(?<![\w.-]){_WORD}(?:\s?(?:{any_of('EITHER')}|[、，,/])\s?{_WORD}){{1,20}}(?![\w.-])",
    re.IGNORECASE | re.ASCII,
)
_EITHER = re.compile(rf"\s?(?:{any_of('EITHER')}|[、，,/])\s?", re.IGNORECASE)
_LED = re.compile(rf"(?:[:：]|{any_of('IS_ONE')})\s?\Z", re.IGNORECASE)
_ENDS = re.compile(r"\s?(?:\Z|[。；;，,)）\n])")
_SET_OFF = "\"'`(（:：=“”「"
_LONGEST = 1_000


def plain_choices(text: Text) -> tuple[str, ...]:
    """The values, at least two; none where the bars or words join examples, types or what is sent together."""
    plain = text.plain
    if len(plain) > _LONGEST:
        return ()
    values = _barred(plain) if "|" in plain else ()
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


def _in_other_script(plain: str) -> tuple[str, ...]:
    for run in _JOINED.finditer(plain):
        if run.group().isascii() or not _ENDS.match(plain, run.end()):
            continue
        if _LED.search(plain, 0, run.start()):
            return tuple(_EITHER.split(run.group()))
    return ()
