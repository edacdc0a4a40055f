"""A path ends in `.json` in the request line and not in the sample, or the other way round.

## Why it matters
Many servers know only one of the two.

## Example
## List kites

```shell
curl https://api.example.com/kites.json
```

`GET /kites`

## Instead
## List kites

```shell
curl https://api.example.com/kites.json
```

`GET /kites.json`
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.outline import scopes
from slatewright.check.toolkit.places import first_line
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet

_SUFFIX = ".json"


@rule("END108", reads=FactSet, severity=Severity.INFO)
def suffix_differs(facts: FactSet) -> Iterable[Finding]:
    for scope in scopes(facts):
        place = first_line(scope.endpoint.evidence.span)
        for sample in scope.samples:
            if _has(scope.endpoint.target) != _has(sample.url):
                shown = first_line(sample.evidence.span)
                with_it, without = (place, shown) if _has(scope.endpoint.target) else (shown, place)
                label = Label(without, "without it here")
                message = f"only one of the sample and the request line has `{_SUFFIX}`"
                yield Finding(message, with_it, (label,), group=str(place))


def _has(url: str) -> bool:
    return url.partition("?")[0].strip("\"' ").endswith(_SUFFIX)
