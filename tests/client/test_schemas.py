"""Schemas of every kind, worded as models and types."""

from __future__ import annotations

from typing import Any

import pytest

from slatewright.model.diagnostics import UsageError

from .documents import OK, answering, document, fields, method, models, planned, taking

REF = {"$ref": "#/components/schemas/Tree"}


def typed(schema: Any, **components: Any) -> str:
    """The type of what an operation answers with."""
    return str(method(answering(schema, **components)).answer)


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({}, "Any"),
        ({"type": "string"}, "str"),
        ({"type": "integer"}, "int"),
        ({"type": "number"}, "int | float"),
        ({"type": "boolean"}, "bool"),
        ({"type": "null"}, "None"),
        ({"type": "string", "nullable": True}, "str | None"),
        ({"type": ["string", "null"]}, "str | None"),
        ({"type": ["string", "integer"]}, "str | int"),
        ({"type": "string", "format": "date"}, "_datetime.date"),
        ({"type": "string", "format": "date-time"}, "_datetime.datetime"),
        ({"type": "string", "format": "uuid"}, "UUID"),
        ({"type": "string", "format": "phone"}, "str"),
        ({"type": "array"}, "list[Any]"),
        ({"type": "array", "items": {"type": "integer"}}, "list[int]"),
        ({"items": {"type": "integer"}}, "list[int]"),
        ({"type": "object"}, "dict[str, Any]"),
        ({"type": "object", "additionalProperties": {"type": "integer"}}, "dict[str, int]"),
        ({"type": "object", "additionalProperties": False}, "dict[str, Any]"),
        ({"enum": ["a", "b"]}, "Literal['a', 'b'] | str"),
        ({"enum": ["a", None]}, "Literal['a'] | str | None"),
        ({"enum": [1, 2], "type": "integer"}, "Literal[1, 2] | int"),
        ({"enum": [1, True]}, "Literal[1, True] | int | bool"),
        ({"enum": [1.5]}, "int | float"),
        ({"enum": [None]}, "None"),
        ({"enum": [{"a": 1}]}, "Any"),
        ({"enum": []}, "Any"),
        ({"const": "a"}, "Literal['a'] | str"),
        ({"oneOf": [{"type": "string"}, {"type": "integer"}]}, "str | int"),
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, "str | None"),
        (
            {"anyOf": [{"enum": ["a", "b"]}, {"enum": ["A"], "x-y": 1}]},
            "Literal['a', 'b', 'A'] | str",
        ),
        ({"oneOf": [{"const": 1, "title": "One"}, {"const": 2}]}, "Literal[1, 2] | int"),
        (
            {"anyOf": [{"enum": ["a"]}, {"enum": ["A"], "type": ["string", "null"]}]},
            "Literal['a'] | str | Literal['A'] | None",
        ),
        ({"oneOf": [{"required": ["a"]}, {"required": ["b"]}], "type": "object"}, "dict[str, Any]"),
        ({"oneOf": [{}, {"type": "string"}]}, "Any"),
        ({"allOf": [{"type": "string"}, {"nullable": True}]}, "str | None"),
        ({"type": "file"}, "Any"),
        ({"type": 7}, "Any"),
        (True, "Any"),
        ("nonsense", "Any"),
    ],
)
def test_types(schema: Any, expected: str) -> None:
    assert typed(schema) == expected


def test_properties_become_fields() -> None:
    tree = {
        "type": "object",
        "required": ["id"],
        "properties": {
            "id": {"type": "integer"},
            "firstLeaf": {"type": "string", "description": "It came in *March*"},
            "old": {"deprecated": True, "description": "Age."},
        },
    }
    made = answering(REF, Tree=tree)
    assert fields(made, "Tree") == {"id": "int", "first_leaf": "str | None", "old": "Any"}
    id_, leaf, old = models(made)["Tree"].fields
    assert (id_.required, leaf.required) == (True, False)
    assert (leaf.wire, leaf.renamed, id_.renamed) == ("firstLeaf", True, False)
    assert leaf.docstring == "It came in *March*"
    assert old.docstring == "Deprecated. Age."


def test_what_is_required_and_not_described_is_a_field_too() -> None:
    tree = {"type": "object", "required": ["id", "age"], "properties": {"id": {"type": "integer"}}}
    made = answering(REF, Tree=tree)
    assert fields(made, "Tree") == {"id": "int", "age": "Any"}
    assert [field.required for field in models(made)["Tree"].fields] == [True, True]


def test_inner_objects_are_named_by_their_owners() -> None:
    tree = {
        "properties": {"crown": {"properties": {"leaves": {"items": {"properties": {"a": {}}}}}}}
    }
    made = answering(REF, Tree=tree)
    assert fields(made, "Crown") == {"leaves": "list[Leave] | None"}
    assert set(models(made)) == {"Tree", "Crown", "Leave"}


