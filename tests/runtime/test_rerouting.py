"""Calling a method of a resource for the response around its value, or for the content piece by piece."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from client_runtime import (
    ArgumentTypeError,
    AsyncBaseClient,
    AsyncPages,
    AsyncResource,
    BaseClient,
    Call,
    ClientConfig,
    NotFoundError,
    Pages,
    Paging,
    RequestOptions,
    Resource,
)

CONFIG = ClientConfig(base_url="https://api.test", max_retries=0)
PAGING: Paging[int] = Paging(style="page", parameter="page")


def get_request(kitten: int, loud: bool = False) -> Call[int]:
    return Call(
        "kittens.get", "GET /kittens/{id}", path={"id": kitten}, query={"loud": loud}, returns=int
    )


class Kittens(Resource):
    def get(self, kitten: int, *, loud: bool = False, options: RequestOptions | None = None) -> int:
        return self._send(get_request(kitten, loud), options)

    def list(self) -> Pages[int, int]:
        return self._pages(get_request(1), PAGING, None)


class AsyncKittens(AsyncResource):
    async def get(
        self, kitten: int, *, loud: bool = False, options: RequestOptions | None = None
    ) -> int:
        return await self._send(get_request(kitten, loud), options)

    def list(self) -> AsyncPages[int, int]:
        return self._pages(get_request(1), PAGING, None)


def api(request: httpx.Request) -> httpx.Response:
    """Answers with the headers `x` and `query` that it was sent, for the one kitten that there is."""
    headers = {"x": request.headers.get("x", ""), "query": request.url.query.decode()}
    status = 200 if request.url.path == "/kittens/7" else 404
    return httpx.Response(status, json=7, headers=headers)


@pytest.fixture
def client() -> BaseClient:
    return BaseClient(CONFIG, httpx.Client(transport=httpx.MockTransport(api)))


@pytest.fixture
def waiting() -> AsyncBaseClient:
    return AsyncBaseClient(CONFIG, httpx.AsyncClient(transport=httpx.MockTransport(api)))


def test_the_response_around_a_value(client: BaseClient, waiting: AsyncBaseClient) -> None:
    kittens, options = Kittens(client), RequestOptions(headers={"x": "1"})
    raw = client.raw(kittens.get, 7, loud=True, options=options)
    again = asyncio.run(waiting.raw(AsyncKittens(waiting).get, 7, loud=True, options=options))
    for one in (raw, again):
        assert (one.value, one.status) == (7, 200)
        assert (one.headers["x"], one.headers["query"]) == ("1", "loud=true")
    assert kittens.get(7) == 7


def test_the_content_piece_by_piece(client: BaseClient, waiting: AsyncBaseClient) -> None:
    with client.streaming(Kittens(client).get, 7) as raw:
        assert b"".join(raw.response.iter_bytes()) == b"7"
    assert raw.response.is_closed

    async def read() -> bytes:
        async with waiting.streaming(AsyncKittens(waiting).get, 7) as raw:
            content = b"".join([piece async for piece in raw.response.aiter_bytes()])
        assert raw.response.is_closed
        return content

    assert asyncio.run(read()) == b"7"


def test_errors_are_those_of_the_method(client: BaseClient, waiting: AsyncBaseClient) -> None:
    with pytest.raises(NotFoundError):
        client.raw(Kittens(client).get, 8)
    with pytest.raises(NotFoundError), client.streaming(Kittens(client).get, 8):
        pass
    with pytest.raises(NotFoundError):
        asyncio.run(waiting.raw(AsyncKittens(waiting).get, 8))


def test_the_options_of_the_client_that_is_asked_hold(client: BaseClient) -> None:
    other = client.with_options(headers={"x": "2"})
    assert other.raw(Kittens(client).get, 7).headers["x"] == "2"


def test_what_makes_no_single_call_is_refused(client: BaseClient) -> None:
    with pytest.raises(ArgumentTypeError, match="each page has its own `raw`"):
        client.raw(Kittens(client).list)
    for other in (len, client.send, "kittens.get"):
        with pytest.raises(ArgumentTypeError, match="a method of a resource is needed"):
            client.raw(other, 7)
