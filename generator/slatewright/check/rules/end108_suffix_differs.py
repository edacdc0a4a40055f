"""A path ends in `.json` in only one of the request line and the sample.

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

from collections.abc import Iterable, Iterator

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.outline import STATED, chapters, scopes
from slatewright.check.toolkit.places import first_line
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import EndpointFact, FactSet

_SUFFIX = ".json"


@rule("END108", reads=FactSet, severity=Severity.INFO)
def suffix_differs(facts: FactSet) -> Iterable[Finding]:
    yield from _lines(facts)
    for scope in scopes(facts):
        place = first_line(scope.endpoint.evidence.span)
        for sample in scope.samples:
            if _has(scope.endpoint.target) != _has(sample.url):
                shown = first_line(sample.evidence.span)
                with_it, without = (place, shown) if _has(scope.endpoint.target) else (shown, place)
                label = Label(without, "without it here")
                message = f"only one of the sample and the request line has `{_SUFFIX}`"
                yield Finding(message, with_it, (label,), group=str(place))


def _lines(facts: FactSet) -> Iterator[Finding]:
    """Two request lines under one heading."""
    for chapter in chapters(facts):
        seen: dict[tuple[str | None, str], EndpointFact] = {}
        for section in chapter:
            for fact in section.facts:
                if not isinstance(fact, EndpointFact) or fact.form not in STATED:
                    continue
                path = fact.target.partition("?")[0].strip("\"' ").removesuffix(_SUFFIX)
                other = seen.setdefault((fact.method, path), fact)
                if _has(other.target) != _has(fact.target):
                    here, there = (fact, other) if _has(fact.target) else (other, fact)
                    message = f"only one of two request lines has `{_SUFFIX}`"
                    label = Label(first_line(there.evidence.span), "without it here")
                    place = first_line(here.evidence.span)
                    yield Finding(message, place, (label,), group=str(place))


def _has(url: str) -> bool:
    return url.partition("?")[0].strip("\"' ").endswith(_SUFFIX)
