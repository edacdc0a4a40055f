"""The httpx clients that are used unless others are given: as httpx's own, with less to do for each call."""

from __future__ import annotations

from typing import Any

import httpx

from ._wire import Wire

_FRAMING = frozenset({b"content-length", b"transfer-encoding"})
"""Either says how long a body is."""
_WITH_BODY = ("POST", "PUT", "PATCH")
"""Methods whose servers want to be told where there is no body."""


class _Cookies(httpx.Cookies):
    """Looks for cookies only in answers that set some: httpx makes two requests of urllib's to find none."""

    def extract_cookies(self, response: httpx.Response) -> None:
        """Keep what an answer sets."""
        if "set-cookie" in response.headers:
            super().extract_cookies(response)


class Quick:
    """What is known of both: nothing but a call and the answers before it decides what a request holds."""

    _kept: httpx.Cookies | None = None

    @property
    def cookies(self) -> httpx.Cookies:
        """What servers have set."""
        if self._kept is None:
            self._kept = _Cookies()
        return self._kept

    @cookies.setter
    def cookies(self, cookies: httpx.Cookies) -> None:
        """Start with these."""
        self._kept = _Cookies(cookies)


class HttpClient(Quick, httpx.Client):
    """The synchronous one."""


class AsyncHttpClient(Quick, httpx.AsyncClient):
    """The asynchronous one."""


def quick_request(
    defaults: httpx.Headers, wire: Wire, headers: httpx.Headers, extensions: dict[str, Any]
) -> httpx.Request:
    """What the `build_request` of such a client gives where there are neither cookies nor parts of a form.

    httpx makes three sets of headers for it, and takes the URL apart again.
    """
    own = headers.raw
    names = {name.lower() for name, _ in own}
    merged = [pair for pair in defaults.raw if pair[0].lower() not in names] + own
    content = wire.body.content if isinstance(wire.body.content, bytes) else b""
    if names.isdisjoint(_FRAMING) and (content or wire.method in _WITH_BODY):
        merged.insert(0, (b"Content-Length", str(len(content)).encode()))
    if b"host" not in names:
        merged.insert(0, (b"Host", wire.url.netloc))
    request = httpx.Request(
        wire.method,
        wire.url,
        headers=merged,
        stream=httpx.ByteStream(content),
        extensions=extensions,
    )
    request.read()
    return request
