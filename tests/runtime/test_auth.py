"""Credentials: where they go, and where they do not show."""

from __future__ import annotations

from base64 import b64decode

import httpx
import pytest
from client_runtime import ApiKeyAuth, ArgumentError, BasicAuth, BearerAuth, setting
from client_runtime._wire import Wire

SECRET = "s3cr3t-value"


def wire(url: str = "https://api.test/x?a=1") -> Wire:
    return Wire("GET", httpx.URL(url), httpx.Headers({"x": "y"}), httpx.Timeout(1))


def basic(auth: BasicAuth) -> str:
    return b64decode(auth.apply(wire()).headers["authorization"].removeprefix("Basic ")).decode()


def test_basic_joins_name_and_password() -> None:
    assert basic(BasicAuth("till", "pä:ss")) == "till:pä:ss"


def test_basic_can_send_the_digest_of_the_password() -> None:
    assert basic(BasicAuth("till", "abc", "md5")) == "till:900150983cd24fb0d6963f7d28e17f72"


def test_bearer_and_key_headers() -> None:
    assert BearerAuth(SECRET).apply(wire()).headers["authorization"] == f"Bearer {SECRET}"
    applied = ApiKeyAuth("X-Key", SECRET, prefix="Token ").apply(wire())
    assert applied.headers["x-key"] == f"Token {SECRET}"
    assert applied.headers["x"] == "y"
    applied = ApiKeyAuth("X-Key", SECRET, prefix='Token token="', suffix='"').apply(wire())
    assert applied.headers["x-key"] == f'Token token="{SECRET}"'


def test_keys_in_the_query_are_added_to_the_letter_and_once() -> None:
    auth = ApiKeyAuth("api key", "a b", "query")
    once = auth.apply(wire())
    assert str(once.url) == "https://api.test/x?a=1&api%20key=a%20b"
    assert auth.apply(once).url == once.url


def test_keys_in_cookies() -> None:
    assert ApiKeyAuth("sid", SECRET, "cookie").apply(wire()).cookies == {"sid": SECRET}


def test_applying_changes_nothing_on_the_request_at_hand() -> None:
    before = wire()
    BearerAuth(SECRET).apply(before)
    assert "authorization" not in before.headers


@pytest.mark.parametrize(
    "auth",
    [
        BasicAuth("till", SECRET),
        BasicAuth("till", SECRET, "md5"),
        BearerAuth(SECRET),
        ApiKeyAuth("k", SECRET),
        ApiKeyAuth("k", SECRET, "query"),
        ApiKeyAuth("k", SECRET, "cookie"),
    ],
)
def test_secrets_show_neither_in_credentials_nor_in_requests(auth: BasicAuth) -> None:
    assert SECRET not in repr(auth) + str(auth)
    assert SECRET not in repr(auth.apply(wire()))
    assert SECRET in auth.secrets()


def test_a_setting_is_the_argument_else_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEMO_TOKEN", "from-environment")
    assert setting("given", "DEMO_TOKEN") == "given"
    assert setting(None, "DEMO_TOKEN") == "from-environment"
    monkeypatch.setenv("DEMO_TOKEN", "")
    assert setting(None, "DEMO_TOKEN") is None


def test_credentials_are_configured_from_what_is_known() -> None:
    assert BasicAuth.configured(username=None, password="") is None
    assert BearerAuth.configured(token=None) is None
    assert ApiKeyAuth.configured(name="k", value=None) is None
    assert BearerAuth.configured(token="t") == BearerAuth("t")
    assert ApiKeyAuth.configured(name="k", value="v", place="query") == ApiKeyAuth(
        "k", "v", "query"
    )
    assert BasicAuth.configured(username="u", password="p", digest="md5") == BasicAuth(
        "u", "p", "md5"
    )


def test_half_a_pair_is_refused_and_the_other_half_named() -> None:
    with pytest.raises(ValueError, match="incomplete credentials: password missing") as caught:
        BasicAuth.configured(username="till", password=None, digest="md5")
    assert "till" not in str(caught.value)
    with pytest.raises(ArgumentError, match=r"username missing; give the client a user$"):
        BasicAuth.configured(username=None, password="p", hint="a user")


@pytest.mark.parametrize("password", ["", None])
def test_a_name_without_a_password_is_a_key(password: str | None) -> None:
    auth = BasicAuth.configured(username="k3y", password=password)
    assert auth == BasicAuth("k3y", "")
    assert basic(auth) == "k3y:"
    assert "k3y" not in repr(auth)
    assert auth.secrets() == ("k3y",)


def test_an_empty_password_is_one_to_digest_only_where_it_is_given() -> None:
    auth = BasicAuth.configured(username="till", password="", digest="md5")
    assert auth == BasicAuth("till", "", "md5")
