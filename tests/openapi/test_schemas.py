from __future__ import annotations

import pytest

from slatewright.model.api import ListOf, MapOf, Named, ObjectOf, OneOf, Scalar, Schema, Unknown
from slatewright.model.source import Sourced

from .builders import (
    INTEGER,
    STRING,
    emitted,
    field,
    object_of,
    only,
    operation,
    response,
    schema_of,
)

SHAPES = [
    (STRING, {"type": "string"}),
    (Scalar("string", format="date-time"), {"type": "string", "format": "date-time"}),
    (Scalar("file"), {"type": "string", "format": "binary"}),
    (Scalar("money"), {"type": "string"}),
    (Scalar("object"), {"type": "object"}),
    (Scalar("array"), {"type": "array", "items": {}}),
    (Scalar("string", max_length=3, min_length=-1), {"type": "string", "maxLength": 3}),
    (Scalar("integer", max_length=3), {"type": "integer"}),
    (Scalar("number", minimum=0, maximum=1.5), {"type": "number", "minimum": 0, "maximum": 1.5}),
    (Scalar("number", minimum=float("nan")), {"type": "number"}),
    (Scalar("string", pattern="^a+$"), {"type": "string", "pattern": "^a+$"}),
    (Scalar("string", pattern="(unclosed"), {"type": "string"}),
    (Scalar("string", enum=("a", "b", "a")), {"type": "string", "enum": ["a", "b"]}),
    (Scalar("integer", enum=("1", 2)), {"type": "integer", "enum": [1, 2]}),
    (Scalar("integer", enum=("1", "few")), {"type": "integer"}),
    (Scalar("boolean", enum=("true", "FALSE")), {"type": "boolean", "enum": [True, False]}),
    (ListOf(INTEGER), {"type": "array", "items": {"type": "integer"}}),
    (MapOf(Unknown()), {"type": "object", "additionalProperties": {}}),
    (ObjectOf(()), {"type": "object"}),
    (OneOf((STRING, INTEGER)), {"anyOf": [{"type": "string"}, {"type": "integer"}]}),
    (OneOf((STRING, STRING)), {"type": "string"}),
    (OneOf((STRING, Unknown())), {}),
    (OneOf(()), {}),
    (Named("nowhere"), {}),
    (Unknown(), {}),
]


@pytest.mark.parametrize(("shape", "schema"), SHAPES, ids=repr)
def test_shape_becomes_schema(shape, schema):
    assert schema_of(shape) == schema


def test_object_lists_only_what_the_docs_require():
    shape = object_of(
        field("id", INTEGER, required=True),
        field("name", description="What it is called.", required=False),
        field("mood", default="calm", example="grumpy", deprecated=True),
    )
    assert schema_of(shape) == {
        "type": "object",
        "properties": {
            "id": {"type": "integer"},
            "name": {"type": "string", "description": "What it is called."},
            "mood": {
                "type": "string",
                "default": "calm",
                "deprecated": True,
                "example": "grumpy",
            },
        },
        "required": ["id"],
    }


def test_of_two_fields_with_one_name_the_first_stays():
    assert schema_of(object_of(field("id", INTEGER), field("id"))) == {
        "type": "object",
        "properties": {"id": {"type": "integer"}},
    }


NULLABLE = [
    ("3.1", STRING, {"type": ["string", "null"]}),
    ("3.0", STRING, {"type": "string", "nullable": True}),
    ("3.1", Scalar("string", enum=("a",)), {"type": ["string", "null"], "enum": ["a", None]}),
    (
        "3.0",
        Scalar("string", enum=("a",)),
        {"type": "string", "enum": ["a", None], "nullable": True},
    ),
    (
        "3.1",
        OneOf((STRING, INTEGER)),
        {"anyOf": [{"type": "string"}, {"type": "integer"}, {"type": "null"}]},
    ),
    ("3.1", Named("Cat"), {"anyOf": [{"$ref": "#/components/schemas/Cat"}, {"type": "null"}]}),
    ("3.0", Named("Cat"), {"allOf": [{"$ref": "#/components/schemas/Cat"}], "nullable": True}),
    ("3.1", Unknown(), {}),
]


