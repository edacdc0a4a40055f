"""What the words beside an endpoint speak of, whether or not they were read as the description of a parameter."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from slatewright.check.contract import Docs
from slatewright.check.toolkit.outline import STATED
from slatewright.check.toolkit.paths import agree, segments
from slatewright.check.toolkit.places import without_code
from slatewright.check.toolkit.wording import misspelt, parts_of_name, plainly
from slatewright.check.walk import blocks, texts
from slatewright.model.api import Operation
from slatewright.model.document import (
    Annotation,
    Bullets,
    Fence,
    Html,
    Paragraph,
    Section,
    Table,
    Text,
)
from slatewright.model.facts import EndpointFact, FactSet
from slatewright.model.source import Span
from slatewright.once import walked_once
from slatewright.regex import regex

_SET = regex(r"(?<![\w?&/{.\[-])([A-Za-z_][\w-]{0,60})=\w")
_HOLDER = regex(r"\{([\w-]{1,60})\}")
_QUOTED = regex(r'"([\w.-]{1,60})"')
_NAMED = regex(r"""['"\u2018\u201c]([A-Za-z]\w{0,60}_\w{1,60})['"\u2019\u201d]""")
"""A name between quotes in running text, told by its underscore from words."""
_LEADS = regex(r"\s*([A-Za-z_][\w-]{0,60})\s+[-\u2013\u2014:=]\s")
"""A sentence that says what something is: `kite - which one`."""
_ITEM = regex(r"\s*([A-Za-z_][\w.-]{0,60})\s{0,4}(?:[(:=\u2013\u2014]|-\s)")
"""An item of a list that says what something is: `kite (required) ...`."""
_IN_COMMENT = regex(r"^[ \t]*#[^\n]{0,120}?\b([A-Za-z][\w-]{0,60})[ \t]*=[ \t]*\w", re.MULTILINE)
"""What a comment of a sample gives a value: `# where kite_id = 7`."""
_WORD = regex(r"[^\W_]+")
_MOST_ROWS = 200
"""Rows of a section among which slips are looked for."""
_FARTHEST = 12
"""Sections below an endpoint that can be about it."""


class _Words(Struct, frozen=True):
    """What one section says."""

    names: frozenset[str]
    """What is given a value, and what stands out as code or as a word of a link."""
    told: frozenset[str]
    """Those of them that stand in sentences, not in tables."""
    placeholders: frozenset[str]
    """What stands between braces in its code."""
    rows: frozenset[str]
    """What the first cells of its tables and the items of its lists name."""
    running: str
    """Its heading, its text and its notices, one blank between two words and around all, in small letters."""


class Spoken:
    """The words of each section: "`sort=1` gives the newest first", "Cluster ID | The cluster"."""

    def __init__(self, docs: Docs) -> None:
        self._files: dict[str, tuple[Section, ...]] = {}
        for document in docs.documents:
            if document.sections:
                self._files[document.sections[0].span.file] = document.sections
        self._targets = _targets(docs.facts)
        parts = docs.facts.sections if docs.facts is not None else ()
        self._parts = {section.span for section in parts if section.generic}
        self._words: dict[Span, _Words] = {}

    def of(self, operation: Operation, name: str) -> bool:
        """Whether the text beside one of the operation's endpoints speaks of the parameter."""
        plain, phrases = plainly(name), _phrases(name)
        return any(
            plain in said.names or any(phrase in said.running for phrase in phrases)
            for fact in operation.endpoints
            for said in self._beside(fact.evidence.span)
        )

    def tells(self, place: Span, name: str) -> bool:
        """Whether a sentence in the section of a place speaks of a name."""
        return any(plainly(name) in said.told for said in self._beside(place))

    def names(self, place: Span, name: str) -> bool:
        """Whether a sentence in the section of a place has a name in it: "changes the kite_tail, if ..."."""
        phrases = _phrases(name)
        return self.tells(place, name) or any(
            phrase in said.running for said in self._beside(place) for phrase in phrases
        )

    def placeholders(self, place: Span) -> frozenset[str]:
        """The names in braces in what a section has as code."""
        return frozenset(name for said in self._beside(place) for name in said.placeholders)

    def lists(self, operation: Operation, name: str) -> bool:
        """Whether a table below one of the operation's endpoints has a row for the parameter, slips aside."""
        path, plain = segments(operation.path.value), plainly(name)
        return any(
            plain in said.rows
            or len(said.rows) <= _MOST_ROWS
            and any(misspelt(plain, row) for row in said.rows)
            for fact in operation.endpoints
            for said in self._below(fact.evidence.span, path)
        )

    def lists_in(self, part: Span, name: str) -> bool:
        """Whether a table in a part of a file has a row for a name: "kite id" for `kiteId`."""
        sections, at = self._at(part)
        end = bisect_right(sections, part.end_line, key=lambda each: each.span.line)
        return any(plainly(name) in self._said(each).rows for each in sections[max(at, 0) : end])

    def _beside(self, place: Span) -> Iterator[_Words]:
        sections, at = self._at(place)
        if at >= 0:
            yield self._said(sections[at])

    def _below(self, place: Span, path: tuple[str, ...]) -> Iterator[_Words]:
        """The section of an endpoint, and those after it up to the next subject."""
        sections, at = self._at(place)
        for section in sections[at : at + _FARTHEST] if at >= 0 else ():
            if section is not sections[at] and self._ends(section, sections[at], path):
                return
            yield self._said(section)

    def _ends(self, section: Section, first: Section, path: tuple[str, ...]) -> bool:
        """Whether a section is about something else: no part of the first or of what that is a part of, or with another endpoint."""
        beside = section.level == first.level and first.span in self._parts
        if section.level <= first.level and not beside:
            return True
        span = section.span
        targets = self._targets.get(span.file, [])
        start = bisect_right(targets, span.line - 1, key=lambda pair: pair[0])
        end = bisect_right(targets, span.end_line, key=lambda pair: pair[0])
        return any(not agree(target, path) for _, target in targets[start:end])

    def _at(self, place: Span) -> tuple[Sequence[Section], int]:
        sections = self._files.get(place.file, ())
        return sections, bisect_right(sections, place.line, key=lambda each: each.span.line) - 1

    def _said(self, section: Section) -> _Words:
        if section.span not in self._words:
            self._words[section.span] = _said(section)
        return self._words[section.span]


