"""A required parameter has a default.

## Why it matters
What has a default can be left out. One of the two is wrong.

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
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import FieldsFact, Place, SectionFacts

_NOTHING = frozenset({"", "-", "none", "null", "n/a", "na", "nil", "\N{EM DASH}", "required"})


@rule("PAR206", reads=SectionFacts, severity=Severity.INFO)
def required_with_default(section: SectionFacts) -> Iterable[Finding]:
    for fact in section.facts:
        if not isinstance(fact, FieldsFact) or fact.place is Place.RESPONSE:
            continue
        for row in fact.fields:
            default = (row.default_text or "").strip().strip("`*_\"'").lower()
            if row.required and not row.conditional and default not in _NOTHING:
                message = f"`{row.name}` is required, and yet has the default `{default}`"
                yield Finding(message, first_line(row.evidence.span))
