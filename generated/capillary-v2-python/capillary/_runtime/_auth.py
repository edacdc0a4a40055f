"""Credentials, and how they travel; none of them shows its secret."""

from __future__ import annotations

import hashlib
import os
from base64 import b64encode
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal, Protocol, Self, TypeAlias

import httpx

from ._base import ArgumentError
from ._query import escape
from ._wire import CONTROL, Wire

Place: TypeAlias = Literal["header", "query", "cookie"]


class Auth(Protocol):
    """A way to prove who is calling."""

    def prelude(self, base_url: str, /) -> Wire | None:
        """A request that has to be made first, such as for a token; None where none is needed."""

    def learn(self, response: httpx.Response, /) -> None:
        """Take in the answer to the prelude.

        Raises:
            ValueError: where the answer holds no token.
        """

    def apply(self, wire: Wire, /) -> Wire:
        """The request with the credentials in it."""
        ...

    def renew(self) -> bool:
        """After a refusal: forget what is stale, and say whether another try makes sense."""
        ...

    def declined(self) -> bool:
        """After a refused prelude: forget what it rested on, and say whether another can be made."""
        ...

    def secrets(self) -> tuple[str, ...]:
        """Texts that must not appear in a message."""
        ...


class FixedAuth:
    """Credentials that need no request to get, and cannot be renewed."""

    def prelude(self, _base_url: str, /) -> Wire | None:
        """None: nothing has to be fetched."""
        return None

    def learn(self, response: httpx.Response) -> None:
        """There is nothing to learn."""

    def renew(self) -> bool:
        """False: they stay what they are."""
        return False

    def declined(self) -> bool:
        """False: they need no prelude."""
        return False


def setting(given: str | None, variable: str) -> str | None:
    """A credential as given, else from an environment variable; empty text counts as none."""
    return given or os.environ.get(variable) or None


def with_header(wire: Wire, name: str, value: str) -> Wire:
    """The request with one header set.

    Raises:
        ArgumentError: for a value that would break out of the header; the message leaves it out.
    """
    _check(value)
    headers = httpx.Headers(wire.headers, encoding="utf-8")
    headers[name] = value
    return replace(wire, headers=headers)


@dataclass(frozen=True, slots=True)
class BasicAuth(FixedAuth):
    """User name and password in the `Authorization` header; without a password, the name is the secret."""

    username: str = field(repr=False)
    password: str = field(repr=False)
    digest: Literal["md5"] | None = None
    """`md5`: the API wants the hexadecimal MD5 of the password instead of the password."""

    @classmethod
    def configured(
        cls,
        *,
        username: str | None,
        password: str | None,
        digest: Literal["md5"] | None = None,
        hint: str = "",
    ) -> Self | None:
        """Credentials from what is known; None where nothing is.

        Raises:
            ArgumentError: where the password alone is known, or the name alone and a digest of the password is wanted,
                with `hint` to say how to give both. A password that is given as empty is known.
        """
        if username and not password and (digest is None or password == ""):
            return cls(username, "", digest)
        if not are_complete(hint, username=username, password=password):
            return None
        return cls(username or "", password or "", digest)

    def apply(self, wire: Wire) -> Wire:
        """Set the header."""
        return with_header(wire, "Authorization", self._header)

    def secrets(self) -> tuple[str, ...]:
        """The password, also as it is sent; the name where that is all."""
        return (self.password, self._sent) if self.password else (self.username,)

    @cached_property
    def _sent(self) -> str:
        """The password as it travels."""
        if self.digest == "md5":
            return hashlib.md5(self.password.encode(), usedforsecurity=False).hexdigest()
        return self.password

    @cached_property
    def _header(self) -> str:
        return f"Basic {b64encode(f'{self.username}:{self._sent}'.encode()).decode()}"


@dataclass(frozen=True, slots=True)
class BearerAuth(FixedAuth):
    """A token in the `Authorization` header."""

    token: str = field(repr=False)

    @classmethod
    def configured(cls, *, token: str | None) -> Self | None:
        """Credentials from what is known; None where nothing is."""
        return cls(token) if token else None

    def apply(self, wire: Wire) -> Wire:
        """Set the header."""
        return with_header(wire, "Authorization", f"Bearer {self.token}")

    def secrets(self) -> tuple[str, ...]:
        """The token."""
        return (self.token,)


@dataclass(frozen=True, slots=True)
class ApiKeyAuth(FixedAuth):
    """A key in a header, a query parameter or a cookie of any name."""

    name: str
    value: str = field(repr=False)
    place: Place = "header"
    prefix: str = ""
    """Stands before the key, such as `Token `."""
    suffix: str = ""
    """Stands behind it, such as the quote of `Token token="..."`."""

    @classmethod
    def configured(
        cls,
        *,
        name: str,
        value: str | None,
        place: Place = "header",
        prefix: str = "",
        suffix: str = "",
    ) -> Self | None:
        """Credentials from what is known; None where nothing is."""
        return cls(name, value, place, prefix, suffix) if value else None

    def apply(self, wire: Wire) -> Wire:
        """Put the key in its place; a URL that holds it already stays as it is."""
        value = self.prefix + self.value + self.suffix
        if self.place == "header":
            return with_header(wire, self.name, value)
        if self.place == "cookie":
            _check(value, ";")
            return replace(wire, cookies={**wire.cookies, self.name: value})
        if self.name in wire.url.params:
            return wire
        return replace(wire, url=extended(wire.url, f"{escape(self.name)}={escape(value)}"))

    def secrets(self) -> tuple[str, ...]:
        """The key."""
        return (self.value,)


def _check(value: str, mark: str = "\n") -> None:
    if CONTROL.search(value) or mark in value:
        raise ArgumentError("credentials must not hold line breaks or control characters")


def extended(url: httpx.URL, query: str) -> httpx.URL:
    """A URL with more in its query, which is kept to the letter."""
    parts = [part for part in (url.query.decode("ascii"), query) if part]
    return url.copy_with(query="&".join(parts).encode("ascii")) if parts else url


def are_complete(hint: str, **given: str | None) -> bool:
    """Whether all parts of a credential are known; False where none is.

    Raises:
        ArgumentError: where some are known and some are not; the message names those that are not.
    """
    missing = sorted(name for name, value in given.items() if not value)
    if missing and len(missing) < len(given):
        more = f"; give the client {hint}" if hint else ""
        raise ArgumentError(f"incomplete credentials: {' and '.join(missing)} missing{more}")
    return not missing
