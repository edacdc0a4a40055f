"""The values that a description sets out by their marks alone, where no word such as "one of" leads to them.

| kind | Account type: **main**, **trade** or **margin** |
| side | [Optional] `buy` or `sell` (default: `buy`) |
| sort | How to sort (`asc`, `desc`) |
| scope | Whose budget it is, `team` or `person`. |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from slatewright.lexicon import any_of, has_word, strip_words
from slatewright.model.document import Text
from slatewright.regex import regex
from slatewright.type_words import is_type

_MOST = 100
"""Marks of a description that are looked at."""
_LEAD = 12
"""Words of the sentence that may lead to values behind a colon, a comma or a dash."""
_JOIN = any_of("SMALL", "conjunction")
_VALUE = regex(r"\w[\w.+-]{0,40}|-\d{1,9}")
_BRACKET = r"\s{0,3}[(（][^()（）\n]{1,80}[)）]"
_GLOSS = rf"(?:\s{{0,3}}[-–—=]\s{{0,2}}[^,;、.\n(（]{{1,60}})?(?:{_BRACKET})?"
_SEPARATOR = regex(
    rf"{_GLOSS}\s{{0,3}}(?:[,;/|、，]\s{{0,3}}(?:{_JOIN}\s{{1,3}})?|{_JOIN}(?:/{_JOIN})?\s{{0,3}})"
    rf"|\)\s{{1,3}}{_JOIN}\s{{1,3}}[^.,;()\n]{{1,40}}\(",
    re.IGNORECASE,
)
_SPLIT = regex(r"[,，、]\s{0,3}")
"""What parts the values that one bold phrase holds: `**1min, 3min, 5min**`."""
_CLAUSE = regex(r"[.!?;。；](?=\s)|\n")
_ENDS = regex(rf"{_GLOSS}\s{{0,3}}(?:\Z|\n|[.;。；](?=\s|\Z)|[(（])")
_ENDS_OR_GOES_ON = regex(rf"{_ENDS.pattern}|\s{{0,3}}[,，]\s")
_ENDS_BRACKET = regex(r"\s{0,3}[)）](?=[\s.,;:<]|\Z)")
_SENT = regex(rf"{any_of('SENT', 'sends')}|{any_of('SMALL', 'choice')}", re.IGNORECASE)
_IS = regex(rf"\W(?:{any_of('IS_ONE')}|{any_of('SMALL', 'choice')})\Z", re.IGNORECASE)
_FORMAT = regex(r"yy|mm|dd|hh", re.IGNORECASE)
_APART = ":：,，-–—"
_PUNCTUATION = " \t\n.,;:!*_`[]()-–—"


def offered_values(text: Text) -> tuple[str, ...]:
    """The values, at least two; none where the marks name examples, fields, formats or types."""
    values = _set_out(text) if text.codes or text.strongs else ()
    lower = {value.lower() for value in values}
    if len(values) < 2 or "true" in lower or any(map(_FORMAT.search, values)):
        return ()
    return () if all(map(is_type, values)) else values


def _set_out(text: Text) -> tuple[str, ...]:
    """The values of the first run of marks that is all there is between what leads to it and what ends it."""
    plain = text.plain
    marks = list(islice(_marks(text), _MOST))
    for at, (start, _, _) in enumerate(marks):
        run, end = _run(plain, marks[at:])
        if len(run) > 1:
            whole = not any(
                _is_beside(plain, (start, end), mark) for mark in marks if mark[2] not in run
            )
            offered = _is_offer(plain[:start], plain[start:end], plain[end:])
            return run if whole and offered else ()
    return ()


def _marks(text: Text) -> Iterator[tuple[int, int, str]]:
    """The code spans and bold words, with where they begin and end in the plain words."""
    bold = [
        (mark.span.line, mark.span.column + at, part)
        for mark in text.strongs
        if mark.bold
        for at, part in enumerate(_SPLIT.split(mark.text))
    ]
    codes = [(mark.span.line, mark.span.column, mark.content) for mark in text.codes]
    at = 0
    for _, _, words in sorted([*bold, *codes]):
        where = text.plain.find(words, at)
        if where >= 0:
            at = where + len(words)
            yield where, at, words.strip("\"' ")


def _run(plain: str, marks: list[tuple[int, int, str]]) -> tuple[tuple[str, ...], int]:
    """The values that stand one after the other from the first mark on, and where the last of them ends."""
    found: list[str] = []
    end = 0
    for start, after, value in marks:
        if value in found:
            continue
        if not _VALUE.fullmatch(value) or found and not _SEPARATOR.fullmatch(plain[end:start]):
            break
        found.append(value)
        end = after
    return tuple(found), end


def _is_beside(plain: str, run: tuple[int, int], mark: tuple[int, int, str]) -> bool:
    """Whether a mark outside a run stands in the same sentence."""
    start, end = run
    apart = (mark[1], start) if mark[0] < start else (end, mark[0])
    return not _CLAUSE.search(plain, *apart)


def _is_offer(before: str, run: str, after: str) -> bool:
    """Whether what stands around a run of marks says that a value is one of them."""
    if has_word(after[:30], "AND_SO_ON"):
        return False
    if has_word(" ".join(before.split()[-2:]), "AS_EXAMPLE"):
        return False
    clause = _CLAUSE.split(before)[-1]
    said = strip_words(strip_words(clause, "OPTIONAL"), "REQUIRED").strip(" \t\n*[]")
    if any(has_word(said, table) for table in ("CONDITIONAL", "AS_EXAMPLE", "REFERS")):
        return False
    if not said.strip(_PUNCTUATION) or _SENT.fullmatch(said):
        return (
            bool(has_word(run, "SMALL", "conjunction"))
            and _ENDS_OR_GOES_ON.match(after) is not None
        )
    if said.endswith(("(", "（")):
        return _ENDS_BRACKET.match(after) is not None
    return _leads(said) and _ENDS.match(after) is not None


def _leads(said: str) -> bool:
    """Whether a clause leads to values: what they are of, and a mark or a word that sets them apart."""
    if len(said.split()) > _LEAD:
        return False
    return said[-1] in _APART or _IS.search(said) is not None
