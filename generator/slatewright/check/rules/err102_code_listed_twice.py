"""An error code is listed twice.

## Why it matters
One of the two is a slip: often the code of the second row is wrong.

## Example
| Error code | Description      |
|------------|------------------|
| 8008       | The line is torn |
| 8008       | The line is torn |

## Instead
| Error code | Description      |
|------------|------------------|
| 8008       | The line is torn |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.errors import by_kind, plain_message
from slatewright.check.toolkit.wording import alike
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import ErrorFact, SectionFacts


@rule("ERR102", reads=SectionFacts, severity=Severity.WARNING)
def code_listed_twice(section: SectionFacts) -> Iterable[Finding]:
    kinds = by_kind(section)
    seen: dict[tuple[str, str], ErrorFact] = {}
    for fact in section.facts:
        if isinstance(fact, ErrorFact):
            first = seen.setdefault((fact.code, plain_message(fact) if kinds else ""), fact)
            if first is not fact and alike(first.message, fact.message):
                message = f"error code `{fact.code}` is already in this list"
                label = Label(first.evidence.span, "here")
                yield Finding(message, fact.evidence.span, (label,))
