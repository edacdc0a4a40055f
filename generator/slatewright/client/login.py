"""The call that hands out a credential of the client, where an API has one."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from slatewright.client.names import words
from slatewright.client.programs import laid_call
from slatewright.client.shown import Shown, arguments_of
from slatewright.http.credentials import speaks_of_credentials
from slatewright.model.plan import CredentialPlan, FieldPlan, ModelPlan, SchemePlan
from slatewright.model.printed import Source
from slatewright.model.readme_plan import LoginPlan
from slatewright.regex import regex

_NAMES = frozenset({"token", "accesstoken", "apitoken", "authtoken", "authenticationtoken"}) | {
    "bearertoken",
    "jwt",
    "sessiontoken",
}
"""What a credential is called in an answer, in lower case and without marks."""
_OTHERWISE = frozenset({"refresh", "renew", "reset", "revoke", "verify"})
_DEEPEST = 2
_RESULT = "granted"
_MODEL = regex(r"(?:models\.)?(\w+)(?: \| None)?")

_Step = tuple[str, str]
"""Attribute and wire name."""


def login(
    calls: Sequence[Shown], schemes: Sequence[SchemePlan], models: Mapping[str, ModelPlan]
) -> LoginPlan | None:
    """The plainest call whose answer holds a credential that the client takes.

    None where there is no such call, or where the client fetches its tokens itself.

    Args:
        calls: all calls of the client.
        schemes: its security schemes.
        models: its models by name.
    """
    if any(_fetches(scheme) for scheme in schemes):
        return None
    found = [
        (_rank(shown, credential), number, shown, credential, steps)
        for number, shown in enumerate(calls)
        if shown.method.http_method in ("POST", "GET") and speaks_of_credentials(shown.method.path)
        for steps in _granted(shown, models)
        for credential in _taken(steps[-1][1], schemes)
    ]
    if not found:
        return None
    _, _, shown, credential, steps = min(found, key=lambda one: one[:2])
    name = f"client.{shown.resource.attribute}.{shown.method.name}"
    return LoginPlan(
        method=Source(name),
        call=laid_call(name, arguments_of(shown.sample), len(f"{_RESULT} = ")),
        result=Source(_RESULT),
        argument=credential.name,
        value=Source(".".join([_RESULT, *(attribute for attribute, _ in steps)])),
        sample=shown.sample.key,
    )


def _fetches(scheme: SchemePlan) -> bool:
    """Whether the id and the secret of an application are enough for a token."""
    return any({one.role for one in way} == {"client_id", "client_secret"} for way in scheme.ways)


def _rank(shown: Shown, credential: CredentialPlan) -> tuple[bool, ...]:
    """What speaks against a call, the worst first."""
    return (
        shown.method.deprecation is not None
        or not _OTHERWISE.isdisjoint(words(shown.method.operation)),
        shown.method.http_method != "POST",
        not shown.sample.documented,
        not shown.filled,
        credential.role != "token",
    )


def _taken(wire: str, schemes: Sequence[SchemePlan]) -> Iterator[CredentialPlan]:
    """What the client takes that a credential of this name is for: a token, or a key that is called likewise."""
    for scheme in schemes:
        if len(scheme.credentials) == 1:
            (credential,) = scheme.credentials
            named = _bare(scheme.proof[1])
            if credential.role == "token" or named.endswith((_bare(wire), "token")):
                yield credential


def _granted(shown: Shown, models: Mapping[str, ModelPlan]) -> Iterator[list[_Step]]:
    """The ways to credentials in the answer, as far as the sample of it has them."""
    response = json.loads(shown.sample.data)["response"]
    model = models.get(_named(shown.method.answer))
    if response["kind"] == "json" and model is not None and shown.method.page is None:
        yield from _within(model, response["body"], models, [])


def _within(
    model: ModelPlan, data: Any, models: Mapping[str, ModelPlan], before: list[_Step]
) -> Iterator[list[_Step]]:
    for field, value in _present(model, data):
        steps = [*before, (str(field.name), field.wire)]
        if isinstance(value, str) and _bare(field.wire) in _NAMES:
            yield steps
        inner = models.get(_named(field.type))
        if inner is not None and len(steps) < _DEEPEST:
            yield from _within(inner, value, models, steps)


def _present(model: ModelPlan, data: Any) -> Iterator[tuple[FieldPlan, Any]]:
    if isinstance(data, dict):
        yield from ((field, data[field.wire]) for field in model.fields if field.wire in data)


def _named(type_: str) -> str:
    match = _MODEL.fullmatch(type_)
    return match[1] if match else ""


def _bare(name: str) -> str:
    return "".join(words(name))
