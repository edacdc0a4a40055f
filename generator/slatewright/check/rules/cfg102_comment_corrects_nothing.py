"""A comment for Slatewright has no effect.

## Why it matters
The comment was written to change the spec, and the spec is as if it were not there: it stands in a section without an
endpoint, speaks of something that is not documented, or says what the docs say already.

## Example
GET /kittens

<!-- slatewright: parameter colour remove=true -->

## Instead
GET /kittens

<!-- slatewright: parameter colour in=query -->
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.model.api import Api
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import CorrectionFact


@rule("CFG102", reads=Api, severity=Severity.WARNING)
def comment_corrects_nothing(api: Api) -> Iterable[Finding]:
    for fact in api.unplaced:
        if isinstance(fact, CorrectionFact):
            what = f"`{fact.name}`" if fact.name else fact.subject
            yield Finding(
                f"this comment changes nothing: the section has no endpoint, or no {what} to "
                "correct; move it into the section that it speaks of, or remove it",
                fact.evidence.span,
            )
