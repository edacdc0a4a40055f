"""A required parameter has a default.

## Why it matters
A parameter with a default can be left out, so one of the two is wrong.

## Example
## List kites

`GET /kites`

| Parameter | Required | Default | Description      |
|-----------|----------|---------|------------------|
| limit     | yes      | 10      | How many to list |

## Instead
## List kites

`GET /kites`

| Parameter | Required | Default | Description      |
|-----------|----------|---------|------------------|
| limit     | no       | 10      | How many to list |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import first_line
from slatewright.lexicon import has_word, is_word
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import FieldFact, FieldsFact, Place, SectionFacts
from slatewright.regex import regex

_NOTHING = ("NULL", "REQUIRED", "NOT_APPLICABLE")
_SAYS_WHICH = regex(r"\W*(?:is\b|[:=`])")


@rule("PAR206", reads=SectionFacts, severity=Severity.INFO)
def required_with_default(section: SectionFacts) -> Iterable[Finding]:
    for fact in section.facts:
        if not isinstance(fact, FieldsFact) or fact.place is Place.RESPONSE:
            continue
        for row in fact.fields:
            default = (row.default_text or "").strip().strip("`*_\"'-/\N{EM DASH}").lower()
            if not row.required or row.conditional or has_word(row.name, "REQUIRED"):
                continue
            if default and not any(is_word(default, table) for table in _NOTHING):
                message = f"`{row.name}` is required, but has the default `{default}`"
                yield Finding(message, first_line(row.evidence.span))
            elif _speaks_of_default(row):
                message = f"`{row.name}` is required, but its description mentions a default"
                yield Finding(message, first_line(row.evidence.span))


def _speaks_of_default(row: FieldFact) -> bool:
    """Whether the description says what is taken; a thing that is the default one is something else."""
    found = has_word(row.description, "DEFAULT")
    if found is None:
        return False
    if found.group().lower() != "default":
        return True
    return _SAYS_WHICH.match(row.description[found.end() : found.end() + 8]) is not None
