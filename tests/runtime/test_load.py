"""Both clients under load on a real server: huge answers, and many calls at once."""

from __future__ import annotations

import asyncio
import tracemalloc
from typing import Any

import httpx
import pytest
from client_runtime import (
    AsyncBaseClient,
    Backoff,
    BaseClient,
    Call,
    ClientConfig,
    ServerError,
)

from .loopback import Loopback, Reply, loopback

CALL: Call[Any] = Call("things.get", "GET /things", returns=dict[str, Any])
PIECE = bytes(range(256)) * 4096
HUGE = Reply(200, PIECE, times=64)
MOST_MEMORY = 8 * len(PIECE)
"""An eighth of the huge answer."""
OK = Reply(200, b'{"ok": true}')


def config(server: Loopback, **changes: Any) -> ClientConfig:
    quick = Backoff(initial=0.001, maximum=0.002)
    return ClientConfig(**{"base_url": server.url, "backoff": quick, "timeout": 30.0, **changes})


def read(server: Loopback) -> int:
    with BaseClient(config(server)) as client, client.stream(CALL) as raw:
        return sum(len(chunk) for chunk in raw.response.iter_bytes())


def read_async(server: Loopback) -> int:
    async def scenario() -> int:
        async with AsyncBaseClient(config(server)) as client, client.stream(CALL) as raw:
            return sum([len(chunk) async for chunk in raw.response.aiter_bytes()])

    return asyncio.run(scenario())


@pytest.mark.parametrize("reader", [read, read_async], ids=["sync", "async"])
def test_a_huge_answer_is_streamed_in_little_memory(reader: Any) -> None:
    with loopback(HUGE) as server:
        tracemalloc.start()
        try:
            size = reader(server)
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert size == len(PIECE) * HUGE.times
        assert most < MOST_MEMORY
        assert server.settles_at(0)


def at_once(server: Loopback, calls: int) -> list[Any]:
    """What so many calls of one client give that start together; errors as values."""

    async def scenario() -> list[Any]:
        async with AsyncBaseClient(config(server)) as client:
            sent = (client.send(CALL) for _ in range(calls))
            return await asyncio.gather(*sent, return_exceptions=True)

    return asyncio.run(scenario())


def test_200_calls_at_once_share_the_pool_and_leave_nothing_open() -> None:
    pool = httpx.Limits().max_connections or 100
    with loopback(OK) as server:
        assert at_once(server, 200) == [{"ok": True}] * 200
        assert len(server.seen) == 200
        assert 1 < server.most_connections <= pool
        assert server.settles_at(0)


def test_200_failing_calls_at_once_raise_each_and_leave_nothing_open() -> None:
    with loopback(Reply(500, b'{"message": "broken"}')) as server:
        errors = at_once(server, 200)
        assert [type(error) for error in errors] == [ServerError] * 200
        assert len(server.seen) == 600
        assert server.settles_at(0)


def test_200_cancelled_calls_leave_nothing_open() -> None:
    async def scenario(server: Loopback) -> list[Any]:
        async with AsyncBaseClient(config(server)) as client:
            tasks = [asyncio.create_task(client.send(CALL)) for _ in range(200)]
            assert await asyncio.to_thread(server.arrived.wait, 5)
            for task in tasks:
                task.cancel()
            return await asyncio.gather(*tasks, return_exceptions=True)

    with loopback(Reply(delay=30), OK) as server:
        outcomes = asyncio.run(scenario(server))
        assert {type(outcome) for outcome in outcomes} <= {asyncio.CancelledError, dict}
        server.released.set()
        assert server.settles_at(0)
