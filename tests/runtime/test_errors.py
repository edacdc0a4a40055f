"""What a failed call raises and says."""

from __future__ import annotations

import pickle
from typing import Any

import client_runtime
import httpx
import pytest
from client_runtime import (
    ApiConnectionError,
    ApiError,
    ApiStatusError,
    ApiTimeoutError,
    ApplicationError,
    AuthenticationError,
    BadRequestError,
    BearerAuth,
    Call,
    ClientConfig,
    ClientError,
    ConflictError,
    ErrorList,
    Model,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    RequestOptions,
    ResponseError,
    ServerError,
    UnprocessableEntityError,
    show_as,
)
from client_runtime._build import parse

CONFIG = ClientConfig(base_url="https://api.test", max_retries=0)
SECRETIVE = ClientConfig(
    base_url="https://api.test", max_retries=0, auth={"b": BearerAuth("s3cret")}
)


class Fault(Model):
    reason: str


class Nested(Model):
    reason: Nested
    code: int


class Thing(Model):
    id: int


def call(**changes: Any) -> Call[Any]:
    return Call("things.get", "GET /things", **changes)


def failure(connect: Any, answer: Any, made: Call[Any], config: ClientConfig = CONFIG) -> Any:
    """The error that a call raises when the server answers so."""

    def api(request: httpx.Request) -> httpx.Response:
        if isinstance(answer, Exception):
            raise answer
        return answer

    with pytest.raises(ApiError) as caught:
        connect(config, api).send(made)
    return caught.value


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, BadRequestError),
        (401, AuthenticationError),
        (403, PermissionDeniedError),
        (404, NotFoundError),
        (409, ConflictError),
        (422, UnprocessableEntityError),
        (429, RateLimitError),
        (418, ClientError),
        (500, ServerError),
        (503, ServerError),
        (304, ApiStatusError),
    ],
)
def test_each_status_has_its_class(connect: Any, status: int, kind: type[ApiError]) -> None:
    error = failure(connect, httpx.Response(status), call())
    assert type(error) is kind
    assert error.status_code == status


def test_generated_code_may_add_classes_for_other_statuses(connect: Any) -> None:
    class PaymentRequiredError(ClientError):
        """402."""

    config = ClientConfig(base_url="https://api.test", error_types={402: PaymentRequiredError})
    assert type(failure(connect, httpx.Response(402), call(), config)) is PaymentRequiredError


def test_a_status_error_has_everything_that_is_known(connect: Any) -> None:
    answer = httpx.Response(
        404,
        json={"message": "no such\n thing"},
        headers={"X-Request-Id": "r-1", "Retry-After": "5"},
    )
    error = failure(connect, answer, call())
    assert str(error) == "things.get: 404 Not Found (request id r-1): no such thing"
    assert error.operation == "things.get"
    assert error.request_id == "r-1"
    assert error.body == {"message": "no such\n thing"}
    assert error.response.status_code == 404
    assert error.retries_taken == 0
    assert error.retry_after == 5


def test_retries_are_counted_on_the_error(connect: Any) -> None:
    config = ClientConfig(
        base_url="https://api.test", max_retries=2, backoff=client_runtime.Backoff(initial=0.001)
    )
    assert failure(connect, httpx.Response(500), call(), config).retries_taken == 2
    assert failure(connect, httpx.ReadError("x"), call(), config).retries_taken == 2


@pytest.mark.parametrize("key", ["404", "4XX", "default"])
def test_a_documented_error_body_is_typed(connect: Any, key: str) -> None:
    error = failure(connect, httpx.Response(404, json={"reason": "r"}), call(errors={key: Fault}))
    assert error.body == Fault(reason="r")


def test_an_error_body_that_differs_from_the_docs_is_no_second_error(connect: Any) -> None:
    made = call(errors={"404": Fault})
    assert failure(connect, httpx.Response(404, json={"reason": 1}), made).body.reason == 1
    assert failure(connect, httpx.Response(404, json=[1]), made).body == [1]
    assert failure(connect, httpx.Response(404, text="<html>"), made).body == "<html>"


def test_missing_credentials_are_pointed_out(connect: Any) -> None:
    error = failure(connect, httpx.Response(401), call())
    assert str(error) == "things.get: 401 Unauthorized (no credentials were sent)"
    assert "no credentials" not in str(failure(connect, httpx.Response(401), call(), SECRETIVE))


