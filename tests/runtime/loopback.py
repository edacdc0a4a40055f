"""A real HTTP server on the loopback interface that answers by script."""

from __future__ import annotations

import socket
import struct
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx


@dataclass(frozen=True)
class Reply:
    """One scripted answer."""

    status: int = 200
    body: bytes = b"{}"
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0
    reset: bool = False
    """Cut the connection instead of answering."""
    cut_after: int | None = None
    """Promise the whole body, send so many bytes of it, and cut the connection."""
    times: int = 1
    """Send the body so many times over, as one body."""


@dataclass(frozen=True)
class Seen:
    """One request as it arrived."""

    method: str
    target: str
    headers: httpx.Headers
    body: bytes


class Loopback(ThreadingHTTPServer):
    """Gives its replies in order, then the last one again and again."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 256

    def __init__(self, replies: tuple[Reply, ...]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.replies = list(replies)
        self.seen: list[Seen] = []
        self.open_connections = 0
        self.most_connections = 0
        self.lock = threading.Lock()
        self.arrived = threading.Event()
        self.released = threading.Event()
        """Set to end all delays."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def next_reply(self, seen: Seen) -> Reply:
        with self.lock:
            self.seen.append(seen)
            self.arrived.set()
            return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]

    def count(self, change: int) -> None:
        with self.lock:
            self.open_connections += change
            self.most_connections = max(self.most_connections, self.open_connections)

    def settles_at(self, connections: int) -> bool:
        """Whether so many connections are open, now or within a second."""
        deadline = time.monotonic() + 1
        while self.open_connections != connections and time.monotonic() < deadline:
            time.sleep(0.005)
        return self.open_connections == connections

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that hang up are part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Loopback

    def setup(self) -> None:
        super().setup()
        self.server.count(1)

    def finish(self) -> None:
        super().finish()
        self.server.count(-1)

    def log_message(self, *args: Any) -> None:
        """Requests are looked at in `seen`."""

    def _answer(self) -> None:
        body = self._body()
        reply = self.server.next_reply(
            Seen(self.command, self.path, httpx.Headers(list(self.headers.items())), body)
        )
        self.server.released.wait(reply.delay)
        if reply.reset:
            self._reset()
            return
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply.body) * reply.times))
        self.end_headers()
        if self.command != "HEAD":
            for _ in range(reply.times):
                self.wfile.write(reply.body[: reply.cut_after])
        if reply.cut_after is not None:
            self.close_connection = True

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        pieces = []
        while size := int(self.rfile.readline(), 16):
            pieces.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(pieces)

    def _reset(self) -> None:
        linger = struct.pack("ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.close_connection = True
        self.connection.close()

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = _answer


@contextmanager
def loopback(*replies: Reply) -> Iterator[Loopback]:
    """A server that runs while the block does."""
    server = Loopback(replies)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server
    finally:
        server.released.set()
        server.shutdown()
        thread.join()
        server.server_close()
