"""Both clients against a real server: what the network does, and what is left behind."""

from __future__ import annotations

import asyncio
import contextlib
import io
import socket
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import httpx
import pytest
from client_runtime import (
    ApiConnectionError,
    ApiTimeoutError,
    AsyncBaseClient,
    Backoff,
    BaseClient,
    BearerAuth,
    Call,
    ClientConfig,
    RateLimitError,
    ResponseError,
    ServerError,
    Upload,
)

from .loopback import Loopback, Reply, loopback


def call(method: str = "GET", **changes: Any) -> Call[Any]:
    return Call(
        **{
            "operation": "things.do",
            "route": f"{method} /things",
            "returns": dict[str, Any],
            **changes,
        }
    )


def config(server: Loopback, **changes: Any) -> ClientConfig:
    quick = Backoff(initial=0.001, maximum=0.002, retry_after_cap=0.05)
    return ClientConfig(**{"base_url": server.url, "backoff": quick, "timeout": 5.0, **changes})


OK = Reply(200, b'{"ok": true}')


def http_date() -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)


@pytest.mark.parametrize(
    "wait",
    [lambda: "30", lambda: "0.01", http_date],
    ids=["seconds", "part-of-a-second", "date"],
)
def test_429_is_repeated_after_the_wait_that_the_server_asks_for(
    connect: Any, wait: Callable[[], str]
) -> None:
    asked = wait()
    with loopback(Reply(429, headers={"Retry-After": asked}), OK) as server:
        client = connect(config(server))
        began = time.monotonic()
        raw = client.send_raw(call("POST", body={"n": 1}))
        assert time.monotonic() - began >= 0.01
        assert (raw.value, raw.retries_taken) == ({"ok": True}, 1)
        assert [seen.body for seen in server.seen] == [b'{"n":1}'] * 2


def test_503_then_success(connect: Any) -> None:
    with loopback(Reply(503), OK) as server:
        assert connect(config(server)).send(call()) == {"ok": True}


def test_failures_to_the_end_raise_the_last_one(connect: Any) -> None:
    with loopback(Reply(500), Reply(502), Reply(429, headers={"Retry-After": "30"})) as server:
        with pytest.raises(RateLimitError) as caught:
            connect(config(server)).send(call())
        assert (caught.value.retries_taken, caught.value.retry_after) == (2, 30)


def test_a_reset_connection_is_repeated_where_that_is_safe(connect: Any) -> None:
    with loopback(Reply(reset=True), OK) as server:
        assert connect(config(server)).send(call()) == {"ok": True}
    with loopback(Reply(reset=True), OK) as server:
        with pytest.raises(ApiConnectionError) as caught:
            connect(config(server)).send(call("POST"))
        assert isinstance(caught.value.__cause__, httpx.TransportError)
        assert len(server.seen) == 1


def test_an_answer_cut_short_is_repeated_where_that_is_safe(connect: Any) -> None:
    with loopback(Reply(200, b'{"ok": true}', cut_after=4), OK) as server:
        assert connect(config(server)).send(call()) == {"ok": True}


def test_nobody_listening_is_a_connection_error_also_for_post(connect: Any) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
        client = connect(ClientConfig(base_url=url, backoff=Backoff(initial=0.001)))
        with pytest.raises(ApiConnectionError, match=r"things\.do: no usable answer") as caught:
            client.send(call("POST"))
        assert caught.value.retries_taken == 2


def test_a_slow_server_runs_into_the_timeout(connect: Any) -> None:
    with loopback(Reply(delay=30)) as server:
        client = connect(config(server, timeout=0.05, max_retries=1))
        began = time.monotonic()
        with pytest.raises(ApiTimeoutError) as caught:
            client.send(call())
        assert time.monotonic() - began < 10
        assert caught.value.retries_taken == 1


