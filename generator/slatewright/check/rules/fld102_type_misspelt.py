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
from slatewright.check.toolkit.wording import misspelt
from slatewright.lexicon import scalar_type
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import FieldsFact, SectionFacts

_TYPES = ("string", "integer", "number", "boolean", "object", "array", "float", "double", "decimal")


@rule("FLD102", reads=SectionFacts, severity=Severity.WARNING)
def type_misspelt(section: SectionFacts) -> Iterable[Finding]:
    for fact in section.facts:
        for field in fact.fields if isinstance(fact, FieldsFact) else ():
            word = (field.type_text or "").strip(" *_`").lower()
            if not word.isalpha() or scalar_type(word) is not None:
                continue
            meant = next((each for each in _TYPES if misspelt(word, each)), None)
            if meant is not None and not word.startswith(meant):
                message = f"`{field.type_text}` is no type; is it `{meant}`?"
                yield Finding(message, field.evidence.span)
