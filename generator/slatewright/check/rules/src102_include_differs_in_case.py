"""The name of an include differs from the file name in upper and lower case.

## Why it matters
The docs build on one machine and fail on the next: most servers tell `Orders` from `orders`.

## Example
The front matter lists `- Orders`, and the file is `includes/_orders.md`.

## Instead
Write `- orders`, exactly as the file is called.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.check.contract import Finding, rule
from slatewright.model.diagnostics import Edit, Severity
from slatewright.model.source import Include, SourceSet


@rule("SRC102", reads=SourceSet, severity=Severity.WARNING)
def include_differs_in_case(sources: SourceSet) -> Iterable[Finding]:
    for include in sources.includes:
        if include.differs:
            message = (
                f"include `{include.name}` differs from `{include.path}` in upper and lower case"
            )
            yield Finding(message, include.span, fix=tuple(_edits(include)))


def _edits(include: Include) -> Iterator[Edit]:
    """The letters of the name alone: what the name leaves out of the path stays left out."""
    path = include.path or ""
    at = path.lower().rfind(include.name.lower())
    if at >= 0:
        yield Edit(include.span, path[at : at + len(include.name)])
