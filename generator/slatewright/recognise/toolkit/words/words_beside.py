"""What a text says beside some of its code spans, and before and after one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from slatewright.model.document import Code, Text
from slatewright.once import once


def words_beside(text: Text, codes: Iterable[Code]) -> str:
    """The words of a text without the code spans given, which stand in it in their order."""
    parts, at = [], 0
    for code in codes:
        found = text.plain.find(code.content, at)
        if found < 0:
            break
        parts.append(text.plain[at:found])
        at = found + len(code.content)
    return " ".join((*parts, text.plain[at:]))


def words_before(text: Text, code: Code, reach: int) -> str:
    """The last `reach` characters before a code span."""
    at = _place(text, code).start
    return text.plain[max(0, at - reach) : at]


def words_after(text: Text, code: Code, reach: int) -> str:
    """The first `reach` characters after a code span."""
    at = _place(text, code).end
    return text.plain[at : at + reach]


def words_between(text: Text, code: Code, reach: int) -> tuple[str, str]:
    """The words before and after a code span as far as the next code spans, and `reach` characters at the most."""
    place = _place(text, code)
    before = text.plain[max(place.after, place.start - reach) : place.start]
    return before, text.plain[place.end : min(place.before, place.end + reach)]


def lines_of_codes(text: Text) -> Iterator[tuple[list[Code], str]]:
    """The code spans of each line that has some, and the words beside them on it."""
    codes: list[Code] = []
    words: list[str] = []
    at = 0
    for code in text.codes:
        if (place := _places(text).get(id(code))) is None:
            continue
        gap = text.plain[at : place.start]
        if codes and "\n" in gap:
            yield codes, " ".join((*words, gap.partition("\n")[0]))
            codes, words = [], []
        codes.append(code)
        words.append(gap.rpartition("\n")[2])
        at = place.end
    if codes:
        yield codes, " ".join((*words, text.plain[at:].partition("\n")[0]))


class _Place(Struct, frozen=True):
    """Where a code span stands in a text."""

    start: int
    end: int
    after: int
    """Where the code span before it ends."""
    before: int
    """Where the one after it begins."""


def _place(text: Text, code: Code) -> _Place:
    end = len(text.plain)
    return _places(text).get(id(code), _Place(end, end, end, end))


@once
def _places(text: Text) -> dict[int, _Place]:
    """Where the words of each code span stand, by its identity."""
    found, at = [], 0
    for code in text.codes:
        words = code.content.strip()
        if words and (start := text.plain.find(words, at)) >= 0:
            at = start + len(words)
            found.append((id(code), start, at))
    ends = [0, *(end for _, _, end in found)]
    starts = [*(start for _, start, _ in found[1:]), len(text.plain)]
    return {
        code: _Place(start, end, after, before)
        for (code, start, end), after, before in zip(found, ends, starts, strict=False)
    }
