"""Who may call, where, page by page, and calls that the docs show."""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import md5
from pathlib import Path
from typing import Any

import pytest

from slatewright.model.plan import MethodPlan

from .documents import OK, document, method, methods, planned, secured, taking, written

BEARER = {"type": "http", "scheme": "bearer"}
KEY = {"type": "apiKey", "in": "query", "name": "api_key"}


@pytest.mark.parametrize(
    ("scheme", "value"),
    [
        (BEARER, 'BearerAuth.configured(token=setting(token, "ORCHARD_TOKEN"))'),
        ({"type": "openIdConnect"}, 'BearerAuth.configured(token=setting(token, "ORCHARD_TOKEN"))'),
        (
            KEY,
            "ApiKeyAuth.configured(name='api_key', value=setting(api_key, \"ORCHARD_API_KEY\"), place='query')",
        ),
        (
            {"type": "apiKey", "in": "query", "name": "x{a}"},
            "ApiKeyAuth.configured(name='x{a}', value=setting(api_key, \"ORCHARD_API_KEY\"), place='query')",
        ),
    ],
)
def test_credentials(scheme: Any, value: str) -> None:
    (made,) = planned(secured(main=scheme)).schemes
    assert made.value == value


def test_what_is_missing_can_be_told() -> None:
    (basic,) = planned(secured(main={"type": "http", "scheme": "basic"})).schemes
    assert basic.hint == (
        "username (or set ORCHARD_USERNAME) and password (or set ORCHARD_PASSWORD)"
    )
    (oauth,) = planned(
        secured(
            main={
                "type": "oauth2",
                "flows": {"clientCredentials": {"tokenUrl": "https://id.example.com/token"}},
            }
        )
    ).schemes
    assert oauth.hint == (
        "token (or set ORCHARD_TOKEN) or client_id (or set ORCHARD_CLIENT_ID) "
        "and client_secret (or set ORCHARD_CLIENT_SECRET)"
    )


def test_a_basic_password_may_be_sent_as_a_digest() -> None:
    (made,) = planned(
        secured(main={"type": "http", "scheme": "basic", "x-password-digest": "md5"})
    ).schemes
    assert made.value.endswith(', digest="md5")')
    digest = md5(b"test-password", usedforsecurity=False).hexdigest()
    assert made.proof[2] == f"Basic {b64encode(f'test-username:{digest}'.encode()).decode()}"


def test_a_digested_password_is_asked_for_as_it_is() -> None:
    scheme = {"type": "http", "scheme": "basic", "x-password-digest": "md5"}
    made = planned(secured(till=scheme))
    said = {one.role: one.description for one in made.credentials}
    assert "MD5" in said["password"]
    assert "MD5" not in said["username"]


def test_a_key_is_sent_behind_the_word_that_the_api_wants() -> None:
    scheme = {"type": "apiKey", "in": "header", "name": "Authorization", "x-prefix": "Token "}
    (made,) = planned(secured(main=scheme)).schemes
    assert made.value.endswith("place='header', prefix='Token ')")
    assert made.proof == ("header", "Authorization", "Token test-api_key")


def test_a_quote_before_the_key_is_closed_behind_it() -> None:
    (made,) = planned(secured(main=KEY | {"x-prefix": 'Token token="'})).schemes
    assert made.value.endswith("""prefix='Token token="', suffix='"')""")
    assert made.proof[-1] == 'Token token="test-api_key"'


@pytest.mark.parametrize("prefix", ["To\nken ", " ", "é ", "x" * 80])
def test_a_word_that_no_header_holds_is_left_out(prefix: str) -> None:
    (made,) = planned(secured(main=KEY | {"x-prefix": prefix})).schemes
    assert "prefix" not in made.value


def test_credentials_of_several_schemes_have_names_of_their_own() -> None:
    made = planned(secured(main=BEARER, other=BEARER, aKey=KEY))
    assert [one.name for one in made.credentials] == ["main_token", "other_token", "api_key"]


@pytest.mark.parametrize(
    ("schemes", "names"),
    [
        ({"api_key": KEY, "token": BEARER, "other": KEY}, ["api_key", "token", "other_api_key"]),
        ({"api_key": KEY, "apiKeyHeader": KEY}, ["api_key", "api_key_header"]),
        ({"apikey": KEY, "my_api": KEY}, ["apikey", "my_api_key"]),
        ({"token": BEARER, "tokenAuth": BEARER}, ["token", "token_auth"]),
        ({"api-key": KEY, "api_key": KEY}, ["api_key", "api_key_2"]),
    ],
)
def test_a_credential_does_not_say_twice_what_it_is(schemes, names) -> None:
    made = planned(secured(**schemes))
    assert [one.name for one in made.credentials] == names
    assert [one.variable for one in made.credentials] == [f"ORCHARD_{one.upper()}" for one in names]


def test_neither_does_its_variable() -> None:
    made = secured(main=BEARER)
    made["info"]["title"] = "Garden access token"
    assert [one.variable for one in planned(made).credentials] == ["GARDEN_ACCESS_TOKEN"]
    made["info"]["title"] = "Access tokenizer"
    assert [one.variable for one in planned(made).credentials] == ["ACCESS_TOKENIZER_TOKEN"]


