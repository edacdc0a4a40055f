"""Methods for asynchronous clients, made of those for synchronous ones."""

from __future__ import annotations

import asyncio
import inspect
import warnings
from unittest import mock

import httpx
import pytest
from client_runtime import (
    AsyncBaseClient,
    AsyncResource,
    BaseClient,
    Call,
    ClientConfig,
    EventStream,
    Pages,
    Paging,
    Resource,
    awaited,
    awaited_events,
    awaited_pages,
    deprecated,
)

CONFIG = ClientConfig(base_url="https://api.test", max_retries=0)
PAGING: Paging[int] = Paging(style="page", parameter="page")
REQUEST: Call[list[int]] = Call("kittens.list", "GET /kittens", returns=list[int])


class Kittens(Resource):
    def count(self, *, loud: bool = False) -> list[int]:
        """How many there are."""
        return self._send(REQUEST, None)

    @deprecated("count them instead")
    def guess(self) -> list[int]:
        return self._send(REQUEST, None)

    def walk(self) -> Pages[int, list[int]]:
        return self._pages(REQUEST, PAGING, None)

    def watch(self) -> EventStream:
        return self._events(REQUEST, None)


class AsyncKittens(AsyncResource):
    count = awaited(Kittens.count)
    guess = awaited(Kittens.guess)
    walk = awaited_pages(Kittens.walk)
    watch = awaited_events(Kittens.watch)


def answer(request: httpx.Request) -> httpx.Response:
    last = request.url.query == b"page=2"
    text = "data: 7\n\n" if request.headers["accept"] == "text/event-stream" else None
    return httpx.Response(200, text=text) if text else httpx.Response(200, json=[] if last else [7])


@pytest.fixture
def kittens() -> AsyncKittens:
    http = httpx.AsyncClient(transport=httpx.MockTransport(answer))
    return AsyncKittens(AsyncBaseClient(CONFIG, http))


def test_the_twin_of_a_method_is_awaited(kittens: AsyncKittens) -> None:
    assert asyncio.run(kittens.count(loud=True)) == [7]
    http = httpx.Client(transport=httpx.MockTransport(answer))
    assert Kittens(BaseClient(CONFIG, http)).count(loud=True) == [7]


def test_pages_and_events_are_walked_asynchronously(kittens: AsyncKittens) -> None:
    async def walked() -> list[object]:
        items: list[object] = [item async for item in kittens.walk()]
        return items + [event.data async for event in kittens.watch()]

    assert asyncio.run(walked()) == [7, "7"]


def test_a_twin_tells_of_itself_what_a_coroutine_function_does() -> None:
    assert inspect.iscoroutinefunction(AsyncKittens.count)
    assert inspect.signature(AsyncKittens.count) == inspect.signature(Kittens.count)
    assert AsyncKittens.count.__qualname__ == "AsyncKittens.count"
    assert AsyncKittens.count.__doc__ == "How many there are."
    assert isinstance(mock.create_autospec(AsyncKittens).count, mock.AsyncMock)


def test_what_is_deprecated_warns_once_of_the_line_that_calls_it(kittens: AsyncKittens) -> None:
    async def guessed() -> list[int]:
        return await kittens.guess()

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert asyncio.run(guessed()) == [7]
    told = [one for one in caught if one.category is DeprecationWarning]
    assert [(str(one.message), one.filename) for one in told] == [("count them instead", __file__)]


def test_what_cannot_be_sent_is_refused_when_it_is_awaited(kittens: AsyncKittens) -> None:
    misspelt = {"lud": True}
    waiting = kittens.count(**misspelt)
    with pytest.raises(TypeError, match="lud"):
        asyncio.run(waiting)
