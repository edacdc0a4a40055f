"""A sample request sends no credentials, although nearly all others do.

## Why it matters
Readers who copy it are refused, or wonder whether this request needs no credentials.

## Example
## List kites

```shell
curl "https://api.example.com/kites" -H "Authorization: Bearer KEY"
```

## List lines

```shell
curl "https://api.example.com/lines" -H "Authorization: Bearer KEY"
```

## List tails

```shell
curl "https://api.example.com/tails" -H "Authorization: Bearer KEY"
```

## List knots

```shell
curl "https://api.example.com/knots" -H "Authorization: Bearer KEY"
```

## List winds

```shell
curl "https://api.example.com/winds"
```

## Instead
## List kites

```shell
curl "https://api.example.com/kites" -H "Authorization: Bearer KEY"
```

## List winds

```shell
curl "https://api.example.com/winds" -H "Authorization: Bearer KEY"
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.places import Files, files, first_line
from slatewright.http.credentials import speaks_of_credentials
from slatewright.model.api import Api, Operation
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import FactSet, Place, RequestFact, StatusFact
from slatewright.model.source import Span
from slatewright.regex import regex

_SHARE = 4
"""Calls with credentials for each one without, from which on leaving them out is a slip."""
_REFUSALS = frozenset({"401", "403"})
_PUBLIC = regex(r"/(?:status|version|time|jwks(?:\.json)?|public[_-]key[^/]*)/?\Z", re.IGNORECASE)
"""What everybody may ask a server."""
_ELSEWHERE = regex(r"https?://[<{]")
"""An address whose whole host the API gives, where the address itself is the proof."""


@rule("SEC102", reads=DocsAndApi, severity=Severity.INFO)
def credentials_missing(docs: DocsAndApi) -> Iterable[Finding]:
    """Operations that are said to need none are left alone, and so are those that hand them out.

    A call in passing, of an operation that sends them where it is documented, shows something else; and what a
    whole chapter calls without them is open to all.
    """
    if docs.api is None:
        return
    names = _names(docs.api)
    calls = [
        (operation, request)
        for operation in docs.api.operations
        if not _is_open(operation) and not _is_public(operation.path.value)
        for request in _requests(operation)
    ]
    refused = frozenset(_refused(docs.facts)) if docs.facts is not None else frozenset()
    lines_of = files(docs.sources)
    proven = [pair for pair in calls if _proves(pair[1], names)]
    homes = {(id(operation), _file(request)) for operation, request in proven}
    homed = {operation for operation, _ in homes}
    bare = [
        (operation, request)
        for operation, request in calls
        if not (_proves(request, names) or request in refused or _goes_on(request, lines_of))
        and (id(operation) not in homed or (id(operation), _file(request)) in homes)
    ]
    if len(calls) - len(bare) < _SHARE * max(1, len(bare)):
        return
    silent = [request for _, request in bare]
    public = set(_public_chapters(docs.facts, silent)) if docs.facts is not None else set()
    for request in (each for each in silent if each.evidence.span not in public):
        message = "this call sends no credentials, though nearly all others do"
        yield Finding(message, first_line(request.evidence.span), habit=True)


def _is_public(path: str) -> bool:
    """Whether a call hands credentials out, or asks what everybody may know."""
    return speaks_of_credentials(path) or _PUBLIC.search(path) is not None


def _is_open(operation: Operation) -> bool:
    """Whether an operation is said to need no credentials."""
    return operation.security is not None and not operation.security.value


def _requests(operation: Operation) -> Iterable[RequestFact]:
    return (fact for fact in operation.endpoints if isinstance(fact, RequestFact))


def _refused(facts: FactSet) -> Iterable[RequestFact]:
    """The calls of sections that show how a call without credentials is refused."""
    for section in facts.sections:
        statuses = {fact.status for fact in section.facts if isinstance(fact, StatusFact)}
        if statuses & _REFUSALS and not any(status[:1] == "2" for status in statuses):
            yield from (fact for fact in section.facts if isinstance(fact, RequestFact))


def _public_chapters(facts: FactSet, silent: list[RequestFact]) -> Iterable[Span]:
    """The calls of chapters that have several, none of which sends credentials."""
    without = {request.evidence.span for request in silent}
    chapters: dict[tuple[str, int], list[Span]] = {}
    number = 0
    for section in facts.sections:
        number += section.level <= 1
        calls = (f.evidence.span for f in section.facts if isinstance(f, RequestFact))
        chapters.setdefault((section.span.file, number), []).extend(calls)
    for calls_of in chapters.values():
        if len(calls_of) > 1 and without.issuperset(calls_of):
            yield from calls_of


def _file(request: RequestFact) -> str:
    return request.evidence.span.file


def _goes_on(request: RequestFact, lines_of: Files) -> bool:
    """Whether options stand below a command that ends for want of a backslash, which is another mistake."""
    span = request.evidence.span
    lines = lines_of.lines(span.file)
    if lines is None or lines.line(span.end_line).rstrip().endswith("\\"):
        return False
    return lines.line(span.end_line + 1).lstrip()[:1] == "-"


def _names(api: Api) -> frozenset[str]:
    """The headers and parameters that the docs themselves call proof."""
    return frozenset(
        scheme.parameter.lower()
        for scheme in api.security_schemes
        if scheme.parameter and scheme.place in (Place.HEADER, Place.QUERY)
    )


def _proves(request: RequestFact, names: frozenset[str]) -> bool:
    headers = [name.lower() for name, _ in request.headers]
    query = request.url.partition("?")[2].lower()
    return bool(
        request.user
        or _ELSEWHERE.match(request.url)
        or "@" in request.url.partition("?")[0]
        or any(name in names or speaks_of_credentials(name) for name in headers)
        or any(f"{name}=" in query for name in names)
        or speaks_of_credentials(query)
        or speaks_of_credentials(request.text)
    )
