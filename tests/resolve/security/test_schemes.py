"""What the docs say of credentials beyond the name of their place: flows, and words before keys."""

from __future__ import annotations

from typing import Any

import pytest
from stages import document_of

from slatewright.http.credentials import prefix_of_value


def _scheme(docs: str, name: str) -> Any:
    return document_of(docs)["components"]["securitySchemes"][name]


@pytest.mark.parametrize(
    ("value", "prefix"),
    [
        ("Token {key}", "Token "),
        ("Token token=abc123abc123", "Token token="),
        ("Api-Key YOUR_KEY", "Api-Key "),
        ("Token xxx", "Token "),
        ('Token token="your_key"', 'Token token="'),
        ("Token token='$KEY'", "Token token='"),
        ("Token ' + key", "Token "),
        ("Token token=' + <KEY>", "Token token="),
        ("Token token=\"abc123'", None),
        ("Your token", None),
        ("API_KEY", None),
        ("<your token>", None),
        ("neighneighneigh", None),
    ],
)
def test_word_before_a_key(value: str, prefix: str | None) -> None:
    assert prefix_of_value(value) == prefix


def test_word_before_the_key_reaches_the_document() -> None:
    docs = """
# Authentication

`Authorization: Token 0123456789abcdef`

# Horses

`GET /horses`
"""
    scheme = _scheme(docs, "apiKey")
    assert scheme["x-prefix"] == "Token "
    assert "Token " in scheme["description"]


def test_flows_of_the_grants_that_the_docs_name() -> None:
    docs = """
# Authentication

We speak OAuth 2.0. Farmers agree at `https://barn.example/oauth/authorize?client_id=ID`.

```shell
curl https://barn.example/oauth/token -d grant_type=authorization_code -d code=CODE
curl https://barn.example/oauth/token -d grant_type=client_credentials
curl https://barn.example/oauth/token -d grant_type=refresh_token
```

# Horses

`GET https://barn.example/horses`
"""
    flows = _scheme(docs, "oauth2")["flows"]
    assert list(flows) == ["authorizationCode", "clientCredentials"]
    assert flows["authorizationCode"]["authorizationUrl"] == "https://barn.example/oauth/authorize"
    assert {flow["tokenUrl"] for flow in flows.values()} == {"https://barn.example/oauth/token"}
    assert {flow["refreshUrl"] for flow in flows.values()} == {"https://barn.example/oauth/token"}


def test_no_flow_is_made_up_where_the_docs_leave_out_where_users_agree() -> None:
    docs = """
# Authentication

We speak OAuth 2.0.

```shell
curl https://barn.example/oauth/token -d grant_type=authorization_code -d code=CODE
```

# Horses

`GET https://barn.example/horses`
"""
    assert _scheme(docs, "oauth2")["flows"] == {}


def test_errors_of_a_chapter_of_their_own_are_common_responses() -> None:
    docs = """
# Horses

`GET /horses`

# Errors

Error Code | Meaning
---------- | -------
200 | All is well
404 | Not Found -- No such horse.
499 | The horse ran off.
"""
    document = document_of(docs)
    assert document["x-common-responses"] == {
        "404": {"$ref": "#/components/responses/NotFound"},
        "499": {"$ref": "#/components/responses/Status499"},
    }
    assert document["components"]["responses"]["NotFound"]["description"] == (
        "Not Found -- No such horse."
    )
    assert "404" not in document["paths"]["/horses"]["get"]["responses"]


KEYED = """
# {name}

`GET /{name}`

### Query Parameters

Parameter | Description
--------- | -----------
apikey | Yours.
"""


def test_key_that_most_operations_list_is_a_credential() -> None:
    docs = "".join(KEYED.replace("{name}", name) for name in ("horses", "cows", "pigs"))
    document = document_of(docs)
    assert document["components"]["securitySchemes"]["apiKey"]["name"] == "apikey"
    assert "parameters" not in document["paths"]["/cows"]["get"]


def test_key_that_one_operation_lists_is_a_parameter() -> None:
    document = document_of(KEYED.replace("{name}", "horses"))
    assert "components" not in document
    (parameter,) = document["paths"]["/horses"]["get"]["parameters"]
    assert parameter["name"] == "apikey"


