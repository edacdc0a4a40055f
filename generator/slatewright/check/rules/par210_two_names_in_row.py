"""One table row describes two parameters.

## Why it matters
Readers cannot tell which of the two to send, and a client gets one parameter with a name that nobody accepts.

## Example
## Get a survey

`GET /surveys`

| Parameter       | Description                   |
|-----------------|-------------------------------|
| surveyId/refId  | The id or reference of a survey |

## Instead
## Get a survey

`GET /surveys`

| Parameter | Description               |
|-----------|---------------------------|
| surveyId  | The id of a survey        |
| refId     | The reference of a survey |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import first_line
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import FieldsFact, SectionFacts
from slatewright.regex import regex

_TWO = regex(r"([A-Za-z]\w{0,60})\s?(?:/|\bor\b|,)\s?([A-Za-z]\w{0,60})")
_CAMEL = regex(r"[a-z][A-Z]|_")


@rule("PAR210", reads=SectionFacts, severity=Severity.INFO)
def two_names_in_row(section: SectionFacts) -> Iterable[Finding]:
    """Only of names that are no plain words; where slashes nest, most rows have one."""
    for fact in section.facts:
        if not isinstance(fact, FieldsFact) or not fact.tabular:
            continue
        found = [(row, match) for row in fact.fields if (match := _TWO.fullmatch(row.name))]
        if 2 * len(found) > len(fact.fields) > 1:
            continue
        for row, match in found:
            if all(_CAMEL.search(name) for name in match.groups()):
                message = f"this row is about two parameters: give `{match[1]}` and `{match[2]}` a row each"
                yield Finding(message, first_line(row.evidence.span))
