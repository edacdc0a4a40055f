"""A path parameter has no description.

## Why it matters
Readers do not know what to put there, and the client method gets an argument without type or description.

## Example
## Fly a kite

`POST /kites/<kite_id>/flights`

## Instead
## Fly a kite

`POST /kites/<kite_id>/flights`

| Parameter | Description     |
|-----------|-----------------|
| kite_id   | The kite to fly |
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec import Struct

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.operations import endpoint_span, is_stray, title
from slatewright.check.toolkit.outline import chapters
from slatewright.check.toolkit.paths import agree, segments
from slatewright.check.toolkit.places import first_line, spot
from slatewright.check.toolkit.resources import is_own_field
from slatewright.check.toolkit.spoken import Spoken, spoken
from slatewright.check.toolkit.wording import listed, plainly
from slatewright.http.names import IDENTIFIERS
from slatewright.model.api import Api, Field, Operation
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import (
    EndpointFact,
    FactSet,
    FieldsFact,
    Place,
    SectionFacts,
    ServerFact,
)
from slatewright.model.source import Basis, Span
from slatewright.regex import regex


@rule("PAR201", reads=DocsAndApi, severity=Severity.WARNING, unless=("END106",))
def path_parameter_undescribed(docs: DocsAndApi) -> Iterable[Finding]:
    """Told once for a file where the docs describe few, or the operation describes none."""
    if docs.api is None or docs.facts is None:
        return
    tables = _Tables(docs.api, docs.facts)
    telling = [
        operation
        for operation in docs.api.operations
        if _inside(operation) and not is_stray(operation, docs.api)
    ]
    silent = list(_all_silent(docs, docs.facts, telling))
    rare = 2 * len(silent) <= len(telling)
    homes = _Homes(docs.api.operations)
    for operation, names in silent:
        endpoint = endpoint_span(operation)
        table = tables.beside(endpoint)
        labels = (Label(endpoint, "the endpoint"),) if table is not None else ()
        place = table or endpoint
        noun = "parameter" if len(names) == 1 else "parameters"
        verb = "has" if len(names) == 1 else "have"
        shown = ", shown only by a value," if _only_values(operation, names) else ""
        message = f"path {noun} {listed(names)} of {title(operation)}{shown} {verb} no description"
        alone = len(names) < len(_inside(operation))
        home = homes.of(operation, place)
        told_of = f"{home} {listed(names)}" if rare else None if alone else home
        yield Finding(message, place, labels, group=told_of, about=spot(endpoint))


_PLACEHOLDER = regex(r"\{([^{}]*)\}")
_MOST = 50
"""No table describes the path of more endpoints at once."""


class _Tables:
    """The tables in which path parameters are missed: those titled as the ones that describe some."""

    def __init__(self, api: Api, facts: FactSet) -> None:
        rows = {
            item.span
            for operation in api.operations
            for field in _inside(operation)
            for item in field.evidence
        }
        self._parts: dict[str, list[_Part]] = {}
        self._captions: set[str] = set()
        for chapter in chapters(facts):
            tables, lines = sorted(_tables(chapter), key=_line), sorted(
                _endpoints(chapter), key=_line
            )
            part = _Part(chapter[0].span.line, tables, lines)
            self._parts.setdefault(chapter[0].span.file, []).append(part)
            for table in part.tables:
                if any(row.evidence.span in rows for row in table.fields):
                    self._captions.add(table.caption)

    def beside(self, endpoint: Span) -> Span | None:
        """The table below the endpoint in the part that gives it; None where another endpoint comes between."""
        parts = self._parts.get(endpoint.file, [])
        at = bisect_right(parts, endpoint.line, key=lambda part: part.line) - 1
        if at < 0:
            return None
        part = parts[at]
        below = part.tables[bisect_right(part.tables, endpoint.line, key=_line) :]
        table = next((each for each in below if each.caption in self._captions), None)
        if table is None:
            return None
        between = part.endpoints[
            bisect_left(part.endpoints, endpoint.line, key=_line) : bisect_left(
                part.endpoints, _line(table), key=_line
            )
        ]
        if len(between) > _MOST:
            return None
        targets = {segments(fact.target) for fact in between}
        return first_line(table.evidence.span) if _one(targets) else None


class _Part(Struct, frozen=True):
    """A chapter's tables and endpoints, in the order of their lines."""

    line: int
    tables: list[FieldsFact]
    endpoints: list[EndpointFact]


