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

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import first_line
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Fence


@rule("MDN104", reads=Fence, severity=Severity.ERROR)
def fence_unclosed(fence: Fence) -> Iterable[Finding]:
    if not fence.closed:
        yield Finding(
            "this sample is never closed: a fence is missing below it", first_line(fence.span)
        )
