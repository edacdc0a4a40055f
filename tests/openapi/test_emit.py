from __future__ import annotations

import pytest

from slatewright.model.api import (
    Parameter,
    Schema,
    SecurityScheme,
    Server,
)
from slatewright.model.facts import Place
from slatewright.model.source import Sourced
from slatewright.openapi import validate

from .builders import (
    INTEGER,
    STRING,
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
            security=said(()),
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


def test_text_that_no_file_can_hold_is_mended():
    spec = emitted(operation("GET", "/a", summary="a\ud800b \ud83d\ude00"))
    assert only(spec)["summary"] == "a\ufffdb \U0001f600"


def test_the_names_of_placeholders_do_not_hang_on_the_order_of_the_docs():
    operations = [
        operation("GET", "/a/{ID}", parameters=(path_parameter("ID"),)),
        operation("PUT", "/a/{id}", parameters=(path_parameter("id"),)),
        operation("GET", "/b/{id}", parameters=(path_parameter("id"),)),
    ]
    for found in (operations, operations[::-1]):
        paths = emitted(*found).document["paths"]
        assert set(paths) == {"/a/{id}", "/b/{id}"}
        assert [p["name"] for p in paths["/a/{id}"]["get"]["parameters"]] == ["id"]
