"""What a text says beside some of its code spans, and before and after one."""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.model.document import Code, Text
from slatewright.recognise.toolkit.once import once


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
    at = _places(text).get(id(code), len(text.plain))
    return text.plain[max(0, at - reach) : at]


def words_after(text: Text, code: Code, reach: int) -> str:
    """The first `reach` characters after a code span."""
    at = _places(text).get(id(code), len(text.plain)) + len(code.content.strip())
    return text.plain[at : at + reach]


@once
def _places(text: Text) -> dict[int, int]:
    """Where the words of each code span stand, by its identity."""
    places, at = {}, 0
    for code in text.codes:
        words = code.content.strip()
        if (found := text.plain.find(words, at)) >= 0:
            places[id(code)], at = found, found + len(words)
    return places
