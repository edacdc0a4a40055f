"""What cannot be sent raises an error of the client's own family, in every place that something is sent in."""

from __future__ import annotations

import io
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest
from client_runtime import (
    UNSET,
    ApiConnectionError,
    ApiError,
    ApiKeyAuth,
    ArgumentError,
    ArgumentTypeError,
    Auth,
    BasicAuth,
    BearerAuth,
    Call,
    ClientConfig,
    RequestOptions,
    Styled,
    Upload,
)

from .both import Either

Connect = Callable[..., Either]

FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"


def call(**given: Any) -> Call[Any]:
    return Call("kittens.feed", "POST /kittens/{id}", **{"path": {"id": 1}, **given})


def knot() -> list[Any]:
    """A list within itself."""
    tied: list[Any] = []
    tied.append(tied)
    return tied


def shut() -> io.BytesIO:
    file = io.BytesIO(b"x")
    file.close()
    return file


WRONG_VALUES = [
    call(path={"id": ""}),
    call(path={"id": ".."}),
    call(path={"id": "\udc80"}),
    call(path={"id": b"\xff"}),
    call(query={"q": "\udc80"}),
    call(query={"q": Styled(float("nan"), "json")}),
    call(headers={"x-colour": "red\r\nx-evil: 1"}),
    call(headers={"x-colour": "\udc80"}),
    call(cookies={"session": "a; admin=1"}),
    call(cookies={"session": "a\nb"}),
    call(body={"weight": float("inf")}),
    call(body={"weight": Decimal("NaN")}),
    call(body=knot()),
    call(body={"name": "\udc80"}),
    call(body={"name": "\udc80"}, media=FORM),
    call(body={"file": Path("/no/such/file")}, media=MULTIPART),
    call(body=Path("/no/such/file"), media="image/png"),
    call(body=shut(), media="image/png"),
    call(options=RequestOptions(base_url="ftp://kittens.example")),
    call(options=RequestOptions(base_url="http://kittens.example:port")),
    call(options=RequestOptions(base_url=f"http://{'a' * 64}.example")),
    call(options=RequestOptions(headers={"x colour": "red"})),
    call(options=RequestOptions(headers={"": "red"})),
    call(options=RequestOptions(timeout=-1)),
    call(options=RequestOptions(max_retries=-1)),
]
WRONG_TYPES = [
    call(path={"id": {"a": 1}}),
    call(path={"id": object()}),
    call(query={"q": object()}),
    call(query={"q": [object()]}),
    call(query={"q": Styled({"a": object()}, "deepObject")}),
    call(query={"q": Styled(object(), "json")}),
    call(headers={"x-colour": object()}),
    call(headers={"x-colour": {"a": 1}}),
    call(cookies={"session": object()}),
    call(body={"a": [object()]}),
    call(body=[1], media=FORM),
    call(body={"a": object()}, media=FORM),
    call(body={"a": object()}, media=MULTIPART),
    call(body={"a": 1}, media="application/xml"),
    call(body={"file": io.StringIO("text")}, media=MULTIPART),
    call(body=io.StringIO("text"), media="image/png"),
    call(options=RequestOptions(headers="x")),  # type: ignore[arg-type]
    call(options=RequestOptions(headers={1: "x"})),  # type: ignore[dict-item]
    call(options=RequestOptions(query="x")),  # type: ignore[arg-type]
    call(options=RequestOptions(timeout="1")),  # type: ignore[arg-type]
    call(options=RequestOptions(base_url=1)),  # type: ignore[arg-type]
]


def refused(connect: Connect, made: Call[Any], auth: Auth | None = None) -> ArgumentError:
    """The error of a call of which nothing reaches the server."""

    def unreachable(request: httpx.Request) -> httpx.Response:
        assert isinstance(request.stream, httpx.SyncByteStream)
        b"".join(request.stream)
        raise AssertionError("a request was sent")

    config = ClientConfig(base_url="http://kittens.example", auth={"it": auth})
    with pytest.raises(ArgumentError) as caught:
        connect(config, unreachable).send(made)
    return caught.value


