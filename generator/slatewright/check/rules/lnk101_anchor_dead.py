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

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from functools import lru_cache
from itertools import islice

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.anchors import targets
from slatewright.check.toolkit.links import Found, links
from slatewright.check.toolkit.places import Files, files
from slatewright.check.toolkit.wording import another_word, misspelt, plainly
from slatewright.lexicon import is_small
from slatewright.lexicon.plurals import singular
from slatewright.model.diagnostics import Edit, Severity
from slatewright.model.source import Span

_LONGEST = 120
"""Characters of an anchor beyond which no likely heading is looked for."""
_SMALL = ("article", "preposition", "conjunction")
_NEAR = 3
"""Likely headings whose words are compared."""
_STEM = 5
"""Letters that two forms of one word share."""
_SECTION = 3
"""Files with links to a dead anchor from which on it is the section that is missing, and no link that is wrong."""
_HINTS = 60
"""Dead anchors for which a likely heading is looked for; the search takes its time."""


@rule("LNK101", reads=Docs, severity=Severity.WARNING)
def anchor_dead(docs: Docs) -> Iterable[Finding]:
    there = targets(docs.documents)
    known = sorted(anchor for anchor in there if 0 < len(anchor) <= _LONGEST)
    plain = _plain(known)
    lines_of = files(docs.sources)
    messages: dict[str, str] = {}
    dead = [link for link in links(docs.documents) if _is_dead(link, there)]
    files_of: dict[str, set[str]] = {}
    for link in dead:
        files_of.setdefault(link.target, set()).add(link.span.file)
    for link in dead:
        anchor = link.target.removeprefix("#")
        if anchor not in messages:
            hint = _hint(anchor, known) if len(messages) < _HINTS else ""
            messages[anchor] = f"`#{anchor}` matches no heading{hint}"
        same = plain.get(plainly(anchor), [])
        fix = tuple(_edits(link, same[0], lines_of)) if len(same) == 1 else ()
        missing = len(files_of[link.target]) >= _SECTION
        group = anchor if missing else f"{link.span.file} {anchor}"
        yield Finding(messages[anchor], link.span, fix=fix, group=group)


def _is_dead(link: Found, there: Collection[str]) -> bool:
    anchor = link.target.removeprefix("#")
    return link.target.startswith("#") and bool(anchor) and anchor not in there


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
    """A heading near enough that has the same words, but for small ones, for endings, and for a verb before them."""
    if len(anchor) > _LONGEST:
        return ""
    words = _words(anchor)
    near = get_close_matches(anchor, known, _NEAR, 0.8)
    meant = (each for each in near if _like(words, _words(each)) or words == _words(each)[1:])
    return "".join(f"; did you mean `#{each}`?" for each in islice(meant, 1))


@lru_cache(maxsize=4096)
def _words(anchor: str) -> tuple[str, ...]:
    parts = (part for part in anchor.lower().strip("#").split("-") if part)
    return tuple(singular(part) for part in parts if not is_small(part, *_SMALL))


def _like(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two headings have the same words: `calculate-a-rate`, `calculating-the-rates`."""
    if "".join(left) == "".join(right):
        return True
    pairs = list(zip(left, right, strict=False))
    return len(left) == len(right) and all(
        one == other or _inflected(one, other) for one, other in pairs
    )


def _inflected(one: str, other: str) -> bool:
    stem = max(_STEM, min(len(one), len(other)) - 1)
    slip = misspelt(one, other) and not another_word(one, other)
    return slip or one[:stem] == other[:stem]
