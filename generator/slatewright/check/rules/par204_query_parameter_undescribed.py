"""A query parameter in a URL has no description.

## Why it matters
Readers see that it can be sent, but not what it does or whether it is required.

## Example
## List kites

`GET /kites?colour=red`

## Instead
## List kites

`GET /kites?colour=red`

### Query Parameters

| Parameter | Description           |
|-----------|-----------------------|
| colour    | Only kites of a colour |
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.levels import body_fields
from slatewright.check.toolkit.operations import gives_values, title
from slatewright.check.toolkit.outline import chapters
from slatewright.check.toolkit.paths import segments
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.spoken import Spoken, spoken
from slatewright.check.toolkit.urls import PLACEHOLDER
from slatewright.check.toolkit.wording import listed
from slatewright.check.walk import every_text
from slatewright.lexicon.plurals import singular
from slatewright.model.api import Operation
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Document, Fence
from slatewright.model.facts import (
    EndpointFact,
    Fact,
    FactSet,
    FieldsFact,
    Form,
    Place,
    RequestFact,
)
from slatewright.model.source import Basis, Span
from slatewright.regex import regex

_IN_QUERY = regex(r"[?&]([A-Za-z]{1,40})(?=[\[=])")


@rule("PAR204", reads=DocsAndApi, severity=Severity.WARNING)
def query_parameter_undescribed(docs: DocsAndApi) -> Iterable[Finding]:
    """Told once for a file where only samples show them; a part on all operations speaks for each."""
    if docs.api is None or docs.facts is None:
        return
    shared = frozenset((*_shared(docs.facts), *_with_part_of_their_own(docs.documents)))
    told = spoken(docs)
    bracketed = [text.raw for text in every_text(docs.documents) if "[" in text.raw]
    for operation in docs.api.operations:
        free = frozenset(_of_free_keys(operation, bracketed))
        yield from _undescribed(operation, shared | free, told)


def _shared(facts: FactSet) -> Iterator[str]:
    """The names that parts of the docs describe that document no operation, though they may call one."""
    homes: dict[tuple[str, ...], set[int]] = {}
    parts = [[fact for section in chapter for fact in section.facts] for chapter in chapters(facts)]
    for at, found in enumerate(parts):
        for target in _targets(found):
            homes.setdefault(segments(target), set()).add(at)
    for found in parts:
        if all(_is_example(each) and len(homes[segments(each)]) > 1 for each in _targets(found)):
            for fact in found:
                if isinstance(fact, FieldsFact):
                    yield from (row.name for row in fact.fields)


def _with_part_of_their_own(documents: tuple[Document, ...]) -> Iterator[str]:
    """The parameters that a heading is called after, with a sample below that sends them: "Includes", `?include=lines`."""
    for document in documents:
        for section in document.sections:
            title = "" if section.title is None else section.title.plain.strip()
            for block in section.blocks if title.isalpha() else ():
                if isinstance(block, Fence) and "?" in block.content:
                    for name in _IN_QUERY.findall(block.content):
                        if singular(name.lower()) == singular(title.lower()):
                            yield name


def _of_free_keys(operation: Operation, texts: Sequence[str]) -> Iterator[str]:
    """The parameters that only choose a key of one of which a text speaks: `filter[labels][size]` of `filter[labels]`."""
    for parameter in operation.parameters:
        base, _, key = parameter.field.name.rpartition("[")
        if "[" in base and key:
            spoken_of = re.compile(rf"{re.escape(base)}(?!\[)")
            if any(base in text and spoken_of.search(text) for text in texts):
                yield parameter.field.name


def _is_example(target: str) -> bool:
    return gives_values(target) and PLACEHOLDER.search(target) is None


def _targets(found: Iterable[Fact]) -> Iterator[str]:
    for fact in found:
        if isinstance(fact, EndpointFact) and fact.target:
            yield fact.target
        elif isinstance(fact, RequestFact):
            yield fact.url


def _undescribed(operation: Operation, shared: frozenset[str], told: Spoken) -> Iterator[Finding]:
    in_body = {
        field.name for body in operation.bodies for field in body_fields(body) if field.described
    }
    silent = [
        parameter.field
        for parameter in operation.parameters
        if parameter.place is Place.QUERY
        and not parameter.field.description
        and parameter.field.name not in in_body
        and not _known(operation, parameter.field.name, shared)
        and not told.of(operation, parameter.field.name)
        and not told.lists(operation, parameter.field.name)
        and parameter.field.evidence
        and not parameter.field.described
    ]
    if silent:
        names = listed([field.name for field in silent])
        noun = "parameter" if len(silent) == 1 else "parameters"
        verb = "has" if len(silent) == 1 else "have"
        message = f"query {noun} {names} of {title(operation)} {verb} no description"
        stated = [item for item in silent[0].evidence if item.basis is Basis.STATED]
        place = _line(operation, silent[0].name) or first_line(
            (stated or silent[0].evidence)[-1].span
        )
        firm = any(item.basis is Basis.STATED for field in silent for item in field.evidence)
        yield Finding(message, place, group=None if firm else f"{place.file} {names}")


def _known(operation: Operation, name: str, shared: frozenset[str]) -> bool:
    """Whether the docs describe the parameter, or the one that it is a part of: `filter` of `filter[name]`."""
    base = name.partition("[")[0]
    described = (p.field.name for p in operation.parameters if p.field.description)
    return name in shared or (base != name and (base in shared or base in described))


def _line(operation: Operation, name: str) -> Span | None:
    """The request line that has the parameter, where a reader looks for its meaning."""
    for fact in operation.endpoints:
        if isinstance(fact, EndpointFact) and fact.form is Form.LINE and name in fact.target:
            return first_line(fact.evidence.span)
    return None
