"""The schemes of tokens that the API itself grants, where the docs say of no other way to prove who calls.

    ## Log in

    `POST /oauth/token`

    {"grant_type": "password", "username": "tom", "password": "purr"}

    > Response

    {"access_token": "0a1b2c", "token_type": "Bearer"}

What is answered as a bearer's token is sent as one.
"""

from __future__ import annotations

from slatewright.model.facts import AuthFact, ExampleFact, Fact, FieldsFact, Role
from slatewright.model.sample_data import Json, JsonObject, JsonScalar
from slatewright.resolve.operations.scopes import Scope

_TOKEN, _KIND, _BEARER, _GRANT = "access_token", "token_type", "bearer", "grant_type"


def granted_by(operations: tuple[Scope, ...]) -> list[AuthFact]:
    """The scheme of the token that the first such answer holds, and OAuth's where a grant is named for it."""
    for scope in operations:
        for fact in scope.facts:
            if (
                isinstance(fact, ExampleFact)
                and fact.role is not Role.REQUEST
                and _grants(fact.value)
            ):
                bearer = AuthFact("http", fact.evidence, scheme=_BEARER)
                oauth = AuthFact("oauth2", fact.evidence)
                return [oauth, bearer] if _names_grant(scope) else [bearer]
    return []


def _grants(value: Json | None) -> bool:
    if not isinstance(value, JsonObject):
        return False
    held = {member.name: member.value for member in value.members}
    kind = held.get(_KIND)
    return _TOKEN in held and isinstance(kind, JsonScalar) and str(kind.value).lower() == _BEARER


def _names_grant(scope: Scope) -> bool:
    """Whether a row or a sample of the operation says which grant is asked for."""
    return any(_GRANT in _names(fact) for fact in scope.facts)


def _names(fact: Fact) -> list[str]:
    match fact:
        case FieldsFact(fields=rows):
            return [row.name for row in rows]
        case ExampleFact(value=JsonObject(members=members)):
            return [member.name for member in members]
        case _:
            return []