def spoken(docs: Docs) -> Spoken:
    """The words of the docs, each section looked at when a rule asks for it."""
    (found,) = _spoken(docs)
    return found


@walked_once
def _spoken(docs: Docs) -> Iterator[Spoken]:
    yield Spoken(docs)


def _targets(facts: FactSet | None) -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    """The paths that the docs state, by file, with their lines, in order."""
    found: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for section in facts.sections if facts is not None else ():
        for fact in section.facts:
            if isinstance(fact, EndpointFact) and fact.form in STATED:
                span = fact.evidence.span
                found.setdefault(span.file, []).append((span.line, segments(fact.target)))
    return {file: sorted(targets) for file, targets in found.items()}


def _phrases(name: str) -> tuple[str, ...]:
    """A name of several words as it stands in running text, and more than one of it."""
    words = parts_of_name(name)
    return tuple(f" {' '.join(words)}{end} " for end in ("", "s")) if len(words) > 1 else ()


def _said(section: Section) -> _Words:
    names: set[str] = set()
    told: set[str] = set()
    rows: set[str] = set()
    holders: set[str] = set()
    running = [] if section.title is None else [section.title.plain]
    for block in blocks(section.blocks):
        if isinstance(block, Html) and block.tag == "aside":
            running.append(block.text.plain)
        if isinstance(block, Table):
            rows.update(plainly(row.cells[0].plain) for row in block.rows if row.cells)
        if isinstance(block, Fence) and "#" in block.content:
            names.update(plainly(name) for name in _IN_COMMENT.findall(block.content))
        if isinstance(block, Bullets):
            items = (_ITEM.match(item.text.plain) for item in block.items)
            rows.update(plainly(item[1]) for item in items if item is not None)
        for text in texts(block):
            found = {plainly(name) for name in _in_text(text)}
            names |= found
            holders.update(name for code in text.codes for name in _HOLDER.findall(code.content))
            if isinstance(block, Paragraph | Annotation):
                told |= found
                running.append(without_code(text))
    words = " ".join(_WORD.findall(" ".join(running).lower()))
    return _Words(
        frozenset(names), frozenset(told), frozenset(holders), frozenset(rows), f" {words} "
    )


def _in_text(text: Text) -> Iterator[str]:
    """What is given a value, and what stands out as code or as a word of a link."""
    if "=" in text.raw:
        yield from _SET.findall(text.raw)
    if "_" in text.raw:
        yield from _NAMED.findall(text.raw)
    if leads := _LEADS.match(text.raw):
        yield leads[1]
    for code in text.codes:
        yield code.content
        yield from _QUOTED.findall(code.content)
    for link in text.links:
        yield from link.text.split()
