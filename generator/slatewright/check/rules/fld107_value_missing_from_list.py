"""The text names a value that is missing from the field's list of values.

## Why it matters
Readers and clients take the list for complete, and refuse the value or cannot send it.

## Example
## Get a kite

`GET /kites/<id>`

| Field  | Description                                                       |
|--------|-------------------------------------------------------------------|
| colour | Valid values are `red` and `blue`. New kites have colour `white`. |

## Instead
## Get a kite

`GET /kites/<id>`

| Field  | Description                                                                |
|--------|----------------------------------------------------------------------------|
| colour | Valid values are `red`, `blue` and `white`. New kites have colour `white`. |
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.kinds import stated_kind
from slatewright.check.toolkit.outline import chapters
from slatewright.check.toolkit.places import first_line, within
from slatewright.check.toolkit.recall import leaf
from slatewright.check.walk import every_text
from slatewright.lexicon import any_of
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.document import Document, Text
from slatewright.model.facts import FieldFact, FieldsFact, SectionFacts
from slatewright.model.source import Span
from slatewright.regex import regex

_CODE = regex(r"`([^`\n]{1,80})`")
_LINK = regex(rf"\W*{any_of('EQUALS')}?\W*", re.IGNORECASE)
"""What may stand between a field's name and the value that the text gives it."""
_AND = regex(rf"\s*,?\s*{any_of('OR')}?\s*", re.IGNORECASE)
_PAIR = regex(r"([\w-]{2,40})\s*(?:==?|:)\s*[\"']?([A-Za-z][\w-]{0,40})[\"']?")
_WORD_BEFORE = regex(r"([A-Za-z_][\w-]{1,40})\s\Z")
_VALUE = regex(r"[A-Za-z][\w-]{0,40}")
_OPEN = frozenset({"true", "false", "null", "none", "nil", "string", "integer"})
"""Words in code that are no value of a list."""

Lists = dict[str, list[FieldFact]]
"""The rows of a name, where all of them list values."""


@rule("FLD107", reads=Docs, severity=Severity.INFO)
def value_missing_from_list(docs: Docs) -> Iterable[Finding]:
    """Within the part of the docs that has the list, where all rows of the name there have one."""
    if docs.facts is None:
        return
    written = _written(docs.documents)
    for chapter in chapters(docs.facts):
        lists = _lists(chapter)
        told: set[tuple[str, str]] = set()
        for text in _within(chapter, written) if lists else ():
            for name, value, span in _given(text, lists):
                rows = lists[name]
                if (name, value) not in told and not any(value in row.enum for row in rows):
                    told.add((name, value))
                    message = (
                        f"this list of values for `{name}` lacks `{value}`, which the text names"
                    )
                    label = Label(span, "named here")
                    place = first_line(rows[0].evidence.span)
                    yield Finding(message, place, (label,), group=str(place))


def _lists(chapter: Sequence[SectionFacts]) -> Lists:
    """The items of bullet lists are often sentences that begin with a name."""
    rows: Lists = {}
    for section in chapter:
        for fact in section.facts:
            if not isinstance(fact, FieldsFact):
                continue
            for row in fact.fields:
                if fact.tabular or row.enum:
                    rows.setdefault(leaf(row.name), []).append(row)
    return {name: found for name, found in rows.items() if all(map(_closed, found))}


def _closed(row: FieldFact) -> bool:
    if stated_kind(row.type_text) not in (None, "string"):
        return False
    return len(row.enum) > 1 and all(_VALUE.fullmatch(value) for value in row.enum)


def _written(documents: tuple[Document, ...]) -> dict[str, list[Text]]:
    """The texts that have code in them, by file and line."""
    found: dict[str, list[Text]] = {}
    for text in every_text(documents):
        if text.codes:
            found.setdefault(text.span.file, []).append(text)
    return {file: sorted(texts, key=_line) for file, texts in found.items()}


def _within(chapter: Sequence[SectionFacts], written: dict[str, list[Text]]) -> Sequence[Text]:
    found = written.get(chapter[0].span.file, [])
    start = bisect_left(found, chapter[0].span.line, key=_line)
    return found[start : bisect_left(found, chapter[-1].span.end_line + 1, key=_line)]


def _line(text: Text) -> int:
    return text.span.line


def _given(text: Text, lists: Lists) -> Iterator[tuple[str, str, Span]]:
    """What a text gives fields as their values: the field's name, the value, its place."""
    name, link, end = "", _LINK, 0
    for match in _CODE.finditer(text.raw):
        code, between = match.group(1), text.raw[end : match.start()]
        end = match.end()
        before = _WORD_BEFORE.search(between[-60:])
        if not name or link.fullmatch(between) is None:
            name = before.group(1) if before is not None else ""
        pair = _PAIR.fullmatch(code)
        if pair is not None and pair.group(1) in lists:
            yield pair.group(1), pair.group(2), within(text, *match.span(1))
        elif name in lists and code not in lists and _value(code):
            yield name, code, within(text, *match.span(1))
        link = _AND
        if code in lists:
            name, link = code, _LINK


def _value(code: str) -> bool:
    return _VALUE.fullmatch(code) is not None and code.lower() not in _OPEN
