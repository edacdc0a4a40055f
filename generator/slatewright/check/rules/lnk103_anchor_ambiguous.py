"""A link leads to a heading whose words stand over several sections.

## Why it matters
Slate gives such headings the same id, or numbers them by their order; the reader lands in the first
one, or somewhere else as soon as a section moves.

## Example
# Kites

See [how to create](#create).

## Create

A kite.

# Lines

## Create

A line.

## Instead
# Kites

See [how to create](#create-a-line).

## Create a kite

A kite.

# Lines

## Create a line

A line.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.anchors import nested, titles
from slatewright.check.toolkit.links import links
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.document import Section

_SHOWN = 5
"""Headings of one id that a finding leads to."""


@rule("LNK103", reads=Docs, severity=Severity.INFO)
def anchor_ambiguous(docs: Docs) -> Iterable[Finding]:
    headings: dict[str, list[Section]] = {}
    inner = nested(docs.documents)
    nests = any(link.target.removeprefix("#") in inner for link in links(docs.documents))
    for anchor, section in titles(docs.documents):
        if nests and section.level > 1:
            continue  # such a heading's id begins with those above it
        for slug in {anchor, section.plain_slug}:
            headings.setdefault(slug, []).append(section)
    for link in links(docs.documents):
        anchor = link.target.removeprefix("#")
        found = headings.get(anchor, [])
        if link.target.startswith("#") and len(found) > 1:
            labels = tuple(
                Label(each.title.span, "one of them") for each in found[:_SHOWN] if each.title
            )
            message = (
                f"{len(found)} headings make the id `#{anchor}`: it leads to the first of them"
            )
            yield Finding(message, link.span, labels, group=anchor)
