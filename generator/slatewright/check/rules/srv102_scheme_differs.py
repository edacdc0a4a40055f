"""Some URLs use `http`, although the API is called with `https` elsewhere.

## Why it matters
A call without TLS sends the key in the clear, or is redirected and loses its body.

## Example
## List kites

`GET http://api.example.com/kites`

## List lines

`GET https://api.example.com/lines`

## Instead
## List kites

`GET https://api.example.com/kites`

## List lines

`GET https://api.example.com/lines`
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import first_line
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import EndpointFact, FactSet, RequestFact
from slatewright.model.source import Span


@rule("SRV102", reads=FactSet, severity=Severity.INFO)
def scheme_differs(facts: FactSet) -> Iterable[Finding]:
    found = list(_addresses(facts))
    open_ones = [place for url, place in found if url.startswith("http://")]
    if len(open_ones) == len(found):
        return
    for place in open_ones:
        message = "this address is `http`, others in the docs are `https`"
        yield Finding(message, place, habit=True)


def _addresses(facts: FactSet) -> Iterator[tuple[str, Span]]:
    for section in facts.sections:
        for fact in section.facts:
            match fact:
                case EndpointFact(target=url) | RequestFact(url=url) if "://" in url:
                    if "localhost" not in url and "//127." not in url:
                        yield url, first_line(fact.evidence.span)
                case _:
                    pass
