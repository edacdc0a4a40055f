"""A link within the docs points to no heading.

## Why it matters
Clicking it does nothing, and what it should lead to is often not documented at all.

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

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.anchors import targets
from slatewright.check.toolkit.links import Found, links
from slatewright.check.toolkit.places import Files, files
from slatewright.check.toolkit.wording import plainly
from slatewright.model.diagnostics import Edit, Severity
from slatewright.model.source import Span

_LONGEST = 120
"""Characters of an anchor beyond which no likely heading is looked for."""
_HINTS = 60
"""Dead anchors for which a likely heading is looked for; the search takes its time."""


@rule("LNK101", reads=Docs, severity=Severity.WARNING)
def anchor_dead(docs: Docs) -> Iterable[Finding]:
    there = targets(docs.documents)
    known = sorted(anchor for anchor in there if 0 < len(anchor) <= _LONGEST)
    plain = _plain(known)
    lines_of = files(docs.sources)
    messages: dict[str, str] = {}
    for link in links(docs.documents):
        anchor = link.target.removeprefix("#")
        if not link.target.startswith("#") or not anchor or anchor in there:
            continue
        if anchor not in messages:
            hint = _hint(anchor, known) if len(messages) < _HINTS else ""
            messages[anchor] = f"`#{anchor}` matches no heading{hint}"
        same = plain.get(plainly(anchor), [])
        fix = tuple(_edits(link, same[0], lines_of)) if len(same) == 1 else ()
        yield Finding(messages[anchor], link.span, fix=fix, group=f"{link.span.file} {anchor}")


def _plain(known: list[str]) -> dict[str, list[str]]:
    """The headings' ids by what is left of them without case and punctuation."""
    found: dict[str, list[str]] = {}
    for anchor in known:
        found.setdefault(plainly(anchor), []).append(anchor)
    return found


def _edits(link: Found, anchor: str, lines_of: Files) -> Iterator[Edit]:
    """The anchor as the heading makes it, where the two differ in case and punctuation alone."""
    span, lines = link.span, lines_of.lines(link.span.file)
    if lines is not None and span.line == span.end_line:
        at = lines.line(span.line).find(link.target, span.column - 1, span.end_column - 1)
        if at >= 0:
            place = Span(span.file, span.line, at + 1, span.line, at + 1 + len(link.target))
            yield Edit(place, f"#{anchor}")


def _hint(anchor: str, known: list[str]) -> str:
    near = get_close_matches(anchor, known, 1, 0.8) if len(anchor) <= _LONGEST else []
    return f"; did you mean `#{near[0]}`?" if near else ""
