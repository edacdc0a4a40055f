"""When a failed request is sent again, and how long to wait before."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

import httpx

from ._wire import Answer

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"})
"""Methods that HTTP defines so that sending twice does no more than sending once."""

_NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")
_WAITS = frozenset({"retry-after", "retry-after-ms"})
_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
_OUR_FAULT = (httpx.UnsupportedProtocol, httpx.LocalProtocolError)


@dataclass(frozen=True, slots=True)
class Backoff:
    """Seconds to wait between attempts."""

    initial: float = 0.5
    maximum: float = 8.0
    retry_after_cap: float = 60.0
    """The longest wait that a server can ask for."""

    def delay(self, retries: int, headers: Mapping[str, str]) -> float:
        """The wait before the next attempt, after so many retries.

        What the server asks for in `Retry-After` is kept to; otherwise the wait doubles each
        time, less up to a quarter, so that clients that failed together do not return together.
        """
        asked = retry_after(headers)
        if asked is not None and asked > 0:
            return min(asked, self.retry_after_cap)
        full = min(self.initial * 2.0 ** min(retries, 30), self.maximum)
        return full * random.uniform(0.75, 1)  # noqa: S311 - spreads load, hides nothing


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds asked for in `Retry-After`, which holds seconds or an HTTP date; None without one.

    `Retry-After-Ms`, which some servers send besides, holds milliseconds and is more exact. A date
    is compared with the server's own `Date`, so that a wrong clock here does no harm.
    """
    exact: str = headers.get("retry-after-ms", "").strip()
    if _NUMBER.fullmatch(exact):
        return float(exact) / 1000
    text: str = headers.get("retry-after", "").strip()
    if _NUMBER.fullmatch(text):
        return float(text)
    until = _seconds(text)
    if until is None:
        return None
    now = _seconds(headers.get("date", ""))
    return until - (time.time() if now is None else now)


def _seconds(date: str) -> float | None:
    try:
        return parsedate_to_datetime(date).timestamp()
    except (ValueError, OverflowError):
        return None


def worth_repeating(answer: Answer, safe: bool) -> bool:
    """Whether another attempt may succeed and cannot do harm.

    Args:
        answer: what came of the last attempt.
        safe: whether the request may reach the server twice. Otherwise it is repeated only where
            the server surely did not act on it: it was never sent, or the answer was 429, or 503
            with a wait; or where the server itself says in `X-Should-Retry` that it may be.
    """
    if isinstance(answer, httpx.Response):
        return _status_worth_repeating(answer, safe)
    if isinstance(answer, httpx.TransportError) and not isinstance(answer, _OUR_FAULT):
        return safe or isinstance(answer, _NEVER_SENT)
    return False


def _status_worth_repeating(response: httpx.Response, safe: bool) -> bool:
    status = response.status_code
    if status < 400:
        return False
    told: str = response.headers.get("x-should-retry", "").strip().lower()
    if told in ("true", "false"):
        return told == "true"
    if status == 429 or (status == 503 and not _WAITS.isdisjoint(response.headers)):
        return True
    return safe and status != 501 and (status in (408, 409) or status >= 500)
