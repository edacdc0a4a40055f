"""The asynchronous client: does what the core asks for, and lets others work meanwhile."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar

import httpx

from ._client import ClientCore, ResourceCore, rerouted, to_request
from ._core import exchange, prepare
from ._events import AsyncEventStream
from ._http import AsyncHttpClient
from ._options import Call, ClientConfig, RequestOptions
from ._pages import AsyncPages, Paging
from ._responses import RawResponse, connection_error, is_about, read, streamed
from ._wire import Answer, Exchange, Send, Sleep

E = TypeVar("E")
P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")


class AsyncBaseClient(ClientCore[httpx.AsyncClient]):
    """Makes calls; generated clients add the resources."""

    def __init__(self, config: ClientConfig, http_client: httpx.AsyncClient | None = None) -> None:
        http = http_client or AsyncHttpClient(timeout=config.timeout)
        super().__init__(config, http, owned=http_client is None)

    async def send(self, call: Call[T], options: RequestOptions | None = None) -> T:
        """Make a call and give what it returns.

        Args:
            call: what a `..._request` function of a resource describes.
            options: what to do differently this time.

        Raises:
            ApiError: where that fails, in the kind that says how.
        """
        return (await self.send_raw(call, options)).value

    async def send_raw(
        self, call: Call[T], options: RequestOptions | None = None
    ) -> RawResponse[T]:
        """As `send`, with the response around it."""
        call = call.with_options(options)
        prepared = prepare(call, self._config)
        return read(call, prepared.config, await self._run(exchange(prepared, call)))

    @asynccontextmanager
    async def stream(
        self, call: Call[Any], options: RequestOptions | None = None
    ) -> AsyncIterator[RawResponse[None]]:
        """Make a call and leave the content of the response to be read piece by piece.

        ```python
        async with client.stream(call) as raw:
            async for chunk in raw.response.aiter_bytes(): ...
        ```
        """
        call = call.with_options(options)
        prepared = prepare(call, self._config)
        outcome = await self._run(exchange(prepared, call, stream=True))
        raw = streamed(call, prepared.config, outcome)
        try:
            yield raw
        except httpx.HTTPError as error:
            if not is_about(error, raw.response):
                raise
            raise connection_error(call, error, outcome) from error
        finally:
            await raw.response.aclose()

    def stream_events(
        self, call: Call[Any], options: RequestOptions | None = None
    ) -> AsyncEventStream:
        """The server-sent events that a call is answered with, each when it comes."""
        return AsyncEventStream(self.stream, call, options)

    async def raw(
        self, method: Callable[P, Awaitable[T]], *args: P.args, **named: P.kwargs
    ) -> RawResponse[T]:
        """Call a method of a resource and give the response around what it gives.

        ```python
        raw = await client.raw(client.kittens.get, 7)
        print(raw.status, raw.headers, raw.value)
        ```
        """
        raw: RawResponse[T] = await rerouted(method, self.send_raw)(*args, **named)
        return raw

    @asynccontextmanager
    async def streaming(
        self, method: Callable[P, Awaitable[object]], *args: P.args, **named: P.kwargs
    ) -> AsyncIterator[RawResponse[None]]:
        """Call a method of a resource and leave the content of the response to be read piece by piece.

        ```python
        async with client.streaming(client.kittens.photo, 7) as raw:
            async for chunk in raw.response.aiter_bytes(): ...
        ```
        """

        async def opened(call: Call[Any], options: RequestOptions | None) -> Any:
            """The stream of a call, as a coroutine, which methods await."""
            return self.stream(call, options)

        async with await rerouted(method, opened)(*args, **named) as raw:
            yield raw

    def pages(
        self, call: Call[E], paging: Paging[T], options: RequestOptions | None = None
    ) -> AsyncPages[T, E]:
        """The items and pages of a listing, fetched as they are needed."""
        return AsyncPages(self.send_raw, call.with_options(options), paging)

    async def aclose(self) -> None:
        """Close the connections, unless they belong to someone else."""
        if self._owned:
            await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def _run(self, flow: Exchange[R]) -> R:
        try:
            step = next(flow)
            while True:
                if isinstance(step, Sleep):
                    import asyncio  # here, since it takes long and synchronous programs have no use for it

                    await asyncio.sleep(step.seconds)
                    step = next(flow)
                else:
                    step = flow.send(await self._perform(step))
        except StopIteration as stop:
            result: R = stop.value
            return result
        finally:
            flow.close()

    async def _perform(self, send: Send) -> Answer:
        request = to_request(self._http, send.wire)
        for on_request in self._config.on_request:
            on_request(request)
        try:
            response = await self._receive(request, send)
        except httpx.HTTPError as error:
            return error
        for on_response in self._config.on_response:
            on_response(response)
        return response

    async def _receive(self, request: httpx.Request, send: Send) -> httpx.Response:
        auth = None if send.wire.foreign else httpx.USE_CLIENT_DEFAULT
        response = await self._http.send(request, stream=True, auth=auth, follow_redirects=False)
        try:
            if not (send.stream and response.is_success):
                await response.aread()
        except BaseException:
            await response.aclose()
            raise
        return response


class AsyncResource(ResourceCore):
    """A group of operations."""

    def __init__(self, client: AsyncBaseClient) -> None:
        self._client = client
        self._send, self._pages, self._events = client.send, client.pages, client.stream_events
