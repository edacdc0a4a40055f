"""An operation has no response, though the docs show one for most others.

## Why it matters
Readers have to call the operation to learn what it answers, and a client gives back untyped data.

## Example
A section that has a request line and nothing about the response, in docs whose other sections have
samples of theirs.

## Instead
Show a sample response, or say that the body is empty: "Answers 204 No Content".
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.operations import is_elsewhere, is_stray, title
from slatewright.check.toolkit.places import first_line
from slatewright.model.api import Api, Operation
from slatewright.model.diagnostics import Severity

_MOST = 0.7
"""Share of operations with a response from which on the others stand out."""


@rule("OPS101", reads=Api, severity=Severity.INFO)
def response_missing(api: Api) -> Iterable[Finding]:
    silent = [operation for operation in api.operations if not _answers(operation)]
    if len(silent) <= (1 - _MOST) * len(api.operations):
        for operation in (
            each for each in silent if not is_elsewhere(each) and not is_stray(each, api)
        ):
            place = first_line(operation.span)
            yield Finding(f"{title(operation)} has no response", place, habit=True)


def _answers(operation: Operation) -> bool:
    return any(response.shape or response.status.evidence for response in operation.responses)
