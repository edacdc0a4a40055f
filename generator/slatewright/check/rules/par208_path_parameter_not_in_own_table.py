"""One section about an endpoint omits a path parameter that the others describe.

## Why it matters
Readers come to the part that they need, and do not know that another part says what to put there.

## Example
## Get a kite

`GET /kites/<kite_id>`

| Parameter | Description |
|-----------|-------------|
| kite_id   | The kite    |

## Get a kite with its tail

`GET /kites/<kite_id>?include=tail`

| Parameter | Description       |
|-----------|-------------------|
| include   | What else to give |

## Get the lines of a kite

`GET /kites/<kite_id>/lines`

| Parameter | Description |
|-----------|-------------|
| kite_id   | The kite    |

## Instead
## Get a kite

`GET /kites/<kite_id>`

| Parameter | Description |
|-----------|-------------|
| kite_id   | The kite    |

## Get a kite with its tail

`GET /kites/<kite_id>?include=tail`

| Parameter | Description       |
|-----------|-------------------|
| kite_id   | The kite          |
| include   | What else to give |
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.operations import endpoint_span
from slatewright.check.toolkit.outline import STATED, chapters
from slatewright.check.toolkit.paths import placeholders
from slatewright.check.toolkit.places import begins_within, first_line
from slatewright.check.toolkit.spoken import spoken
from slatewright.check.toolkit.wording import listed, plainly
from slatewright.model.api import Api
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import EndpointFact, FactSet, FieldsFact, RequestFact, SectionFacts
from slatewright.model.facts import Place as Travels
from slatewright.model.source import Span


class _Part(Struct, frozen=True):
    span: Span
    whole: Span
    inside: tuple[str, ...]
    """The names in its addresses."""
    described: frozenset[str]

    @property
    def silent(self) -> tuple[str, ...]:
        """The names that its own tables leave out."""
        return tuple(name for name in self.inside if plainly(name) not in self.described)


@rule("PAR208", reads=DocsAndApi, severity=Severity.INFO)
def path_parameter_not_in_own_table(docs: DocsAndApi) -> Iterable[Finding]:
    """Only where most parts of the file describe theirs; what no part describes is PAR201's."""
    if docs.facts is None or docs.api is None:
        return
    nowhere, words = _nowhere(docs.api), spoken(docs)
    files: dict[str, list[_Part]] = {}
    for part in _parts(docs.facts):
        files.setdefault(part.span.file, []).append(part)
    for parts in files.values():
        known = {name for part in parts for name in part.described}
        silent = [
            (part, names)
            for part in parts
            if (names := [each for each in part.silent if not words.lists_in(part.whole, each)])
        ]
        if 2 * len(silent) > len(parts):
            continue
        for part, names in silent:
            told = {name for span, name in nowhere if begins_within(span, part.whole)}
            missed = [name for name in names if plainly(name) in known - told]
            if missed:
                noun, verb = ("parameter", "is") if len(missed) == 1 else ("parameters", "are")
                message = f"path {noun} {listed(missed)} {verb} described elsewhere, not here"
                yield Finding(message, part.span)


def _nowhere(api: Api) -> list[tuple[Span, str]]:
    """The path parameters that an operation describes in no part at all, and where PAR201 tells of it."""
    return [
        (endpoint_span(operation), plainly(parameter.field.name))
        for operation in api.operations
        for parameter in operation.parameters
        if parameter.place is Travels.PATH and not parameter.field.description
    ]


def _parts(facts: FactSet) -> Iterable[_Part]:
    for chapter in chapters(facts):
        found = [fact for section in chapter for fact in section.facts]
        inside = _inside(found)
        if inside:
            tables = [fact for fact in found if isinstance(fact, FieldsFact)]
            words = [row.name for table in tables for row in table.fields]
            described = frozenset(plainly(word) for word in words)
            start, end = chapter[0].span, chapter[-1].span
            whole = Span(start.file, start.line, start.column, end.end_line, end.end_column)
            yield _Part(_place(chapter, tables), whole, inside, described)


def _inside(found: Sequence[object]) -> tuple[str, ...]:
    stated = [f.target for f in found if isinstance(f, EndpointFact) and f.form in STATED]
    urls = stated or [fact.url for fact in found if isinstance(fact, RequestFact)]
    return tuple(dict.fromkeys(name for url in urls for name in placeholders(url)))


def _place(chapter: Sequence[SectionFacts], tables: Sequence[FieldsFact]) -> Span:
    """The table that should have it; the heading where there is none."""
    table = next((each for each in tables if each.place in (Travels.PATH, Travels.QUERY)), None)
    return first_line(table.evidence.span if table is not None else chapter[0].span)
