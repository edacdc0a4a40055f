"""The httpx clients that are used unless others are given: as httpx's own, with less to do for each call."""

from __future__ import annotations

import httpx


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