def test_security_of_the_client_and_of_an_operation() -> None:
    schemes = {"main": BEARER, "key": KEY}
    assert planned(secured(**schemes)).security is None
    assert (
        planned(secured([{"main": []}, {"key": []}], **schemes)).security == "(('main',), ('key',))"
    )
    assert method(secured([{"main": []}], **schemes)).security is None
    assert method(secured([{"main": []}], [], **schemes)).security == "()"
    assert (
        method(secured(None, [{"main": [], "key": []}], **schemes)).security == "(('main', 'key'),)"
    )
    assert method(secured(None, [{"gone": []}, {"key": []}], **schemes)).security == "(('key',),)"


def test_what_credentials_fill_in_is_no_argument() -> None:
    made = secured([{"key": []}], key=KEY)
    made["paths"]["/trees"]["get"]["parameters"] = [
        {"name": "api_key", "in": "query", "required": True}
    ]
    assert method(made).keyword == ()


@pytest.mark.parametrize(
    ("server", "url"),
    [
        ({"url": "https://a.example.com/v1/"}, "https://a.example.com/v1"),
        (
            {"url": "https://{a}.example.com", "variables": {"a": {"default": "eu"}}},
            "https://eu.example.com",
        ),
        ({"url": "https://{a}.example.com"}, None),
        ({"url": "/v1"}, None),
        ({"url": "ftp://a.example.com"}, None),
        ({"url": "https://user:pass@a.example.com"}, None),
        ({"url": "https://a.example.com:x"}, None),
        ({"url": "https://a b"}, None),
        ({"url": "https://"}, None),
        ({"url": 7}, None),
        ({}, None),
    ],
)
def test_a_server_that_can_be_called(server: Any, url: str | None) -> None:
    assert planned(document(servers=[server])).base_url == url
    operation = {"responses": OK, "servers": [server]}
    assert method(document({"/trees": {"get": operation}})).base_url == url


def test_servers_are_named_by_their_words_or_hosts() -> None:
    given = [
        {"url": "https://eu.example.com", "description": "Europe"},
        {"url": "https://us.example.com", "description": "Europe"},
        {
            "url": "https://a.example.com",
            "description": "All the others that nobody has named so far",
        },
        {"url": "https://b.example.com"},
    ]
    made = planned(document(servers=given)).servers
    assert [one.name for one in made] == ["europe", "europe-2", "a.example.com", "b.example.com"]


def paged(pagination: Any, schema: Any) -> MethodPlan:
    content = {"application/json": {"schema": schema}}
    operation = {
        "x-pagination": pagination,
        "responses": {"200": {"description": "", "content": content}},
    }
    return method(document({"/trees": {"get": operation}}))


LIST = {"type": "array", "items": {"type": "integer"}}
BOX = {"properties": {"data": LIST, "next": {"type": "string"}}}


@pytest.mark.parametrize(
    ("pagination", "schema", "settings"),
    [
        (
            {"style": "page", "items": "data", "parameters": {"page": "p", "size": "n"}},
            BOX,
            {"style": "page", "items": "data", "parameter": "p", "size": "n"},
        ),
        (
            {"style": "offset", "parameters": {"offset": "skip", "limit": "take"}},
            BOX,
            {"style": "offset", "items": "data", "parameter": "skip", "size": "take"},
        ),
        (
            {"style": "cursor", "next": "next", "parameters": {"cursor": "c"}},
            BOX,
            {"style": "cursor", "items": "data", "parameter": "c", "next": "next"},
        ),
        (
            {"style": "cursor", "next": "data.-1", "more": "more", "parameters": {"cursor": "c"}},
            BOX,
            {
                "style": "cursor",
                "items": "data",
                "parameter": "c",
                "next": "data.-1",
                "more": "more",
            },
        ),
        ({"style": "link-header"}, LIST, {"style": "link-header", "items": ""}),
    ],
)
def test_pages(pagination: Any, schema: Any, settings: dict[str, str]) -> None:
    made = paged(pagination, schema)
    assert made.page is not None
    assert dict(made.page.settings) == settings
    assert made.page.item == "int"
    assert made.gives == f"Pages[int, {made.answer}]"


@pytest.mark.parametrize(
    ("style", "schema", "start"),
    [
        ("page", {"type": "integer", "default": 0}, 0),
        ("page", {"type": "integer", "default": 1, "minimum": 0}, None),
        ("page", {"type": "integer", "example": 0}, 0),
        ("page", {"type": "integer", "example": 3, "minimum": 0}, None),
        ("page", {"type": "integer", "minimum": 0}, 0),
        ("page", {"type": "integer", "default": False}, None),
        ("page", {"type": "integer"}, None),
        ("offset", {"type": "integer", "default": 0}, None),
        ("offset", {"type": "integer", "default": 1}, 1),
        ("offset", {"type": "integer", "example": 1}, None),
    ],
)
def test_the_first_page_is_the_one_that_the_parameter_shows(
    style: str, schema: Any, start: int | None, tmp_path: Path
) -> None:
    made = taking(
        {"name": "p", "in": "query", "schema": schema},
        responses={"200": {"description": "", "content": {"application/json": {"schema": LIST}}}},
        **{"x-pagination": {"style": style, "parameters": {style: "p"}}},
    )
    page = method(made).page
    assert page is not None
    assert page.start == start
    text = (written(made, tmp_path) / "orchard/resources/trees.py").read_text()
    assert (f"start={start}" in text) == (start is not None)


