"""An endpoint is documented in two places.

## Why it matters
The two drift apart: readers find one of them and miss what only the other says.

## Example
## List kites

`GET /kites`

## Add a kite

`POST /kites`

## Find kites

`GET /kites`

## Instead
## List kites

`GET /kites`

## Find lines

`GET /lines`
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.outline import Scope, scopes
from slatewright.check.toolkit.paths import segments
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet


@rule("END101", reads=FactSet, severity=Severity.INFO)
def endpoint_documented_twice(facts: FactSet) -> Iterable[Finding]:
    """Told of the place in the file of fewer endpoints; other query strings make other endpoints."""
    found = scopes(facts)
    homes = Counter(scope.heading.file for scope in found)
    seen: dict[tuple[object, ...], Scope] = {}
    for scope in found:
        method, target = scope.endpoint.method, scope.endpoint.target
        if method is None:
            continue
        path, _, query = target.partition("?")
        key = (method, segments(path), query)
        first = seen.setdefault(key, scope)
        if first is not scope:
            home, guest = first, scope
            if homes[first.heading.file] < homes[scope.heading.file]:
                home, guest = scope, first
            label = Label(home.heading, "here")
            message = f"{method} {path} is already documented elsewhere"
            yield Finding(message, guest.heading, (label,), group=str(key))
