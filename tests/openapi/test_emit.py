from __future__ import annotations

from dataclasses import replace

import pytest

from slatewright.model.api import (
    ErrorCode,
    ListOf,
    Pagination,
    Parameter,
    Presence,
    Request,
    Scalar,
    Schema,
    SecurityScheme,
    Server,
    Tag,
)
from slatewright.model.facts import Place
from slatewright.model.options import OpenapiOptions
from slatewright.model.source import Basis, Claim, Sourced
from slatewright.openapi import emit, validate

from .builders import (
    INTEGER,
    STRING,
    api,
    body,
    emitted,
    field,
    object_of,
    only,
    operation,
    path_parameter,
    query,
    response,
    said,
    sample,
    seen,
    tree,
)


def parameters(*found, path="/a/{id}"):
    """Name, place and type of each parameter that comes out."""
    operation_object = only(emitted(operation("GET", path, parameters=found)))
    return [(p["name"], p["in"], p["schema"].get("type")) for p in operation_object["parameters"]]


def test_keys_stand_in_the_order_of_the_specification():
    spec = emitted(
        operation(
            "POST",
            "/a/{id}",
            summary="Make",
            description="Makes one.",
            tag="Things",
            parameters=(query("dry", description="No effect.", required=True),),
            bodies=(body(object_of(field("name"))),),
            responses=(response("201"),),
            deprecated=said(True),
            security=(),
        ),
        description="All about things.",
        servers=(Server("https://a.test/v1", "", (seen(2),)),),
        security_schemes=(SecurityScheme("token", "http", (seen(2),), scheme="bearer"),),
        security=(("token",),),
        schemas=(Schema("Thing", Sourced(STRING)),),
    )
    assert list(spec.document) == [
        "openapi",
        "info",
        "servers",
        "paths",
        "components",
        "security",
        "tags",
    ]
    assert list(spec.document["info"]) == ["title", "description", "version"]
    assert list(only(spec)) == [
        "tags",
        "summary",
        "description",
        "operationId",
        "parameters",
        "requestBody",
        "responses",
        "deprecated",
        "security",
        "x-docs",
    ]
    assert list(only(spec)["parameters"][1]) == [
        "name",
        "in",
        "description",
        "required",
        "schema",
        "x-docs",
    ]


@pytest.mark.parametrize(("version", "number"), [("3.0", "3.0.3"), ("3.1", "3.1.0")])
def test_version(version, number):
    assert emitted(operation("GET", "/a"), version=version).document["openapi"] == number


def test_operations_keep_the_order_of_the_docs():
    spec = emitted(operation("GET", "/b"), operation("PUT", "/a"), operation("DELETE", "/b"))
    assert [(path, list(item)) for path, item in spec.document["paths"].items()] == [
        ("/b", ["get", "delete"]),
        ("/a", ["put"]),
    ]


def test_path_parameters_follow_the_path():
    found = parameters(
        query("page", INTEGER), path_parameter("id", INTEGER), path_parameter("gone")
    )
    assert found == [("id", "path", "integer"), ("page", "query", "integer")]


def test_a_placeholder_without_parameter_gets_one():
    assert parameters(path="/a/{id}/b/{no}") == [("id", "path", "string"), ("no", "path", "string")]


def test_parameters_that_stand_twice_or_are_said_elsewhere_are_left_out():
    found = parameters(
        query("page", INTEGER),
        query("page"),
        Parameter(Place.HEADER, field("X-Trace")),
        Parameter(Place.HEADER, field("x-trace", INTEGER)),
        Parameter(Place.HEADER, field("Content-Type")),
        Parameter(Place.BODY, field("name")),
        path="/a",
    )
    assert found == [("page", "query", "integer"), ("X-Trace", "header", "string")]


def test_objects_in_the_query_are_deep():
    found = operation("GET", "/a", parameters=(query("filter", object_of(field("name"))),))
    assert only(emitted(found))["parameters"][0]["style"] == "deepObject"


PATHS = [
    ("/a/{id}", "/a/{id}"),
    ("a", "/a"),
    ("/a/{user id}", "/a/{user_id}"),
    ("/a/{x:y!r}", "/a/{x_y_r}"),
    ("/a/{id}/b/{id}", "/a/{id}/b/{id_2}"),
    ("/a/{id", "/a/%7Bid"),
    ("/a/{}", "/a/%7B%7D"),
    ("/a?b=c", "/a%3Fb=c"),
]


