"""A sample calls a host that the docs do not name among the API's own.

## Why it matters
Readers call a test system, somebody's laptop, or an address that is no longer there.

## Example
The base URL is `https://api.example.com/v1`.

## List kites

`GET https://api.example.com/v1/kites`

## List lines

`GET https://api.example.com/v1/lines`

## List tails

`GET https://api.example.com/v1/tails`

```shell
curl "https://nightly.example.net/v1/tails"
```

## Instead
The base URL is `https://api.example.com/v1`.

## List kites

`GET https://api.example.com/v1/kites`

## List lines

`GET https://api.example.com/v1/lines`

## List tails

`GET https://api.example.com/v1/tails`

```shell
curl "https://api.example.com/v1/tails"
```
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.places import first_line
from slatewright.model.api import Api
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import EndpointFact, FactSet, RequestFact

_HOST = re.compile(r"\Ahttps?://(?:[^/@?#\s]*@)?([\w.-]+)(?=[:/?#]|\Z)")
_STAND_INS = frozenset({"example.com", "example.org", "example.net"})
"""Hosts that stand for the reader's own."""
_SERVER = re.compile(r"\A[a-z]*:?//([^/?#]+)")


@rule("SRV101", reads=Docs, severity=Severity.INFO)
def host_undocumented(docs: Docs) -> Iterable[Finding]:
    """Hosts with placeholders in the docs' base URL match anything of their form."""
    if docs.api is None or docs.facts is None:
        return
    known = _known(docs.api)
    calls = _calls(docs.facts)
    often = Counter(host for host, _ in calls)
    if not known:
        return
    for host, fact in calls:
        usual = often[host] * 3 > len(calls)
        if usual or host.removeprefix("www.") in _STAND_INS:
            continue
        if not any(pattern.fullmatch(host) for pattern in known):
            message = f"the docs do not name `{host}` among the hosts of the API"
            place = first_line(fact.evidence.span)
            yield Finding(message, place, group=f"{place.file} {host}")


def _known(api: Api) -> list[re.Pattern[str]]:
    patterns: list[re.Pattern[str]] = []
    for server in api.servers:
        if (match := _SERVER.match(server.url)) is not None:
            parts = re.split(r"(?:\{[^{}]*\})+", match.group(1).partition(":")[0])
            patterns.append(re.compile(r"[\w-]{1,60}+".join(map(re.escape, parts)), re.IGNORECASE))
    return patterns


def _calls(facts: FactSet) -> list[tuple[str, EndpointFact | RequestFact]]:
    found: list[tuple[str, EndpointFact | RequestFact]] = []
    for section in facts.sections:
        for fact in section.facts:
            match fact:
                case EndpointFact(target=url) | RequestFact(url=url):
                    if (match_ := _HOST.match(url)) is not None:
                        found.append((match_.group(1).lower(), fact))
                case _:
                    pass
    return found
