"""The closing fence of a sample has a different length from the opening one.

## Why it matters
Readers of Markdown disagree: for some the sample ends there, for others it goes on.

## Example
```json
{"id": 1}
````

## Instead
```json
{"id": 1}
```
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.places import Lines, files
from slatewright.check.walk import every_block, span_of
from slatewright.model.diagnostics import Edit, Label, Severity
from slatewright.model.document import Fence
from slatewright.model.source import Span


@rule("MDN105", reads=Docs, severity=Severity.WARNING)
def fence_closed_by_other_length(docs: Docs) -> Iterable[Finding]:
    lines_of = files(docs.sources)
    for block in every_block(docs.documents):
        lines = lines_of.lines(span_of(block).file)
        if isinstance(block, Fence) and block.closed and lines is not None:
            yield from _compare(block, lines)


def _compare(fence: Fence, lines: Lines) -> Iterable[Finding]:
    opening = _marks(lines.line(fence.span.line))
    closing = _marks(lines.line(fence.span.end_line))
    if opening and closing and opening != closing:
        end, file = fence.span.end_line, fence.span.file
        place = Span(file, end, 1, end, len(lines.line(end)) + 1)
        message = f"this sample is closed with {len(closing)} marks, but opened with {len(opening)}"
        line = lines.line(end)
        at = line.index(closing) + 1
        fix = (Edit(Span(file, end, at, end, at + len(closing)), opening),)
        yield Finding(message, place, (Label(_start(fence), "opened here"),), fix)


def _start(fence: Fence) -> Span:
    span = fence.span
    return Span(span.file, span.line, span.column, span.line, span.column + 3)


def _marks(line: str) -> str:
    bare = line.lstrip(" \t>")
    mark = bare[:1]
    return "" if mark not in ("`", "~") else bare[: len(bare) - len(bare.lstrip(mark))]
