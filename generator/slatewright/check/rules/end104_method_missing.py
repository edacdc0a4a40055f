"""A request line has no method.

## Why it matters
Readers have to guess between GET and POST, and so has a client.

## Example
## List kites

### HTTP Request

`https://api.example.com/kites`

## Instead
## List kites

### HTTP Request

`GET https://api.example.com/kites`
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.outline import chapters
from slatewright.check.toolkit.paths import placeholders
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.urls import granting
from slatewright.lexicon import names_any_endpoint
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import EndpointFact, Form
from slatewright.model.source import Span


@rule("END104", reads=DocsAndApi, severity=Severity.WARNING)
def method_missing(docs: DocsAndApi) -> Iterable[Finding]:
    """Only where the whole chapter has none; a base URL is called by nobody."""
    api = docs.api
    served = (api.servers, *(one.servers for one in api.operations)) if api is not None else ()
    bases = {server.url.rstrip("/") for servers in served for server in servers}
    grants = set(granting(docs.facts)) if docs.facts is not None else set[str]()
    told: set[tuple[str, int]] = set()
    for chapter in chapters(docs.facts) if docs.facts is not None else ():
        stated = [
            fact for section in chapter for fact in section.facts if isinstance(fact, EndpointFact)
        ]
        last = max((fact.evidence.span for fact in stated if fact.target), default=None)
        if any(fact.method and (fact.target or _is_before(fact, last)) for fact in stated):
            continue
        for fact in stated:
            own = fact.target.rstrip("/") not in bases | grants and not _shows_a_form(fact)
            place = first_line(fact.evidence.span)
            if fact.form is Form.LINE and own and (place.file, place.line) not in told:
                told.add((place.file, place.line))
                yield Finding("this request line has no method", place, habit=True)


def _is_before(fact: EndpointFact, address: Span | None) -> bool:
    """Whether a method stands above an address: "make a GET request to"; below all it is about what was shown."""
    return address is None or fact.evidence.span < address


def _shows_a_form(fact: EndpointFact) -> bool:
    """Whether it shows how all addresses are made: `https://{host}/v2/{resource}/{endpoint}`, `https://user:key@host`."""
    credentials = "@" in fact.target.partition("://")[2].partition("/")[0]
    return credentials or any(map(names_any_endpoint, placeholders(fact.target)))
