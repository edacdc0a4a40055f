"""The synchronous client: does what the core asks for, and waits."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar

import httpx

from ._client import ClientCore, ResourceCore, rerouted, to_request
from ._core import exchange, prepare
from ._events import EventStream
from ._http import HttpClient
from ._options import Call, ClientConfig, RequestOptions
from ._pages import Pages, Paging
from ._responses import RawResponse, connection_error, is_about, read, streamed
from ._wire import Answer, Exchange, Send, Sleep

E = TypeVar("E")
P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")


class BaseClient(ClientCore[httpx.Client]):
    """Makes calls; generated clients add the resources."""

    def __init__(self, config: ClientConfig, http_client: httpx.Client | None = None) -> None:
        http = http_client or HttpClient(timeout=config.timeout)
        super().__init__(config, http, owned=http_client is None)

    def send(self, call: Call[T], options: RequestOptions | None = None) -> T:
        """Make a call and give what it returns.

        Args:
            call: what a `..._request` function of a resource describes.
            options: what to do differently this time.

        Raises:
            ApiError: where that fails, in the kind that says how.
        """
        return self.send_raw(call, options).value

    def send_raw(self, call: Call[T], options: RequestOptions | None = None) -> RawResponse[T]:
        """As `send`, with the response around it."""
        call = call.with_options(options)
        prepared = prepare(call, self._config)
        return read(call, prepared.config, self._run(exchange(prepared, call)))

    @contextmanager
    def stream(
        self, call: Call[Any], options: RequestOptions | None = None
    ) -> Iterator[RawResponse[None]]:
        """Make a call and leave the content of the response to be read piece by piece.

        ```python
        with client.stream(call) as raw:
            for chunk in raw.response.iter_bytes(): ...
        ```
        """
        call = call.with_options(options)
        prepared = prepare(call, self._config)
        outcome = self._run(exchange(prepared, call, stream=True))
        raw = streamed(call, prepared.config, outcome)
        try:
            yield raw
        except httpx.HTTPError as error:
            if not is_about(error, raw.response):
                raise
            raise connection_error(call, error, outcome) from error
        finally:
            raw.response.close()

    def stream_events(self, call: Call[Any], options: RequestOptions | None = None) -> EventStream:
        """The server-sent events that a call is answered with, each when it comes."""
        return EventStream(self.stream, call, options)

    def raw(self, method: Callable[P, T], *args: P.args, **named: P.kwargs) -> RawResponse[T]:
        """Call a method of a resource and give the response around what it gives.

        ```python
        raw = client.raw(client.kittens.get, 7)
        print(raw.status, raw.headers, raw.value)
        ```
        """
        raw: RawResponse[T] = rerouted(method, self.send_raw)(*args, **named)
        return raw

    def streaming(
        self, method: Callable[P, object], *args: P.args, **named: P.kwargs
    ) -> AbstractContextManager[RawResponse[None]]:
        """Call a method of a resource and leave the content of the response to be read piece by piece.

        ```python
        with client.streaming(client.kittens.photo, 7) as raw:
            for chunk in raw.response.iter_bytes(): ...
        ```
        """
        streamed: AbstractContextManager[RawResponse[None]] = rerouted(method, self.stream)(
            *args, **named
        )
        return streamed

    def pages(
        self, call: Call[E], paging: Paging[T], options: RequestOptions | None = None
    ) -> Pages[T, E]:
        """The items and pages of a listing, fetched as they are needed."""
        return Pages(self.send_raw, call.with_options(options), paging)

    def close(self) -> None:
        """Close the connections, unless they belong to someone else."""
        if self._owned:
            self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _run(self, flow: Exchange[R]) -> R:
        try:
            step = next(flow)
            while True:
                if isinstance(step, Sleep):
                    time.sleep(step.seconds)
                    step = next(flow)
                else:
                    step = flow.send(self._perform(step))
        except StopIteration as stop:
            result: R = stop.value
            return result
        finally:
            flow.close()

    def _perform(self, send: Send) -> Answer:
        request = to_request(self._http, send.wire)
        for on_request in self._config.on_request:
            on_request(request)
        try:
            response = self._receive(request, send)
        except httpx.HTTPError as error:
            return error
        for on_response in self._config.on_response:
            on_response(response)
        return response

    def _receive(self, request: httpx.Request, send: Send) -> httpx.Response:
        auth = None if send.wire.foreign else httpx.USE_CLIENT_DEFAULT
        response = self._http.send(request, stream=True, auth=auth, follow_redirects=False)
        try:
            if not (send.stream and response.is_success):
                response.read()
        except BaseException:
            response.close()
            raise
        return response


class Resource(ResourceCore):
    """A group of operations."""

    def __init__(self, client: BaseClient) -> None:
        self._client = client
        self._send, self._pages, self._events = client.send, client.pages, client.stream_events
