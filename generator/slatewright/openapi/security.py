"""Security schemes and the requirements that name them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from slatewright.http.credentials import closing_quote
from slatewright.model.api import SecurityScheme
from slatewright.model.facts import Place
from slatewright.openapi.noted import Marks, Noted
from slatewright.openapi.parameters import PLACES
from slatewright.openapi.schemas import component_name


def security_schemes(schemes: Iterable[SecurityScheme]) -> dict[str, Noted]:
    """`components.securitySchemes`, sorted by name; of two with one name the first stays."""
    found: dict[str, Noted] = {}
    for scheme in schemes:
        found.setdefault(component_name(scheme.name), _scheme(scheme))
    return dict(sorted(found.items()))


def _scheme(scheme: SecurityScheme) -> Noted:
    value = {"type": scheme.type, **_details(scheme)}
    if scheme.description:
        value["description"] = scheme.description
    elif scheme.prefix:
        quoted = ", in quotes" if closing_quote(scheme.prefix) else ""
        value["description"] = f"Sent as `{scheme.prefix}` and the key{quoted}."
    if scheme.prefix:
        value["x-prefix"] = scheme.prefix
    if scheme.digest:
        value["x-password-digest"] = scheme.digest
    return Noted(value, scheme.evidence, marks=Marks.BOTH)


def _details(scheme: SecurityScheme) -> dict[str, Any]:
    match scheme.type:
        case "apiKey":
            place = scheme.place if scheme.place in (Place.QUERY, Place.COOKIE) else Place.HEADER
            return {"in": PLACES[place], "name": scheme.parameter or scheme.name}
        case "oauth2":
            return {"flows": _flows(scheme.flows, dict(scheme.scopes))}
        case "openIdConnect":
            return {"openIdConnectUrl": dict(scheme.flows).get("openIdConnectUrl", "/")}
        case _:
            return {"type": "http", "scheme": scheme.scheme or "bearer"}


def _flows(stated: tuple[tuple[str, str], ...], scopes: dict[str, str]) -> dict[str, Any]:
    """The flows that the known URLs allow, those first that need the user; none where the docs name no URL."""
    urls = dict(stated)
    named = [value for key, value in stated if key == "flow"]
    authorize, token = urls.get("authorizationUrl"), urls.get("tokenUrl")
    found: dict[str, dict[str, Any]] = {}
    if authorize and token:
        found["authorizationCode"] = {"authorizationUrl": authorize, "tokenUrl": token}
    elif authorize:
        found["implicit"] = {"authorizationUrl": authorize}
    if token:
        direct = [kind for kind in ("password", "clientCredentials") if kind in named]
        for kind in direct or ([] if authorize else ["clientCredentials"]):
            found[kind] = {"tokenUrl": token}
    refresh = {"refreshUrl": urls["refreshUrl"]} if urls.get("refreshUrl") else {}
    return {kind: {**flow, **refresh, "scopes": scopes} for kind, flow in found.items()}


def requirements(
    alternatives: Iterable[tuple[str, ...]], known: Iterable[str]
) -> list[dict[str, list[str]]]:
    """Security requirements; an alternative that names an unknown scheme is left out."""
    names = {component_name(name) for name in known}
    written = [[component_name(name) for name in together] for together in alternatives]
    return [{name: [] for name in together} for together in written if names.issuperset(together)]
