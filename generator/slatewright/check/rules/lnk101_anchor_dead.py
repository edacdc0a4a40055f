"""A link inside the docs leads to no heading.

## Why it matters
The reader clicks, and nothing happens. What the link promised is often not documented at all.

## Example
# Kites

See [the kite object](#the-kite-object).

## Instead
# Kites

See [the kite object](#the-kite).

## The kite

A kite has a colour.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.anchors import targets
from slatewright.check.toolkit.links import links
from slatewright.model.diagnostics import Severity

_LONGEST = 120
"""Characters of an anchor beyond which no likely heading is looked for."""
_HINTS = 60
"""Dead anchors for which a likely heading is looked for; the search takes its time."""


@rule("LNK101", reads=Docs, severity=Severity.WARNING)
def anchor_dead(docs: Docs) -> Iterable[Finding]:
    there = targets(docs.documents)
    known = sorted(anchor for anchor in there if 0 < len(anchor) <= _LONGEST)
    messages: dict[str, str] = {}
    for link in links(docs.documents):
        anchor = link.target.removeprefix("#")
        if not link.target.startswith("#") or not anchor or anchor in there:
            continue
        if anchor not in messages:
            hint = _hint(anchor, known) if len(messages) < _HINTS else ""
            messages[anchor] = f"`#{anchor}` leads nowhere: no heading makes it{hint}"
        yield Finding(messages[anchor], link.span, group=anchor)


def _hint(anchor: str, known: list[str]) -> str:
    near = get_close_matches(anchor, known, 1, 0.8) if len(anchor) <= _LONGEST else []
    return f"; did you mean `#{near[0]}`?" if near else ""
