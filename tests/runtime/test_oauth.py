"""Tokens that are fetched, kept, and renewed."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs

import httpx
import pytest
from client_runtime import (
    ApiConnectionError,
    ArgumentError,
    AsyncBaseClient,
    AuthenticationError,
    Backoff,
    BadRequestError,
    BaseClient,
    Call,
    ClientConfig,
    OAuth2Auth,
    ResponseError,
    TokenEndpoint,
)

CALL: Call[Any] = Call("things.get", "GET /things", returns=dict[str, Any])


class Api:
    """Hands out numbered tokens; the API accepts those that it has not revoked."""

    def __init__(self, **token: Any) -> None:
        self.token = token
        self.issued = 0
        self.revoked: set[str] = set()
        self.token_requests: list[httpx.Request] = []
        self.failures: list[httpx.Response] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/token"):
            self.token_requests.append(request)
            if self.failures:
                return self.failures.pop(0)
            self.issued += 1
            return httpx.Response(200, json={"access_token": f"t{self.issued}", **self.token})
        sent = request.headers.get("authorization", "none")
        if sent.removeprefix("Bearer ") in self.revoked:
            return httpx.Response(401, json={"message": f"{sent} is no good"})
        return httpx.Response(200, json={"sent": sent})


def config(auth: OAuth2Auth) -> ClientConfig:
    return ClientConfig(
        base_url="https://api.test/v2", auth={"oauth": auth}, backoff=Backoff(initial=0.001)
    )


def make(
    endpoint: TokenEndpoint | None = None, clock: Callable[[], float] = lambda: 0
) -> OAuth2Auth:
    return OAuth2Auth(
        endpoint or TokenEndpoint(url="/oauth/token"), "me", "s3cret", ("read", "write"), clock
    )


def test_a_token_is_fetched_once_and_used_for_all_calls(connect: Any) -> None:
    api = Api()
    client = connect(config(make()), api)
    assert [client.send(CALL)["sent"] for _ in range(3)] == ["Bearer t1"] * 3
    (request,) = api.token_requests
    assert str(request.url) == "https://api.test/v2/oauth/token"
    assert parse_qs(request.content.decode()) == {
        "grant_type": ["client_credentials"],
        "scope": ["read write"],
    }
    assert request.headers["authorization"] == "Basic bWU6czNjcmV0"


@pytest.mark.parametrize(
    ("url", "fetched"),
    [
        ("https://docs.test/v1/oauth/token", "https://api.test/v2/oauth/token"),
        ("https://docs.test/oauth/token", "https://api.test/oauth/token"),
        ("https://docs.test.id.test/token", "https://docs.test.id.test/token"),
        ("http://docs.test/token", "http://docs.test/token"),
    ],
)
def test_a_server_of_the_user_gives_the_tokens_that_the_documented_one_gave(
    connect: Any, url: str, fetched: str
) -> None:
    api = Api()
    endpoint = TokenEndpoint(url=url, server="https://docs.test/v1")
    assert connect(config(make(endpoint)), api).send(CALL) == {"sent": "Bearer t1"}
    assert [str(request.url) for request in api.token_requests] == [fetched]


def test_the_documented_server_keeps_its_tokens_where_an_operation_has_a_server_of_its_own(
    connect: Any,
) -> None:
    api = Api()
    endpoint = TokenEndpoint(url="https://api.test/token", server="https://api.test/v2")
    call: Call[Any] = replace(CALL, base_url="https://files.test")
    assert connect(config(make(endpoint)), api).send(call) == {"sent": "Bearer t1"}
    assert [str(request.url) for request in api.token_requests] == ["https://api.test/token"]


def test_a_token_is_renewed_shortly_before_it_goes_stale(connect: Any) -> None:
    now = 0.0
    api = Api(expires_in=100)
    client = connect(config(make(clock=lambda: now)), api)
    client.send(CALL)
    now = 89
    assert client.send(CALL)["sent"] == "Bearer t1"
    now = 91
    assert client.send(CALL)["sent"] == "Bearer t2"


def test_a_refused_token_is_renewed_once_and_the_call_repeated(connect: Any) -> None:
    api = Api()
    client = connect(config(make()), api)
    client.send(CALL)
    api.revoked = {"t1"}
    assert client.send(CALL)["sent"] == "Bearer t2"
    api.revoked = {"t2", "t3"}
    with pytest.raises(AuthenticationError) as caught:
        client.send(CALL)
    assert api.issued == 3
    assert "t3" not in str(caught.value)
    assert "Bearer *** is no good" in str(caught.value)


def test_docs_may_want_the_token_fetched_and_sent_in_their_own_way(connect: Any) -> None:
    def api(request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            assert json.loads(request.content) == {"key": "me", "secret": "s3cret"}
            return httpx.Response(200, json={"data": {"token": "abc", "ttl": "300"}})
        return httpx.Response(200, json={"sent": request.headers["x-token"]})

    endpoint = TokenEndpoint(
        url="https://login.test/generate",
        client_in="body",
        id_field="key",
        secret_field="secret",
        fixed=(),
        media="application/json",
        token_path="data.token",
        expires_path="data.ttl",
        header="X-Token",
        prefix="",
    )
    auth = OAuth2Auth(endpoint, "me", "s3cret")
    assert connect(config(auth), api).send(CALL) == {"sent": "abc"}


def test_fetching_a_token_is_retried_like_any_call(connect: Any) -> None:
    api = Api()
    api.failures = [httpx.Response(503)]
    assert connect(config(make()), api).send(CALL)["sent"] == "Bearer t1"
    assert len(api.token_requests) == 2


@pytest.mark.parametrize("term", ["soon", None, [1]])
def test_a_term_that_is_none_lasts_until_refused(connect: Any, term: Any) -> None:
    api = Api(expires_in=term)
    client = connect(config(make(clock=lambda: 1e12)), api)
    assert client.send(CALL)["sent"] == client.send(CALL)["sent"] == "Bearer t1"


def test_retries_before_and_after_a_renewal_are_counted_together(connect: Any) -> None:
    answers = [
        httpx.Response(200, json={"access_token": "a"}),
        httpx.Response(503),
        httpx.Response(401),
        httpx.Response(200, json={"access_token": "b"}),
        httpx.Response(503),
        httpx.Response(200, json={}),
    ]
    client = connect(config(make()), lambda request: answers.pop(0))
    assert client.send_raw(CALL).retries_taken == 2


def test_errors_say_that_it_was_the_token(connect: Any) -> None:
    api = Api()
    api.failures = [httpx.Response(401, json={"error": "invalid_client s3cret"})]
    with pytest.raises(AuthenticationError) as caught:
        connect(config(make()), api).send(CALL)
    assert str(caught.value) == (
        "things.get (fetching a token): 401 Unauthorized: invalid_client ***"
    )


@pytest.mark.parametrize("body", [b"{}", b"<html>", b'{"access_token": null}'])
def test_an_answer_without_a_token_is_a_response_error(connect: Any, body: bytes) -> None:
    api = Api()
    api.failures = [httpx.Response(200, content=body)]
    with pytest.raises(ResponseError, match=r"things.get \(fetching a token\): .* holds no token"):
        connect(config(make()), api).send(CALL)


def test_network_failures_of_the_token_are_connection_errors(connect: Any) -> None:
    def api(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    with pytest.raises(ApiConnectionError, match=r"\(fetching a token\)"):
        connect(config(make()), api).send(CALL)


def test_operations_without_security_fetch_no_token(connect: Any) -> None:
    api = Api()
    open_call: Call[Any] = Call("ping", "GET /ping", returns=dict[str, Any], security=())
    assert connect(config(make()), api).send(open_call) == {"sent": "none"}
    assert api.token_requests == []


def test_configured_needs_both_halves_and_repr_shows_no_secret() -> None:
    endpoint = TokenEndpoint(url="/token")
    assert OAuth2Auth.configured(endpoint=endpoint, client_id=None, client_secret=None) is None
    with pytest.raises(ValueError, match="client_secret missing"):
        OAuth2Auth.configured(endpoint=endpoint, client_id="me", client_secret="")
    auth = OAuth2Auth.configured(endpoint=endpoint, client_id="me", client_secret="s3cret")
    assert auth is not None
    auth.learn(httpx.Response(200, json={"access_token": "t0ken"}))
    assert "s3cret" not in repr(auth)
    assert "t0ken" not in repr(auth)


def form(request: httpx.Request) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(request.content.decode()).items()}


def user(**endpoint: str) -> OAuth2Auth:
    auth = OAuth2Auth.configured(
        endpoint=TokenEndpoint(url="/oauth/token", **endpoint),
        client_id="me",
        client_secret="s3cret",
        refresh_token="r0",
    )
    assert auth is not None
    return auth


def test_a_given_refresh_token_gets_the_token_and_is_replaced_by_a_newer_one(connect: Any) -> None:
    api = Api(refresh_token="r1")
    client = connect(config(user()), api)
    assert client.send(CALL)["sent"] == "Bearer t1"
    api.revoked = {"t1"}
    assert client.send(CALL)["sent"] == "Bearer t2"
    assert [form(request) for request in api.token_requests] == [
        {"grant_type": "refresh_token", "refresh_token": "r0"},
        {"grant_type": "refresh_token", "refresh_token": "r1"},
    ]
    assert api.token_requests[0].headers["authorization"] == "Basic bWU6czNjcmV0"


def test_a_given_refresh_token_stays_where_the_api_hands_out_no_newer_one(connect: Any) -> None:
    api = Api()
    client = connect(config(user(refresh_url="/renew/token")), api)
    client.send(CALL)
    api.revoked = {"t1"}
    client.send(CALL)
    assert [form(request)["refresh_token"] for request in api.token_requests] == ["r0", "r0"]
    assert {request.url.path for request in api.token_requests} == {"/v2/renew/token"}


def test_a_refused_user_is_an_error_and_never_becomes_the_application(connect: Any) -> None:
    api = Api()
    api.failures = [httpx.Response(400, json={"error": "invalid_grant r0"})]
    with pytest.raises(BadRequestError, match=r"\(fetching a token\): .*invalid_grant \*\*\*"):
        connect(config(user()), api).send(CALL)
    assert len(api.token_requests) == 1


@pytest.mark.parametrize("status", [400, 401, 403])
def test_a_handed_out_refresh_token_is_used_until_it_is_refused(connect: Any, status: int) -> None:
    api = Api(refresh_token="r1")
    client = connect(config(make()), api)
    client.send(CALL)
    api.revoked = {"t1"}
    assert client.send(CALL)["sent"] == "Bearer t2"
    api.revoked = {"t2"}
    api.failures = [httpx.Response(status, json={"error": "invalid_grant"})]
    assert client.send(CALL)["sent"] == "Bearer t3"
    grants = [form(request)["grant_type"] for request in api.token_requests]
    assert grants == ["client_credentials", *["refresh_token"] * 2, "client_credentials"]


def test_a_refresh_token_needs_the_client_and_is_not_shown() -> None:
    assert "r0" not in repr(user())
    with pytest.raises(ArgumentError, match="client_id missing; give the client its id"):
        OAuth2Auth.configured(
            endpoint=TokenEndpoint(url="/token"),
            client_id=None,
            client_secret=None,
            refresh_token="r0",
            hint="its id",
        )


def test_an_application_without_a_secret_renews_with_its_id_alone(connect: Any) -> None:
    api = Api()
    auth = OAuth2Auth.configured(
        endpoint=TokenEndpoint(url="/oauth/token", fixed=()), client_id="me", refresh_token="r0"
    )
    assert auth is not None
    assert connect(config(auth), api).send(CALL)["sent"] == "Bearer t1"
    (request,) = api.token_requests
    assert "authorization" not in request.headers
    assert form(request) == {
        "grant_type": "refresh_token",
        "refresh_token": "r0",
        "client_id": "me",
    }


def test_a_given_token_is_used_until_it_is_refused(connect: Any) -> None:
    api = Api()
    auth = OAuth2Auth.configured(
        endpoint=TokenEndpoint(url="/oauth/token"),
        client_id="me",
        client_secret="s3cret",
        token="mine",
    )
    assert auth is not None
    client = connect(config(auth), api)
    assert client.send(CALL)["sent"] == "Bearer mine"
    assert api.token_requests == []
    api.revoked = {"mine"}
    assert client.send(CALL)["sent"] == "Bearer t1"


def test_a_flow_for_users_takes_no_application_alone() -> None:
    endpoint = TokenEndpoint(url="/token", fixed=())
    with pytest.raises(ArgumentError, match="refresh_token missing"):
        OAuth2Auth.configured(endpoint=endpoint, client_id="me", client_secret="s3cret")
    assert OAuth2Auth.configured(endpoint=endpoint, token="mine") is None
    assert OAuth2Auth.configured(endpoint=endpoint, token="mine", client_id="me") is None


def _at_once(api: Api, count: int) -> list[Any]:
    """What as many calls give that are under way together, the token's answer being slow."""

    async def slowly(request: httpx.Request) -> httpx.Response:
        answer = api(request)
        await asyncio.sleep(0.05)
        return answer

    async def scenario() -> list[Any]:
        http = httpx.AsyncClient(transport=httpx.MockTransport(slowly))
        async with http, AsyncBaseClient(config(make()), http) as client:
            return await asyncio.gather(*(client.send(CALL) for _ in range(count)))

    return asyncio.run(scenario())