@pytest.mark.parametrize(
    ("security", "hint"),
    [
        (None, "; give the client a token or a key"),
        ((("key",),), "; give the client a key"),
        ((("token", "key"), ("other",)), "; give the client a token and a key"),
        ((("other",),), ""),
        (((),), ""),
    ],
)
@pytest.mark.parametrize("status", [401, 403])
def test_what_is_missing_is_named(connect: Any, security: Any, hint: str, status: int) -> None:
    hints = {"token": "a token", "key": "a key"}
    config = ClientConfig(base_url="https://api.test", hints=hints)
    error = failure(connect, httpx.Response(status), call(security=security), config)
    assert str(error).endswith(f"(no credentials were sent{hint})")


@pytest.mark.parametrize("kind", [client_runtime.ApiError, ValueError])
def test_an_argument_that_cannot_be_sent_is_an_error_of_both_kinds(
    connect: Any, kind: type[Exception]
) -> None:
    made: Call[Any] = Call("things.get", "GET /things/{id}", path={"id": ""})
    with pytest.raises(kind, match=r"things\.get: path argument 'id' must not be empty") as caught:
        connect(ClientConfig(base_url="https://api.test"), lambda _: None).send(made)
    assert isinstance(caught.value, client_runtime.ArgumentError)
    assert caught.value.operation == "things.get"


def test_secrets_that_the_server_repeats_are_masked(connect: Any) -> None:
    answer = httpx.Response(403, json={"error": {"message": "key s3cret is not allowed"}})
    error = failure(connect, answer, call(), SECRETIVE)
    assert str(error) == "things.get: 403 Forbidden: key *** is not allowed"
    error = failure(connect, httpx.ConnectError("no route for s3cret"), call(), SECRETIVE)
    assert "s3cret" not in str(error)


def test_long_words_of_the_server_are_cut(connect: Any) -> None:
    assert (
        len(str(failure(connect, httpx.Response(400, json={"detail": "x" * 9999}), call()))) < 300
    )


@pytest.mark.parametrize(
    "cause",
    [httpx.ConnectError("refused"), httpx.RemoteProtocolError("cut"), httpx.DecodingError("zip")],
)
def test_network_failures_are_connection_errors_with_their_cause(
    connect: Any, cause: httpx.HTTPError
) -> None:
    error = failure(connect, cause, call())
    assert type(error) is ApiConnectionError
    assert error.__cause__ is cause
    assert str(error) == f"things.get: no usable answer ({type(cause).__name__}: {cause})"


@pytest.mark.parametrize("kind", [httpx.ConnectTimeout, httpx.ReadTimeout, httpx.PoolTimeout])
def test_timeouts_are_a_kind_of_connection_error(connect: Any, kind: Any) -> None:
    error = failure(connect, kind(""), call())
    assert type(error) is ApiTimeoutError
    assert isinstance(error, ApiConnectionError)
    assert str(error) == f"things.get: timed out ({kind.__name__})"


def test_what_is_not_json_is_a_response_error_without_the_text(connect: Any) -> None:
    answer = httpx.Response(200, html="<p>private</p>", headers={"x-request-id": "r-2"})
    error = failure(connect, answer, call(returns=Thing))
    assert type(error) is ResponseError
    assert str(error) == (
        "things.get: the answer (text/html; charset=utf-8) is not JSON: JSONDecodeError"
    )
    assert (error.path, error.request_id) == (None, "r-2")


def test_strict_clients_raise_where_the_answer_differs_and_name_the_place(connect: Any) -> None:
    answer = httpx.Response(200, json=[{"id": 1}, {"id": "private"}, {}])
    made = call(returns=list[Thing], options=RequestOptions(strict=True))
    error = failure(connect, answer, made)
    assert type(error) is ResponseError
    assert error.path == "$[1].id"
    assert len(error.mismatches) == 2
    assert "$[1].id: Input should be a valid integer (and 1 more)" in str(error)
    assert "private" not in str(error)


LISTS = (
    ErrorList(path="errors"),
    ErrorList(path="items.problems", code="no", message="text", success="ok"),
)
FAULTY = {
    "errors": [{"code": 8084, "message": "details of s3cret missing"}],
    "items": [
        {"problems": [{"no": "7", "text": "bad", "ok": "false"}, {"no": "1", "ok": "true"}]},
        {"problems": None},
        {},
    ],
}


