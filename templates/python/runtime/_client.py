"""What synchronous and asynchronous clients have in common."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from copy import copy
from dataclasses import dataclass
from types import MethodType
from typing import Any, Generic, NoReturn, ParamSpec, Self, TypeVar, Unpack

import httpx

from ._base import UNSENDABLE, ArgumentTypeError, Context, argument_error
from ._errors import ApiConnectionError
from ._http import Quick, quick_request
from ._options import ClientConfig, OptionChanges, RequestOptions
from ._wire import Wire

H = TypeVar("H", httpx.Client, httpx.AsyncClient)
P = ParamSpec("P")


class ClientCore(Generic[H]):
    """A configuration and the httpx client that it is used with."""

    _config: ClientConfig
    _http: H
    _owned: bool

    def __init__(self, config: ClientConfig, http: H, owned: bool) -> None:
        self._config = config
        self._http = http
        self._owned = owned

    @property
    def config(self) -> ClientConfig:
        """How this client works."""
        return self._config

    def with_options(self, **changes: Unpack[OptionChanges]) -> Self:
        """A client that differs in the given options and changes nothing on this one.

        Both share the connections, which stay this one's to close.
        """
        other = object.__new__(type(self))
        config = self._config.with_options(RequestOptions(**changes))
        ClientCore.__init__(other, config, self._http, owned=False)
        return other

    def __repr__(self) -> str:
        schemes = sorted(name for name, auth in self._config.auth.items() if auth is not None)
        return f"<{type(self).__name__} {self._config.base_url} auth={schemes}>"


class ResourceCore:
    """A group of operations."""

    _client: Any

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"


def rerouted(method: Callable[P, object], send: Callable[..., object]) -> Callable[P, Any]:
    """A method of a resource that hands its call to another function than the client's `send`.

    Raises:
        ArgumentTypeError: where it is no such method, or one that does not make a single call.
    """
    resource = getattr(method, "__self__", None)
    if not (isinstance(method, MethodType) and isinstance(resource, ResourceCore)):
        raise ArgumentTypeError("a method of a resource is needed, such as `client.kittens.get`")
    other = copy(resource)
    vars(other).update(_send=send, _pages=_refuse, _events=_refuse)
    return MethodType(method.__func__, other)


def _refuse(*_: object) -> NoReturn:
    raise ArgumentTypeError(
        "a method that gives pages or events makes no single call; each page has its own `raw`"
    )


def to_request(http: httpx.Client | httpx.AsyncClient, wire: Wire) -> httpx.Request:
    """The httpx request, which says what operation it is for.

    What the httpx client adds of its own, such as cookies, stays away from other hosts.
    """
    extensions = {"timeout": wire.timeout.as_dict(), "operation": wire.operation}
    if wire.foreign:
        return httpx.Request(wire.method, wire.url, headers=wire.headers, extensions=extensions)
    body, headers = wire.body, wire.headers
    file = body.file
    if file is not None:
        headers = httpx.Headers({**headers, **file.framing()}, encoding="utf-8")
    if http.is_closed:
        raise ApiConnectionError(f"{wire.operation}: the client is closed", Context(wire.operation))
    if isinstance(http, Quick) and body.parts is None and not (wire.cookies or http.cookies):
        request = quick_request(http.headers, wire, headers, extensions)
    else:
        request = http.build_request(
            wire.method,
            wire.url,
            headers=headers,
            cookies=dict(wire.cookies) or None,
            content=body.content if isinstance(body.content, bytes) else None,
            files=list(body.parts) if body.parts is not None else None,
            extensions=extensions,
        )
    if file is not None or body.parts is not None:
        request.stream = _Reading(file or request.stream, wire.operation)
    return request


@dataclass(frozen=True, slots=True)
class _Reading(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that is read while it is sent; where that fails, it is not the network that is at fault."""

    source: Any
    """Gives the pieces in either way."""
    operation: str

    def __iter__(self) -> Iterator[bytes]:
        try:
            for piece in self.source:
                yield _binary(piece)
        except UNSENDABLE as error:
            raise argument_error(self.operation, error) from error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for piece in self.source:
                yield _binary(piece)
        except UNSENDABLE as error:
            raise argument_error(self.operation, error) from error


def _binary(piece: object) -> bytes:
    if isinstance(piece, bytes):
        return piece
    raise TypeError("a file to send must be opened in binary mode")
