"""A server that records a request and answers as the API documents, and clients of it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterable, Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

import httpx

from .subject import CREDENTIALS, AsyncClient, Client, Event, Page, model_mismatches, to_wire

SAMPLES = Path(__file__).with_name("samples")


@dataclass
class Seen:
    """A request that reached the server."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes = field(repr=False)


@lru_cache
def samples(module: str) -> Any:
    """The data of all sample calls of one resource."""
    return json.loads((SAMPLES / f"{module}.json").read_text("utf-8"))


class Replay:
    """Starts a server on a free port and checks what passes between it and a client."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self.sample: Any = {}
        self.server = HTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self._thread = Thread(target=self.server.serve_forever, args=(0.01,))

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.server.shutdown()
        self._thread.join()
        self.server.server_close()

    def load(self, key: str) -> None:
        """Answer from now on as the sample says."""
        self.sample = samples(key.partition(".")[0])[key]

    @property
    def body(self) -> Any:
        """The body that the sample sends."""
        return self.sample["request"]["body"]

    @property
    def keywords(self) -> Any:
        """The fields of that body, by the names of keyword arguments."""
        names = self.sample["request"]["keywords"]
        return {name: self.body[wire_name] for name, wire_name in names.items()}

    def call(self, key: str, call: Callable[[Client], object]) -> None:
        """Make a call, and check what was sent and what came back."""
        self.load(key)
        transport = httpx.HTTPTransport(verify=False)  # plain HTTP: no certificates to load
        with httpx.Client(transport=transport) as http:
            value = call(Client(base_url=self.url, max_retries=0, http_client=http, **CREDENTIALS))
            if self.sample["response"]["kind"] in ("events", "lines") and isinstance(
                value, Iterable
            ):
                value = list(value)
        self.check(value)

    def call_async(
        self, key: str, call: Callable[[AsyncClient], Awaitable[object] | AsyncIterable[object]]
    ) -> None:
        """As `call`, with the asynchronous client."""
        self.load(key)

        async def run() -> object:
            transport = httpx.AsyncHTTPTransport(verify=False)
            async with httpx.AsyncClient(transport=transport) as http:
                client = AsyncClient(
                    base_url=self.url, max_retries=0, http_client=http, **CREDENTIALS
                )
                value = call(client)
                if isinstance(value, AsyncIterable):
                    return [each async for each in value]
                return await value

        self.check(asyncio.run(run()))

    def check(self, value: object) -> None:
        """Check the request that was seen against the sample, and the value that came back."""
        assert len(self.seen) == 1
        check_request(self.seen[0], self.sample["request"])
        check_value(value.value if isinstance(value, Page) else value, self.sample["response"])

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        replay = self

        class Handler(BaseHTTPRequestHandler):
            """Records every request and answers with the current sample."""

            def handle_one_request(self) -> None:
                self.raw_requestline = self.rfile.readline(65537)
                self.close_connection = True
                if self.raw_requestline and self.parse_request():
                    length = int(self.headers.get("content-length") or 0)
                    headers = {name.lower(): text for name, text in self.headers.items()}
                    body = self.rfile.read(length)
                    replay.seen.append(Seen(self.command, self.path, headers, body))
                    self.answer()

            def answer(self) -> None:
                """Send the response of the sample."""
                response = replay.sample["response"]
                content = encoded(response)
                self.send_response(response["status"])
                if "location" in response:
                    self.send_header("location", response["location"])
                if response["kind"] != "none":
                    self.send_header("content-type", response["media"])
                    self.send_header("content-length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                """Say nothing; the first argument is named as the method that this overrides has it."""

        return Handler


def encoded(response: Any) -> bytes:
    """The content of a sample response."""
    if response["kind"] == "json":
        return json.dumps(response["body"]).encode()
    contents = {"none": b"", "events": b": hello\nevent: greeting\ndata: text\n\n"}
    contents["lines"] = b'{"line": 1}\n\n{"line": 2}'
    return contents.get(response["kind"], b"text")


def check_request(seen: Seen, wanted: Any) -> None:
    """Check that a request is the one of the sample."""
    path, _, query = seen.target.partition("?")
    assert seen.method == wanted["method"]
    assert urlsplit(path).path == wanted["path"]
    assert sorted(map(list, parse_qsl(query, keep_blank_values=True))) == wanted["query"]
    for name, text in wanted["headers"].items():
        assert seen.headers.get(name.lower()) == text
    if "accept" in wanted:
        assert media_type(seen.headers["accept"]) == media_type(wanted["accept"])
    check_body(seen, wanted)


def media_type(text: str) -> list[str]:
    """A media type and its parameters, but for the encoding, which JSON leaves no choice in."""
    parts = [part.strip().lower() for part in text.split(";")]
    return [part for part in parts if not part.startswith("charset=")]


def check_body(seen: Seen, wanted: Any) -> None:
    """Check that a body is the one of the sample."""
    kind, media = wanted.get("kind"), seen.headers.get("content-type", "")
    match kind:
        case None:
            assert seen.body == b""
        case "json":
            assert "json" in media or media.startswith("application/vnd.")
            assert json.loads(seen.body) == wanted["body"]
        case "form":
            assert media.startswith("application/x-www-form-urlencoded")
            sent = parse_qsl(seen.body.decode(), keep_blank_values=True)
            known = {name.partition("[")[0] for name in wanted["body"]}
            assert {name.partition("[")[0] for name, _ in sent} <= known
        case "multipart":
            assert media.startswith("multipart/")
            assert all(name.encode() in seen.body for name in wanted["body"])
        case _:
            assert seen.body == wanted["body"].encode()


def check_value(value: object, response: Any) -> None:
    """Check that a value says what the response of the sample says."""
    match response["kind"]:
        case "json":
            assert same(to_wire(value), response["body"])
            assert not response["fits"] or model_mismatches(value) == ()
        case "bytes":
            assert value == b"text"
        case "text":
            assert value == "text"
        case "events":
            assert value == [Event("text", "greeting")]
        case "lines":
            assert value == [Event('{"line": 1}'), Event('{"line": 2}')]
        case _:
            assert value == response.get("location")


def same(one: Any, other: Any) -> bool:
    """Whether two JSON values say the same; a moment may be written in several ways."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[name], other[name]) for name in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, str) and isinstance(other, str):
        return one == other or one.lower() == other.lower() or moment(one) == moment(other)
    return bool(one == other)


def moment(text: str) -> object:
    """The moment that a text names, or the text itself."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return text