def _line(fact: FieldsFact | EndpointFact) -> int:
    return fact.evidence.span.line


def _one(targets: Collection[tuple[str, ...]]) -> bool:
    """Whether all of them can be one path; one may leave out the base."""
    longest = max(targets, key=len, default=())
    return all(agree(target, longest) for target in targets)


def _tables(chapter: Sequence[SectionFacts]) -> Iterator[FieldsFact]:
    for section in chapter:
        for fact in section.facts:
            if isinstance(fact, FieldsFact) and fact.tabular:
                yield fact


def _endpoints(chapter: Sequence[SectionFacts]) -> Iterator[EndpointFact]:
    for section in chapter:
        for fact in section.facts:
            if isinstance(fact, EndpointFact):
                yield fact


def _inside(operation: Operation) -> list[Field]:
    return [parameter.field for parameter in operation.parameters if parameter.place is Place.PATH]


def _of_base(facts: FactSet) -> frozenset[str]:
    """The placeholders of the base URL, which the docs speak of where they state it."""
    return frozenset(
        name
        for section in facts.sections
        for fact in section.facts
        if isinstance(fact, ServerFact)
        for name in _PLACEHOLDER.findall(fact.url)
    )


def _all_silent(
    docs: DocsAndApi, facts: FactSet, telling: Iterable[Operation]
) -> Iterator[tuple[Operation, list[str]]]:
    """The operations with parameters that neither words nor the fields of the thing itself describe."""
    told, of_base = spoken(docs), _of_base(facts)
    for operation in telling:
        place = endpoint_span(operation)
        names = [
            name
            for name in _silent(operation, told, of_base)
            if not is_own_field(facts, operation, place, name)
        ]
        if names:
            yield operation, names


class _Homes:
    """The file in which a finding is told: where each operation has a file to itself, the first of its resource's."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        self._crowd = Counter(endpoint_span(operation).file for operation in operations)
        self._files: dict[str, str] = {}

    def of(self, operation: Operation, place: Span) -> str:
        """The file of `place`, or another one of the same resource."""
        if self._crowd[place.file] > 1:
            return place.file
        resource = operation.path.value.rpartition("{")[0]
        return self._files.setdefault(_PLACEHOLDER.sub("{}", resource), place.file)


def _silent(operation: Operation, told: Spoken, of_base: frozenset[str]) -> list[str]:
    """The parameters without words; an `id` that the text speaks of may be another thing's."""
    return [
        field.name
        for field in _inside(operation)
        if not field.description
        and field.name not in of_base
        and not _described(field)
        and not told.lists(operation, _row(operation, field.name))
        and (field.name.lower() in IDENTIFIERS or not told.of(operation, field.name))
    ]


def _row(operation: Operation, name: str) -> str:
    """What a row for the parameter is called: a value without a name is its thing's id."""
    return IDENTIFIERS[0] if _only_values(operation, [name]) else name


def _only_values(operation: Operation, names: Collection[str]) -> bool:
    """Whether no endpoint gives these parameters a name, so that what they are called is a guess."""
    targets = [fact.target for fact in operation.endpoints if isinstance(fact, EndpointFact)]
    targets += [request.url for request in operation.requests]
    return not any(plainly(name) in plainly(target) for name in names for target in targets)


def _described(field: Field) -> bool:
    """Whether a row, a comment or the settings speak of the parameter, were it without a word."""
    return field.described or any(
        item.basis is Basis.CONFIGURED for item in (*field.evidence, *field.shape.evidence)
    )
