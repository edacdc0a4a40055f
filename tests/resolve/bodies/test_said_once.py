"""What the docs say once for all calls, and the calls that it is not true of: how bodies are sent, and logging in."""

from __future__ import annotations

import pytest
from stages import api_of

FORM = "application/x-www-form-urlencoded"
HEAD = "# Sending\n\nAll requests are form-encoded.\n\n# Vans\n"
ADD = "\n## Add a van\n\n`POST /vans`\n\nField | Type\n--- | ---\nplate | string\n"
KEY = "# Authentication\n\nSend `Authorization: Bearer TOKEN` with each request.\n\n# Calls\n"
LIST = "\n## List vans\n\n`GET /vans`\n"
LOGIN = """
## Log in

`POST /{path}`

Field | Type
--- | ---
name | string
{secret} | string

> Response

```json
{{"{given}": "a1"}}
```
"""


def _media(docs: str) -> list[str]:
    return [body.media.value for op in api_of(docs).operations for body in op.bodies]


def _open(docs: str) -> list[str]:
    """The operations that need no credentials, by their paths."""
    return [
        op.path.value for op in api_of(docs).operations if op.security and not op.security.value
    ]


def test_what_is_said_of_all_bodies_is_true_of_those_without_a_sample() -> None:
    assert _media(HEAD + ADD) == [FORM]
    assert _media("# Vans\n" + ADD) == ["application/json"]


def test_a_body_of_objects_that_another_call_shows_as_json_leaves_it_open() -> None:
    curl = (
        "curl -X PUT https://a.example/vans/1 -H 'Content-Type: application/json' -d '{\"a\": 1}'"
    )
    other = f"\n## Change\n\n`PUT /vans/{{id}}`\n\n```shell\n{curl}\n```\n"
    assert _media(HEAD + ADD + other) == ["application/json", "application/json"]


def test_a_call_says_it_of_itself() -> None:
    other = ADD.replace("/vans", "/cars")
    assert _media(f"# Vans\n{ADD}\nThe request body is form-encoded.\n{other}") == [
        FORM,
        "application/json",
    ]


def test_giving_a_token_for_a_password_needs_none() -> None:
    login = LOGIN.format(path="login", secret="password", given="access_token")
    assert _open(KEY + login + LIST) == ["/login"]


@pytest.mark.parametrize(
    ("path", "secret", "given"),
    [
        ("vans", "password", "access_token"),
        ("login", "colour", "access_token"),
        ("login", "password", "id"),
        ("api-keys", "passphrase", "passphrase"),
        ("users/{id}/tokens", "password", "token"),
    ],
)
def test_other_calls_need_what_all_need(path: str, secret: str, given: str) -> None:
    login = LOGIN.format(path=path, secret=secret, given=given).replace("Log in", "Add one")
    assert _open(KEY + login + LIST) == []


def test_a_login_that_a_sample_calls_with_a_key_needs_it() -> None:
    curl = "curl -X POST https://a.example/login -H 'Authorization: Bearer k' -d 'password=1'"
    login = LOGIN.format(path="login", secret="password", given="token")
    assert _open(f"{KEY}{login}\n```shell\n{curl}\n```\n{LIST}") == []