def test_objects_that_would_share_a_name_say_where_they_stand() -> None:
    one, other = {"properties": {"a": {}}}, {"properties": {"b": {}}}
    made = answering(
        {
            "properties": {
                "x": {"$ref": "#/components/schemas/A"},
                "y": {"$ref": "#/components/schemas/B"},
            }
        },
        A={"properties": {"part": one}},
        B={"properties": {"part": other}},
    )
    assert {"APart", "BPart"} <= set(models(made))


def test_a_word_that_any_object_could_have_is_no_name() -> None:
    item = {"type": "array", "items": {"properties": {"a": {}}}}
    made = answering(REF, Tree={"properties": {"data": {"properties": {"items": item}}}})
    assert set(models(made)) == {"Tree", "TreeData", "TreeDataItem"}


def test_a_word_that_any_object_could_have_names_what_many_have() -> None:
    meta = {"properties": {"pages": {"type": "integer"}}}
    parts = {name: {"properties": {"meta": meta}} for name in ("crown", "trunk")}
    assert set(models(answering(REF, Tree={"properties": parts}))) == {
        "Tree",
        "Crown",
        "Trunk",
        "Meta",
    }


def test_what_comes_back_by_status_is_told_apart_by_it() -> None:
    bodies = {
        status: {"content": {"application/json": {"schema": {"properties": {name: {}}}}}}
        for status, name in (("200", "a"), ("404", "b"), ("409", "c"))
    }
    made = document({"/trees": {"get": {"operationId": "getTree", "responses": bodies}}})
    assert set(models(made)) == {
        "TreesGetResponse",
        "TreesGetErrorBody404",
        "TreesGetErrorBody409",
    }


def test_equal_inner_objects_are_one_model() -> None:
    part = {"properties": {"a": {"type": "string"}}}
    made = answering(
        {"properties": {"x": {"properties": {"part": part}}, "y": {"properties": {"part": part}}}}
    )
    assert [name for name in models(made) if "Part" in name] == ["Part"]


def test_all_of_is_one_object() -> None:
    base = {
        "required": ["id"],
        "properties": {"id": {"type": "integer"}, "name": {"type": "string"}},
    }
    more = {"properties": {"name": {"description": "Latin."}, "height": {"type": "number"}}}
    made = answering(REF, Base=base, Tree={"allOf": [{"$ref": "#/components/schemas/Base"}, more]})
    assert fields(made, "Tree") == {
        "id": "int",
        "name": "str | None",
        "height": "int | float | None",
    }
    assert models(made)["Tree"].fields[1].docstring == "Latin."
    assert "Base" not in models(made)


def test_all_of_around_one_reference_is_that_reference() -> None:
    wrapped = {"allOf": [REF], "description": "The oldest.", "nullable": True}
    made = answering({"properties": {"oldest": wrapped}}, Tree={"properties": {"id": {}}})
    assert fields(made, "TreesGetResponse") == {"oldest": "Tree | None"}


def test_options_with_a_discriminator_are_told_apart_by_it() -> None:
    kinds = {
        name: {"properties": {"kind": {"type": "string"}, name: {}}, "required": ["kind"]}
        for name in ("Apple", "Pear")
    }
    fruit = {
        "oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in kinds],
        "discriminator": {"propertyName": "kind", "mapping": {"red": "#/components/schemas/Apple"}},
    }
    made = answering({"$ref": "#/components/schemas/Fruit"}, Fruit=fruit, **kinds)
    assert models(made)["Fruit"].alias == "Apple | Pear"
    assert fields(made, "Apple")["kind"] == "Literal['red']"
    assert fields(made, "Pear")["kind"] == "Literal['Pear']"


def test_options_share_the_properties_beside_them() -> None:
    schema = {
        "properties": {"id": {"type": "integer"}},
        "oneOf": [
            {"title": "Apple", "properties": {"a": {}}},
            {"title": "Pear", "properties": {"p": {}}},
        ],
    }
    made = answering(schema)
    assert typed(schema) == "models.Apple | models.Pear"
    assert fields(made, "Apple") == {"id": "int | None", "a": "Any"}


def test_an_object_that_holds_itself() -> None:
    made = answering(REF, Tree={"properties": {"shoots": {"type": "array", "items": REF}}})
    assert fields(made, "Tree") == {"shoots": "list[Tree] | None"}


def test_objects_that_hold_each_other_are_rebuilt() -> None:
    refs = {name: {"$ref": f"#/components/schemas/{name}"} for name in ("Tree", "Leaf")}
    made = answering(
        refs["Tree"],
        Tree={"properties": {"leaf": refs["Leaf"]}},
        Leaf={"properties": {"tree": refs["Tree"]}},
    )
    (module,) = planned(made).models
    assert sorted(module.circular) == ["Leaf", "Tree"]


@pytest.mark.parametrize(
    "schema",
    [
        REF,
        {"type": "array", "items": REF},
        {"oneOf": [REF, {"type": "string"}]},
        {"allOf": [REF]},
        {"additionalProperties": REF, "type": "object"},
    ],
)
def test_what_is_made_of_itself_alone_ends(schema: Any) -> None:
    made = answering(REF, Tree=schema)
    assert method(made).answer


