"""A comment for Slatewright cannot be understood.

## Why it matters
What it was meant to state or correct does not reach the spec, and nobody sees it.

## Example
<!-- slatewright: parmeter limit in=query -->

## Instead
<!-- slatewright: parameter limit in=query -->
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import CorrectionFact, SectionFacts


@rule("CFG101", reads=SectionFacts, severity=Severity.ERROR)
def comment_not_understood(section: SectionFacts) -> Iterable[Finding]:
    for fact in section.facts:
        if isinstance(fact, CorrectionFact) and fact.problem:
            yield Finding(f"this comment has no effect: {fact.problem}", fact.evidence.span)
