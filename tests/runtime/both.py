"""One face for the synchronous and the asynchronous client, so that each test holds both to it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, TypeAlias

import httpx
from client_runtime import (
    AsyncBaseClient,
    BaseClient,
    Call,
    ClientConfig,
    Event,
    Paging,
    RawResponse,
    RequestOptions,
)

Handler: TypeAlias = Callable[[httpx.Request], httpx.Response]


class Blocking:
    """Drives `BaseClient`."""

    def __init__(self, config: ClientConfig, handler: Handler | None = None) -> None:
        http = httpx.Client(transport=httpx.MockTransport(handler)) if handler else None
        self._http = http
        self.client = BaseClient(config, http)

    def send(self, call: Call[Any], options: RequestOptions | None = None) -> Any:
        return self.client.send(call, options)

    def send_raw(self, call: Call[Any]) -> RawResponse[Any]:
        return self.client.send_raw(call)

    def stream(
        self, call: Call[Any], options: RequestOptions | None = None
    ) -> tuple[RawResponse[None], bytes]:
        with self.client.stream(call, options) as raw:
            return raw, b"".join(raw.response.iter_bytes())

    def items(
        self, call: Call[Any], paging: Paging[Any], options: RequestOptions | None = None
    ) -> list[Any]:
        return list(self.client.pages(call, paging, options))

    def pages(self, call: Call[Any], paging: Paging[Any]) -> list[Any]:
        return list(self.client.pages(call, paging).pages())

    def first(self, call: Call[Any], paging: Paging[Any]) -> Any:
        return self.client.pages(call, paging).first()

    def events(self, call: Call[Any]) -> list[Event]:
        return list(self.client.stream_events(call))

    def close_connections(self) -> None:
        self.client.close()

    def close(self) -> None:
        self.close_connections()
        if self._http is not None:
            self._http.close()


class Awaiting:
    """Drives `AsyncBaseClient` on an event loop of its own."""

    def __init__(self, config: ClientConfig, handler: Handler | None = None) -> None:
        http = httpx.AsyncClient(transport=httpx.MockTransport(handler)) if handler else None
        self._http = http
        self._runner = asyncio.Runner()
        self.client = AsyncBaseClient(config, http)

    def send(self, call: Call[Any], options: RequestOptions | None = None) -> Any:
        return self._runner.run(self.client.send(call, options))

    def send_raw(self, call: Call[Any]) -> RawResponse[Any]:
        return self._runner.run(self.client.send_raw(call))

    def stream(
        self, call: Call[Any], options: RequestOptions | None = None
    ) -> tuple[RawResponse[None], bytes]:
        async def read() -> tuple[RawResponse[None], bytes]:
            async with self.client.stream(call, options) as raw:
                return raw, b"".join([chunk async for chunk in raw.response.aiter_bytes()])

        return self._runner.run(read())

    def items(
        self, call: Call[Any], paging: Paging[Any], options: RequestOptions | None = None
    ) -> list[Any]:
        async def read() -> list[Any]:
            return [item async for item in self.client.pages(call, paging, options)]

        return self._runner.run(read())

    def pages(self, call: Call[Any], paging: Paging[Any]) -> list[Any]:
        async def read() -> list[Any]:
            return [page async for page in self.client.pages(call, paging).pages()]

        return self._runner.run(read())

    def first(self, call: Call[Any], paging: Paging[Any]) -> Any:
        return self._runner.run(self.client.pages(call, paging).first())

    def events(self, call: Call[Any]) -> list[Event]:
        async def read() -> list[Event]:
            return [event async for event in self.client.stream_events(call)]

        return self._runner.run(read())

    def close_connections(self) -> None:
        self._runner.run(self.client.aclose())

    def close(self) -> None:
        self.close_connections()
        if self._http is not None:
            self._runner.run(self._http.aclose())
        self._runner.close()


Either: TypeAlias = Blocking | Awaiting
