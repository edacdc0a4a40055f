"""The fields for who did something and when it was done disagree.

## Why it matters
The two come into being at one moment. If one of them may be missing, so may the other, and a client that
takes it for granted fails.

## Example
## Get a kite

`GET /kites/<id>`

| Field      | Type    | Description             |
|------------|---------|-------------------------|
| approvedBy | object? | Who approved it, if any |
| approvedAt | string  | When it was approved    |

## Instead
## Get a kite

`GET /kites/<id>`

| Field      | Type    | Description                  |
|------------|---------|------------------------------|
| approvedBy | object? | Who approved it, if any      |
| approvedAt | string? | When it was approved, if ever |
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import first_line
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FieldFact, FieldsFact, Place, SectionFacts
from slatewright.regex import regex

_EVENT = regex(r"(\w{2,40}?)(_by|By|_at|At|_on|On)")
_OPEN = regex(r"\?\s*\Z|\bnull\b|\bnullable\b", re.IGNORECASE)
_DATE = regex(r"\s*date(?:[ -]?time)?\s*", re.IGNORECASE)


@rule("FLD110", reads=SectionFacts, severity=Severity.INFO)
def who_and_when_differ(section: SectionFacts) -> Iterable[Finding]:
    """Names such as `approved_by` and `approved_at` of one table of an answer."""
    for fact in section.facts:
        if isinstance(fact, FieldsFact) and fact.tabular and fact.place is not Place.QUERY:
            for who, when in _events(fact):
                yield from _compare(who, when)


def _events(fact: FieldsFact) -> Iterator[tuple[FieldFact, FieldFact]]:
    """The rows of who and when, for each event that has both."""
    who: dict[str, FieldFact] = {}
    when: dict[str, FieldFact] = {}
    for row in fact.fields:
        match = _EVENT.fullmatch(row.name)
        if match is not None:
            kind = who if match.group(2).strip("_").lower() == "by" else when
            kind.setdefault(match.group(1), row)
    for event, row in who.items():
        if event in when:
            yield row, when[event]


def _compare(who: FieldFact, when: FieldFact) -> Iterator[Finding]:
    if _DATE.fullmatch(who.type_text or ""):
        message = f"`{who.name}` says who did it, but has the type of a date"
        yield Finding(message, first_line(who.evidence.span))
    elif who.type_text and when.type_text and _may_be_missing(who) != _may_be_missing(when):
        here, there = (who, when) if _may_be_missing(when) else (when, who)
        label = Label(first_line(there.evidence.span), "the other")
        message = f"`{there.name}` may be missing, but `{here.name}` beside it may not"
        yield Finding(message, first_line(here.evidence.span), (label,))


def _may_be_missing(row: FieldFact) -> bool:
    return row.nullable is True or _OPEN.search(row.type_text or "") is not None
