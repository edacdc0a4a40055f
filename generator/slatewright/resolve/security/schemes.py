"""Which security schemes the API has, out of prose, headers and sample calls."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from slatewright.http.credentials import (
    GRANTED,
    cookies_in,
    is_credential,
    names_user,
    prefix_of_value,
    scheme_of_value,
    signs,
)
from slatewright.http.headers import OF_EVERY_REQUEST
from slatewright.lexicon import has_word, is_small, strip_words
from slatewright.model.api import SecurityScheme
from slatewright.model.facts import AuthFact, EndpointFact, Place, RequestFact
from slatewright.model.source import Basis, Evidence
from slatewright.regex import regex
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.security.granted import granted_by
from slatewright.resolve.security.grants import with_grants
from slatewright.resolve.security.key_rows import (
    keys_described_once,
    keys_listed_by,
    of_authorization,
    scheme_key,
)
from slatewright.resolve.security.needs import named_in, requirement_of
from slatewright.resolve.urls.target import read_target

_PLACEHOLDER = regex(r"[<{$]|[A-Z]{2,}_[A-Z]{2,}|xxx", re.IGNORECASE)
_WORD = regex(r"[^\W\d_]+")
_WORD_OR_NUMBER = regex(r"[^\W_]+")
_CAPITALS = regex(r"^[A-Z]+(?![a-z])|^[A-Z]")
_PROTOCOL = frozenset({"api", "rest", "http", "basic", "2", "0"})
_FEW = 3


def schemes_of(outline: Outline, operations: tuple[Scope, ...]) -> tuple[SecurityScheme, ...]:
    """Every scheme that the docs state, or that the sample calls agree on where they state none."""
    listed = [fact for _, fact in _stated(outline) if fact.listed]
    named = named_in(operations)
    if listed:
        facts = _identified(listed, named)
    elif not named and operations and all(requirement_of(scope) == () for scope in operations):
        facts = []
    else:
        facts = _weighed(outline, operations)
    grouped: dict[tuple[object, ...], list[AuthFact]] = {}
    for fact in facts:
        grouped.setdefault(scheme_key(fact), []).append(fact)
    keys = [key for key in grouped if key[0] == "apiKey"]
    used: set[str] = set()
    found = tuple(_scheme(same, used, len(keys) > 1) for same in grouped.values())
    return with_grants(outline, found)


def _identified(listed: list[AuthFact], named: tuple[str, ...]) -> list[AuthFact]:
    """Give the schemes that the list leaves nameless the names by which the operations call them."""
    taken = {fact.id for fact in listed if fact.id}
    free = [name for name in named if name not in taken]
    nameless = {fact.type for fact in listed if not fact.id}
    result = []
    turns: Counter[str] = Counter()
    for fact in listed:
        mine = [
            name
            for name in free
            if len(nameless) == 1 or ("oauth" in name.lower()) == (fact.type == "oauth2")
        ]
        if not fact.id and mine:
            fact = replace(fact, id=mine[min(turns[fact.type], len(mine) - 1)])
            turns[fact.type] += 1
        result.append(fact)
    return result


def _stated(outline: Outline) -> list[tuple[int, AuthFact]]:
    return [
        (at, f)
        for at, section in enumerate(outline.sections)
        for f in section.facts
        if isinstance(f, AuthFact)
    ]


def _weighed(outline: Outline, operations: tuple[Scope, ...]) -> list[AuthFact]:
    """What the chapters on authentication say, or else what stands elsewhere, with what the sample calls use."""
    stated = _as_sent(outline, _stated(outline))
    pools = (
        [fact for at, fact in stated if _in_chapter(outline, at, fact, pure)]
        for pure in (True, False)
    )
    facts = next(filter(None, pools), [fact for _, fact in stated])
    calls = [
        fact
        for section in outline.sections
        for fact in section.facts
        if isinstance(fact, RequestFact)
    ]
    shown = _shown(calls)
    usual: set[tuple[object, ...]] = set()
    if facts:
        known = {scheme_key(fact) for fact in facts}
        kinds = {fact.type for fact in facts}
        usual = _of_most(calls, known)
        other = usual | _told_and_sent(calls, stated)
        shown = [
            f
            for f in shown
            if scheme_key(f) in known | other or f.type not in kinds and f.type != "apiKey"
        ]
    facts = [fact for fact in facts if not _is_of_bearer(fact, [*facts, *shown], calls)]
    found = _plausible([*facts, *shown, *_companions(calls, [*facts, *shown])], usual)
    return (
        found
        or keys_listed_by(operations)
        or keys_described_once(outline, operations)
        or granted_by(operations)
    )


def _is_of_bearer(fact: AuthFact, known: list[AuthFact], calls: list[RequestFact]) -> bool:
    """Whether what words call a header is the token that calls send as a bearer's: "with the access_token in a header"."""
    if (fact.type, fact.place) != ("apiKey", Place.HEADER) or fact.name not in GRANTED:
        return False
    if not any(auth.scheme == "bearer" for auth in known):
        return False
    return not any(name.lower() == fact.name for call in calls for name, _ in call.headers)


