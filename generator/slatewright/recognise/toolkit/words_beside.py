"""What a text says beside some of its code spans, and before one."""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.model.document import Code, Text


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
    """The last `reach` characters before the place where a code span's words first stand."""
    return text.plain.partition(code.content.strip())[0][-reach:]
