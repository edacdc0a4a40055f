"""Which security schemes the API has, out of prose, headers and sample calls."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from slatewright.model.api import SecurityScheme
from slatewright.model.facts import AuthFact, Place, RequestFact
from slatewright.model.source import Evidence
from slatewright.resolve.outline import Outline
from slatewright.resolve.target import read_target

_BASIC = re.compile(r"\s*basic\b", re.IGNORECASE)
_BEARER = re.compile(r"\s*(?:bearer|jwt)\b", re.IGNORECASE)
_KEY = re.compile(
    r"(?:x[-_])?(?:\w+[-_])*?(?:api[-_]?key|api[-_]?token|access[-_]?token|auth[-_]?token|authtoken|apikey|token|"
    r"api[-_]?secret|api[-_]?signature|app[-_]?key)\Z",
    re.IGNORECASE,
)


def schemes_of(outline: Outline) -> tuple[SecurityScheme, ...]:
    """Every scheme that the docs state, or that the sample calls agree on where they state none."""
    facts = [fact for section in outline.sections for fact in section.facts if isinstance(fact, AuthFact)]
    shown = _shown(outline)
    if not facts:
        facts = shown
    else:
        known = {_key(fact) for fact in facts}
        kinds = {fact.type for fact in facts}
        facts += [fact for fact in shown if _key(fact) in known or fact.type not in kinds and fact.type != "apiKey"]
    grouped: dict[tuple[object, ...], list[AuthFact]] = {}
    for fact in _plausible(facts):
        grouped.setdefault(_key(fact), []).append(fact)
    used: set[str] = set()
    return tuple(_scheme(found, used) for found in grouped.values())


def _plausible(facts: list[AuthFact]) -> list[AuthFact]:
    """Leave out `Authorization` as an API key where a scheme for that header is known."""
    schemed = any(fact.type == "http" for fact in facts)
    return [
        fact
        for fact in facts
        if not (fact.type == "apiKey" and (fact.name or "").lower() == "authorization" and schemed)
    ]


def _key(fact: AuthFact) -> tuple[object, ...]:
    if fact.type == "oauth2":
        return ("oauth2", fact.id)
    return fact.type, fact.scheme, fact.place, (fact.name or "").lower()


def _shown(outline: Outline) -> list[AuthFact]:
    """What the sample calls use, when at least a third of them do."""
    counts: Counter[tuple[object, ...]] = Counter()
    first: dict[tuple[object, ...], AuthFact] = {}
    calls = 0
    for section in outline.sections:
        for fact in section.facts:
            if not isinstance(fact, RequestFact):
                continue
            calls += 1
            for auth in _of_call(fact):
                counts[_key(auth)] += 1
                first.setdefault(_key(auth), auth)
    return [first[key] for key, count in counts.items() if count * 3 >= calls]


def _of_call(call: RequestFact) -> Iterator[AuthFact]:
    if call.user:
        yield AuthFact("http", call.evidence, scheme="basic")
    for name, value in call.headers:
        if name.lower() == "authorization":
            scheme = "basic" if _BASIC.match(value) else "bearer" if _BEARER.match(value) else None
            if scheme:
                yield AuthFact("http", call.evidence, scheme=scheme)
            elif value:
                yield AuthFact("apiKey", call.evidence, place=Place.HEADER, name=name)
        elif _KEY.match(name):
            yield AuthFact("apiKey", call.evidence, place=Place.HEADER, name=name)
    for name, _ in read_target(call.url).query:
        if _KEY.match(name):
            yield AuthFact("apiKey", call.evidence, place=Place.QUERY, name=name)


def _scheme(facts: list[AuthFact], used: set[str]) -> SecurityScheme:
    best = max(facts, key=lambda fact: (fact.evidence.basis, bool(fact.flows), bool(fact.digest)))
    name = _unique(best.id or _name(best), used)
    evidence: tuple[Evidence, ...] = tuple(dict.fromkeys(fact.evidence for fact in facts))
    return SecurityScheme(
        name=name,
        type=best.type,
        evidence=evidence,
        scheme=best.scheme,
        place=best.place,
        parameter=best.name,
        digest=next((fact.digest for fact in facts if fact.digest), None),
        description=next((fact.description for fact in facts if fact.description), ""),
        flows=next((fact.flows for fact in facts if fact.flows), ()),
        scopes=next((fact.scopes for fact in facts if fact.scopes), ()),
    )


def _name(fact: AuthFact) -> str:
    match fact.type:
        case "http":
            return f"{fact.scheme}Auth"
        case "oauth2":
            return "oauth2"
        case _:
            return "apiKey"


def _unique(name: str, used: set[str]) -> str:
    candidate, number = name, 2
    while candidate in used:
        candidate = f"{name}{number}"
        number += 1
    used.add(candidate)
    return candidate


def secrets_of(schemes: tuple[SecurityScheme, ...]) -> frozenset[tuple[Place, str]]:
    """Where credentials travel, by place and lower-case name."""
    return frozenset((s.place, s.parameter.lower()) for s in schemes if s.place and s.parameter)