COUNT = {"type": "integer"}
PAGE = {"page": "p"}
META = {"type": "object", "properties": {"total_count": COUNT, "totalPages": COUNT}}


@pytest.mark.parametrize(
    ("schema", "counts"),
    [
        ({"properties": {"data": LIST, "total": COUNT}}, {"total": "total"}),
        ({"properties": {"data": LIST, "total": {"type": "string"}}}, {}),
        ({"properties": {"data": LIST, "count": COUNT}}, {}),
        (
            {"properties": {"meta": META, "data": LIST}},
            {"total": "meta.total_count", "last": "meta.totalPages"},
        ),
        ({"properties": {"data": {**META, "properties": {"all": LIST, "total": COUNT}}}}, {}),
    ],
)
@pytest.mark.parametrize("style", ["page", "offset", "cursor"])
def test_totals(schema: Any, counts: dict[str, str], style: str) -> None:
    made = paged({"style": style, "parameters": {style: "p"}, "next": "next"}, schema)
    settings = dict(made.page.settings) if made.page else {}
    found = {role: path for role, path in settings.items() if role in ("total", "last")}
    assert found == ({} if style == "cursor" else counts)


@pytest.mark.parametrize(
    ("pagination", "schema"),
    [
        ({"style": "magic"}, LIST),
        ({"style": "page", "parameters": PAGE, "items": "gone"}, BOX),
        ({"style": "page", "parameters": PAGE}, {"properties": {"a": LIST, "b": LIST}}),
        ({"style": "page", "parameters": PAGE}, {"type": "integer"}),
        ("page", LIST),
        ({"style": "page"}, BOX),
        ({"style": "offset", "parameters": PAGE}, BOX),
        ({"style": "cursor", "parameters": {"cursor": "c"}}, BOX),
        ({"style": "cursor", "next": "next"}, BOX),
        ({"style": "next-url"}, BOX),
    ],
)
def test_what_is_not_paged_after_all(pagination: Any, schema: Any) -> None:
    assert paged(pagination, schema).page is None


def test_documented_calls_are_replayed() -> None:
    made = taking(
        {"name": "id", "in": "path", "schema": {"type": "integer"}},
        {"name": "q", "in": "query"},
        path="/trees/{id}",
        **{
            "x-requests": [
                {"method": "GET", "url": "https://orchard.example.com/trees/7?q=red&new=1"}
            ]
        },
    )
    (sample,) = method(made).samples
    assert dict(sample.arguments) == {
        None: "7",
        "q": '"red"',
        "options": "RequestOptions(query={'new': '1'})",
    }
    request = json.loads(sample.data)["request"]
    assert (request["path"], request["query"]) == ("/trees/7", [["new", "1"], ["q", "red"]])


def test_a_documented_query_may_repeat_a_name() -> None:
    url = "https://orchard.example.com/trees?q=red&q=gold"
    made = taking(
        {"name": "q", "in": "query", "schema": {"type": "string"}},
        path="/trees",
        **{"x-requests": [{"method": "GET", "url": url}]},
    )
    (sample,) = method(made).samples
    assert dict(sample.arguments) == {"options": "RequestOptions(query={'q': ['red', 'gold']})"}
    assert json.loads(sample.data)["request"]["query"] == [["q", "gold"], ["q", "red"]]


@pytest.mark.parametrize(
    ("shown", "given"), [("TREE_KIND", '"oak"'), ("fir", '"fir"'), ("yew", '"yew"')]
)
def test_a_documented_path_may_only_name_its_parameter(shown: str, given: str) -> None:
    made = taking(
        {"name": "tree_kind", "in": "path", "schema": {"enum": ["oak", "fir"]}},
        path="/trees/{tree_kind}",
        **{"x-requests": [{"method": "GET", "url": f"https://orchard.example.com/trees/{shown}"}]},
    )
    (sample,) = method(made).samples
    assert sample.arguments == ((None, given),)


def test_nothing_at_all_is_a_client_too() -> None:
    made = planned({})
    assert (made.package, made.resources, made.base_url, made.quick_start) == (
        "api",
        (),
        None,
        None,
    )


def test_the_same_document_gives_the_same_plan_in_any_layout() -> None:
    paths = {"/trees": {"get": {"responses": OK, "operationId": "oldest"}}}
    one, other = document(paths), dict(reversed(document(paths).items()))
    assert planned(one) == planned(other)
    assert list(methods(one)) == ["trees.oldest"]
