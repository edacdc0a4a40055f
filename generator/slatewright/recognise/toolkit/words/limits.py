"""Limits that words beside a field set to its value: "max 100", "up to 140 characters", "between 1 and 50"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from msgspec.structs import replace

from slatewright.lexicon import any_of, has_word
from slatewright.model.facts import Limit, LimitOf
from slatewright.regex import regex

_NUMBER = r"(-?\d{1,3}(?:,\d{3}){1,4}(?!\d)|-?\d{1,12}(?:\.\d{1,6})?)"
_OF = rf"[\s:=]{{0,4}}(?:(?:{any_of('BOUNDS', 'filler')})[\s:=]{{1,4}}){{0,3}}"
_UNIT = any_of("LENGTH", "unit")
_ITEM = any_of("BOUNDS", "items")
_END = (
    rf"(?:\s{{0,3}}-?(?P<unit>{_UNIT})(?:\s{any_of('BOUNDS', 'long')})?|\s{{0,3}}(?P<items>{_ITEM}))?"
    r"(?=\s{0,3}(?:[.,](?!\d)|[;:!)\]\n(（。，、；）]|\s[-–—]\s|\Z))"
)
_BOUND = regex(
    rf"(?:(?P<most>{any_of('BOUNDS', 'most')})|(?P<least>{any_of('BOUNDS', 'least')})){_OF}{_NUMBER}{_END}",
    re.IGNORECASE,
)
_BEHIND = regex(
    rf"(?<![\w.,-]){_NUMBER}\s{{0,3}}-?(?P<unit>{_UNIT})?\s{{0,3}}"
    rf"(?:(?P<most>{any_of('BOUNDS', 'most behind')})|(?P<least>{any_of('BOUNDS', 'least behind')}))",
    re.IGNORECASE,
)
_REMARK = r"(?:\s?\([^()\n\d]{1,40}\))?"
"""What a range says of one of its ends: "from 1 (low) to 5 (high)"."""
_JOIN = rf"\s{{0,3}}(?:-|–|—|\.\.\.?|{any_of('RANGE')}|{any_of('SMALL', 'conjunction')})\s{{0,3}}"
_SPAN = regex(
    rf"(?P<between>{any_of('BOUNDS', 'between')}){_OF}{_NUMBER}{_REMARK}{_JOIN}{_NUMBER}{_REMARK}{_END}",
    re.IGNORECASE,
)
_FROM = regex(
    rf"(?:\A|[(\[,:;.]\s{{0,3}}|\n|{any_of('BOUNDS', 'measure')}(?:\s{any_of('SMALL', 'preposition')}\s\w{{1,30}})?\s{{1,3}}){any_of('BOUNDS', 'from')}\s{{1,3}}{_NUMBER}{_REMARK}"
    rf"\s{{0,3}}{any_of('RANGE')}\s{{0,3}}{_NUMBER}{_REMARK}{_END}",
    re.IGNORECASE,
)
_ALONE = regex(
    rf"(?:\A\s{{0,3}}|[:,]\s{{1,3}}){_NUMBER}\s{{0,2}}(?:-|–|—|\.\.\.?)\s{{0,2}}{_NUMBER}(?=\s{{0,3}}(?:[.,;)\n](?!\d)|\Z))"
)
_WIDTH = regex(
    rf"(?<![\w.,-]){_NUMBER}\s{{0,3}}(?:-|–|—|{any_of('RANGE')})\s{{0,3}}{_NUMBER}\s{{0,3}}(?P<unit>{_UNIT})",
    re.IGNORECASE,
)
_ENCLOSED = regex(r"[(\[（]\s{0,3}(\d{1,9})\s{0,3}(?:-|–|\.\.\.?)\s{0,3}(\d{1,9})\s{0,3}[)\]）]")
_SIGN = regex(
    rf"(?:\A|[(\[:;,.]\s{{0,3}})(?:(?P<most><=|≤|=<)|(?P<least>>=|≥|=>))\s{{0,3}}{_NUMBER}{_END}",
    re.IGNORECASE,
)
_DIGIT = regex(r"\d")
_CLAUSE = regex(r"[.,;:()\n]")
_ENDS = regex(r"[.;!?(\[]\s|\n|\(|\[|<br")
_EXCEPT = regex(rf"\W{{0,4}}{any_of('EXCEPT')}", re.IGNORECASE)
_NEAR = 20
_SENTENCE = 160
_LONGEST = 2_000


@lru_cache(maxsize=4096)
def limits_in_words(text: str) -> tuple[Limit, ...]:
    """The limits that a description or a type states; only those that a clause states and nothing else."""
    if len(text) > _LONGEST:
        return ()
    found: dict[tuple[LimitOf, bool], Limit] = {}
    positive = has_word(text, "BOUNDS", "positive")
    if positive is not None and not _depends(positive):
        least = 1 if has_word(text, "BOUNDS", "below zero") is None else 0
        limit = Limit(LimitOf.SIGN, upper=False, number=least)
        found[limit.of, limit.upper] = limit
    if _DIGIT.search(text):
        for limit in _limits(text):
            found.setdefault((limit.of, limit.upper), limit)
    return tuple(found.values())


def limits_beside_type(text: str) -> tuple[Limit, ...]:
    """The limits that stand with a type, which knows what they count: "string, max 100"."""
    return tuple(
        replace(limit, of=LimitOf.SIZE) if limit.of is LimitOf.VALUE else limit
        for limit in limits_in_words(text)
    )


def _limits(text: str) -> Iterator[Limit]:
    for match in chain.from_iterable(
        _certain(span, text) for span in (_SPAN, _FROM, _ALONE, _WIDTH)
    ):
        low, high = (part for part in match.groups() if part and _DIGIT.match(part.lstrip("-")))
        of = _of(match)
        yield Limit(of, upper=False, number=_number(low))
        yield Limit(of, upper=True, number=_number(high))
    for match in _ENCLOSED.finditer(text):
        yield Limit(LimitOf.VALUE, upper=False, number=int(match[1]))
        yield Limit(LimitOf.VALUE, upper=True, number=int(match[2]))
    for pattern in (_BOUND, _BEHIND, _SIGN):
        for match in _certain(pattern, text):
            number = next(
                part for part in match.groups() if part and _DIGIT.match(part.lstrip("-"))
            )
            yield Limit(_of(match), upper=bool(match["most"]), number=_number(number))


def _certain(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The places at which a limit holds without condition."""
    return (match for match in pattern.finditer(text) if not _depends(match))


def _depends(match: re.Match[str]) -> bool:
    """Whether the sentence before a limit says when it holds, or the words behind it when it does not."""
    if _EXCEPT.match(match.string, match.end()):
        return True
    before = match.string[max(0, match.start() - _SENTENCE) : match.start()]
    return has_word(_ENDS.split(before)[-1], "CONDITIONAL") is not None


def _of(match: re.Match[str]) -> LimitOf:
    """What is limited: the length where characters are counted, else the items, else the value."""
    groups = match.groupdict()
    before = _CLAUSE.split(match.string[max(0, match.start() - _NEAR) : match.start()])[-1]
    if groups.get("unit") or has_word(before + match.group(), "BOUNDS", "length"):
        return LimitOf.LENGTH
    return LimitOf.ITEMS if groups.get("items") else LimitOf.VALUE


def _number(text: str) -> int | float:
    bare = text.replace(",", "")
    return float(bare) if "." in bare else int(bare)
