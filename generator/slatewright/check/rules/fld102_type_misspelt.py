"""A type is misspelt.

## Why it matters
Readers guess, and a tool that reads the docs takes it for the name of an object.

## Example
## Add a kite

`POST /kites`

| Parameter | Type   | Description |
|-----------|--------|-------------|
| colour    | stirng | Its colour  |

## Instead
## Add a kite

`POST /kites`

| Parameter | Type   | Description |
|-----------|--------|-------------|
| colour    | string | Its colour  |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import FieldsFact, SectionFacts
from slatewright.type_words.slips import meant_type


@rule("FLD102", reads=SectionFacts, severity=Severity.WARNING)
def type_misspelt(section: SectionFacts) -> Iterable[Finding]:
    for fact in section.facts:
        for field in fact.fields if isinstance(fact, FieldsFact) else ():
            meant = meant_type(field.type_text or "")
            if meant is not None:
                message = f"`{field.type_text}` is no type; is it `{meant}`?"
                yield Finding(message, field.evidence.span)
