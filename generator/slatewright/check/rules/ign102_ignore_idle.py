"""A comment ignores a rule that finds nothing there.

## Why it matters
The mistake has been fixed, or the code is misspelt. If the comment stays, it hides the next mistake.

## Example
<!-- slatewright: ignore[MDN108] the rows come with the next release -->

| Code | Meaning  |
|------|----------|
| 7    | Too late |

## Instead
| Code | Meaning  |
|------|----------|
| 7    | Too late |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, Ignore, rule
from slatewright.model.diagnostics import Severity


@rule("IGN102", reads=Ignore, severity=Severity.INFO)
def ignore_idle(comment: Ignore) -> Iterable[Finding]:
    if comment.reason:
        for code in comment.idle:
            message = f"`{code}` finds nothing here: take it out of this comment"
            if code in comment.strange:
                message = (
                    f"no rule has a code that starts with `{code}`, so this hides nothing: "
                    "write it as `slatewright rule` lists it, or take it out"
                )
            yield Finding(message, comment.span)
