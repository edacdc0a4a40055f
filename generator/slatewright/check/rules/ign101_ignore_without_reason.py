"""A comment that ignores a rule gives no reason.

## Why it matters
The next reader cannot tell whether the finding was wrong or only unwelcome. Without a reason the
comment hides nothing.

## Example
<!-- slatewright: ignore[MDN108] -->

| Code | Meaning |
|------|---------|

## Instead
<!-- slatewright: ignore[MDN108] the rows come with the next release -->

| Code | Meaning |
|------|---------|
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, Ignore, rule
from slatewright.model.diagnostics import Severity


@rule("IGN101", reads=Ignore, severity=Severity.WARNING)
def ignore_without_reason(comment: Ignore) -> Iterable[Finding]:
    if not comment.reason:
        message = "this comment hides nothing: write the reason after the closing bracket"
        yield Finding(message, comment.span)
