"""The exchange as a generator: no network, no clock."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

import httpx
import pytest
from client_runtime import (
    UNSET,
    ApiKeyAuth,
    BasicAuth,
    BearerAuth,
    Call,
    ClientConfig,
    RequestOptions,
)
from client_runtime._core import exchange, prepare
from client_runtime._responses import Outcome
from client_runtime._wire import Answer, Send, Sleep

CONFIG = ClientConfig(base_url="https://api.test/v2/", user_agent="demo/1")


def call(method: str = "GET", path: str = "/things", **changes: Any) -> Call[Any]:
    return Call("things.do", f"{method} {path}", **changes)


def play(
    answers: Sequence[Answer], made: Call[Any] | None = None, config: ClientConfig = CONFIG
) -> tuple[Outcome, list[Send | Sleep]]:
    """Run an exchange against prepared answers; its outcome and all its steps."""
    made = made or call()
    flow, steps, left = exchange(prepare(made, config), made), [], list(answers)
    try:
        step = next(flow)
        while True:
            steps.append(step)
            step = next(flow) if isinstance(step, Sleep) else flow.send(left.pop(0))
    except StopIteration as stop:
        assert not left
        return stop.value, steps


def shape(steps: Sequence[Send | Sleep]) -> str:
    return "".join("Z" if isinstance(step, Sleep) else "S" for step in steps)


def sent(steps: Sequence[Send | Sleep]) -> list[Any]:
    return [step.wire for step in steps if isinstance(step, Send)]


def redirect(location: str, status: int = 302) -> httpx.Response:
    return httpx.Response(status, headers={"location": location})


def test_a_success_takes_one_step() -> None:
    outcome, steps = play([httpx.Response(200)])
    assert shape(steps) == "S"
    assert outcome.retries_taken == 0


def test_failures_repeat_with_waits_between() -> None:
    outcome, steps = play([httpx.Response(503), httpx.ReadError("x"), httpx.Response(200)])
    assert shape(steps) == "SZSZS"
    assert outcome.retries_taken == 2


def test_retries_end_where_the_client_says() -> None:
    config = ClientConfig(base_url="https://api.test", max_retries=1)
    outcome, steps = play([httpx.Response(500), httpx.Response(502)], config=config)
    assert shape(steps) == "SZS"
    assert isinstance(outcome.answer, httpx.Response)
    assert outcome.answer.status_code == 502


def test_one_call_can_have_its_own_number_of_retries() -> None:
    made = call(options=RequestOptions(max_retries=0))
    assert shape(play([httpx.ReadError("x")], made)[1]) == "S"


def test_the_wait_is_what_the_server_asks_for() -> None:
    later = httpx.Response(429, headers={"retry-after": "9"})
    steps = play([later, httpx.Response(200)])[1]
    assert steps[1] == Sleep(9)


def test_a_post_is_not_sent_twice_when_it_may_have_worked() -> None:
    assert shape(play([httpx.Response(500)], call("POST"))[1]) == "S"
    assert shape(play([httpx.ReadTimeout("x")], call("PATCH"))[1]) == "S"
    assert shape(play([httpx.ConnectError("x"), httpx.Response(200)], call("POST"))[1]) == "SZS"


def test_a_documented_idempotency_key_makes_a_post_repeatable_under_one_key() -> None:
    made = call("POST", idempotency_header="Idempotency-Key")
    steps = play([httpx.Response(500), httpx.Response(200)], made)[1]
    keys = [wire.headers["idempotency-key"] for wire in sent(steps)]
    assert keys[0] == keys[1]
    assert uuid.UUID(keys[0])


def test_a_key_that_the_caller_gives_is_kept() -> None:
    made = call("POST", idempotency_header="Key", headers={"key": "mine"})
    assert sent(play([httpx.Response(200)], made)[1])[0].headers["key"] == "mine"


def test_a_call_can_say_for_itself_whether_it_may_repeat() -> None:
    assert shape(play([httpx.Response(500)], call("GET", idempotent=False))[1]) == "S"
    made = call("POST", idempotent=True)
    assert shape(play([httpx.Response(500), httpx.Response(200)], made)[1]) == "SZS"


def test_url_query_and_headers_are_put_together() -> None:
    made = call(
        path="/things?format=json",
        query={"a": [1, 2], "none": None, "skip": UNSET},
        headers={"X-Flag": True, "X-None": None, "X-Skip": UNSET, "X-Many": [1, 2]},
        body={"n": 1},
        method="post",
    )
    wire = prepare(made, CONFIG).wire
    assert str(wire.url) == "https://api.test/v2/things?format=json&a=1&a=2"
    assert wire.method == "POST"
    assert dict(wire.headers) == {
        "accept": "*/*",
        "user-agent": "demo/1",
        "content-type": "application/json",
        "x-flag": "true",
        "x-many": "1,2",
    }


def test_a_call_has_httpx_parse_but_one_url(monkeypatch: pytest.MonkeyPatch) -> None:
    """That is the dearest part of making a request: thirty microseconds each."""
    parsed: list[object] = []

    class Counted(httpx.URL):
        def __init__(self, *given: Any, **more: Any) -> None:
            parsed.append(given)
            super().__init__(*given, **more)

    monkeypatch.setattr(httpx, "URL", Counted)
    made = Call("kittens.get", "GET /kittens/{id}", path={"id": "a?b"}, query={"q": ["x", "y"]})
    wire = prepare(made, CONFIG).wire
    assert str(wire.url) == "https://api.test/v2/kittens/a%3Fb?q=x&q=y"
    assert len(parsed) == 1


@pytest.mark.parametrize(
    ("base_url", "route", "url"),
    [
        ("https://api.test", "GET /a?op=x", "https://api.test/a?op=x&q=1"),
        ("https://api.test", "GET /a#part", "https://api.test/a?q=1#part"),
        ("https://api.test/?key=k", "GET /a", "https://api.test/?key=k/a&q=1"),
        ("https://api.test/", "GET a?q=2", "https://api.test/a?q=2"),
        ("https://api.test", "GET //b.test/a", "https://api.test/b.test/a?q=1"),
    ],
)
def test_queries_and_fragments_stay_where_they_are(base_url: str, route: str, url: str) -> None:
    config = ClientConfig(base_url=base_url)
    wire = prepare(Call("kittens.get", route, query={"q": 1}), config).wire
    assert (str(wire.url), wire.foreign) == (url, False)


def test_options_of_the_call_come_before_arguments_and_those_before_the_client() -> None:
    config = CONFIG.with_options(
        RequestOptions(
            headers={"A": "client", "B": "client", "C": "client"}, query={"q": 1, "r": 1}
        )
    )
    options = RequestOptions(headers={"a": "options", "C": None}, query={"q": 3})
    made = call(headers={"A": "call", "B": "call"}, query={"q": 2, "r": UNSET}, options=options)
    wire = prepare(made, config).wire
    assert (wire.headers["a"], wire.headers["b"]) == ("options", "call")
    assert "c" not in wire.headers
    assert wire.url.query == b"q=3&r=1"


def test_a_content_type_argument_does_not_break_multipart() -> None:
    made = call(
        "POST",
        media="multipart/form-data",
        body={"f": b""},
        headers={"Content-Type": "multipart/form-data"},
    )
    assert "content-type" not in prepare(made, CONFIG).wire.headers


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "\x00", "\x7f"])
def test_headers_refuse_line_breaks_and_do_not_repeat_them(value: str) -> None:
    with pytest.raises(ValueError, match="header 'X-Name' must not hold") as caught:
        prepare(call(headers={"X-Name": value}), CONFIG)
    assert value not in str(caught.value)


def test_headers_carry_other_alphabets() -> None:
    wire = prepare(call(headers={"X-Name": "Zoë"}), CONFIG).wire
    assert (b"X-Name", "Zoë".encode()) in wire.headers.raw


def test_an_operation_may_have_its_own_server_unless_the_user_chose_one() -> None:
    made = call(base_url="https://files.test/")
    assert str(prepare(made, CONFIG).wire.url) == "https://files.test/things"
    chosen = CONFIG.with_options(RequestOptions(base_url="http://localhost:1/x"))
    assert str(prepare(made, chosen).wire.url) == "http://localhost:1/x/things"


AUTHS = {"basic": BasicAuth("u", "p"), "key": ApiKeyAuth("X-Key", "k"), "none": None}


@pytest.mark.parametrize(
    ("security", "headers"),
    [
        (None, {"authorization", "x-key"}),
        ((), set()),
        ((("basic",),), {"authorization"}),
        ((("oauth",), ("key",)), {"x-key"}),
        ((("basic", "key"),), {"authorization", "x-key"}),
        (((), ("key",)), {"x-key"}),
        ((("oauth", "key"),), {"x-key"}),
        ((("oauth",), ()), set()),
    ],
)
def test_the_first_alternative_that_can_be_met_is_used(security: Any, headers: set[str]) -> None:
    config = ClientConfig(base_url="https://api.test", auth=AUTHS)
    (wire,) = sent(play([httpx.Response(200)], call(security=security), config)[1])
    assert headers == {"authorization", "x-key"} & set(wire.headers)


def test_operations_without_their_own_security_have_the_clients() -> None:
    config = ClientConfig(base_url="https://api.test", auth=AUTHS, security=(("key",),))
    (wire,) = sent(play([httpx.Response(200)], config=config)[1])
    assert "authorization" not in wire.headers
    assert wire.headers["x-key"] == "k"


SECURED = ClientConfig(
    base_url="https://api.test/v2",
    auth={"t": BearerAuth("t0ken"), "k": ApiKeyAuth("key", "k3y", "query")},
    headers={"X-Tenant": "acme"},
)


def test_redirects_within_the_host_keep_the_credentials() -> None:
    steps = play([redirect("/elsewhere?x=1"), httpx.Response(200)], config=SECURED)[1]
    wire = sent(steps)[1]
    assert str(wire.url) == "https://api.test/elsewhere?x=1&key=k3y"
    assert wire.headers["authorization"] == "Bearer t0ken"


@pytest.mark.parametrize(
    "location",
    ["https://evil.test/", "http://api.test/v2", "https://api.test:8443/", "//evil.test/x"],
)
def test_redirects_to_another_origin_leave_everything_private_behind(location: str) -> None:
    made = call(cookies={"sid": "1"})
    steps = play(
        [redirect(location), redirect("https://api.test/back"), httpx.Response(200)], made, SECURED
    )[1]
    for wire in sent(steps)[1:]:
        assert wire.foreign
        assert set(wire.headers) <= {"accept", "user-agent"}
        assert "k3y" not in str(wire.url)
        assert wire.cookies == {}


def test_a_link_to_another_origin_is_called_without_credentials() -> None:
    (wire,) = sent(
        play([httpx.Response(200)], call(path="https://other.test/p?page=2"), SECURED)[1]
    )
    assert wire.foreign
    assert "authorization" not in wire.headers
    assert "x-tenant" not in wire.headers


def test_a_link_keeps_its_own_parameters() -> None:
    config = SECURED.with_options(RequestOptions(query={"page": 1, "v": 2}))
    made = call(path="https://api.test/v2/things?page=2")
    (wire,) = sent(play([httpx.Response(200)], made, config)[1])
    assert wire.url.query == b"page=2&v=2&key=k3y"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_only_get_and_head_follow_redirects(method: str) -> None:
    assert shape(play([redirect("/x", 307)], call(method))[1]) == "S"
    assert shape(play([redirect("/x"), httpx.Response(200)], call("HEAD"))[1]) == "SS"


def test_redirects_that_lead_nowhere_are_answers() -> None:
    for location in ("", "mailto:a@b.test", "https://api.test:port/"):
        assert shape(play([redirect(location)])[1]) == "S"


def test_redirects_end() -> None:
    outcome, steps = play([redirect("/loop")] * 11)
    assert len(steps) == 11
    assert isinstance(outcome.answer, httpx.Response)
    assert outcome.answer.status_code == 302


@pytest.mark.parametrize(
    "base_url",
    ["api.test", "/v2", "ftp://api.test", "https://{host}/v2", "https://u:p4ss@api.test"],
)
def test_base_urls_that_cannot_work_are_refused_without_repeating_them(base_url: str) -> None:
    with pytest.raises(ValueError, match="base_url") as caught:
        ClientConfig(base_url=base_url)
    assert "p4ss" not in str(caught.value)


def test_negative_retries_are_refused() -> None:
    with pytest.raises(ValueError, match="max_retries"):
        CONFIG.with_options(RequestOptions(max_retries=-1))


def test_settings_do_not_change_behind_the_clients_back() -> None:
    headers: dict[str, str | None] = {"A": "1"}
    config = ClientConfig(base_url="https://api.test", headers=headers)
    headers["A"] = "2"
    assert config.headers == {"A": "1"}


def test_neither_settings_nor_calls_show_secrets() -> None:
    config = ClientConfig(
        base_url="https://api.test",
        auth={"b": BearerAuth("s3cret")},
        headers={"X-Key": "s3cret"},
        query={"key": "s3cret"},
    )
    options = RequestOptions(headers={"X-Key": "s3cret"}, query={"key": "s3cret"})
    made = call(headers={"X-Key": "s3cret"}, query={"k": "s3cret"}, body="s3cret", options=options)
    prepared = prepare(made, config)
    for each in (config, options, made, prepared, *play([httpx.Response(200)], made, config)[1]):
        assert "s3cret" not in repr(each)
