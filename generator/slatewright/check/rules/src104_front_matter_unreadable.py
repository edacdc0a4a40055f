"""The front matter cannot be read.

## Why it matters
Without it there is no title, no list of includes and no language tab.

## Example
A line of the front matter reads `title: API: reference`, with a second colon and no quotes.

## Instead
Quote it: `title: "API: reference"`.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import first_line
from slatewright.model.diagnostics import Severity
from slatewright.model.source import SourceSet, Span


@rule("SRC104", reads=SourceSet, severity=Severity.ERROR)
def front_matter_unreadable(sources: SourceSet) -> Iterable[Finding]:
    front = sources.front_matter
    if front.problem is not None:
        span = front.problem_span or front.span or Span(sources.index, 1, 1, 1, 1)
        yield Finding(f"the front matter {front.problem}", first_line(span))
