"""A sample calls a host that the docs do not name as part of the API.

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
from collections.abc import Iterable, Iterator

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.outline import chapters
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.urls import granting
from slatewright.check.walk import every_text
from slatewright.http.hosts import stands_for_url
from slatewright.model.api import Api
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Document
from slatewright.model.facts import (
    EndpointFact,
    FactSet,
    RequestFact,
    SectionFacts,
    ServerFact,
)
from slatewright.model.source import Span
from slatewright.regex import regex

_HOST = regex(r"\Ahttps?://(?:[^/@?#\s]*@)?([\w.-]+)(?=[:/?#]|\Z)")
_STAND_INS = frozenset({"example.com", "example.org", "example.net"})
"""Hosts that stand for the reader's own."""
_OFTEN = 3
"""Request lines with a host from which on it is no slip; files with calls of one from which on they are one habit."""
_BASE = r"(?<![(\"'=])https?://{}(?::\d+)?(?:/[\w.-]{{1,40}})?/?(?![\w.~%?#/:{{<-])"
_SERVER = regex(r"\A[a-z]*:?//([^/?#]+)")


@rule("SRV101", reads=DocsAndApi, severity=Severity.INFO)
def host_undocumented(docs: DocsAndApi) -> Iterable[Finding]:
    """Hosts with placeholders in the docs' base URL match anything of their form."""
    if docs.api is None or docs.facts is None:
        return
    known = _known(docs.api, docs.facts)
    calls = _calls(docs.facts)
    often = Counter(host for host, _ in calls)
    if not known:
        return
    grants = (_HOST.match(url) for url in granting(docs.facts))
    own = _stated(calls).union(match[1].lower() for match in grants if match)
    said = _Said(docs.documents)
    third = _third_parties(docs.facts, known)
    files_of: dict[str, set[str]] = {}
    for host, fact in calls:
        files_of.setdefault(host, set()).add(fact.evidence.span.file)
    for host, fact in calls:
        if host in own or (host, fact.evidence.span) in third:
            continue
        usual = often[host] * 3 > len(calls)
        if usual or host.removeprefix("www.") in _STAND_INS:
            continue
        if not any(pattern.fullmatch(host) for pattern in known) and not said.names(host):
            message = f"the docs do not name `{host}` as a host of the API"
            place = first_line(fact.evidence.span)
            everywhere = len(files_of[host]) >= _OFTEN
            yield Finding(message, place, group=host if everywhere else f"{place.file} {host}")


class _Said:
    """The texts of the docs, in which a base URL may stand: "for Asia, `https://asia.example.com/v1`"."""

    def __init__(self, documents: tuple[Document, ...]) -> None:
        self._documents = documents
        self._hosts: dict[str, bool] = {}

    def names(self, host: str) -> bool:
        """Whether a text gives a host as a base URL, and not as where a link or one call leads."""
        if host not in self._hosts:
            base = re.compile(_BASE.format(re.escape(host)), re.IGNORECASE)
            texts = (text.raw for text in every_text(self._documents))
            self._hosts[host] = any(host in raw and base.search(raw) for raw in texts)
        return self._hosts[host]


def _stated(calls: list[tuple[str, EndpointFact | RequestFact]]) -> frozenset[str]:
    """Hosts that request lines give again and again: the docs say so where they say what to call."""
    lines = Counter(host for host, fact in calls if isinstance(fact, EndpointFact) and fact.method)
    return frozenset(host for host, times in lines.items() if times >= _OFTEN)


def _third_parties(facts: FactSet, known: list[re.Pattern[str]]) -> frozenset[tuple[str, Span]]:
    """The calls of somebody else's API, of whom the part of the docs speaks: "Testing with Parcelhub"."""
    found: set[tuple[str, Span]] = set()
    for chapter in chapters(facts):
        titles = " ".join(section.title for section in chapter).lower()
        for section in chapter:
            for host, fact in _calls_in(section):
                name = host.split(".")[-2:][0]
                ours = any(name in pattern.pattern for pattern in known)
                if not ours and re.search(rf"\b{re.escape(name)}\b", titles):
                    found.add((host, fact.evidence.span))
    return frozenset(found)


def _known(api: Api, facts: FactSet) -> list[re.Pattern[str]]:
    """The hosts of the API, and of single operations where the docs set those out."""
    stated = {f.evidence for s in facts.sections for f in s.facts if isinstance(f, ServerFact)}
    own = (server for operation in api.operations for server in operation.servers)
    patterns: list[re.Pattern[str]] = []
    for server in dict.fromkeys((*api.servers, *(s for s in own if stated & set(s.evidence)))):
        if (match := _SERVER.match(server.url)) is not None:
            parts = re.split(r"(?:\{[^{}]*\})+", match.group(1).partition(":")[0])
            patterns.append(re.compile(r"[\w-]{1,60}+".join(map(re.escape, parts)), re.IGNORECASE))
    return patterns


def _calls(facts: FactSet) -> list[tuple[str, EndpointFact | RequestFact]]:
    """The hosts that are called, but for those of callers who have a whole URL of their own."""
    subjects: list[list[SectionFacts]] = []
    for section in facts.sections:
        if section.generic and subjects:
            subjects[-1].append(section)
        else:
            subjects.append([section])
    return [
        call
        for subject in subjects
        if not any(_gives_address(section) for section in subject)
        for section in subject
        for call in _calls_in(section)
    ]


def _gives_address(section: SectionFacts) -> bool:
    return any(
        stands_for_url(fact.target) for fact in section.facts if isinstance(fact, EndpointFact)
    )


def _calls_in(section: SectionFacts) -> Iterator[tuple[str, EndpointFact | RequestFact]]:
    for fact in section.facts:
        match fact:
            case EndpointFact(target=url) | RequestFact(url=url):
                if (match_ := _HOST.match(url)) is not None:
                    yield match_.group(1).lower(), fact
            case _:
                pass
