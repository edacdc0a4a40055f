"""A code span is never closed.

## Why it matters
The backtick is shown as it is, and what should be code is read as Markdown.

## Example
| URI       | Method |
|-----------|--------|
| `/kites'  | GET    |

## Instead
| URI       | Method |
|-----------|--------|
| `/kites`  | GET    |
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.cells import split_by_pipe
from slatewright.check.toolkit.places import within
from slatewright.check.walk import blocks, span_of, texts
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Block, Section, Table, Text
from slatewright.regex import regex

_TICKS = regex(r"\\`|`+")
_NEVER_CLOSED = "this backtick opens a code span that is never closed"
_NEVER_OPENED = "this backtick closes a code span that is never opened"


@rule("MDN110", reads=Section, severity=Severity.WARNING)
def backtick_unbalanced(section: Section) -> Iterable[Finding]:
    """What is left of a row that is broken over two lines stands below the table: the two halves are told of once."""
    above: Table | None = None
    for block in blocks(section.blocks):
        table = block if isinstance(block, Table) else None
        if table is None or not any(split_by_pipe(row) for row in table.rows):
            broken = _broken(above, block) if table is None else table.span.end_line
            for item in _in_texts(texts(block)):
                half = broken in (item.span.line, item.span.line - 1)
                yield replace(item, group=f"{item.span.file} {broken}") if half else item
        above = table


def _broken(above: Table | None, block: Block) -> int | None:
    """The last line of a table that a text goes on right below."""
    goes_on = above is not None and span_of(block).line == above.span.end_line + 1
    return above.span.end_line if above is not None and goes_on else None


def _in_texts(every: Iterable[Text]) -> Iterator[Finding]:
    for text in every:
        if "`" in text.raw:
            yield from _text(text)


def _text(text: Text) -> Iterable[Finding]:
    open_at: dict[int, re.Match[str]] = {}
    single: list[re.Match[str]] = []
    for match in _TICKS.finditer(text.raw):
        ticks = match.group()
        if ticks[0] == "\\":
            if 1 not in open_at:
                continue
            ticks = "`"  # inside a code span a backslash is a backslash
        if len(ticks) in open_at:
            open_at.clear()
        elif not open_at:
            open_at[len(ticks)] = match
        else:
            continue
        if len(ticks) == 1:
            single.append(match)
    for size, match in open_at.items():
        if size > 1:
            yield Finding(_NEVER_CLOSED, within(text, *match.span()))
        else:
            yield _alone(text, single)


def _alone(text: Text, single: Sequence[re.Match[str]]) -> Finding:
    """The one of an odd number of backticks without which the most others stand around a word each; of several, the last.

    A pair that holds a comma and a blank stands between two words.
    """
    raw = text.raw
    fits = [_is_word(raw[a.end() : b.start()]) for a, b in pairwise(single)]
    score = best = sum(fits[1::2])
    alone = single[0]
    for at in range(2, len(single), 2):
        score += fits[at - 2] - fits[at - 1]
        if score >= best:
            best, alone = score, single[at]
    start, end = alone.span()
    closes = raw[:start][-1:].isalnum() and not raw[end : end + 1].isalnum()
    message = _NEVER_OPENED if closes and len(single) > 1 else _NEVER_CLOSED
    return Finding(message, within(text, start, end))


def _is_word(inside: str) -> bool:
    """Whether it is what a code span holds, and not what stands between two."""
    return inside == inside.strip() and any(map(str.isalnum, inside))
