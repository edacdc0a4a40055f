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
from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.cells import split_by_pipe
from slatewright.check.toolkit.places import within
from slatewright.check.walk import blocks, texts
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Section, Table, Text
from slatewright.regex import regex

_TICKS = regex(r"\\`|`+")


@rule("MDN110", reads=Section, severity=Severity.WARNING)
def backtick_unbalanced(section: Section) -> Iterable[Finding]:
    for block in blocks(section.blocks):
        cut = isinstance(block, Table) and any(split_by_pipe(row) for row in block.rows)
        if not cut:
            for text in texts(block):
                if "`" in text.raw:
                    yield from _text(text)


def _text(text: Text) -> Iterable[Finding]:
    open_at: dict[int, re.Match[str]] = {}
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
    for match in open_at.values():
        place = within(text, *match.span())
        yield Finding("this backtick opens a code span that is never closed", place)