@pytest.mark.parametrize(("written", "template"), PATHS)
def test_path_is_one_that_readers_understand(written, template):
    spec = validate(emitted(operation("GET", written)))
    assert (list(spec.document["paths"]), spec.complaints) == ([template], ())


def test_paths_that_differ_only_in_their_names_are_one():
    spec = emitted(
        operation("GET", "/a/{id}", parameters=(path_parameter("id"),)),
        operation("PUT", "/a/{name}", parameters=(path_parameter("name", INTEGER),)),
    )
    (item,) = spec.document["paths"].values()
    assert [(p["name"], p["schema"]["type"]) for p in item["put"]["parameters"]] == [
        ("id", "integer")
    ]


def test_operations_on_one_path_and_method_are_one():
    spec = emitted(
        operation("GET", "/a/{id}", responses=(response("200", STRING),)),
        operation("GET", "/a/{no}", parameters=(query("q"),), responses=(response("404"),)),
    )
    found = only(spec)
    assert [p["name"] for p in found["parameters"]] == ["id", "q"]
    assert list(found["responses"]) == ["200", "404"]


def test_methods_that_openapi_lacks_are_kept_aside():
    spec = validate(emitted(operation("PURGE", "/a", id="purge")))
    item = spec.document["paths"]["/a"]
    assert item["x-additional-operations"]["PURGE"]["operationId"] == "purge"
    assert spec.complaints == ()


def test_operation_ids_are_distinct():
    spec = emitted(
        *(
            operation("GET", f"/{path}", id=name)
            for path, name in [("a", "x"), ("b", "x2"), ("c", "x")]
        ),
        operation("GET", "/d", id=""),
    )
    ids = [item["get"]["operationId"] for item in spec.document["paths"].values()]
    assert ids == ["x", "x2", "x3", "operation"]


def test_an_operation_without_responses_says_so():
    assert only(emitted(operation("GET", "/a")))["responses"] == {
        "default": {"description": "Not documented.", "x-docs-basis": "assumed"}
    }


def test_responses_stand_in_order_and_say_something():
    found = only(
        emitted(
            operation(
                "GET",
                "/a",
                responses=(
                    response("default"),
                    response("404", description="No such thing."),
                    response("2xx"),
                    response("sometimes"),
                ),
            )
        )
    )["responses"]
    assert [(status, part["description"]) for status, part in found.items()] == [
        ("2XX", "Success"),
        ("404", "No such thing."),
        ("default", "Not described."),
    ]


def test_bodies_by_media_type():
    found = only(
        emitted(
            operation(
                "POST",
                "/a",
                bodies=(
                    body(STRING),
                    body(INTEGER, "Application/JSON "),
                    body(STRING, "text/csv; charset=utf-8", required=False),
                    body(INTEGER, "not a type"),
                ),
            )
        )
    )["requestBody"]
    assert {media: part["schema"] for media, part in found["content"].items()} == {
        "application/json": {"anyOf": [{"type": "string"}, {"type": "integer"}]},
        "text/csv; charset=utf-8": {"type": "string"},
    }
    assert "required" not in found


def test_examples_are_named_apart():
    answer = response(
        "200", STRING, examples=(sample("a"), sample("b"), sample({"c": [1]}, "full"))
    )
    content = only(emitted(operation("GET", "/a", responses=(answer,))))["responses"]["200"]
    examples = content["content"]["application/json"]["examples"]
    assert {name: example["value"] for name, example in examples.items()} == {
        "example": "a",
        "example2": "b",
        "full": {"c": [1]},
    }


def test_response_headers():
    answer = response(
        "200", headers=(field("X-Total", INTEGER), field("x-total"), field("Content-Type"))
    )
    found = only(emitted(operation("GET", "/a", responses=(answer,))))["responses"]["200"]
    assert {name: part["schema"] for name, part in found["headers"].items()} == {
        "X-Total": {"type": "integer"}
    }


def test_headers_of_no_operation_are_common():
    scheme = SecurityScheme("key", "apiKey", (), place=Place.HEADER, parameter="X-Key")
    spec = emitted(
        operation("GET", "/a"),
        global_headers=(field("X-Tenant", required=True), field("X-Key"), field("Accept")),
        security_schemes=(scheme,),
    )
    assert list(spec.document["components"]["parameters"]) == ["X-Tenant"]
    assert "parameters" not in spec.document["paths"]["/a"]
    assert spec.document["x-common-parameters"] == [{"$ref": "#/components/parameters/X-Tenant"}]


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


