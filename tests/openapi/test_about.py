from __future__ import annotations

import pytest

from slatewright.model.api import (
    ErrorCode,
    Pagination,
    Request,
    SecurityScheme,
    Server,
    Tag,
)
from slatewright.model.facts import Place
from slatewright.model.options import OpenapiOptions
from slatewright.openapi import emit, validate

from .builders import (
    INTEGER,
    api,
    emitted,
    field,
    only,
    operation,
    response,
    said,
    seen,
    tree,
)


def test_response_headers():
    answer = response(
        "200", headers=(field("X-Total", INTEGER), field("x-total"), field("Content-Type"))
    )
    found = only(emitted(operation("GET", "/a", responses=(answer,))))["responses"]["200"]
    assert {name: part["schema"] for name, part in found["headers"].items()} == {
        "X-Total": {"type": "integer"}
    }


SCHEMES = [
    (SecurityScheme("a", "http", (), scheme="basic", digest="md5"), {"type": "http", "scheme": "basic", "x-password-digest": "md5"}),
    (SecurityScheme("a", "http", ()), {"type": "http", "scheme": "bearer"}),
    (SecurityScheme("a", "apiKey", (), place=Place.QUERY, parameter="key"), {"type": "apiKey", "in": "query", "name": "key"}),
    (SecurityScheme("a", "apiKey", (), place=Place.BODY), {"type": "apiKey", "in": "header", "name": "a"}),
    (SecurityScheme("a", "oauth2", ()), {"type": "oauth2", "flows": {}}),
    (
        SecurityScheme("a", "oauth2", (), flows=(("tokenUrl", "/token"),), scopes=(("r", "Read"),)),
        {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "/token", "scopes": {"r": "Read"}}}},
    ),
    (
        SecurityScheme("a", "oauth2", (), flows=(("authorizationUrl", "/in"), ("tokenUrl", "/t"))),
        {"type": "oauth2", "flows": {"authorizationCode": {"authorizationUrl": "/in", "tokenUrl": "/t", "scopes": {}}}},
    ),
    (
        SecurityScheme("a", "oauth2", (), flows=(("authorizationUrl", "/in"),)),
        {"type": "oauth2", "flows": {"implicit": {"authorizationUrl": "/in", "scopes": {}}}},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("scheme", "written"), SCHEMES)
@pytest.mark.parametrize("version", ["3.0", "3.1"])
def test_security_scheme(scheme, written, version):
    made = api(operation("GET", "/a"), security_schemes=(scheme,), security=(("a",), ("lost",)))
    spec = validate(emit(made, OpenapiOptions(version, docs=False)))
    assert spec.document["components"]["securitySchemes"] == {"a": written}
    assert spec.document["security"] == [{"a": []}]
    assert spec.complaints == ()


def test_servers_and_their_variables():
    servers = (
        Server("https://{shop}.a.test/{v}", "Live", (seen(2),), (("shop", "demo"),)),
        Server("https://{shop}.a.test/{v}", "Twice", ()),
        Server("", "", ()),
    )
    spec = emit(api(operation("GET", "/a"), servers=servers), OpenapiOptions(docs=False))
    assert spec.document["servers"] == [
        {
            "url": "https://{shop}.a.test/{v}",
            "description": "Live",
            "variables": {"shop": {"default": "demo"}, "v": {"default": "v"}},
        },
        {"url": "/"},
    ]


def test_tags_that_only_an_operation_names():
    spec = emitted(operation("GET", "/a", tag="Dogs"), tags=(Tag("Cats", "Meow."), Tag("Cats", "")))
    assert spec.document["tags"] == [{"name": "Cats", "description": "Meow."}, {"name": "Dogs"}]


def test_extensions():
    call = Request("GET", "https://a.test/a", (("Accept", "a/b"),), tree({"x": 1}), "a/b", seen(8))
    pages = Pagination("page", (("page", "page"), ("size", "per_page")), "items")
    spec = emit(
        api(
            operation(
                "GET",
                "/a",
                requests=(call,),
                pagination=said(pages),
                errors=(ErrorCode("17", "Too wet", True, (seen(6),)),) * 2,
            ),
            errors=(ErrorCode("1", "Broken", False, (seen(4),)),),
        ),
        OpenapiOptions(docs=False),
    )
    found = only(spec)
    assert found["x-requests"] == [
        {
            "method": "GET",
            "url": "https://a.test/a",
            "headers": {"Accept": "a/b"},
            "media": "a/b",
            "body": {"x": 1},
        }
    ]
    assert found["x-pagination"] == {
        "style": "page",
        "parameters": {"page": "page", "size": "per_page"},
        "items": "items",
    }
    assert found["x-error-codes"] == [{"code": "17", "message": "Too wet", "warning": True}]
    assert spec.document["x-error-codes"] == [{"code": "1", "message": "Broken"}]
