"""The generated OpenAPI document is not valid.

## Why it matters
Other tools will refuse it as well. If no other finding explains it, the fault is the generator's.

## Example
Two tables that give one parameter twice, in a way that no other rule has found.

## Instead
Look at the line of docs that the finding names, and report the case.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, Handoffs, rule
from slatewright.check.toolkit.places import first_line
from slatewright.model.diagnostics import Severity
from slatewright.model.source import Span


@rule("SPC900", reads=Handoffs, severity=Severity.ERROR)
def document_refused(docs: Handoffs) -> Iterable[Finding]:
    if docs.spec is None:
        return
    index = docs.sources.index if docs.sources is not None else ""
    for complaint in docs.spec.complaints:
        evidence = docs.spec.origin(complaint.pointer)
        place = first_line(evidence[0].span) if evidence else Span(index, 1, 1, 1, 1)
        where = complaint.pointer or "the whole document"
        yield Finding(f"the OpenAPI document is not valid at {where}: {complaint.message}", place)
