"""The code fence of a sample is never closed.

## Why it matters
Everything that follows, headings and tables included, is shown as code.

## Example
```json
{"id": 1}

The next paragraph.

## Instead
```json
{"id": 1}
```

The next paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.places import Lines, files, first_line
from slatewright.check.walk import every_block
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Fence
from slatewright.model.source import Span
from slatewright.regex import regex

_MARKS_BEHIND = regex(r"[^\s`~][ \t]*(?:`{3,}|~{3,})[ \t]*\Z")
"""The end of a line that should close a sample, and does not, since something stands before the marks."""


@rule("MDN104", reads=Docs, severity=Severity.ERROR)
def fence_unclosed(docs: Docs) -> Iterable[Finding]:
    """Fences one after the other that lead to no sample are one slip."""
    slip: Span | None = None
    for block in every_block(docs.documents):
        if not isinstance(block, Fence) or block.closed:
            slip = None
        else:
            slip = slip or first_line(block.span)
            lines = files(docs.sources).lines(block.span.file)
            yield Finding(_told(block, lines), first_line(block.span), group=str(slip))


def _told(fence: Fence, lines: Lines | None) -> str:
    """What is wrong with the marks, which need not be that some are missing."""
    inside = fence.content.splitlines()
    if not any(line.strip() and not line.lstrip().startswith(">") for line in inside):
        return "there is no sample behind this fence: it is one fence too many"
    last = fence.span.line + len(inside)
    if lines is not None and _MARKS_BEHIND.search(lines.line(last)):
        return f"this sample is never closed: the fence in line {last} needs a line of its own"
    return "this sample is never closed: a fence is missing below it"