def test_successful_answers_that_list_errors_can_raise(connect: Any) -> None:
    config = ClientConfig(
        base_url="https://api.test",
        auth={"b": BearerAuth("s3cret")},
        application_errors=LISTS,
        raise_application_errors=True,
    )
    error = failure(connect, httpx.Response(200, json=FAULTY), call(returns=Any), config)
    assert type(error) is ApplicationError
    assert str(error) == "things.get: 8084 details of *** missing; 7 bad"
    assert [(each.path, each.code) for each in error.problems] == [
        ("$.errors[0]", "8084"),
        ("$.items[0].problems[0]", "7"),
    ]


def test_successful_answers_that_list_errors_do_not_raise_unless_asked(connect: Any) -> None:
    config = ClientConfig(base_url="https://api.test", application_errors=LISTS)
    client = connect(config, lambda request: httpx.Response(200, json=FAULTY))
    raw = client.send_raw(call(returns=Any))
    assert raw.value == FAULTY
    assert [str(each) for each in raw.application_errors] == [
        "8084 details of s3cret missing",
        "7 bad",
    ]
    assert client.send_raw(call(returns=Any, application_errors=())).application_errors == ()


def test_errors_listed_as_plain_text_or_as_one_object(connect: Any) -> None:
    config = ClientConfig(base_url="https://api.test", application_errors=(ErrorList(),))
    for listed, texts in [
        (["a", "", None], ["a"]),
        ({"code": 1, "message": "m"}, ["1 m"]),
        ("text", ["text"]),
        ([{"other": 1}], ["$.errors[0]"]),
        ([], []),
        (None, []),
    ]:
        answer = httpx.Response(200, json={"errors": listed})
        raw = connect(config, lambda request, answer=answer: answer).send_raw(call(returns=Any))
        assert [str(each) for each in raw.application_errors] == texts


def test_deeply_nested_answers_are_no_crash(connect: Any) -> None:
    config = ClientConfig(base_url="https://api.test", application_errors=(ErrorList(path=""),))
    nested = b"[" * 900 + b"]" * 900
    client = connect(config, lambda request: httpx.Response(200, content=nested))
    assert client.send_raw(call(returns=str)).application_errors == ()
    fault = b'{"reason": ' + b'{"reason": ' * 400 + b"1" + b"}" * 401
    made = call(errors={"default": Nested})
    assert "reason" in failure(connect, httpx.Response(500, content=fault), made).body


def test_errors_survive_the_way_between_processes(connect: Any) -> None:
    error = failure(connect, httpx.Response(404, json={"message": "m"}), call())
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is NotFoundError
    assert (str(copy), copy.body, copy.status_code) == (str(error), {"message": "m"}, 404)


class Listed(Model):
    errors: list[dict[str, Any]] | None = None


@pytest.mark.parametrize(
    ("content", "returns", "parsed"),
    [
        ({"errors": []}, Listed, 0),
        ({"errors": None, "more": 1}, Listed, 0),
        ({}, Any, 0),
        ({"errors": [{"code": 7}]}, Listed, 1),
        ({"errors": [{"code": 7}]}, None, 1),
    ],
)
def test_an_answer_is_parsed_once_more_only_where_its_errors_are_asked_for_and_it_lists_some(
    connect: Any, monkeypatch: pytest.MonkeyPatch, content: Any, returns: Any, parsed: int
) -> None:
    seen: list[bytes] = []

    def counted(text: bytes) -> Any:
        seen.append(text)
        return parse(text)

    monkeypatch.setattr("client_runtime._responses.parse", counted)
    config = ClientConfig(base_url="https://api.test", application_errors=(ErrorList(),))
    client = connect(config, lambda _: httpx.Response(200, json=content))
    raw = client.send_raw(call(returns=returns))
    assert seen == []
    assert (len(raw.application_errors), len(seen)) == (parsed, parsed)


def test_all_errors_have_one_base_and_can_be_shown_as_members_of_a_package() -> None:
    errors = [
        each
        for name in client_runtime.__all__
        if isinstance(each := getattr(client_runtime, name), type) and issubclass(each, Exception)
    ]
    assert len(errors) == 17
    assert all(issubclass(each, ApiError) for each in errors)

    class Shown(ApiError):
        """For show."""

    show_as("demo", Shown)
    assert Shown.__module__ == "demo"
