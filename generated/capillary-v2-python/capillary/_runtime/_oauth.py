"""OAuth 2 client credentials and refresh tokens, and APIs that hand out tokens in a similar way."""

from __future__ import annotations

import time
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal, Self, TypeAlias, TypedDict, Unpack

import httpx

from ._auth import are_complete, with_header
from ._body import FORM, encode_body
from ._reach import reach
from ._wire import Wire, located, moved

ClientPlace: TypeAlias = Literal["basic", "body"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenEndpoint:
    """How an API gives out tokens; the defaults are those of RFC 6749."""

    url: str
    """Absolute, or a path below the base URL."""
    server: str = ""
    """The base URL that the API documents. What is absolute on its host goes along with the client's base URL, so that
    credentials meant for a server of the user's own are not sent to the documented one."""
    client_in: ClientPlace = "basic"
    """Where the client's id and secret go: basic authentication or the body."""
    id_field: str = "client_id"
    secret_field: str = "client_secret"  # noqa: S105 - the name of a field
    fixed: tuple[tuple[str, str], ...] = (("grant_type", "client_credentials"),)
    """Other fields of the body; none where only a refresh token gets a token."""
    media: str = FORM
    token_path: str = "access_token"  # noqa: S105 - a place, not a token
    """Dotted path of the token in the answer."""
    expires_path: str = "expires_in"
    """Dotted path of the seconds for which the token is good."""
    refresh_path: str = "refresh_token"
    """Dotted path of the token that gets the next one."""
    refresh_url: str = ""
    """Where that is sent; empty for the same address."""
    header: str = "Authorization"
    prefix: str = "Bearer "


class OAuth2Settings(TypedDict, total=False):
    """What a caller may give."""

    client_id: str | None
    client_secret: str | None
    refresh_token: str | None
    token: str | None
    """One that the caller has already; the next one is fetched when it is refused."""
    scopes: tuple[str, ...]
    hint: str
    """How to give what is missing."""


@dataclass(slots=True)
class OAuth2Auth:
    """Fetches a token when one is needed, keeps it while it is good, and renews it when refused.

    Clients that share one such object share the token. Of calls that start at the same moment
    without one, the first fetches it and the others wait.

    With a refresh token, given or handed out beside a token, the next token is asked for with it
    (RFC 6749, section 6). When one that was handed out is refused, the client's own credentials
    are used again; a given one speaks for a user, so its refusal is an error.
    """

    endpoint: TokenEndpoint
    client_id: str
    client_secret: str = field(repr=False)
    scopes: tuple[str, ...] = ()
    clock: Callable[[], float] = field(default=time.monotonic, repr=False)
    refresh_token: str | None = field(default=None, repr=False)
    """Speaks for a user who has agreed; replaced by a newer one where the API hands one out."""
    _token: str | None = field(default=None, init=False, repr=False)
    _good_until: float = field(default=0.0, init=False, repr=False)
    _handed_out: str | None = field(default=None, init=False, repr=False)

    @classmethod
    def configured(cls, *, endpoint: TokenEndpoint, **given: Unpack[OAuth2Settings]) -> Self | None:
        """Credentials from what is known; None where there is nothing to get a token with.

        An application that can keep no secret renews the tokens of its user with its id alone. A token
        that is given does without the rest.

        Raises:
            ArgumentError: where parts of what is needed are missing; the message names them.
        """
        id_, secret = given.get("client_id") or None, given.get("client_secret") or None
        refresh = given.get("refresh_token") or None
        needed = {"client_id": id_}
        if secret or not refresh:
            needed["client_secret"] = secret
        if refresh or not endpoint.fixed:
            needed["refresh_token"] = refresh
        token = given.get("token") or None
        if token and not all(needed.values()):
            return None
        if not are_complete(given.get("hint", ""), **needed):
            return None
        if not secret:
            endpoint = replace(endpoint, client_in="body")
        made = cls(endpoint, id_ or "", secret or "", given.get("scopes", ()))
        made.refresh_token, made._token = refresh, token
        made._good_until = float("inf") if token else 0.0
        return made

    def prelude(self, base_url: str) -> Wire | None:
        """The request for a token, unless there is one."""
        if self._token is not None and self.clock() < self._good_until:
            return None
        body, url = self._grant()
        if self.endpoint.client_in == "body":
            body[self.endpoint.id_field] = self.client_id
            if self.client_secret:
                body[self.endpoint.secret_field] = self.client_secret
        headers = httpx.Headers({"accept": "application/json", "content-type": self.endpoint.media})
        wire = Wire(
            method="POST",
            url=located(base_url, moved(url, self.endpoint.server, base_url)),
            headers=headers,
            timeout=httpx.Timeout(30.0, connect=5.0),
            body=encode_body(body, self.endpoint.media),
        )
        if self.endpoint.client_in == "basic":
            pair = b64encode(f"{self.client_id}:{self.client_secret}".encode()).decode()
            wire = with_header(wire, "Authorization", f"Basic {pair}")
        return wire

    def learn(self, response: httpx.Response) -> None:
        """Keep the token until shortly before it goes stale; without a term, until it is refused.

        Raises:
            ValueError: where the answer holds no token.
        """
        data = response.json()
        token = reach(data, self.endpoint.token_path)
        if not isinstance(token, str) or not token:
            raise ValueError(f"no token at {self.endpoint.token_path!r}")
        term = _seconds(reach(data, self.endpoint.expires_path))
        next_one = reach(data, self.endpoint.refresh_path)
        if isinstance(next_one, str) and next_one:
            self._keep(next_one)
        self._token = token
        self._good_until = self.clock() + term - min(30.0, term / 10)

    def apply(self, wire: Wire) -> Wire:
        """Set the header."""
        return with_header(wire, self.endpoint.header, f"{self.endpoint.prefix}{self._token}")

    def renew(self) -> bool:
        """Forget the token."""
        had_token, self._token = self._token is not None, None
        return had_token

    def declined(self) -> bool:
        """Forget a refresh token that was handed out, so that the client's credentials are used."""
        had_one, self._handed_out = self._handed_out is not None, None
        return had_one

    def secrets(self) -> tuple[str, ...]:
        """The client's secret and the tokens."""
        known = (self.client_secret, self._token, self.refresh_token, self._handed_out)
        return tuple(secret for secret in known if secret)

    def _grant(self) -> tuple[dict[str, str], str]:
        """What entitles to a token, and where to send it."""
        refresh = self.refresh_token or self._handed_out
        if refresh:
            body = {"grant_type": "refresh_token", "refresh_token": refresh}
            return body, self.endpoint.refresh_url or self.endpoint.url
        body = dict(self.endpoint.fixed)
        if self.scopes:
            body["scope"] = " ".join(self.scopes)
        return body, self.endpoint.url

    def _keep(self, refresh: str) -> None:
        if self.refresh_token:
            self.refresh_token = refresh
        elif ("grant_type", "client_credentials") in self.endpoint.fixed:
            self._handed_out = refresh


def _seconds(value: object) -> float:
    try:
        return float(value) if isinstance(value, str | int | float) else float("inf")
    except ValueError:
        return float("inf")
