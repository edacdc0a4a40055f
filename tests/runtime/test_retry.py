"""When to try again, and how long to wait."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest
from client_runtime import Backoff
from client_runtime._retry import retry_after, worth_repeating
from hypothesis import given, settings
from hypothesis import strategies as st


def test_seconds_are_taken_as_seconds() -> None:
    assert retry_after({"retry-after": " 12 "}) == 12
    assert retry_after({"retry-after": "0.25"}) == 0.25


def test_a_date_is_compared_with_the_servers_clock() -> None:
    headers = {
        "retry-after": "Fri, 31 Dec 1999 23:59:59 GMT",
        "date": "Fri, 31 Dec 1999 23:59:29 GMT",
    }
    assert retry_after(headers) == 30


def test_a_date_without_the_servers_clock_is_compared_with_ours() -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=20), usegmt=True)
    assert 17 < (retry_after({"retry-after": soon}) or 0) <= 20


def test_milliseconds_are_more_exact_than_seconds() -> None:
    assert retry_after({"retry-after-ms": "1500", "retry-after": "2"}) == 1.5
    assert retry_after({"retry-after-ms": "soon", "retry-after": "2"}) == 2
    assert Backoff().delay(0, {"retry-after-ms": "120"}) == 0.12


@pytest.mark.parametrize("text", ["", "soon", "-5", "1e9", "NaN", "99999999999999999999", "٣"])
def test_anything_else_asks_for_nothing(text: str) -> None:
    assert retry_after({"retry-after": text}) is None


@settings(deadline=None)
@given(st.text(), st.text())
def test_no_header_text_is_too_odd(text: str, date: str) -> None:
    asked = retry_after({"retry-after": text, "date": date})
    assert asked is None or isinstance(asked, float)


def test_the_wait_doubles_up_to_a_cap_and_varies_downwards() -> None:
    backoff = Backoff(initial=0.5, maximum=8.0)
    for retries, full in enumerate([0.5, 1, 2, 4, 8, 8, 8]):
        waits = [backoff.delay(retries, {}) for _ in range(50)]
        assert full * 0.75 <= min(waits) <= max(waits) <= full
        assert len(set(waits)) > 1


def test_the_servers_wish_is_kept_to_within_the_cap() -> None:
    backoff = Backoff(retry_after_cap=60)
    assert backoff.delay(0, {"retry-after": "7"}) == 7
    assert backoff.delay(0, {"retry-after": "3600"}) == 60
    assert 0 < backoff.delay(0, {"retry-after": "0"}) <= 0.5


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504, 529])
def test_safe_requests_repeat_on_passing_failures(status: int) -> None:
    assert worth_repeating(httpx.Response(status), safe=True)


@pytest.mark.parametrize("status", [200, 204, 301, 400, 401, 403, 404, 422, 501])
def test_nothing_repeats_on_lasting_answers(status: int) -> None:
    assert not worth_repeating(httpx.Response(status), safe=True)


@pytest.mark.parametrize("status", [408, 409, 500, 502, 503, 504])
def test_unsafe_requests_do_not_repeat_where_they_may_have_worked(status: int) -> None:
    assert not worth_repeating(httpx.Response(status), safe=False)


def test_unsafe_requests_repeat_where_the_server_turned_them_away() -> None:
    assert worth_repeating(httpx.Response(429), safe=False)
    assert worth_repeating(httpx.Response(503, headers={"retry-after": "1"}), safe=False)
    assert worth_repeating(httpx.Response(503, headers={"retry-after-ms": "90"}), safe=False)


def test_the_server_knows_best_whether_to_repeat() -> None:
    yes, no = {"x-should-retry": "true"}, {"x-should-retry": "False"}
    assert worth_repeating(httpx.Response(500, headers=yes), safe=False)
    assert worth_repeating(httpx.Response(404, headers=yes), safe=True)
    assert not worth_repeating(httpx.Response(429, headers=no), safe=True)
    assert not worth_repeating(httpx.Response(200, headers=yes), safe=True)
    assert worth_repeating(httpx.Response(500, headers={"x-should-retry": "?"}), safe=True)


@pytest.mark.parametrize(
    "error", [httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError]
)
def test_what_was_never_sent_may_always_be_repeated(error: type[httpx.TransportError]) -> None:
    assert worth_repeating(error("x"), safe=False)


@pytest.mark.parametrize(
    "error",
    [httpx.ReadError, httpx.ReadTimeout, httpx.WriteError, httpx.RemoteProtocolError],
)
def test_what_may_have_arrived_is_repeated_only_when_safe(
    error: type[httpx.TransportError],
) -> None:
    assert worth_repeating(error("x"), safe=True)
    assert not worth_repeating(error("x"), safe=False)


@pytest.mark.parametrize("error", [httpx.UnsupportedProtocol, httpx.LocalProtocolError])
def test_our_own_faults_do_not_repeat(error: type[httpx.TransportError]) -> None:
    assert not worth_repeating(error("x"), safe=True)
    assert not worth_repeating(httpx.DecodingError("x"), safe=True)