@pytest.mark.parametrize("made", WRONG_VALUES)
def test_a_value_that_cannot_be_sent(connect: Connect, made: Call[Any]) -> None:
    error = refused(connect, made)
    assert isinstance(error, ApiError | ValueError)
    assert not isinstance(error, TypeError)


@pytest.mark.parametrize("made", WRONG_TYPES)
def test_a_type_that_cannot_be_sent(connect: Connect, made: Call[Any]) -> None:
    error = refused(connect, made)
    assert isinstance(error, ArgumentTypeError)
    assert isinstance(error, TypeError)


@pytest.mark.parametrize(
    ("made", "message"),
    [
        (call(body={"a": [object()]}), "$.a[0]: a value of type object cannot be sent as JSON"),
        (call(headers={"x-colour": {}}), "header 'x-colour': a value of type dict cannot be sent"),
        (call(path={"id": {}}), "path argument 'id': a value of type dict cannot be sent as text"),
        (call(query={"q": {1}, "r": object()}), "a value of type object cannot be sent as text"),
        (call(body=knot()), "nested too deeply, or within itself"),
    ],
)
def test_it_names_the_operation_and_the_place(
    connect: Connect, made: Call[Any], message: str
) -> None:
    error = refused(connect, made)
    assert str(error).startswith(f"kittens.feed: {message}")
    assert error.operation == "kittens.feed"


@pytest.mark.parametrize(
    "auth",
    [
        BearerAuth("hunter2\n"),
        ApiKeyAuth("x-key", "hunter2\r\nx-evil: 1"),
        ApiKeyAuth("key", "hunter2;a=1", "cookie"),
        ApiKeyAuth("key", "hunter2\n", "cookie"),
        BasicAuth("tom", "\udc80"),
    ],
)
def test_credentials_that_cannot_be_sent(connect: Connect, auth: Auth) -> None:
    """Such as a token read from a file, with the end of its line."""
    assert "hunter2" not in str(refused(connect, call(), auth))


class Pipe(io.RawIOBase):
    """A file that gives something else than bytes, or nothing at all."""

    def __init__(self, content: object) -> None:
        self.content = content

    def readable(self) -> bool:
        return True

    def read(self, _size: int = -1) -> Any:
        if isinstance(self.content, Exception):
            raise self.content
        content, self.content = self.content, b""
        return content


@pytest.mark.parametrize(
    ("content", "media"),
    [
        ("text", "image/png"),
        (OSError("the disk is gone"), "image/png"),
        (OSError("the disk is gone"), MULTIPART),
        (ValueError("read of closed file"), "image/png"),
        (ValueError("read of closed file"), MULTIPART),
    ],
)
def test_a_file_that_fails_while_it_is_sent(connect: Connect, content: object, media: str) -> None:
    file = Pipe(content)
    body = {"file": Upload(file)} if media == MULTIPART else file  # type: ignore[arg-type]
    error = refused(connect, call(body=body, media=media))
    assert isinstance(error, ArgumentTypeError) == isinstance(content, str)
    assert error.operation == "kittens.feed"


def test_a_client_that_is_closed(connect: Connect) -> None:
    client = connect(ClientConfig(base_url="http://kittens.example"))
    client.close_connections()
    with pytest.raises(ApiConnectionError, match=r"kittens\.feed: the client is closed"):
        client.send(call())


def test_what_can_be_sent_is(connect: Connect) -> None:
    """The checks above refuse nothing of use."""
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200)

    made = call(
        path={"id": "a b/c"},
        headers={"X-Colour_1.~": "Größe\t7", "x-none": None, "x-unset": UNSET},
        cookies={"session": "a=b"},
        options=RequestOptions(timeout=None, headers={"x-more": "1"}),
    )
    connect(ClientConfig(base_url="http://kittens.example."), answer).send(made)
    (request,) = seen
    assert (b"X-Colour_1.~", "Größe\t7".encode()) in request.headers.raw
    assert request.headers["cookie"] == "session=a=b"
