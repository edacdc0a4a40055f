"""A described path parameter is not in the path.

## Why it matters
Either the path lacks a part, or the two spell the name differently; readers cannot tell which.

## Example
## Fly a kite

`POST /kites/<id>/flights`

### URL Parameters

| Parameter | Description     |
|-----------|-----------------|
| kite      | The kite to fly |

## Instead
## Fly a kite

`POST /kites/<kite>/flights`

### URL Parameters

| Parameter | Description     |
|-----------|-----------------|
| kite      | The kite to fly |
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.outline import Scope, scopes
from slatewright.check.toolkit.paths import placeholders
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.wording import plainly
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet, FieldFact, Place
from slatewright.model.sample_data import JsonObject
from slatewright.regex import regex

_URL = regex(r"\b(?:path|ur[il])\b", re.IGNORECASE)


_QUERY = regex(r"\bquery\b", re.IGNORECASE)


@rule("PAR202", reads=FactSet, severity=Severity.WARNING)
def path_parameter_not_in_path(facts: FactSet) -> Iterable[Finding]:
    """Only where the path has a parameter that no row describes: it may be the one meant."""
    for scope in scopes(facts):
        rows = list(_rows(scope))
        described = {plainly(row.name) for row, _ in rows}
        inside = {plainly(name): name for name in placeholders(scope.endpoint.target)}
        silent = {name: inside[name] for name in inside if name not in described}
        if not silent:
            continue
        literal = {plainly(part) for part in scope.endpoint.target.split("/")}
        known = {"", *inside, *literal}
        sent = set(_sent(scope))
        strange = [
            (row, url)
            for row, url in rows
            if plainly(row.name) not in known | sent and "[" not in row.name
        ]
        alone = len(silent) == 1 and sum(in_url for _, in_url in strange) == 1
        for row, in_url in strange:
            name = plainly(row.name)
            meant = next((silent[each] for each in silent if each.endswith(name)), None)
            if meant or (alone and in_url):
                label = Label(first_line(scope.endpoint.evidence.span), "the path")
                hint = f"; is it `{meant}`?" if meant else ""
                message = f"path parameter `{row.name}` is not in the path{hint}"
                yield Finding(message, first_line(row.evidence.span), (label,))


def _sent(scope: Scope) -> Iterator[str]:
    """The names that sample calls send in bodies, which no path holds."""
    for sample in scope.samples:
        if isinstance(sample.body, JsonObject):
            yield from (plainly(member.name) for member in sample.body.members)


def _rows(scope: Scope) -> Iterator[tuple[FieldFact, bool]]:
    """The rows that may describe path parameters, and whether the docs place them in the URL."""
    for table in scope.tables:
        said = _URL.search(table.caption) is not None and not _QUERY.search(table.caption)
        in_url = table.place is Place.PATH or said
        if in_url or table.place in (None, Place.QUERY):
            for row in table.fields:
                if row.depth == 0 and row.place in (None, Place.PATH):
                    yield row, in_url
