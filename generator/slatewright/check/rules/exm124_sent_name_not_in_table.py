"""A sample request sends a parameter that its table does not list, instead of one that it lists.

## Why it matters
One of the two names is wrong. Readers copy the sample, clients follow the table.

## Example
## Renew a token

`POST /tokens`

```shell
curl https://api.example.com/tokens -d 'kind=renewal' -d 'token=abc'
```

| Parameter  | Description        |
|------------|--------------------|
| grant_kind | Must be `renewal`  |
| token      | The token to renew |

## Instead
## Renew a token

`POST /tokens`

```shell
curl https://api.example.com/tokens -d 'grant_kind=renewal' -d 'token=abc'
```

| Parameter  | Description        |
|------------|--------------------|
| grant_kind | Must be `renewal`  |
| token      | The token to renew |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.json_values import name_span
from slatewright.check.toolkit.outline import scopes
from slatewright.check.toolkit.paths import placeholders
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.recall import leaf
from slatewright.check.toolkit.wording import misspelt, plainly
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import EndpointFact, FactSet, FieldFact, FieldsFact, Place, RequestFact
from slatewright.model.sample_data import JsonMember, JsonObject, JsonScalar
from slatewright.regex import regex

_MADE_OF = regex(r"\w{1,60}[(:]")
_ELSEWHERE = frozenset({Place.RESPONSE, Place.HEADER, Place.PATH})


@rule("EXM124", reads=FactSet, severity=Severity.WARNING)
def sent_name_not_in_table(facts: FactSet) -> Iterable[Finding]:
    """Only where just one name is strange and just one row is left out, all others being the same."""
    for scope in scopes(facts):
        inside = frozenset(map(plainly, placeholders(scope.endpoint.target)))
        yield from _told(scope.samples, scope.tables, inside)
    for section in facts.sections:
        tables = [fact for fact in section.facts if isinstance(fact, FieldsFact)]
        samples = [fact for fact in section.facts if isinstance(fact, RequestFact)]
        stated = [fact for fact in section.facts if isinstance(fact, EndpointFact)]
        yield from _told(samples, tables) if tables and samples and not stated else ()


def _told(
    samples: Sequence[RequestFact],
    tables: Sequence[FieldsFact],
    inside: frozenset[str] = frozenset(),
) -> Iterator[Finding]:
    """What samples send in the place of a row, which may not be one of the path (`inside`)."""
    rows = {
        plainly(leaf(row.name)): row
        for table in tables
        if table.tabular and table.place not in _ELSEWHERE and table.part_of is None
        for row in table.fields
        if plainly(row.name) not in inside
    }
    for sample in samples:
        found = _odd(sample, rows)
        if found is not None:
            member, row = found
            file = sample.evidence.span.file
            message = f"this sends `{member.name}`, which is not in the table, and leaves out `{row.name}`, which is"
            label = Label(first_line(row.evidence.span), "the table")
            place = name_span(file, member) if member.line else first_line(sample.evidence.span)
            yield Finding(message, place, (label,), group=f"{file} {message}")


def _odd(sample: RequestFact, rows: dict[str, FieldFact]) -> tuple[JsonMember, FieldFact] | None:
    """The one name that the table does not have, and the one row that the sample does not send."""
    if not isinstance(sample.body, JsonObject):
        return None
    sent = {plainly(leaf(member.name)): member for member in sample.body.members}
    strange = [member for name, member in sent.items() if name not in rows]
    said = plainly(sample.text + sample.url)
    absent = [row for name, row in rows.items() if name not in sent and name not in said]
    if len(strange) != 1 or len(absent) != 1 or not isinstance(strange[0].value, JsonScalar):
        return None
    if _MADE_OF.match(str(strange[0].value.value)):
        return None  # the rows may be what the value is made of
    name, row = strange[0].name, absent[0]
    part = plainly(row.name).startswith(plainly(name))
    if misspelt(name, row.name) or _can_be_left_out(row) or (len(rows) < 2 and not part):
        return None
    return strange[0], row


def _can_be_left_out(row: FieldFact) -> bool:
    return row.required is False or row.conditional or bool(row.default_text)