@pytest.mark.parametrize("body", [b"{", b"<html></html>", b'{"a": \xff}'])
def test_malformed_json_is_a_response_error_and_not_repeated(connect: Any, body: bytes) -> None:
    with loopback(Reply(200, body, {"Content-Type": "application/json"})) as server:
        with pytest.raises(ResponseError, match="application/json"):
            connect(config(server)).send(call())
        assert len(server.seen) == 1


def test_redirects_to_another_server_carry_nothing_private(connect: Any) -> None:
    with loopback(OK) as other:
        away = Reply(302, headers={"Location": f"{other.url}/x"})
        with loopback(away) as server:
            client = connect(
                config(server, auth={"b": BearerAuth("t0ken")}, headers={"X-Key": "k3y"})
            )
            assert client.send(call()) == {"ok": True}
        headers = set(other.seen[0].headers)
        assert not {"authorization", "x-key", "cookie"} & headers


def test_a_post_does_not_follow_redirects(connect: Any) -> None:
    with loopback(Reply(302, headers={"Location": "/x"}), OK) as server:
        with pytest.raises(Exception, match="302 Found"):
            connect(config(server)).send(call("POST"))
        assert len(server.seen) == 1


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_redirect_that_the_docs_promise_gives_its_address(connect: Any, method: str) -> None:
    answers = Reply(302, headers={"Location": "https://elsewhere.test/login"}), Reply(302), OK
    with loopback(*answers) as server:
        client = connect(config(server))
        made = call(method, returns=Any, redirects=True)
        assert client.send(made) == "https://elsewhere.test/login"
        assert client.send(made) is None
        assert client.send(made) == {"ok": True}


def test_failed_answers_give_their_connections_back(connect: Any) -> None:
    http_limits = {"max_retries": 3}
    with loopback(Reply(500, b"x" * 100_000), Reply(302, headers={"Location": "/y"}), OK) as server:
        client = connect(config(server, **http_limits))
        for _ in range(3):
            client.send(call())
        assert server.settles_at(1)


def test_closing_the_client_closes_its_connections(connect: Any) -> None:
    with loopback(OK) as server:
        client = connect(config(server))
        client.send(call())
        assert server.settles_at(1)
        (
            client.client.close()
            if isinstance(client.client, BaseClient)
            else client._runner.run(client.client.aclose())
        )
        assert server.settles_at(0)


def test_streams_are_read_piece_by_piece_and_closed(connect: Any) -> None:
    body = bytes(range(256)) * 1000
    with loopback(Reply(503), Reply(200, body, {"X-Request-Id": "r"})) as server:
        client = connect(config(server))
        raw, content = client.stream(call())
        assert content == body
        assert (raw.status, raw.request_id, raw.retries_taken) == (200, "r", 1)
        assert raw.response.is_closed


def test_a_failed_stream_raises_and_leaves_nothing_open(connect: Any) -> None:
    with loopback(Reply(500, b'{"message": "broken"}')) as server:
        client = connect(config(server))
        with pytest.raises(ServerError, match="broken"):
            client.stream(call())
        assert server.settles_at(1)


def test_a_stream_that_breaks_is_a_connection_error(connect: Any) -> None:
    with loopback(Reply(200, b"x" * 1000, cut_after=10)) as server:
        with pytest.raises(ApiConnectionError, match=r"things\.do") as caught:
            connect(config(server)).stream(call())
        assert isinstance(caught.value.__cause__, httpx.RemoteProtocolError)


def test_a_stream_abandoned_half_way_is_closed() -> None:
    with loopback(Reply(200, b"x" * 1_000_000)) as server, BaseClient(config(server)) as client:
        with contextlib.suppress(KeyError), client.stream(call()) as raw:
            raise KeyError
        assert raw.response.is_closed
        assert server.settles_at(0)


def test_errors_of_other_exchanges_pass_through_a_stream_unchanged() -> None:
    other = httpx.ReadError("other", request=httpx.Request("GET", "https://other.test"))
    with loopback(OK) as server, BaseClient(config(server)) as client:
        for error in (other, httpx.ReadError("nobody's")):
            with pytest.raises(httpx.ReadError) as caught, client.stream(call()):
                raise error
            assert caught.value is error