def test_an_object_that_inherits_from_itself() -> None:
    made = answering(REF, Tree={"allOf": [REF, {"properties": {"id": {"type": "integer"}}}]})
    assert fields(made, "Tree") == {"id": "int | None"}


def test_models_of_one_resource_and_models_of_several() -> None:
    content = {"application/json": {"schema": REF}}
    answer = {"responses": {"200": {"description": "", "content": content}}}
    shared = {"schemas": {"Tree": {"properties": {"id": {}}}}}
    one = document({"/trees": {"get": answer}}, components=shared)
    two = document({"/trees": {"get": answer}, "/woods": {"get": answer}}, components=shared)
    assert [module.module for module in planned(one).models] == ["trees"]
    assert [module.module for module in planned(two).models] == ["shared"]


def test_a_read_only_field_need_not_be_given() -> None:
    tree = {"required": ["id", "name"], "properties": {"id": {"readOnly": True}, "name": {}}}
    body = {"content": {"application/json": {"schema": REF}}}
    made = document(
        {"/trees": {"post": {"requestBody": body, "responses": OK}}},
        components={"schemas": {"Tree": tree}},
    )
    assert [one.required for one in models(made)["Tree"].fields] == [False, True]


@pytest.mark.parametrize(
    ("ref", "problem"),
    [
        ("#/components/schemas/Nothing", "points at nothing in the document"),
        ("#/components/schemas/Tree/properties/9", "points at nothing in the document"),
        ("other.yaml#/Tree", "points outside the document"),
        ("https://example.com/tree.json", "points outside the document"),
        (7, "points outside the document"),
    ],
)
def test_a_reference_that_leads_nowhere(ref: object, problem: str) -> None:
    made = answering({"properties": {"a": {"$ref": ref}}}, Tree={"properties": {"id": {}}})
    with pytest.raises(UsageError, match=problem) as caught:
        planned(made)
    assert "#/paths/~1trees/get/responses/200" in str(caught.value)


@pytest.mark.parametrize("place", ["parameters", "responses", "requestBody"])
def test_a_part_that_leads_nowhere(place: str) -> None:
    gone = {"$ref": "#/components/none/x"}
    given = {"parameters": [gone], "responses": {"200": gone}, "requestBody": gone}
    with pytest.raises(UsageError, match="points at nothing"):
        planned(document({"/trees": {"post": {"responses": OK, place: given[place]}}}))


def test_parts_that_lead_to_each_other() -> None:
    made = taking({"$ref": "#/components/parameters/a"})
    made["components"] = {
        "parameters": {one: {"$ref": f"#/components/parameters/{two}"} for one, two in ("ab", "ba")}
    }
    with pytest.raises(UsageError, match="runs in a circle"):
        planned(made)


def test_schemas_that_lead_to_each_other() -> None:
    refs = {one: {"$ref": f"#/components/schemas/{two}"} for one, two in ("AB", "BA")}
    assert method(answering(refs["A"], **refs)).answer


def _extending(name: str, **properties: Any) -> dict[str, Any]:
    return {"allOf": [{"$ref": f"#/components/schemas/{name}"}, {"properties": properties}]}


def test_where_a_schema_is_expected_those_that_extend_it_may_come() -> None:
    fruit = {
        "properties": {"kind": {"type": "string"}, "graft": {"$ref": "#/components/schemas/Fruit"}},
        "required": ["kind"],
        "discriminator": {"propertyName": "kind", "mapping": {"red": "#/components/schemas/Apple"}},
    }
    made = answering(
        {"$ref": "#/components/schemas/Fruit"},
        Fruit=fruit,
        Apple=_extending("Fruit", seeds={"type": "integer"}),
        Pippin=_extending("Apple", year={"type": "integer"}),
        Quince={"allOf": [{"$ref": "#/components/schemas/Fruit"}], "description": "Nothing more."},
        Basket={"properties": {"fruit": {"$ref": "#/components/schemas/Fruit"}}},
    )
    assert models(made)["AnyFruit"].alias == "Apple | Pippin | Quince | Fruit"
    assert fields(made, "Apple")["kind"] == "Literal['red']"
    assert fields(made, "Pippin")["kind"] == "Literal['Pippin']"
    assert fields(made, "Quince")["kind"] == "Literal['Quince']"
    assert fields(made, "Pippin")["seeds"] == "int | None"
    assert fields(made, "Fruit") == {"kind": "str", "graft": "AnyFruit | None"}


def test_a_discriminator_that_tells_nothing_apart_is_a_property() -> None:
    fruit = {
        "properties": {"kind": {"type": "string"}},
        "discriminator": {"propertyName": "kind", "mapping": {"red": "Gone"}},
    }
    assert list(models(answering({"$ref": "#/components/schemas/Fruit"}, Fruit=fruit))) == ["Fruit"]