def test_parts_say_where_they_were_read_and_how_firmly():
    firm, guess = seen(40), seen(20, Basis.EXAMPLE)
    one = replace(field("a"), shape=Sourced(STRING, (guess,)), evidence=(guess,))
    both = replace(field("b"), evidence=(guess, firm))
    made = operation(
        "GET",
        "/a",
        parameters=(Parameter(Place.QUERY, one), Parameter(Place.QUERY, both)),
        responses=(response("200", object_of(one, both)),),
    )
    first, second = only(emitted(made))["parameters"]
    assert (first["x-docs"], first["x-docs-basis"]) == ("index.html.md:20", "example")
    assert second["x-docs"] == "index.html.md:40"
    assert "x-docs-basis" not in second
    schema = only(emitted(made))["responses"]["200"]["content"]["application/json"]["schema"]
    assert schema["properties"] == {
        "a": {"type": "string", "x-docs-basis": "example"},
        "b": {"type": "string"},
    }


def test_a_guess_within_a_guess_is_marked_once():
    guess = (seen(20, Basis.EXAMPLE),)
    one = replace(field("a"), shape=Sourced(STRING, guess), evidence=guess)
    answer = replace(response("200"), shape=Sourced(object_of(one), guess))
    content = only(emitted(operation("GET", "/a", responses=(answer,))))["responses"]["200"]
    assert content["content"]["application/json"]["schema"] == {
        "type": "object",
        "properties": {"a": {"type": "string"}},
        "x-docs-basis": "example",
    }


def test_the_marks_can_be_left_out():
    spec = emit(api(operation("GET", "/a")), OpenapiOptions(docs=False))
    assert "x-docs" not in str(spec.document)
    assert spec.origins


def test_origins_reach_down_to_types_and_needs():
    one = field("id", Scalar("string", enum=("a",)), required=True, default="a")
    shape = replace(one.shape, evidence=(seen(30),))
    need = replace(one.presence, evidence=(seen(31),))
    made = replace(one, shape=shape, presence=need, default=Sourced(one.default.value, (seen(32),)))
    spec = emitted(operation("POST", "/a", bodies=(body(object_of(made)),)))
    schema = "/paths/~1a/post/requestBody/content/application~1json/schema"
    lines = {
        pointer: spec.origin(f"{schema}{pointer}")[0].span.line
        for pointer in (
            "",
            "/required/0",
            "/properties/id",
            "/properties/id/type",
            "/properties/id/enum/0",
            "/properties/id/default",
        )
    }
    assert lines == {
        "": 7,
        "/required/0": 31,
        "/properties/id": 5,
        "/properties/id/type": 30,
        "/properties/id/enum/0": 30,
        "/properties/id/default": 32,
    }


def test_every_origin_leads_somewhere():
    spec = emitted(
        operation("GET", "/a/{x~y}", parameters=(query("q", ListOf(object_of(field("z")))),)),
        security_schemes=(SecurityScheme("s", "http", (seen(2),)),),
    )
    for pointer in spec.origins:
        node = spec.document
        for step in pointer.split("/")[1:]:
            step = step.replace("~1", "/").replace("~0", "~")
            node = node[int(step)] if isinstance(node, list) else node[step]


def test_what_was_overruled_is_kept():
    one = query("q", INTEGER)
    lost = Claim(STRING, seen(50, Basis.EXAMPLE))
    need = Claim(Presence.REQUIRED, seen(51, Basis.EXAMPLE))
    one = replace(
        one,
        field=replace(
            one.field,
            shape=replace(one.field.shape, overruled=(lost,)),
            presence=replace(one.field.presence, overruled=(need,)),
        ),
    )
    made = operation("GET", "/a", parameters=(one,))
    path = replace(made.path, overruled=(Claim("/b", seen(52)),))
    spec = emitted(replace(made, path=path))
    found = {
        pointer: [(claim.value, claim.evidence.span.line) for claim in claims]
        for pointer, claims in spec.overruled.items()
    }
    assert found == {
        "/paths/~1a/get": [({"path": "/b"}, 52)],
        "/paths/~1a/get/parameters/0": [({"required": True}, 51)],
        "/paths/~1a/get/parameters/0/schema": [({"type": "string"}, 50)],
    }


def test_text_that_no_file_can_hold_is_mended():
    spec = emitted(operation("GET", "/a", summary="a\ud800b \ud83d\ude00"))
    assert only(spec)["summary"] == "a\ufffdb \U0001f600"