def test_errors_of_other_exchanges_pass_through_an_async_stream_unchanged() -> None:
    error = httpx.ReadError("other", request=httpx.Request("GET", "https://other.test"))

    async def scenario(server: Loopback) -> None:
        async with AsyncBaseClient(config(server)) as client, client.stream(call()):
            raise error

    with loopback(OK) as server, pytest.raises(httpx.ReadError) as caught:
        asyncio.run(scenario(server))
    assert caught.value is error


def test_files_are_sent_again_from_their_beginning(connect: Any) -> None:
    source = io.BytesIO(b"skip" + b"data" * 50_000)
    source.seek(4)
    with loopback(Reply(429), OK) as server:
        connect(config(server)).send(call("PUT", body=source, media="application/zip"))
        first, second = server.seen
        assert first.body == second.body == b"data" * 50_000
        assert first.headers["Content-Length"] == "200000"
        assert first.headers["Content-Type"] == "application/zip"


def test_what_cannot_be_sent_again_is_not(connect: Any) -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    with loopback(Reply(429), OK) as server:
        with pytest.raises(RateLimitError):
            connect(config(server)).send(call("PUT", body=Pipe(b"once")))
        assert [seen.body for seen in server.seen] == [b"once"]


def test_multipart_arrives_whole_on_each_attempt(connect: Any) -> None:
    upload = Upload(io.BytesIO(b"rows"), "a.csv", "text/csv")
    with loopback(Reply(429), OK) as server:
        connect(config(server)).send(
            call("POST", body={"name": "n", "file": upload}, media="multipart/form-data")
        )
        for seen in server.seen:
            assert b'filename="a.csv"' in seen.body
            assert b"\r\n\r\nrows\r\n" in seen.body
            assert seen.headers["Content-Type"].startswith("multipart/form-data; boundary=")


def test_a_cancelled_task_stops_at_once_and_leaves_nothing_open() -> None:
    async def scenario(server: Loopback) -> float:
        async with AsyncBaseClient(config(server, timeout=30.0)) as client:
            task = asyncio.create_task(client.send(call()))
            assert await asyncio.to_thread(server.arrived.wait, 5)
            began = time.monotonic()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            return time.monotonic() - began

    with loopback(Reply(delay=30), OK) as server:
        assert asyncio.run(scenario(server)) < 10
        server.released.set()
        assert server.settles_at(0)
        assert len(server.seen) == 1


def test_a_task_can_be_cancelled_while_it_waits_to_try_again() -> None:
    async def scenario(server: Loopback) -> None:
        patient = config(server, backoff=Backoff(retry_after_cap=60))
        async with AsyncBaseClient(patient) as client:
            task = asyncio.create_task(client.send(call()))
            assert await asyncio.to_thread(server.arrived.wait, 5)
            await asyncio.sleep(0.02)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    with loopback(Reply(503, headers={"Retry-After": "30"})) as server:
        asyncio.run(scenario(server))
        assert len(server.seen) == 1


def test_tasks_run_side_by_side() -> None:
    async def scenario(server: Loopback) -> list[Any]:
        async with AsyncBaseClient(config(server)) as client:
            return await asyncio.gather(*(client.send(call()) for _ in range(10)))

    with loopback(Reply(200, b'{"ok": true}', delay=0.2)) as server:
        began = time.monotonic()
        assert asyncio.run(scenario(server)) == [{"ok": True}] * 10
        assert time.monotonic() - began < 1.8


def test_one_client_serves_many_threads() -> None:
    results: list[Any] = []
    with loopback(OK) as server, BaseClient(config(server)) as client:
        threads = [
            threading.Thread(target=lambda: results.append(client.send(call()))) for _ in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert results == [{"ok": True}] * 8