AUTHORIZED = """
# {name}

`GET /{name}`

### Headers

Header | Value
------ | -----
Authorization | {value}
"""


@pytest.mark.parametrize(
    ("value", "scheme"),
    [
        ("Bearer {token}", {"type": "http", "scheme": "bearer"}),
        ("Basic base64(user:password)", {"type": "http", "scheme": "basic"}),
        ("The OAuth token, sent as Bearer", {"type": "http", "scheme": "bearer"}),
        ("The JWT that `/login` gave", {"type": "http", "scheme": "bearer"}),
    ],
)
def test_scheme_of_an_authorization_header_that_an_operation_lists(
    value: str, scheme: dict[str, str]
) -> None:
    document = document_of(AUTHORIZED.replace("{name}", "horses").replace("{value}", value))
    (found,) = document["components"]["securitySchemes"].values()
    assert {key: found[key] for key in scheme} == scheme
    assert document["security"]


def test_a_word_of_the_server_s_own_before_a_token_is_a_prefix_and_no_bearer() -> None:
    document = document_of("""
# Authentication

`Authorization: JWT your-token`

# Horses

`GET /horses`
""")
    (found,) = document["components"]["securitySchemes"].values()
    assert (found["type"], found["name"], found["x-prefix"]) == ("apiKey", "Authorization", "JWT ")


def test_authorization_header_without_a_word_on_its_scheme_is_a_key() -> None:
    docs = AUTHORIZED.replace("{value}", "Yours.")
    document = document_of("".join(docs.replace("{name}", name) for name in ("a", "b", "c")))
    assert document["components"]["securitySchemes"]["apiKey"]["name"] == "Authorization"


_KEYS = """
# Authentication

Send {words} in every request.

# Cats

## List cats

```shell
curl https://cats.test/cats -H "Authorization: Bearer TOKEN"
```
"""


def test_an_access_token_in_a_header_is_the_token_of_the_bearer() -> None:
    schemes = document_of(_KEYS.format(words="the `access_token` of the owner in the header"))
    assert [s["type"] for s in schemes["components"]["securitySchemes"].values()] == ["http"]


def test_the_keys_that_all_calls_carry_are_schemes() -> None:
    call = """
## {title}

```shell
curl https://cats.test/{title} -H "account_key: 0a1b2c" -H "account_token: 3d4e5f"
```
"""
    document = document_of("# Cats\n" + "".join(call.format(title=t) for t in ("a", "b", "c")))
    schemes = document["components"]["securitySchemes"].values()
    assert {s["name"] for s in schemes} == {"account_key", "account_token"}


def test_a_signature_in_the_query_is_a_parameter_beside_what_says_who_calls() -> None:
    docs = """
# Authentication

Use HTTP Basic authentication.

# Boats

## List boats

```shell
curl -u user:password "https://boats.example/boats?timestamp=1405087445&signature=ZGIwMG"
```

`GET https://boats.example/boats`
"""
    document = document_of(docs)
    assert [s["type"] for s in document["components"]["securitySchemes"].values()] == ["http"]
    parameters = document["paths"]["/boats"]["get"]["parameters"]
    assert [p["name"] for p in parameters] == ["timestamp", "signature"]


def test_a_paragraph_says_that_the_keys_below_it_are_headers() -> None:
    docs = """
## General

All calls need these parameters to be accepted. Their names begin in upper case, so that nobody mixes them up with those of
the calls, and they are placed in the header.

Parameter | Type
--------- | ----
ApiKey    | string
Lang      | string

# Boats

## Launch a boat

`POST /boats`
"""
    assert _scheme(docs, "apiKey") == {"type": "apiKey", "in": "header", "name": "ApiKey"} | {
        key: value for key, value in _scheme(docs, "apiKey").items() if key.startswith("x-")
    }
    asked = docs.replace("placed in the header", "placed in the query")
    schemes = document_of(asked).get("components", {}).get("securitySchemes", {})
    assert "header" not in [scheme["in"] for scheme in schemes.values()]