@pytest.mark.parametrize(("version", "shape", "schema"), NULLABLE)
def test_nullable(version, shape, schema):
    found = _property(field("x", shape, nullable=True), version)
    assert found == schema


def _property(one, version):
    cat = Schema("Cat", Sourced(STRING))
    answer = response("200", object_of(one))
    spec = emitted(operation("GET", "/a", responses=(answer,)), version=version, schemas=(cat,))
    content = only(spec)["responses"]["200"]["content"]["application/json"]
    return content["schema"]["properties"]["x"]


def test_words_beside_a_reference():
    words = {"description": "A friend."}
    reference = {"$ref": "#/components/schemas/Cat"}
    friend = field("x", Named("Cat"), description="A friend.")
    assert _property(friend, "3.1") == {**reference, **words}
    assert _property(friend, "3.0") == {"allOf": [reference], **words}


def test_an_enumeration_with_null_is_nullable():
    assert _property(field("x", Scalar("string", enum=("a", None))), "3.0") == {
        "type": "string",
        "enum": ["a", None],
        "nullable": True,
    }


DEFAULTS = [
    (INTEGER, "10", 10),
    (INTEGER, "ten", None),
    (INTEGER, 2.0, 2),
    (Scalar("integer", maximum=5), 10, None),
    (Scalar("integer", format="int32"), 2**40, None),
    (Scalar("number"), "0.5", 0.5),
    (Scalar("number"), "1e999", None),
    (Scalar("boolean"), "False", False),
    (Scalar("boolean"), 1, None),
    (STRING, 7, "7"),
    (STRING, True, "true"),
    (STRING, None, None),
    (Scalar("string", enum=("a", "b")), "c", None),
    (Scalar("string", max_length=1), "ab", None),
    (Scalar("string", format="byte"), "???", None),
    (Scalar("string", format="byte"), "YQ==", "YQ=="),
    (Scalar("string", format="date"), "3", None),
    (Scalar("string", format="date"), "2020-02-30", None),
    (Scalar("string", format="date"), "2020-02-29", "2020-02-29"),
    (Scalar("string", format="date-time"), "2020-02-29", None),
    (Scalar("string", format="date-time"), "2020-02-29T10:00:00Z", "2020-02-29T10:00:00Z"),
    (Scalar("string", format="uuid"), "null", None),
    (Scalar("string", format="email"), "me", None),
    (Scalar("string", format="ipv4"), "1.2.3", None),
    (Scalar("string", format="ipv6"), "::1", "::1"),
    (Scalar("string", format="regex"), "(", None),
    (Scalar("string", format="uri"), "anything", "anything"),
    (ListOf(INTEGER), ["1", 2], [1, 2]),
    (ListOf(INTEGER), ["x"], None),
    (ListOf(INTEGER), "1,2", None),
    (OneOf((INTEGER, Scalar("boolean"))), "true", True),
    (MapOf(STRING), {}, {}),
    (MapOf(STRING), {"a": 1}, None),
    (Unknown(), "anything", "anything"),
    (Unknown(), [{"$ref": "#/a"}], None),
]


@pytest.mark.parametrize(("shape", "written", "default"), DEFAULTS, ids=repr)
def test_default_has_the_type_of_the_field(shape, written, default):
    found = _property(field("x", shape, default=written), "3.1")
    assert found.get("default") == default
    assert type(found.get("default")) is type(default)


def test_components_are_sorted_and_named_as_openapi_wants():
    schemas = [Schema(name, Sourced(STRING)) for name in ("the cat", "Zoo", "the/cat", "the cat")]
    spec = emitted(operation("GET", "/a"), schemas=schemas)
    assert list(spec.document["components"]["schemas"]) == ["Zoo", "the_cat", "the_cat2"]


def test_bottomless_nesting_ends():
    shape = STRING
    for _ in range(200):
        shape = ListOf(shape)
    assert str(schema_of(shape)).count("array") == 25