def _at_once_in_threads(api: Api, count: int) -> list[Any]:
    def slowly(request: httpx.Request) -> httpx.Response:
        answer = api(request)
        time.sleep(0.05)
        return answer

    http = httpx.Client(transport=httpx.MockTransport(slowly))
    with http, BaseClient(config(make()), http) as client, ThreadPoolExecutor(count) as pool:
        return list(pool.map(lambda _: client.send(CALL), range(count)))


@pytest.mark.parametrize("make_calls", [_at_once, _at_once_in_threads])
def test_calls_at_once_wait_for_one_token(make_calls: Any) -> None:
    api = Api()
    assert make_calls(api, 8) == [{"sent": "Bearer t1"}] * 8
    assert len(api.token_requests) == 1


@pytest.mark.parametrize("make_calls", [_at_once, _at_once_in_threads])
def test_calls_that_are_refused_at_once_renew_the_token_once(make_calls: Any) -> None:
    api = Api()
    api.revoked = {"t1"}
    assert make_calls(api, 8) == [{"sent": "Bearer t2"}] * 8
    assert len(api.token_requests) == 2


def test_a_call_that_fails_to_fetch_lets_the_next_one_try(connect: Any) -> None:
    api = Api()
    api.failures = [httpx.Response(400, json={})]
    client = connect(config(make()), api)
    with pytest.raises(BadRequestError):
        client.send(CALL)
    assert client.send(CALL) == {"sent": "Bearer t1"}
