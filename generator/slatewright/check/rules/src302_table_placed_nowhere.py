"""A table of fields belongs to no operation and to no object.

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

from collections.abc import Iterable

from slatewright.check.contract import Finding, Handoffs, rule
from slatewright.check.toolkit.places import first_line
from slatewright.model.api import Api
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import FieldsFact
from slatewright.words import count


@rule("SRC302", reads=Handoffs, severity=Severity.INFO)
def table_placed_nowhere(docs: Handoffs) -> Iterable[Finding]:
    """Only where no row has any part in the document, as those of parameters for all lists have."""
    if docs.api is None or docs.spec is None:
        return
    tables = [fact for fact in docs.api.unplaced if isinstance(fact, FieldsFact) and fact.tabular]
    if not tables:
        return
    used = {
        (item.span.file, item.span.line)
        for evidence in docs.spec.origins.values()
        for item in evidence
    }
    credentials = _credentials(docs.api)
    for table in tables:
        rows = [row.evidence.span for row in table.fields]
        about_keys = all(row.name.lower() in credentials for row in table.fields)
        if not about_keys and not any((row.file, row.line) in used for row in rows):
            one = len(rows) == 1
            fields = "field" if one else count(len(rows), "field")
            message = (
                f"the {fields} of this table {'belongs' if one else 'belong'} to no operation and "
                f"no object, so the spec leaves {'it' if one else 'them'} out"
            )
            yield Finding(message, first_line(table.evidence.span), habit=True)


def _credentials(api: Api) -> frozenset[str]:
    """The headers and parameters that carry credentials, which stand in the spec as schemes."""
    named = {scheme.parameter.lower() for scheme in api.security_schemes if scheme.parameter}
    return frozenset(named | {"authorization"} if api.security_schemes else named)
