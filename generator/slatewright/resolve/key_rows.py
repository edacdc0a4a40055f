"""Credentials that operations list among their own parameters, in docs that have no word on them elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from slatewright.http.credentials import is_credential, prefix_of_value, scheme_named_in
from slatewright.http.headers import AUTHORIZATION, OF_EVERY_REQUEST
from slatewright.http.methods import BODYLESS
from slatewright.lexicon import has_word
from slatewright.model.facts import AuthFact, FieldFact, FieldsFact, Place
from slatewright.resolve.scopes import Scope

_FEW = 3


def keys_listed_by(operations: tuple[Scope, ...]) -> list[AuthFact]:
    """The schemes of `Authorization` that any operation lists, and the keys that most of them do."""
    counts: Counter[AuthFact] = Counter()
    first: dict[tuple[object, ...], AuthFact] = {}
    loose: Counter[str] = Counter()
    for scope in operations:
        mine = {_key(fact): fact for fact in _listed(scope)}
        counts.update(first.setdefault(key, fact) for key, fact in mine.items())
        loose.update({row.name for row in _loose_rows(scope)})
    wanted = max(_FEW, len(operations) / 2)
    return [
        fact
        for fact, count in counts.items()
        if _has_scheme(fact) or count + loose[fact.name or ""] >= wanted
    ]


def _has_scheme(fact: AuthFact) -> bool:
    return fact.type != "apiKey"


def _key(fact: AuthFact) -> tuple[object, ...]:
    return fact.type, fact.scheme, fact.place, (fact.name or "").lower()


def _listed(scope: Scope) -> Iterator[AuthFact]:
    for place, row in _flat_rows(scope):
        if place is Place.HEADER and row.name.strip().lower() in AUTHORIZATION:
            yield _of_authorization(row)
        elif _is_key(place, row):
            yield AuthFact("apiKey", row.evidence, place=place, name=row.name)


def _of_authorization(row: FieldFact) -> AuthFact:
    """What the row of an `Authorization` header says of its scheme; a key of that header where it says nothing."""
    told = [
        text for text in (row.example, row.default_text, row.type_text, row.description) if text
    ]
    for text in chain(told, row.enum):
        scheme = scheme_named_in(text)
        if scheme == "oauth":
            return AuthFact("oauth2", row.evidence)
        if scheme:
            return AuthFact("http", row.evidence, scheme=scheme)
    prefix = next(filter(None, map(prefix_of_value, told)), None)
    return AuthFact("apiKey", row.evidence, place=Place.HEADER, name=row.name, prefix=prefix)


def _is_key(place: Place, row: FieldFact) -> bool:
    """Whether a row is for credentials: its name says so, or what is said of a header."""
    if place is Place.HEADER and row.name.lower() in OF_EVERY_REQUEST:
        return False
    told = place is Place.HEADER and has_word(row.description, "AUTH")
    return is_credential(row.name) or bool(told)


def _flat_rows(scope: Scope) -> Iterator[tuple[Place, FieldFact]]:
    """The rows of an operation's tables that can only travel in the query, and those for headers it sends."""
    for fact in scope.facts:
        if not isinstance(fact, FieldsFact):
            continue
        bare = fact.place is None and fact.request and scope.method in BODYLESS
        if fact.place is Place.QUERY or bare:
            yield from ((Place.QUERY, row) for row in fact.fields)
        elif fact.place is Place.HEADER and not has_word(fact.caption, "PLACES", "response"):
            yield from ((Place.HEADER, row) for row in fact.fields)


def _loose_rows(scope: Scope) -> Iterator[FieldFact]:
    """The rows of tables that leave open whether the query or the body carries them."""
    if scope.method not in BODYLESS:
        for fact in scope.facts:
            if isinstance(fact, FieldsFact) and fact.place is None and fact.request:
                yield from fact.fields
