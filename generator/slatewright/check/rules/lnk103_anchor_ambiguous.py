"""A link points to a heading that occurs more than once.

## Why it matters
Slate gives such headings the same id, or numbers them by their order; the reader lands in the first
one, or somewhere else as soon as a section moves.

## Example
# Kites

## Create

A kite.

# Lines

See [how to create](#create).

## Create

A line.

## Instead
# Kites

## Create a kite

A kite.

# Lines

See [how to create](#create-a-line).

## Create a line

A line.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import inf

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.anchors import nested, titles
from slatewright.check.toolkit.links import Found, links
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.document import Section

_SHOWN = 5
"""Headings of one id that a finding leads to."""


@rule("LNK103", reads=Docs, severity=Severity.INFO)
def anchor_ambiguous(docs: Docs) -> Iterable[Finding]:
    """A link beside the first of them means that one, and leads there."""
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
        if link.target.startswith("#") and len(found) > 1 and not _is_meant(found, link):
            labels = tuple(
                Label(each.title.span, "one of them") for each in found[:_SHOWN] if each.title
            )
            message = f"{len(found)} headings have the id `#{anchor}`: the link leads to the first of them"
            yield Finding(message, link.span, labels, group=anchor)


def _is_meant(found: list[Section], link: Found) -> bool:
    """Whether a link leads where it should: none of the other headings is as near, and its id spells the heading's words.

    From another file a chapter is meant, and not a part of one. The id of a heading without Latin letters tells nobody what was meant.
    """

    def away(section: Section) -> float:
        span = section.title.span if section.title else None
        return abs(span.line - link.span.line) if span and span.file == link.span.file else inf

    words = found[0].title.plain.lower().split() if found[0].title else ()
    spelt = any(word in link.target for word in words)
    chapter = found[0].level < min(each.level for each in found[1:])
    elsewhere = all(away(each) == inf for each in found[1:])
    return (spelt and away(found[0]) < min(map(away, found[1:]))) or (chapter and elsewhere)
