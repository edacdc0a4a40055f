"""Security schemes, as arguments of the client and the environment variables that stand in for them."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import md5
from itertools import chain, product

from msgspec import Struct, field
from msgspec.structs import replace

from slatewright.client.names import phases, snake, words
from slatewright.client.operations import sendable
from slatewright.client.prose import brief, sentence
from slatewright.client.refs import Node, follow, mapping, members, sequence, text
from slatewright.client.servers import base_url
from slatewright.http.credentials import closing_quote
from slatewright.model.plan import CredentialPlan, SchemePlan
from slatewright.model.printed import Source
from slatewright.regex import regex

_LONGEST_TEXT = 200
_MOST_WAYS = 8
_PREFIX = regex(r"[\x21-\x7e][\x20-\x7e]{0,60}")
"""What a header can hold."""
_HOST = regex(r"https?://[^/?#\\]+")
_WORDS = {
    "username": "User name.",
    "password": "Password; not needed if the API takes a key as the user name.",
    "token": "Access token.",
    "api_key": "API key.",
    "authorization": "The whole `Authorization` header.",
    "client_id": "ID of the application.",
    "client_secret": "Secret of the application; the client fetches access tokens with it.",
    "refresh_token": "Refresh token of a user; the client fetches the next access token with it.",
}
_DIGESTED = {
    **_WORDS,
    "password": "Password in plain text; its MD5 digest is sent.",
}


Alternatives = tuple[tuple[str, ...], ...]
"""Names of schemes that must be met together, one group or another."""


class Credentials(Struct, frozen=True):
    """What a request carries to prove who calls."""

    headers: tuple[tuple[str, str], ...]
    query: tuple[tuple[str, str], ...]
    places: frozenset[tuple[str, str]]
    """Place and lower case name of each."""


class _Scheme(Struct, frozen=True):
    """A scheme that the runtime can serve: the credentials it takes, and the expression with places for them."""

    name: str
    roles: tuple[str, ...]
    expression: str
    runtime: frozenset[str]
    description: str
    proof: tuple[str, str, str]
    words: Mapping[str, str] = field(default_factory=lambda: _WORDS)
    """What is said of each role."""
    ways: tuple[tuple[str, ...], ...] = ()
    """Roles that do together, one group or another; none where all are needed."""

    def hint(self, names: Mapping[str, str], variables: Mapping[str, str]) -> str:
        """What to give the client."""
        said = {role: f"{name} (or set {variables[role]})" for role, name in names.items()}
        return " or ".join(
            " and ".join(said[role] for role in way) for way in self.ways or (self.roles,)
        )


def schemes(document: Node, prefix: str) -> tuple[SchemePlan, ...]:
    """The security schemes of a document.

    Args:
        document: the document.
        prefix: what the environment variables start with, such as `CAPILLARY`.
    """
    components = mapping(document.get("components"))
    served = next(filter(None, map(base_url, map(mapping, sequence(document.get("servers"))))), "")
    known = [
        scheme
        for name, node, pointer in members(components, "securitySchemes", "/components")
        for scheme in _scheme(name, follow(document, node, pointer)[0], served)
    ]
    arguments = phases(
        {
            f"{scheme.name}/{role}": (role, *_longer(scheme, role))
            for scheme in known
            for role in scheme.roles
        },
        (),
    )
    variables = phases(
        {
            name: ("_".join(_run_on(prefix.split("_"), parts)), f"{prefix}_{name.upper()}")
            for name in arguments.values()
            for parts in [name.upper().split("_")]
        },
        (f"{prefix}_BASE_URL",),
    )
    return tuple(_plan(scheme, arguments, variables) for scheme in known)


def _longer(scheme: _Scheme, role: str) -> list[str]:
    """Names of a credential with its scheme in front; the first says nothing twice, as `api_key_api_key` does."""
    front, parts = words(scheme.name), role.split("_")
    said = "".join(parts) in "".join(front)
    names = [front if said else _run_on(front, parts)]
    if len(scheme.roles) > 1:
        names.append((*front, role))
    return [snake(name, "key") for name in names]


def _run_on(front: Sequence[str], back: Sequence[str]) -> tuple[str, ...]:
    """The words of both; those that one ends in and the other begins with once."""
    shared = max(
        number
        for number in range(len(back) + 1)
        if [*front[len(front) - number :]] == [*back[:number]]
    )
    return (*front, *back[shared:])


def alternatives(node: Node, planned: tuple[SchemePlan, ...]) -> Alternatives | None:
    """The alternatives that `security` lists, as far as they can be met; None where it says nothing."""
    if not isinstance(node.get("security"), list):
        return None
    names = {scheme.name for scheme in planned}
    stated = [tuple(map(str, mapping(one))) for one in sequence(node["security"])]
    return tuple(dict.fromkeys(one for one in stated if names.issuperset(one)))


def ways(
    planned: tuple[SchemePlan, ...], stated: Iterable[Alternatives | None]
) -> tuple[tuple[CredentialPlan, ...], ...]:
    """Credentials that do together for what some alternative asks; for each scheme where nothing says which."""
    known = {scheme.name: scheme for scheme in planned}
    named = [names for each in stated for names in each or () if names]
    found = [
        tuple(dict.fromkeys(chain.from_iterable(way)))
        for names in dict.fromkeys(named or ((name,) for name in known))
        for way in product(*(known[name].ways for name in names))
    ]
    return tuple(dict.fromkeys(found))[:_MOST_WAYS]


def security(stated: Alternatives | None) -> Source | None:
    """Alternatives as an expression."""
    return None if stated is None else Source(repr(stated))


def expected(planned: tuple[SchemePlan, ...], stated: Alternatives | None) -> Credentials:
    """What a request must carry where a caller has every credential.

    Schemes that would write over each other are left out.
    """
    names = (
        [scheme.name for scheme in planned] if stated is None else next(filter(None, stated), ())
    )
    proofs = [scheme.proof for scheme in planned if scheme.name in names]
    places = Counter((place, name.lower()) for place, name, _ in proofs)
    clear = [proof for proof in proofs if places[proof[0], proof[1].lower()] == 1]
    return Credentials(
        tuple((name, value) for place, name, value in clear if place == "header"),
        tuple((name, value) for place, name, value in clear if place == "query"),
        frozenset((place, name.lower()) for place, name, _ in proofs),
    )


def _plan(scheme: _Scheme, arguments: dict[str, str], known: Mapping[str, str]) -> SchemePlan:
    names = {role: arguments[f"{scheme.name}/{role}"] for role in scheme.roles}
    variables = {role: known[name] for role, name in names.items()}
    settings = {role: f'setting({names[role]}, "{variables[role]}")' for role in scheme.roles}
    if "password" in names:
        own = names["password"]
        settings["password"] = f'{own} if {own} == "" else {settings["password"]}'
    hint = scheme.hint(names, variables)
    alone = scheme.description if len(scheme.roles) == 1 else ""
    credentials = {
        role: CredentialPlan(
            Source(names[role]),
            role,
            Source(variables[role]),
            f"test-{role}",
            alone or scheme.words[role],
        )
        for role in scheme.roles
    }
    return SchemePlan(
        scheme.name,
        Source(scheme.expression.format_map({**settings, "hint": repr(hint)})),
        tuple(credentials.values()),
        tuple(tuple(credentials[role] for role in way) for way in scheme.ways or (scheme.roles,)),
        hint,
        tuple(map(Source, sorted(scheme.runtime | {"setting"}))),
        scheme.proof,
    )


def _scheme(name: str, node: Node, served: str) -> Iterator[_Scheme]:
    """The scheme, if there is something that the caller can give for it."""
    description = sentence(brief(text(node.get("description")), _LONGEST_TEXT))
    match text(node.get("type")), text(node.get("scheme")).lower():
        case "http", "basic":
            yield _basic(name, node.get("x-password-digest") == "md5", description)
        case ("http", "bearer") | ("openIdConnect", _):
            yield _Scheme(name, ("token",), _BEARER, frozenset({"BearerAuth"}), description, _BEARS)
        case "oauth2", _:
            yield _oauth(name, node, description, served)
        case "http", _:
            yield _key(name, "authorization", "Authorization", "header", description)
        case "apiKey", _ if text(node.get("name")):
            stated = text(node.get("in"))
            place = stated if stated in ("query", "cookie") else "header"
            if sendable(text(node.get("name")), place):
                yield _prefixed(
                    _key(name, "api_key", text(node.get("name")), place, description),
                    text(node.get("x-prefix")),
                )


_BEARER = "BearerAuth.configured(token={token})"
_BEARS = ("header", "Authorization", "Bearer test-token")


def _basic(name: str, digested: bool, description: str) -> _Scheme:
    digest = ', digest="md5"' if digested else ""
    expression = (
        f"BasicAuth.configured(username={{username}}, password={{password}}, hint={{hint}}{digest})"
    )
    sent = "test-password"
    if digested:
        sent = md5(sent.encode(), usedforsecurity=False).hexdigest()
    value = b64encode(f"test-username:{sent}".encode()).decode()
    proof = ("header", "Authorization", f"Basic {value}")
    roles = ("username", "password")
    said = _DIGESTED if digested else _WORDS
    return _Scheme(name, roles, expression, frozenset({"BasicAuth"}), description, proof, said)


def _key(name: str, role: str, wire: str, place: str, description: str) -> _Scheme:
    expression = f"ApiKeyAuth.configured(name={_quoted(wire)}, value={{{role}}}, place={place!r})"
    proof = (place, wire, f"test-{role}")
    return _Scheme(name, (role,), expression, frozenset({"ApiKeyAuth"}), description, proof)


def _prefixed(key: _Scheme, prefix: str) -> _Scheme:
    """A key before which the API wants a word of its own."""
    if not _PREFIX.fullmatch(prefix):
        return key
    place, wire, value = key.proof
    around = f"prefix={_quoted(prefix)}"
    if suffix := closing_quote(prefix):
        around += f", suffix={_quoted(suffix)}"
    expression = f"{key.expression.removesuffix(')')}, {around})"
    return replace(key, expression=expression, proof=(place, wire, prefix + value + suffix))


def _quoted(value: str) -> str:
    """A literal that survives `format_map`."""
    return repr(value).replace("{", "{{").replace("}", "}}")


def _oauth(name: str, node: Node, description: str, served: str) -> _Scheme:
    """A token that the caller has, and ways to the next one where the flows have an address for that."""
    flows = mapping(node.get("flows"))
    own = _address(mapping(flows.get("clientCredentials")), "tokenUrl")
    renewing = _renewing(flows)
    if not own and not renewing:
        return _Scheme(name, ("token",), _BEARER, frozenset({"BearerAuth"}), description, _BEARS)
    endpoint = [f"url={_quoted(own or renewing)}"]
    endpoint += [f"refresh_url={_quoted(renewing)}"] if own and renewing not in ("", own) else []
    host = _HOST.match(served)
    if host and any((at := _HOST.match(url)) and at[0] == host[0] for url in (own, renewing)):
        endpoint.append(f"server={_quoted(served)}")
    endpoint += [] if own else ["fixed=()"]
    pair, further = ("client_id", "client_secret"), ("refresh_token",) if renewing else ()
    roles = ("token", *pair, *further)
    given = ", ".join(f"{role}={{{role}}}" for role in (*roles, "hint"))
    expression = f"OAuth2Auth.configured(endpoint=TokenEndpoint({', '.join(endpoint)}), {given})"
    ways = (("token",), *((pair,) if own else ()), *(((*pair, *further),) if renewing else ()))
    runtime = frozenset({"BearerAuth", "OAuth2Auth", "TokenEndpoint"})
    expression = f"{expression} or {_BEARER}"
    return _Scheme(name, roles, expression, runtime, description, _BEARS, ways=ways)


def _renewing(flows: Node) -> str:
    """Where a refresh token is taken: what a flow says, else where it gives out tokens for users."""
    known = [mapping(flows.get(kind)) for kind in ("authorizationCode", "password")]
    stated = [_address(mapping(flow), "refreshUrl") for flow in flows.values()]
    return next(filter(None, [*stated, *(_address(flow, "tokenUrl") for flow in known)]), "")


def _address(flow: Node, key: str) -> str:
    """An address of a flow; empty where there is none that can be called."""
    url = text(flow.get(key)).strip()
    return url if url.startswith(("https://", "http://", "/")) else ""
