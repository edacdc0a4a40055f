"""A table names the placeholder of a query value instead of the parameter.

## Why it matters
Readers and clients send the name that the table gives, and the server knows another.

## Example
## Find kites

`GET /kites/find?key=<tag_key>`

| Parameter | Description        |
|-----------|--------------------|
| tag_key   | The key of the tag |

## Instead
## Find kites

`GET /kites/find?key=<tag_key>`

| Parameter | Description        |
|-----------|--------------------|
| key       | The key of the tag |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.outline import chapters
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.wording import plainly
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import EndpointFact, FactSet, FieldsFact, Place, RequestFact
from slatewright.model.source import Span
from slatewright.regex import regex

_FILLED = regex(r"[&?]([A-Za-z_][\w-]{0,60})=[<{\[]{1,2}([A-Za-z][\w -]{0,60})[>}\]]{1,2}")


@rule("PAR209", reads=FactSet, severity=Severity.INFO)
def placeholder_described(facts: FactSet) -> Iterable[Finding]:
    """Only for a part whose tables have the placeholder and not the parameter, whose names differ."""
    for chapter in chapters(facts):
        found = [fact for section in chapter for fact in section.facts]
        filled = list(_filled(found))
        tables = [f for f in found if isinstance(f, FieldsFact) and f.tabular]
        described = {plainly(row.name) for table in tables for row in table.fields}
        for table in tables if filled else ():
            if table.place is Place.RESPONSE:
                continue
            rows = {plainly(row.name): row for row in table.fields}
            for name, placeholder, place in filled:
                row = rows.get(plainly(placeholder))
                plain = plainly(name)
                if row is None or plain in described or plainly(placeholder).startswith(plain):
                    continue
                message = f"`{row.name}` is only the placeholder here; the parameter is `{name}`"
                label = Label(place, "its value")
                group = str(row.evidence.span)
                yield Finding(message, first_line(row.evidence.span), (label,), group=group)


def _filled(found: Sequence[object]) -> Iterator[tuple[str, str, Span]]:
    """Each query parameter whose value is left to the reader: its name, the placeholder, the place."""
    for fact in found:
        if isinstance(fact, EndpointFact | RequestFact):
            url = fact.target if isinstance(fact, EndpointFact) else fact.url
            for match in _FILLED.finditer(url):
                yield match.group(1), match.group(2), first_line(fact.evidence.span)
