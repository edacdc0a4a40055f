"""A table of fields belongs to no operation or object.

## Why it matters
Its rows are in the docs and not in the OpenAPI document. Often the endpoint above it could not be
read, or the table has strayed into a section of prose.

## Example
## List kites

`GET /kites`

| Parameter | Description            |
|-----------|------------------------|
| colour    | Only kites of a colour |

## Looking for winds

`FIND /winds`

### Query Parameters

| Parameter | Description           |
|-----------|-----------------------|
| strength  | Only winds so strong  |
| direction | Only winds from there |

## Instead
## List kites

`GET /kites`

| Parameter | Description            |
|-----------|------------------------|
| colour    | Only kites of a colour |

## Looking for winds

`GET /winds`

### Query Parameters

| Parameter | Description           |
|-----------|-----------------------|
| strength  | Only winds so strong  |
| direction | Only winds from there |
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from slatewright.check.contract import Finding, Handoffs, rule
from slatewright.check.toolkit.outline import chapters
from slatewright.check.toolkit.places import first_line, line_of
from slatewright.check.walk import every_block, every_text
from slatewright.http.methods import METHODS
from slatewright.lexicon import column_role, has_word
from slatewright.model.api import Api
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Code, Table
from slatewright.model.facts import FactSet, FieldsFact, GrantFact, SectionFacts
from slatewright.regex import regex
from slatewright.words import count

_CALL = regex(r"([A-Z]{3,12})\s{1,4}(?:https?://|[/<{])")
"""Code that calls something with a method, be it one of HTTP or another: `LIST /kites`."""


_Place = tuple[str, int]
"""A file, and the first line of a table."""
_SUBJECTS = ("DELIVERIES", "PAGINATION")
"""What a chapter tells once for many calls."""


@rule("SRC302", reads=Handoffs, severity=Severity.INFO)
def table_placed_nowhere(docs: Handoffs) -> Iterable[Finding]:
    """Only where no row has any part in the document, as those of parameters for all lists have.

    What the API sends of its own accord is no operation, nor is how all lists are paged; methods that the docs speak of are meant so.
    """
    if docs.api is None or docs.spec is None or docs.facts is None:
        return
    tables = [fact for fact in docs.api.unplaced if isinstance(fact, FieldsFact) and fact.tabular]
    if not tables:
        return
    spared = {*_of_all_calls(docs.facts), *_of_other_methods(docs, docs.facts)}
    spared.update((*_of_values(docs), *_of_grants(docs.facts)))
    used = {
        (item.span.file, item.span.line)
        for evidence in docs.spec.origins.values()
        for item in evidence
    }
    credentials = _credentials(docs.api)
    for table in (each for each in tables if line_of(each.evidence.span) not in spared):
        rows = [row.evidence.span for row in table.fields]
        about_keys = all(row.name.lower() in credentials for row in table.fields)
        if not about_keys and not any((row.file, row.line) in used for row in rows):
            one = len(rows) == 1
            fields = "field" if one else count(len(rows), "field")
            message = (
                f"the {fields} of this table {'belongs' if one else 'belong'} to no operation and "
                f"no object, so the spec leaves {'it' if one else 'them'} out"
            )
            yield Finding(message, first_line(table.evidence.span), group="")


def _of_grants(facts: FactSet) -> Iterator[_Place]:
    """The tables below the address to which users are sent to grant access: the spec has it as a part of a scheme."""
    for section in facts.sections:
        grants = [fact.evidence.span for fact in section.facts if isinstance(fact, GrantFact)]
        for place in _tables(section) if grants else ():
            if place > line_of(min(grants)):
                yield place


def _of_values(docs: Handoffs) -> Iterator[_Place]:
    """The tables whose first column is headed as one of values: of operators, of events."""
    for block in every_block(docs.documents):
        if isinstance(block, Table) and block.header.cells:
            title = block.header.cells[0].plain.strip()
            if title and column_role(title) not in ("name", "header"):
                yield line_of(block.span)


def _of_all_calls(facts: FactSet) -> Iterator[_Place]:
    """The tables below a heading on webhooks or on paging."""
    inside: tuple[str, int] | None = None
    for section in facts.sections:
        if inside and (section.span.file != inside[0] or section.level <= inside[1]):
            inside = None
        if inside is None and any(has_word(section.title, subject) for subject in _SUBJECTS):
            inside = section.span.file, section.level
        if inside is not None:
            yield from _tables(section)


def _of_other_methods(docs: Handoffs, facts: FactSet) -> Iterator[_Place]:
    """The tables of chapters that call something with a method which HTTP does not have, and speak of it."""
    codes: dict[str, list[Code]] = {}
    for text in every_text(docs.documents):
        for code in text.codes:
            codes.setdefault(code.span.file, []).append(code)
    for chapter in chapters(facts):
        found = codes.get(chapter[0].span.file, [])
        start = bisect_left(found, chapter[0].span.line, key=_line)
        end = bisect_left(found, chapter[-1].span.end_line + 1, key=_line)
        inside = [code.content for code in found[start:end]]
        calls = {call[1] for call in map(_CALL.match, inside) if call} - {*METHODS}
        if not calls.isdisjoint(inside):
            for section in chapter:
                yield from _tables(section)


def _line(code: Code) -> int:
    return code.span.line


def _tables(section: SectionFacts) -> Iterator[_Place]:
    return (line_of(fact.evidence.span) for fact in section.facts if isinstance(fact, FieldsFact))


def _credentials(api: Api) -> frozenset[str]:
    """The headers and parameters that carry credentials, which stand in the spec as schemes."""
    named = {scheme.parameter.lower() for scheme in api.security_schemes if scheme.parameter}
    return frozenset(named | {"authorization"} if api.security_schemes else named)
