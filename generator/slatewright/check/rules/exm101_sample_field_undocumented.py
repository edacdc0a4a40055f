"""A sample shows fields that the table does not list.

## Why it matters
Readers do not know what they mean or whether they can rely on them, and a client cannot offer them.

## Example
## Get a kite

`GET /kites/<id>`

> Sample response

```json
{"id": 1, "colour": "red", "tail": "long"}
```

### Response

| Field  | Type    | Description |
|--------|---------|-------------|
| id     | integer | Its number  |
| colour | string  | Its colour  |

## Instead
## Get a kite

`GET /kites/<id>`

> Sample response

```json
{"id": 1, "colour": "red"}
```

### Response

| Field  | Type    | Description |
|--------|---------|-------------|
| id     | integer | Its number  |
| colour | string  | Its colour  |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import inf

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.compared import of_another_thing
from slatewright.check.toolkit.levels import Level, levels, row_of, sampled, stated
from slatewright.check.toolkit.outline import chapters
from slatewright.check.toolkit.places import first_line, line_of
from slatewright.check.toolkit.recall import recalled
from slatewright.check.toolkit.spoken import Spoken, spoken
from slatewright.check.toolkit.wording import listed, meant_alike, misspelt
from slatewright.http.names import ASIDE, JSON_API_PARTS, WRAPPERS
from slatewright.model.api import Field, Scalar
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import EndpointFact, Fact, FactSet, RequestFact, SectionFacts
from slatewright.model.source import Evidence, Span
from slatewright.regex import regex

_ERROR = frozenset({"code", "message", "data"})
_NUMBERED = regex(r"[.\[]\d+\]?\Z")
"""A name that ends in the number of one of many things, which no table could list."""


@rule("EXM101", reads=DocsAndApi, severity=Severity.WARNING, unless=("EXM124",))
def sample_field_undocumented(docs: DocsAndApi) -> Iterable[Finding]:
    """Only where the table seems to be about the sample's object; what several operations send or show, once."""
    if docs.api is None or docs.facts is None:
        return
    told: set[object] = set()
    words, general = spoken(docs), _General(docs.facts)
    for level in levels(docs.api):
        known = (*level.both, *level.described)
        if not level.both or len(known) < 2:
            continue
        table = _table(known)
        if table is None:
            continue
        everything = _extra(level)
        names = _names(docs.facts, table.span)
        extra = [
            field
            for field in everything
            if field.name not in names and not _explained(field, words)
        ]
        if not extra or len(everything) > len(known):
            continue
        place = next((first_line(item.span) for item in map(sampled, extra) if item), None)
        if place is None or place in told or of_another_thing(docs, table.span):
            continue
        if general.shows(place, table.span):
            continue
        lacking = (table.span, *(field.name for field in extra))
        if lacking not in told:
            yield _finding(level, extra, place, table.span, recalled(docs.facts).form(table.span))
        told.update((place, lacking))


def _finding(level: Level, extra: Sequence[Field], place: Span, table: Span, form: str) -> Finding:
    names = [field.name for field in extra]
    verb = "is" if len(names) == 1 else "are"
    message = f"{listed(names)} {verb} in the sample, not in the {form}"
    renamed = list(_renamed(level, extra, form))
    labels = (Label(first_line(table), f"the {form}"), *(label for _, label in renamed))
    return Finding(message, place, labels, about=frozenset([*names, *(row for row, _ in renamed)]))


class _General:
    """The parts of the docs before any call: what they show is the form of every answer."""

    def __init__(self, facts: FactSet) -> None:
        self._parts = [
            (chapter[0].span.file, chapter[0].span.line, _first_call(chapter), chapter[-1].span)
            for chapter in chapters(facts)
        ]

    def shows(self, place: Span, table: Span) -> bool:
        """Whether a sample stands in such a part, and the table in another chapter."""
        for file, start, call, last in self._parts:
            if file == place.file and start <= place.line <= last.end_line:
                inside = table.file == file and start <= table.line <= last.end_line
                return place.line < call and not inside
        return False


def _first_call(chapter: Sequence[SectionFacts]) -> float:
    """The first line of the first section that gives or calls an endpoint."""
    for section in chapter:
        if any(map(_calls, section.facts)):
            return section.span.line
    return inf


def _calls(fact: Fact) -> bool:
    """Whether it gives an address; a sentence may name a method alone."""
    return isinstance(fact, RequestFact) or (isinstance(fact, EndpointFact) and bool(fact.target))


def _renamed(level: Level, extra: Sequence[Field], form: str) -> Iterator[tuple[str, Label]]:
    """The rows of fields that the sample lacks and may call by a name the table lacks, and what to say of them."""
    alone = len(level.described) == len(extra) == 1
    for field in level.described:
        row = stated(field)
        named = next((each.name for each in extra if meant_alike(field.name, each.name)), None)
        if row is not None and (alone or named is not None):
            words = f"`{field.name}` is in the {form}, not in the sample"
            words += f": is it `{named}`?" if named else ""
            yield row_of(field), Label(first_line(row.span), words)


def _explained(field: Field, words: Spoken) -> bool:
    """Whether a sentence beside the sample speaks of the field."""
    shown = sampled(field)
    return shown is not None and words.tells(shown.span, field.name)


def _table(known: Iterable[Field]) -> Evidence | None:
    """The row that describes the first of the fields; None where the sample's own comment does."""
    first = next(field for field in known if stated(field) is not None)
    row, shown = stated(first), sampled(first)
    return None if row and shown and line_of(row.span) == line_of(shown.span) else row


def _names(facts: FactSet, row: Span) -> frozenset[str]:
    """What the table of a row lists at any level: a flat one has a name once that stands at two levels."""
    recall = recalled(facts)
    table = recall.table(row)
    return recall.names(table) if table is not None else frozenset()


def _extra(level: Level) -> list[Field]:
    """The fields that the table lacks: no misspelt ones, no envelope, nothing that stands beside the data."""
    names = {field.name.lower() for field in (*level.shown, *level.both)}
    if names & JSON_API_PARTS or names >= _ERROR:
        return []
    return [
        field
        for field in level.shown
        if not any(misspelt(field.name, other.name) for other in level.described)
        and not _NUMBERED.search(field.name)
        and (field.name not in ASIDE | WRAPPERS or isinstance(field.shape.value, Scalar))
    ]