def _as_sent(outline: Outline, stated: list[tuple[int, AuthFact]]) -> list[tuple[int, AuthFact]]:
    """What words say of keys, but for parameters that the calls beside them send as headers instead."""
    headers = {(fact.name or "").lower() for _, fact in stated if fact.place is Place.HEADER}
    return [
        (at, fact)
        for at, fact in stated
        if (fact.name or "").lower() in headers or not _is_sent_as_header(outline, at, fact)
    ]


def _is_sent_as_header(outline: Outline, at: int, fact: AuthFact) -> bool:
    """Whether the calls beside words send in a header what these call a parameter: the `token` of `X-Access-Token`."""
    if (fact.type, fact.place) != ("apiKey", Place.QUERY):
        return False
    around = dict.fromkeys((at, outline.subject(at)))
    calls = [call for near in around for call in outline.of_kind(near, RequestFact)]
    if any(name == fact.name for call in calls for name, _ in read_target(call.url).query):
        return False
    words = set(_WORD.findall((fact.name or "").lower()))
    headers = (name for call in calls for name, _ in call.headers if is_credential(name))
    return any(words <= set(_WORD.findall(name.lower())) for name in headers)


def _in_chapter(outline: Outline, at: int, fact: AuthFact, pure: bool) -> bool:
    return any(_is_chapter(outline, above, fact, pure) for above in outline.upwards(at))


def _is_chapter(outline: Outline, at: int, fact: AuthFact, pure: bool) -> bool:
    """Whether a section is about authentication and about nothing else."""
    section = outline.sections[at]
    if not has_word(section.title, "AUTH"):
        return False
    rest = [
        w
        for w in re.findall(r"\w+", strip_words(section.title, "AUTH"))
        if w.lower() not in _PROTOCOL and not is_small(w)
    ]
    if pure or not rest or section.level == outline.top:
        return not (pure and rest)
    grants = fact.type == "oauth2" and _has_endpoint(outline, at)
    return len(rest) <= 2 and not grants


def _has_endpoint(outline: Outline, at: int) -> bool:
    return any(
        isinstance(f, EndpointFact)
        for below in outline.subtree(at)
        for f in outline.sections[below].facts
    )


def _plausible(facts: list[AuthFact], usual: set[tuple[object, ...]]) -> list[AuthFact]:
    """Leave out `Authorization` as an API key where a scheme for that header is known, and what is no query's.

    Two things are kept apart: a scheme for logging in, and the key that most calls send with a word of its own before
    it (`Token 0123abc`). What a table lists as a header is one, whatever a program joins to a text with `&`. A signature
    in the query, beside what says who calls, is worked out anew for each call: a parameter, and no credential.
    """
    facts = [fact for fact in facts if not _signs_call(fact)] or facts
    schemed = any(fact.type == "http" for fact in facts)
    headers = {
        (fact.name or "").lower()
        for fact in facts
        if fact.place is Place.HEADER and fact.evidence.basis >= Basis.STATED
    }
    return [
        fact
        for fact in facts
        if fact.type != "apiKey"
        or not (_is_scheme(fact, usual) and schemed or _is_signed(fact, headers))
    ]


def _is_scheme(fact: AuthFact, usual: set[tuple[object, ...]]) -> bool:
    """Whether a key in `Authorization` is what a scheme of that header carries."""
    own = fact.prefix is not None and scheme_key(fact) in usual
    return (fact.name or "").lower() == "authorization" and not own


def _is_signed(fact: AuthFact, headers: set[str]) -> bool:
    """Whether a key that a sample has in a query is a header, which a program only joins to the text that it signs."""
    name = (fact.name or "").lower()
    shown = fact.place is Place.QUERY and fact.evidence.basis < Basis.STATED
    return shown and name.startswith("x-") and name in headers


def _signs_call(fact: AuthFact) -> bool:
    return fact.type == "apiKey" and fact.place is Place.QUERY and signs(fact.name or "")


def _shown(calls: list[RequestFact]) -> list[AuthFact]:
    """What the sample calls use, when at least a third of them do."""
    counts: Counter[tuple[object, ...]] = Counter()
    first: dict[tuple[object, ...], AuthFact] = {}
    for call in calls:
        for auth in _of_call(call):
            counts[scheme_key(auth)] += 1
            first.setdefault(scheme_key(auth), auth)
    return [first[key] for key, count in counts.items() if count * 3 >= len(calls)]


