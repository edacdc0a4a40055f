"""A link has no target.

## Why it matters
It looks like a link and does nothing.

## Example
See [the colours]().

## Instead
See [the colours](#colours).

# Colours

Red.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.links import links
from slatewright.model.diagnostics import Severity


@rule("LNK102", reads=Docs, severity=Severity.WARNING)
def link_empty(docs: Docs) -> Iterable[Finding]:
    for link in links(docs.documents):
        if link.target.strip() in ("", "#"):
            yield Finding("this link has no target", link.span)
