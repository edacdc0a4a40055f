"""A parameter is marked as required, but described as conditional.

## Why it matters
A client that insists on it cannot make the calls that do without; one that does not insist lets
wrong calls through. The mark and the words have to say the same.

## Example
## Add a kite

`POST /kites`

| Parameter | Required | Description                               |
|-----------|----------|-------------------------------------------|
| colour    | yes      | Its colour                                |
| tail      | yes      | Its tail. Only required for diamond kites |

## Instead
## Add a kite

`POST /kites`

| Parameter | Required | Description                               |
|-----------|----------|-------------------------------------------|
| colour    | yes      | Its colour                                |
| tail      | no       | Its tail. Only required for diamond kites |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import first_line
from slatewright.lexicon import has_word
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import FieldsFact, Place, SectionFacts


@rule("PAR211", reads=SectionFacts, severity=Severity.INFO)
def required_at_times(section: SectionFacts) -> Iterable[Finding]:
    """Told once for a row that a file has again and again, and for those of a table that speak of each other."""
    for fact in section.facts:
        if not isinstance(fact, FieldsFact) or fact.place is Place.RESPONSE:
            continue
        for row in fact.fields:
            needed = fact.required if row.required is None else row.required
            if not needed or row.conditional:
                continue
            words = has_word(row.description, "REQUIRED_AT_TIMES")
            if words is None or has_word(row.description, "OF_ALL_CALLS"):
                continue
            message = f"`{row.name}` is required, but the description says `{words.group()}`"
            place = first_line(row.evidence.span)
            choice = has_word(words.group(), "CHOICE") is not None
            about = fact.evidence.span.line if choice else row.name
            yield Finding(message, place, group=f"{place.file} {about} {words.group()}")
