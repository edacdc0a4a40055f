"""The values that a description explains one by one, where no word such as "one of" leads to them.

| state | 1 = open, 2 = shut, 3 = lost |
| quiet | `0` - off, `1` - on |
| class | How it travels (A: by air, S: by sea) |
| ended | 1 for those that ended, 0 otherwise |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from slatewright.lexicon import any_of, has_word
from slatewright.model.document import Text
from slatewright.regex import regex

_MOST = 100
"""Values of a description that are looked at."""
_LONGEST = 3_000
_GLOSS = 120
"""Characters that may explain one value."""
_WORD = any_of("GLOSS")
_MARK = r"[\"'`]?(?:\s{0,3}[=:：]\s{0,3}|\s{1,3}(?:[-–—]\s{0,3}|->\s{0,3}|=>\s{0,3}))"
_SIGN = rf"(?:{_MARK}|[\"'`]?\s{{1,3}}{_WORD}\s{{1,3}})"
_WORDS = r"[\"'`«“]?[^\W\d_]"
_BRACKET = rf"\s?\((?={_WORDS}[^()\n]{{1,120}}\))"
_OTHERWISE = rf"\s{{1,3}}(?={any_of('OTHERWISE')})"
_BARE = regex(
    rf"(?<![\w./%$€£+-])(?:(?P<number>-?\d{{1,5}})(?:{_SIGN}|[-–]\s|[-–—](?=[^\W\d_a-zA-Z])|{_OTHERWISE}|{_BRACKET})"
    rf"|(?P<constant>[A-Z][A-Z0-9_]{{0,30}})(?:{_MARK}|{_BRACKET}))(?={_WORDS})",
)
_BEHIND_CODE = regex(rf"{_SIGN}(?={_WORDS})|{_OTHERWISE}|{_BRACKET}(?={_WORDS})", re.IGNORECASE)
_VALUE = regex(r"[\w.+-]{1,40}")
_JOIN = any_of("SMALL", "conjunction")
_PARTED = regex(
    rf"(?:[,;|/\n•、，；]\s{{0,4}}[-–*]?|\s{_JOIN}|[,;]\s{{0,3}}{_JOIN})\s{{0,4}}[\"'`]?\Z",
    re.IGNORECASE,
)
_PARTED_NUMBERS = regex(r"[.)]\s{0,4}[\"'`]?\Z|\s[\"'`]?\Z")
_LEAD_ENDS = regex(
    rf"(?:\A|[:：(（\[.,;\n=–—-]|\W(?:{any_of('IS_ONE')}|{any_of('BEFORE_VALUES')}))\s{{0,4}}[-*•]?\s{{0,3}}[\"'`]?\Z",
    re.IGNORECASE,
)
_CLAUSE = regex(r"[.!?;。；](?=\s)|\n")
_FURTHER = regex(rf"[,;]\s|\s{_JOIN}\s", re.IGNORECASE)
_Place = tuple[int, int, str]
"""Where a value begins, where its explanation does, and the value."""


def glossed_values(text: Text) -> tuple[str, ...]:
    """The values, at least two, each with its meaning behind it; none where more may follow or these are but examples."""
    plain = text.plain
    if len(plain) > _LONGEST:
        return ()
    places = list(islice(_explained(text), _MOST))
    at = 0
    while at < len(places):
        run = _run(plain, places[at:])
        if len(run) > 1 and _is_all(text, run):
            return tuple(value for _, _, value in run)
        at += len(run)
    return ()


def _explained(text: Text) -> Iterator[_Place]:
    """The numbers, constants and code spans with a mark or a word behind them that leads to what they mean."""
    found = {
        match.start(): (match.start(), match.end(), match["number"] or match["constant"])
        for match in _BARE.finditer(text.plain)
    }
    for where, content in _codes(text):
        sign = _BEHIND_CODE.match(text.plain, where + len(content))
        value = content.strip("\"'")
        if sign and _VALUE.fullmatch(value):
            found[where] = (where, sign.end(), value)
    for start in sorted(found):
        yield found[start]


def _codes(text: Text) -> Iterator[tuple[int, str]]:
    """The code spans with the places at which they stand in the plain words."""
    at = 0
    for code in text.codes[:_MOST]:
        where = text.plain.find(code.content, at)
        if where >= 0 and code.content:
            at = where + len(code.content)
            yield where, code.content


def _run(plain: str, places: list[_Place]) -> list[_Place]:
    """The values that follow each other with one meaning between each two, from the first on."""
    run = places[:1]
    for place in places[1:]:
        between = plain[run[-1][1] : place[0]]
        if not _parts(between, run[-1][2], place[2]) or place[2] in {value for _, _, value in run}:
            break
        run.append(place)
    return run


def _parts(between: str, value: str, following: str) -> bool:
    """Whether what stands between two values is the meaning of the first and a mark that parts them."""
    if len(between) > _GLOSS or "\n\n" in between:
        return False
    numbers = value.lstrip("-").isdigit() and following.lstrip("-").isdigit()
    return bool(_PARTED.search(between) or numbers and _PARTED_NUMBERS.search(between))


def _is_all(text: Text, run: list[_Place]) -> bool:
    """Whether the words around a run of values say that these are all, and no examples."""
    plain, start, end = text.plain, run[0][0], run[-1][1]
    before, after = plain[:start], plain[end : end + _GLOSS]
    if not _LEAD_ENDS.search(before) or _is_open(plain, start):
        return False
    said = " ".join([part for part in _CLAUSE.split(before) if part.strip(" -*")][-2:])[-_GLOSS:]
    rest = _CLAUSE.split(after)[0]
    further = _FURTHER.search(rest)
    last = end + (further.end() if further else len(rest))
    beside = (code for where, code in _codes(text) if last <= where < end + len(rest))
    if not {value for _, _, value in run}.issuperset(beside):
        return False
    if any(has_word(said, table) for table in ("AS_EXAMPLE", "ATTRIBUTES", "DEPENDS")):
        return False
    return has_word(plain[start:end] + rest, "AND_SO_ON") is None


def _is_open(plain: str, start: int) -> bool:
    """Whether a value stands within quotes that hold more: `'ou=hens,dc=farm'`."""
    quote = plain[start - 1 : start] if start else ""
    return quote in ("'", '"') and not re.match(rf"[\w.+-]{{1,40}}{quote}", plain[start:])
