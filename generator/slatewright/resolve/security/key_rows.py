"""Credentials in tables of parameters and headers, in docs that have no other word on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from slatewright.http.credentials import (
    goes_with_signature,
    is_credential,
    names_user,
    prefix_of_value,
    scheme_named_in,
    signs,
)
from slatewright.http.headers import AUTHORIZATION, OF_EVERY_REQUEST
from slatewright.http.methods import BODYLESS
from slatewright.lexicon import has_word
from slatewright.model.facts import AuthFact, FieldFact, FieldsFact, Place
from slatewright.model.source import Evidence
from slatewright.resolve.headings.deliveries import is_of_deliveries
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scope

_FEW = 3


def keys_listed_by(operations: tuple[Scope, ...]) -> list[AuthFact]:
    """The schemes of `Authorization` that any operation lists, and the keys that most of them do."""
    counts: Counter[AuthFact] = Counter()
    first: dict[tuple[object, ...], AuthFact] = {}
    loose: Counter[str] = Counter()
    for scope in operations:
        mine = {scheme_key(fact): fact for fact in _listed(scope)}
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


def scheme_key(fact: AuthFact) -> tuple[object, ...]:
    """What facts about one scheme have in common; `X_Api_Key` is the header `X-Api-Key`, misspelt by one of the two."""
    if fact.type == "oauth2":
        return "oauth2", fact.id
    name = (fact.name or "").lower()
    if fact.place is Place.HEADER:
        name = name.replace("_", "-")
    return fact.type, fact.scheme, fact.place, name


def of_authorization(
    name: str, scheme: str | None, prefix: str | None, evidence: Evidence
) -> AuthFact:
    """What an `Authorization` header carries: the credentials of a scheme, else a key, with the words before it."""
    if scheme == "oauth":
        return AuthFact("oauth2", evidence)
    if scheme:
        return AuthFact("http", evidence, scheme=scheme)
    return AuthFact("apiKey", evidence, place=Place.HEADER, name=name, prefix=prefix)


def _listed(scope: Scope) -> Iterator[AuthFact]:
    for place, row in _flat_rows(scope):
        if place is Place.HEADER and row.name.strip().lower() in AUTHORIZATION:
            yield _of_row(row)
        elif _is_key(place, row):
            yield AuthFact("apiKey", row.evidence, place=place, name=row.name)


def _of_row(row: FieldFact) -> AuthFact:
    """What the row of an `Authorization` header says of its scheme; a key of that header where it says nothing."""
    told = [
        text for text in (row.example, row.default_text, row.type_text, row.description) if text
    ]
    scheme = next(filter(None, map(scheme_named_in, chain(told, row.enum))), None)
    prefix = next(filter(None, map(prefix_of_value, told)), None)
    return of_authorization(row.name, scheme, prefix, row.evidence)


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


def keys_described_once(outline: Outline, operations: tuple[Scope, ...]) -> list[AuthFact]:
    """The headers for credentials in a table for requests in general, with those that a signature needs beside it."""
    owned = {at for scope in operations for at in scope.sections}
    return [
        AuthFact("apiKey", row.evidence, place=Place.HEADER, name=row.name)
        for at in range(len(outline.sections))
        if at not in owned and not is_of_deliveries(outline, at)
        for table in outline.of_kind(at, FieldsFact)
        if _is_of_headers(table)
        for row in _keys_of(table)
    ]


def _is_of_headers(table: FieldsFact) -> bool:
    """Whether a table is of headers that are sent; a paragraph above it may say so in passing."""
    if has_word(table.caption, "PLACES", "response"):
        return False
    told = has_word(table.caption, "PLACES", "header") is not None
    others = any(has_word(table.caption, "PLACES", key) for key in ("query", "body", "path"))
    return table.place is Place.HEADER or table.place is None and told and not others


def _keys_of(table: FieldsFact) -> list[FieldFact]:
    keys = [row.name for row in table.fields if is_credential(row.name)]
    signed = any(signs(name) for name in keys)
    return [
        row
        for row in table.fields
        if keys
        and (row.name in keys or names_user(row.name) or signed and goes_with_signature(row.name))
    ]
