"""An include names a file that cannot be read.

## Why it matters
Slate stops with an error, or leaves the whole chapter out.

## Example
The front matter lists `- ordres`, and there is only `includes/_orders.md`.

## Instead
Write `- orders`, or add the file `includes/_ordres.md`.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.model.diagnostics import Severity
from slatewright.model.source import SourceSet


@rule("SRC101", reads=SourceSet, severity=Severity.ERROR)
def include_not_found(sources: SourceSet) -> Iterable[Finding]:
    for include in sources.includes:
        if include.path is None:
            yield Finding(f"include `{include.name}` {include.reason}", include.span)
