"""Server-sent events, however the answer is cut."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from typing import Any

import httpx
import pytest
from client_runtime import (
    ApiConnectionError,
    Call,
    ClientConfig,
    Event,
    NotFoundError,
)
from client_runtime._events import Decoder, LineDecoder

CONFIG = ClientConfig(base_url="https://kittens.example", max_retries=0)
WATCH: Call[Any] = Call("kittens.watch", "GET /kittens/events", returns=str)


def decoded(*pieces: bytes) -> list[Event]:
    decoder = Decoder()
    return [event for piece in pieces for event in decoder.feed(piece)]


@pytest.mark.parametrize(
    ("content", "events"),
    [
        (b"data: a\n\n", [Event("a")]),
        (b"data:a\ndata:  b\n\n", [Event("a\n b")]),
        (b"event: nap\ndata: a\n\ndata: b\n\n", [Event("a", "nap"), Event("b")]),
        (b"id: 7\ndata: a\n\ndata: b\n\n", [Event("a", id="7"), Event("b", id="7")]),
        (b"retry: 500\ndata: a\n\n", [Event("a", retry=500)]),
        (b"retry: soon\nid: a\0b\ndata: a\n\n", [Event("a")]),
        (b": a comment\ndata: a\nunheard: of\nweight\n\n", [Event("a")]),
        (b"event: nap\n\ndata: a\n\n", [Event("a")]),
        (b"data\n\ndata\ndata\n\n", [Event(""), Event("\n")]),
        (b"data: a\r\rdata: b\r\n\r\n", [Event("a"), Event("b")]),
        (b"\xef\xbb\xbfdata: a\n\n", [Event("a")]),
        ("data: é\u2028\x0b\n\n".encode(), [Event("é\u2028\x0b")]),
        (b"data: \xff\n\n", [Event("\ufffd")]),
        (b"data: cut off\n", []),
        (b"", []),
    ],
)
def test_events_are_the_same_wherever_the_answer_is_cut(
    content: bytes, events: list[Event]
) -> None:
    assert decoded(content) == events
    assert decoded(*(content[at : at + 1] for at in range(len(content)))) == events
    for at in range(len(content)):
        assert decoded(content[:at], b"", content[at:]) == events


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        (b'{"a": 1}\n{"b": 2}\n', ['{"a": 1}', '{"b": 2}']),
        (b'{"a": 1}\r\n\r\n{"b": 2}', ['{"a": 1}', '{"b": 2}']),
        (b"\x1e1\n\x1e[2]\n", ["1", "[2]"]),
        (b"\n\n", []),
        (b"", []),
    ],
)
def test_lines_are_the_same_wherever_the_answer_is_cut(content: bytes, lines: list[str]) -> None:
    for at in range(len(content) + 1):
        decoder = LineDecoder()
        found = [*decoder.feed(content[:at]), *decoder.feed(b""), *decoder.feed(content[at:])]
        assert [event.data for event in [*found, *decoder.end()]] == lines


def test_texts_of_a_sequence_may_have_several_lines(connect: Any) -> None:
    content = b'\x1e{\n "a": 1\n}\n\x1e{"a": 2}\n\x1e\n\x1e{"a": 3}'

    def answer(request: httpx.Request) -> httpx.Response:
        headers = {"content-type": "application/geo+json-seq"}
        return httpx.Response(200, headers=headers, stream=Pieces(content[:9], content[9:]))

    events = [one.json() for one in connect(CONFIG, answer).events(WATCH)]
    assert events == [{"a": 1}, {"a": 2}, {"a": 3}]


def test_lines_of_json_are_given_one_by_one(connect: Any) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        assert request.headers["accept"] == "application/x-ndjson"
        headers = {"content-type": "Application/X-NDJSON; charset=utf-8"}
        return httpx.Response(200, headers=headers, stream=Pieces(b'{"a":', b' 1}\n{"a": 2}'))

    call = replace(WATCH, accept="application/x-ndjson")
    assert [one.json() for one in connect(CONFIG, answer).events(call)] == [{"a": 1}, {"a": 2}]


def test_a_long_event_in_small_pieces_takes_linear_time() -> None:
    begun = time.perf_counter()
    (event,) = decoded(b"data: ", *[b"x" * 10] * 200_000, b"\n\n")
    assert len(event.data) == 2_000_000
    assert time.perf_counter() - begun < 10


def test_data_may_be_json() -> None:
    assert Event('{"a": [1]}').json() == {"a": [1]}
    with pytest.raises(ValueError, match="Expecting"):
        Event("a").json()


class Pieces(httpx.SyncByteStream, httpx.AsyncByteStream):
    """An answer that is given out piece by piece, and may break off."""

    def __init__(self, *pieces: bytes | httpx.HTTPError) -> None:
        self.pieces = pieces
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.pieces:
            if isinstance(piece, httpx.HTTPError):
                raise piece
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def test_a_client_gives_events_and_closes_the_answer(connect: Any) -> None:
    stream = Pieces(b"data: a\n\nda", b"ta: b\n\n")
    seen = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers["accept"])
        return httpx.Response(200, stream=stream)

    assert connect(CONFIG, answer).events(WATCH) == [Event("a"), Event("b")]
    assert (seen, stream.closed) == (["text/event-stream"], True)


def test_errors_are_those_of_any_call(connect: Any) -> None:
    with pytest.raises(NotFoundError):
        connect(CONFIG, lambda _: httpx.Response(404, json={})).events(WATCH)


def test_a_stream_that_breaks_off_is_a_connection_error(connect: Any) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(
            200, stream=Pieces(b"data: a\n\n", httpx.ReadError("gone", request=request))
        )

    with pytest.raises(ApiConnectionError, match=r"kittens\.watch: no usable answer \(ReadError"):
        connect(CONFIG, answer).events(WATCH)


def test_nothing_is_sent_before_events_are_asked_for(connect: Any) -> None:
    client = connect(CONFIG, lambda _: pytest.fail("a request was sent")).client
    assert repr(client.stream_events(WATCH)).endswith("EventStream of kittens.watch>")
