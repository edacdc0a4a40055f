"""Tokens: where a client fetches them, and what it takes for that."""

from __future__ import annotations

from typing import Any

import pytest

from .documents import planned, secured

CODE = {"authorizationCode": {"authorizationUrl": "https://id.example.com/a", "tokenUrl": "/token"}}
CLIENT = {"clientCredentials": {"tokenUrl": "https://id.example.com/token"}}
RENEWING = {"implicit": {"authorizationUrl": "/a", "refreshUrl": "/renew"}}


@pytest.mark.parametrize(
    ("flows", "endpoint", "roles"),
    [
        (CODE, "url='/token', fixed=()", ["client_id", "client_secret", "refresh_token"]),
        (RENEWING, "url='/renew', fixed=()", ["client_id", "client_secret", "refresh_token"]),
        (CLIENT, "url='https://id.example.com/token'", ["client_id", "client_secret"]),
        (
            {**CLIENT, **RENEWING},
            "url='https://id.example.com/token', refresh_url='/renew'",
            ["client_id", "client_secret", "refresh_token"],
        ),
    ],
)
def test_the_flows_of_oauth(flows: Any, endpoint: str, roles: list[str]) -> None:
    (made,) = planned(secured(main={"type": "oauth2", "flows": flows})).schemes
    assert f"endpoint=TokenEndpoint({endpoint}), " in made.value
    assert [one.role for one in made.credentials] == ["token", *roles]
    for role in roles:
        assert f'{role}=setting({role}, "ORCHARD_{role.upper()}")' in made.value


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("https://api.example.com/v1/token", ", server='https://api.example.com/v1'"),
        ("https://api.example.com/token", ", server='https://api.example.com/v1'"),
        ("https://api.example.com.id.example/token", ""),
        ("http://api.example.com/token", ""),
        ("https://[/token", ""),
        ("/token", ""),
    ],
)
def test_tokens_of_the_served_host_go_along_with_it(url: str, server: str) -> None:
    scheme = {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": url}}}
    described = secured(main=scheme)
    described["servers"] = [{"url": "https://api.example.com/v1/"}]
    (made,) = planned(described).schemes
    assert f"endpoint=TokenEndpoint(url={url!r}{server}), " in made.value


@pytest.mark.parametrize(
    "flows",
    [{}, {"implicit": {"authorizationUrl": "/a"}}, {"password": {"tokenUrl": "file:///etc/x"}}, 7],
)
def test_flows_without_an_address_leave_the_token_to_the_caller(flows: Any) -> None:
    (made,) = planned(secured(main={"type": "oauth2", "flows": flows})).schemes
    assert [one.role for one in made.credentials] == ["token"]