def _of_most(calls: list[RequestFact], known: set[tuple[object, ...]]) -> set[tuple[object, ...]]:
    """What most sample calls use, where hardly any uses what the chapter on authentication states."""
    used = [{scheme_key(auth) for auth in _of_call(call)} for call in calls]
    counts = Counter(key for keys in used for key in keys)
    stray = sum(bool(keys & known) for keys in used)
    if len(calls) < _FEW or stray * _FEW > len(calls):
        return set()
    return {key for key, count in counts.items() if count * 2 > len(calls)}


def _told_and_sent(
    calls: list[RequestFact], stated: list[tuple[int, AuthFact]]
) -> set[tuple[object, ...]]:
    """The keys that words outside the chapter on authentication say are sent, and that most sample calls send."""
    told = {scheme_key(f) for _, f in stated if f.evidence.basis >= Basis.STATED}
    sent = Counter(key for call in calls for key in set(map(scheme_key, _of_call(call))))
    return {key for key in told if key[0] == "apiKey" and sent[key] * 2 > len(calls)}


def _companions(calls: list[RequestFact], known: list[AuthFact]) -> list[AuthFact]:
    """Headers that always go with a key's and hold placeholders as it does, or say whose it is: `uid`, `X-User-Email`."""
    keys = {scheme_key(f) for f in known if f.type == "apiKey" and f.place is Place.HEADER}
    names = {(f.name or "").lower() for f in known}
    carrying = [call for call in calls if any(scheme_key(auth) in keys for auth in _of_call(call))]
    if len(carrying) < _FEW:
        return []
    counts = Counter(
        name.lower()
        for call in carrying
        for name, value in call.headers
        if _is_stand_in(value) or names_user(name)
    )
    found = []
    for name, count in sorted(counts.items()):
        everywhere = sum(any(n.lower() == name for n, _ in call.headers) for call in calls)
        if (
            count * 10 >= len(carrying) * 9
            and everywhere <= len(carrying)
            and name not in names
            and name not in OF_EVERY_REQUEST
        ):
            found.append(AuthFact("apiKey", carrying[0].evidence, place=Place.HEADER, name=name))
    return found


def _is_stand_in(value: str) -> bool:
    """Whether a sample's value only stands for the reader's own: `YOUR_KEY`, `<key>`, `xxxx`.

    What a template fills in (`<%= version %>`) is the docs' own, and the same for all; an object in JSON tells of the call.
    """
    if "<%" in value or value.lstrip().startswith('{"'):
        return False
    return bool(_PLACEHOLDER.search(value)) or any(
        is_small(word, "possessive") for word in _WORD.findall(value)
    )


def _of_call(call: RequestFact) -> Iterator[AuthFact]:
    for value in (text for name, text in call.headers if name.lower() == "cookie"):
        for name in cookies_in(value):
            yield AuthFact("apiKey", call.evidence, place=Place.COOKIE, name=name)
    yield from _of_headers(call)
    for name, _ in read_target(call.url).query:
        if is_credential(name):
            yield AuthFact("apiKey", call.evidence, place=Place.QUERY, name=name)


def _of_headers(call: RequestFact) -> Iterator[AuthFact]:
    if call.user:
        yield AuthFact("http", call.evidence, scheme="basic")
    for name, value in call.headers:
        if name.lower() == "authorization":
            scheme = scheme_of_value(value)
            if scheme or value:
                yield of_authorization(name, scheme, prefix_of_value(value), call.evidence)
        elif is_credential(name):
            yield AuthFact("apiKey", call.evidence, place=Place.HEADER, name=name)


def _scheme(facts: list[AuthFact], used: set[str], among_keys: bool) -> SecurityScheme:
    best = max(facts, key=lambda fact: (fact.evidence.basis, bool(fact.flows), bool(fact.digest)))
    name = _unique(best.id or _name(best, among_keys), used)
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
        prefix=next((fact.prefix for fact in facts if fact.prefix), None),
    )


def _name(fact: AuthFact, among_keys: bool) -> str:
    """The field's usual name; each of several keys is called after its header or parameter."""
    match fact.type:
        case "http":
            return f"{fact.scheme}Auth"
        case "oauth2":
            return "oauth2"
        case _:
            return _camel(fact.name or "") if among_keys else "apiKey"


def _camel(parameter: str) -> str:
    """`X-API-KEY` -> `apiKey`, `KC-API-SIGN` -> `kcApiSign`, `PTToken` -> `ptToken`."""
    words = _WORD_OR_NUMBER.findall(parameter)
    words = words[1:] if len(words) > 1 and words[0].lower() == "x" else words
    first, *rest = words or ["apiKey"]
    first = _CAPITALS.sub(lambda capitals: capitals.group().lower(), first)
    return first + "".join(map(str.capitalize, rest))


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
