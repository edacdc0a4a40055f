"""Which names are those of credentials: one key spelled twice, tokens that stand for something else, and JWTs."""

from __future__ import annotations

import pytest
from stages import api_of

from slatewright.http.credentials import is_credential


def _keys(docs: str) -> list[tuple[str | None, str | None]]:
    return [
        (s.place.value if s.place else None, s.parameter) for s in api_of(docs).security_schemes
    ]


def _calls(options: str) -> str:
    """Calls of three operations with the same options."""
    shown = "# Find {0}\n\n```shell\ncurl {1} https://post.test/{0}\n```\n"
    return "\n".join(shown.format(path, options) for path in ("towns", "stamps", "roads"))


STATED = """
# Authentication

Send your key in a header with each request:

`X-API-KEY: YOUR_KEY`
"""


def test_a_header_that_samples_spell_with_underscores_is_the_stated_one() -> None:
    assert _keys(STATED + _calls("-H 'X_API_KEY: YOUR_KEY'")) == [("header", "X-API-KEY")]


def test_a_parameter_that_is_spelled_otherwise_is_another_key() -> None:
    docs = "# Authentication\n\nSend `?api-key=KEY` or `?api_key=KEY` to authenticate.\n\n# Towns\n\n`GET /towns`\n"
    assert _keys(docs) == [("query", "api-key"), ("query", "api_key")]


def test_a_header_that_holds_an_object_goes_with_no_key() -> None:
    docs = STATED + _calls("""-H 'X-API-KEY: YOUR_KEY' -H 'X-Post-Origin: {"town": "my_town"}'""")
    assert _keys(docs) == [("header", "X-API-KEY")]


@pytest.mark.parametrize("name", ["jwt", "x-post-session-jwt", "session_jwt", "userToken"])
def test_names_of_credentials(name: str) -> None:
    assert is_credential(name)


@pytest.mark.parametrize(
    "name",
    ["responseToken", "card_token", "fcmToken", "invitation_token", "payment-token", "jwt_id"],
)
def test_names_of_tokens_that_stand_for_something_else(name: str) -> None:
    assert not is_credential(name)


def test_a_token_that_an_answer_gave_out_is_a_parameter() -> None:
    docs = """
# Letters

## Follow a letter

```shell
curl "https://post.test/letters/state?responseToken=0a1b"
```

`GET https://post.test/letters/state`

### Query Parameters

Parameter | Required | Description
--------- | -------- | -----------
responseToken | Yes | What sending answered
"""
    api = api_of(docs)
    assert not api.security_schemes
    assert [p.field.name for p in api.operations[0].parameters] == ["responseToken"]
