"""Tokens that the API grants itself, in docs with no other word on who calls."""

from __future__ import annotations

from stages import api_of


def schemes(docs: str) -> list[tuple[str, str | None]]:
    return [(s.type, s.scheme) for s in api_of(docs).security_schemes]


def login(sent: str, kind: str) -> str:
    return f"""
# Orchard

## Come in

`POST /oauth/token`

> Request

```json
{{{sent}"gardener": "tom"}}
```

> Response

```json
{{"access_token": "0a1b2c", "token_type": "{kind}"}}
```

## All trees

`GET /trees`
"""


def test_what_is_answered_as_a_bearers_token_is_sent_as_one() -> None:
    assert schemes(login("", "Bearer")) == [("http", "bearer")]


def test_a_grant_that_is_asked_for_is_oauths() -> None:
    found = schemes(login('"grant_type": "password", ', "bearer"))
    assert sorted(found) == [("http", "bearer"), ("oauth2", None)]


def test_a_token_of_another_kind_says_nothing() -> None:
    assert schemes(login("", "mac")) == []


def test_what_the_docs_say_comes_first() -> None:
    docs = "# Authentication\n\nAll calls use HTTP Basic authentication.\n"
    assert schemes(docs + login("", "Bearer")) == [("http", "basic")]
