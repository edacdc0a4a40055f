"""Clients over a prepared transport: results, options, hooks, and what they keep to themselves."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from typing import Any

import httpx
import pytest
from client_runtime import (
    ApiConnectionError,
    AsyncBaseClient,
    AsyncResource,
    BaseClient,
    BearerAuth,
    Call,
    ClientConfig,
    Mismatch,
    Model,
    OptionChanges,
    Paging,
    RequestOptions,
    Resource,
)

CONFIG = ClientConfig(base_url="https://api.test", auth={"b": BearerAuth("t0ken"), "none": None})


class Thing(Model):
    id: int


def call(**changes: Any) -> Call[Any]:
    return Call(**{"operation": "things.get", "route": "GET /x", **changes})


def answering(*args: Any, **kwargs: Any) -> Any:
    return lambda request: httpx.Response(*args, **kwargs)


@pytest.mark.parametrize(
    ("returns", "response", "value"),
    [
        (Thing, {"json": {"id": 1}}, Thing(id=1)),
        (Thing, {"content": b'{"id": 1}'}, Thing(id=1)),
        (list[int], {"json": [1, 2]}, [1, 2]),
        (None, {"json": {"id": 1}}, None),
        (bytes, {"content": b"\x00"}, b"\x00"),
        (str, {"text": "plain"}, "plain"),
        (str, {"json": "quoted"}, "quoted"),
        (Any, {"json": {"a": [1]}}, {"a": [1]}),
        (Any, {"text": "plain"}, "plain"),
        (Any, {"content": b""}, None),
        (
            Any,
            {"content": b"%PDF\xff", "headers": {"content-type": "application/pdf"}},
            b"%PDF\xff",
        ),
        (Any, {"content": b"12", "headers": {"content-type": "image/png"}}, b"12"),
        (Any, {"content": b"\xff\x00"}, b"\xff\x00"),
        (Any, {"content": b"plain"}, "plain"),
        (Any, {"content": b"[1]"}, [1]),
        (Any, {"content": b"<a/>", "headers": {"content-type": "application/atom+xml"}}, "<a/>"),
        (
            Any,
            {"content": b"a=1", "headers": {"content-type": "application/x-www-form-urlencoded"}},
            "a=1",
        ),
        (
            Any,
            {"content": b"\xe9", "headers": {"content-type": "application/x; charset=latin-1"}},
            "é",
        ),
        (
            Any,
            {"content": b'{"a": 1}', "headers": {"content-type": "Application/HAL+JSON;v=1"}},
            {"a": 1},
        ),
        (Thing | None, {"json": None}, None),
    ],
)
def test_answers_become_what_the_docs_say(
    connect: Any, returns: Any, response: dict[str, Any], value: Any
) -> None:
    raw = connect(CONFIG, answering(200, **response)).send_raw(call(returns=returns))
    assert raw.value == value
    assert raw.mismatches == ()


def test_text_that_comes_as_something_else_is_left_as_it_is(connect: Any) -> None:
    headers = {"content-type": "application/zip"}
    raw = connect(CONFIG, answering(200, content=b"PK\xff", headers=headers)).send_raw(
        call(returns=str)
    )
    assert raw.value == b"PK\xff"
    assert [str(each) for each in raw.mismatches] == ["$: the answer is no text"]


def test_head_has_no_content(connect: Any) -> None:
    client = connect(CONFIG, answering(200, headers={"content-length": "9"}))
    assert client.send(call(route="HEAD /x", returns=Thing)) is None


@pytest.mark.parametrize("status", [200, 204])
def test_an_empty_answer_where_content_is_documented_is_none_and_a_mismatch(
    connect: Any, status: int
) -> None:
    raw = connect(CONFIG, answering(status)).send_raw(call(returns=Thing))
    assert raw.value is None
    assert raw.mismatches == (Mismatch("$", "the answer is empty"),)


def test_raw_responses_say_everything(connect: Any) -> None:
    client = connect(CONFIG, answering(201, json={"id": "x"}, headers={"request-id": "r"}))
    raw = client.send_raw(call(returns=Thing))
    assert (raw.status, raw.headers["request-id"], raw.request_id) == (201, "r", "r")
    assert raw.response.json() == {"id": "x"}
    assert raw.retries_taken == 0
    assert [found.path for found in raw.mismatches] == ["$.id"]


def test_with_options_makes_a_new_client_and_leaves_the_old_as_it_was(connect: Any) -> None:
    seen: list[httpx.Request] = []

    def api(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={})

    old = connect(CONFIG, api)
    old_config = old.client.config
    new = old.client.with_options(
        headers={"X-A": "1"}, query={"q": 1}, timeout=3, max_retries=0, base_url="https://b.test/v9"
    )
    assert old.client.config is old_config
    assert type(new) is type(old.client)
    assert (new.config.timeout, new.config.max_retries, new.config.pinned) == (3, 0, True)
    old.client = new
    old.send(call())
    assert str(seen[0].url) == "https://b.test/v9/x?q=1"
    assert seen[0].headers["x-a"] == "1"
    assert seen[0].extensions["timeout"]["read"] == 3


def test_the_keywords_of_with_options_are_the_fields_of_request_options() -> None:
    assert set(OptionChanges.__annotations__) == set(RequestOptions.__dataclass_fields__)
    with pytest.raises(TypeError, match="timeuot"):
        BaseClient(CONFIG).with_options(timeuot=3)  # type: ignore[call-arg]


def test_generated_clients_keep_their_class_and_their_lazy_resources() -> None:
    class Things(Resource):
        pass

    class Client(BaseClient):
        def __init__(self) -> None:
            super().__init__(CONFIG)

        @cached_property
        def things(self) -> Things:
            return Things(self)

    with Client() as client:
        changed = client.with_options(max_retries=9)
        assert client.things is client.things
        assert changed.things is not client.things
        assert changed.things._client.config.max_retries == 9
        assert repr(client.things) == "<Things of <Client https://api.test auth=['b']>>"


def test_one_call_can_differ_in_timeout_and_headers(connect: Any) -> None:
    seen: list[httpx.Request] = []

    def api(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={})

    options = RequestOptions(timeout=httpx.Timeout(1, read=None), headers={"X-One": "1"})
    client = connect(CONFIG, api)
    client.send(call(options=options))
    client.send(call())
    assert seen[0].extensions["timeout"] == {"connect": 1, "read": None, "write": 1, "pool": 1}
    assert seen[0].headers["x-one"] == "1"
    assert seen[1].extensions["timeout"]["read"] == 60
    assert seen[1].extensions["timeout"]["connect"] == 5
    assert "x-one" not in seen[1].headers


def test_options_may_be_given_with_a_call_or_as_it_is_sent(connect: Any) -> None:
    seen: list[httpx.Request] = []

    def api(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json=[])

    client, options = connect(CONFIG, api), RequestOptions(headers={"X-One": "1"})
    client.send(call(options=options))
    client.send(call(), options)
    client.stream(call(), options)
    client.items(call(returns=list[int]), Paging(style="page", parameter="page"), options)
    client.send(call())
    assert [request.headers.get("x-one") for request in seen] == ["1", "1", "1", "1", None]


def test_hooks_see_each_request_and_each_response(connect: Any) -> None:
    events: list[str] = []
    config = ClientConfig(
        base_url="https://api.test",
        on_request=[lambda sent: events.append(f"> {sent.method} {sent.extensions['operation']}")],
        on_response=[lambda response: events.append(f"< {response.status_code}")],
        on_mismatch=[lambda operation, found: events.append(f"{operation} {found[0]}")],
        backoff=CONFIG.backoff.__class__(initial=0.001),
    )
    answers = [httpx.Response(503), httpx.Response(200, json={"id": "x"})]
    connect(config, lambda request: answers.pop(0)).send(call(returns=Thing))
    assert events == [
        "> GET things.get",
        "< 503",
        "> GET things.get",
        "< 200",
        "things.get $.id: Input should be a valid integer",
    ]


def test_retries_are_logged_without_secrets(connect: Any, caplog: pytest.LogCaptureFixture) -> None:
    config = CONFIG.with_options(RequestOptions(query={"key": "s3cret"}))
    object.__setattr__(config, "backoff", type(CONFIG.backoff)(initial=0.001))
    answers = [httpx.Response(503), httpx.Response(200, json={})]
    with caplog.at_level(logging.DEBUG, logger="client_runtime"):
        connect(config, lambda request: answers.pop(0)).send(call())
    told = [each.getMessage() for each in caplog.records if each.name == "client_runtime"]
    first, retry, last = told
    assert (first, last) == ("things.get: GET /x: 503", "things.get: GET /x: 200")
    assert retry.startswith("things.get: retry 1 in ")


def test_the_log_tells_of_what_failed_and_of_no_secrets(
    connect: Any, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("gone", request=request)

    config = replace(CONFIG, max_retries=0)
    with caplog.at_level(logging.DEBUG, logger="client_runtime"), suppress(ApiConnectionError):
        connect(config, broken).send(call(query={"key": "s3cret"}, headers={"x": "s3cret"}))
    (told,) = [each.getMessage() for each in caplog.records if each.name == "client_runtime"]
    assert told == "things.get: GET /x: ReadError"


def test_a_custom_http_client_keeps_its_own_headers_cookies_and_auth() -> None:
    seen: list[httpx.Request] = []

    def api(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        target = {"location": "https://other.test/"}
        return httpx.Response(302, headers=target) if len(seen) == 1 else httpx.Response(200)

    with httpx.Client(
        transport=httpx.MockTransport(api),
        headers={"X-Own": "1"},
        cookies={"sid": "1"},
        auth=("u", "p"),
        follow_redirects=True,
    ) as http:
        client = BaseClient(ClientConfig(base_url="https://api.test", user_agent="demo/1"), http)
        client.send(call(cookies={"more": "2"}))
        client.close()
        assert not http.is_closed
    first, second = seen
    assert first.headers["x-own"] == "1"
    assert set(first.headers["cookie"].split("; ")) == {"sid=1", "more=2"}
    assert first.headers["user-agent"] == "demo/1"
    assert first.headers["authorization"].startswith("Basic")
    assert not {"x-own", "cookie", "authorization"} & set(second.headers)


def test_clients_close_what_is_theirs_and_nothing_else() -> None:
    with BaseClient(CONFIG) as client:
        http = client._http
        with client.with_options(max_retries=1) as derived:
            assert derived._http is http
        assert not http.is_closed
    assert http.is_closed


async def _async_ownership() -> tuple[bool, bool]:
    async with AsyncBaseClient(CONFIG) as client:
        http = client._http
        async with client.with_options(max_retries=1):
            pass
        inside = http.is_closed
    return inside, http.is_closed


def test_async_clients_close_what_is_theirs_and_nothing_else() -> None:
    import asyncio

    assert asyncio.run(_async_ownership()) == (False, True)


def test_clients_and_resources_do_not_show_secrets() -> None:
    with BaseClient(CONFIG) as client:
        assert repr(client) == "<BaseClient https://api.test auth=['b']>"
    resource = AsyncResource(AsyncBaseClient(CONFIG))
    assert repr(resource) == "<AsyncResource of <AsyncBaseClient https://api.test auth=['b']>>"


def test_streams_raise_what_other_calls_raise(connect: Any) -> None:
    from client_runtime import NotFoundError

    client = connect(CONFIG, answering(404, json={"message": "gone"}))
    with pytest.raises(NotFoundError, match="gone"):
        client.stream(call())


def test_both_clients_offer_the_same() -> None:
    def public(kind: type[object]) -> set[str]:
        return {name for name in dir(kind) if not name.startswith("_")}

    assert public(AsyncBaseClient) == (public(BaseClient) - {"close"}) | {"aclose"}
