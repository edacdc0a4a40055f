"""The httpx clients that are used unless others are given send what httpx's own would send."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from client_runtime import UNSET, AsyncBaseClient, BaseClient, BearerAuth, Call, ClientConfig

from .loopback import Reply, loopback

OK = Reply(200, b"{}")
CONFIG = ClientConfig(base_url="https://api.test")


def call(method: str = "GET", **changes: Any) -> Call[Any]:
    return Call(
        **{"operation": "things.do", "route": f"{method} /things", "returns": Any} | changes
    )


CALLS = {
    "nothing": call(),
    "query": call(query={"q": "a b", "r": [1, 2]}),
    "headers": call(headers={"User-Agent": "mine", "accept-encoding": "identity", "X-Name": "Zoe"}),
    "default-taken-away": call(headers={"Accept": None, "X-None": UNSET}),
    "json": call("POST", body={"a": 1}),
    "empty-post": call("POST"),
    "empty-delete": call("DELETE"),
    "form": call("PUT", body={"a": [1, 2]}, media="application/x-www-form-urlencoded"),
    "own-length": call("POST", body=b"abc", headers={"Content-Length": "3"}),
    "cookies": call(cookies={"sid": "1"}),
}


@pytest.mark.parametrize("made", CALLS.values(), ids=CALLS)
def test_they_send_what_httpx_would(connect: Any, made: Call[Any]) -> None:
    with loopback(OK, OK, OK) as server:
        config = ClientConfig(base_url=server.url, auth={"b": BearerAuth("s3cret")})
        connect(config).send(made)
        with httpx.Client() as http:
            BaseClient(config, http).send(made)
        ours, theirs = server.seen
        assert (ours.method, ours.target, ours.body) == (theirs.method, theirs.target, theirs.body)
        assert ours.headers == theirs.headers


def test_they_keep_the_cookies_that_servers_set(connect: Any) -> None:
    told = Reply(200, b"{}", headers={"Set-Cookie": "sid=7; Path=/"})
    with loopback(OK, told, OK, OK) as server:
        client = connect(ClientConfig(base_url=server.url))
        for made in (call(), call(), call(), call(cookies={"more": "1"})):
            client.send(made)
        sent = [seen.headers.get("cookie", "") for seen in server.seen]
        assert sent[:3] == ["", "", "sid=7"]
        assert set(sent[3].split("; ")) == {"sid=7", "more=1"}


def test_their_cookies_can_be_set() -> None:
    for client in (BaseClient(CONFIG), AsyncBaseClient(CONFIG)):
        client._http.cookies = {"sid": "1"}
        assert dict(client._http.cookies) == {"sid": "1"}
