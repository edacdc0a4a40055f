"""A document refuses none of its own samples, also where the docs contradict themselves."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from slatewright.model.api import (
    Example,
    ListOf,
    MapOf,
    Named,
    OneOf,
    Presence,
    Request,
    Scalar,
    Schema,
    Shape,
)
from slatewright.model.sample_data import JsonObject
from slatewright.openapi.admission import Admission

from .builders import (
    INTEGER,
    STRING,
    body,
    emitted,
    field,
    object_of,
    only,
    operation,
    said,
    sample,
    seen,
)

_ORIGIN = ("x-docs", "x-shown")
FORM = "application/x-www-form-urlencoded"
NUMBER = Scalar("number")
COLOUR = Scalar("string", enum=("red", "blue"))


def schema_of(shape: Shape, *shown: Any, media: str = "application/json") -> dict[str, Any]:
    """The schema of a request body with such samples, which it must admit."""
    examples = tuple(one if isinstance(one, Example) else sample(one) for one in shown)
    found = only(
        emitted(operation("POST", "/kittens", bodies=(body(shape, media, examples=examples),)))
    )
    content = found["requestBody"]["content"][media]
    return plain(content["schema"])


def plain(node: Any) -> Any:
    """A schema without what it says of its origin."""
    if isinstance(node, dict):
        return {key: plain(value) for key, value in node.items() if not key.startswith(_ORIGIN)}
    return [plain(item) for item in node] if isinstance(node, list) else node


def admits(schema: dict[str, Any], value: Any) -> bool:
    return bool(Draft202012Validator(schema).is_valid(value))


@pytest.mark.parametrize(
    ("shape", "shown", "also"),
    [
        (INTEGER, "7", 7),
        (STRING, 7, "7"),
        (Scalar("boolean"), 1, True),
        (INTEGER, 1.5, 1),
        (COLOUR, "green", "red"),
        (Scalar("string", max_length=3), "tabby", "tom"),
        (Scalar("string", min_length=3), "to", "tom"),
        (Scalar("integer", minimum=1), -5, 5),
        (Scalar("integer", maximum=10), 11, 1),
        (Scalar("integer", format="int32"), 3_000_000_000, 1),
        (ListOf(INTEGER), ["1", 2], [1]),
        (ListOf(INTEGER), 5, [5]),
        (Scalar("array"), 5, [5]),
        (Scalar("object"), "x", {"x": 1}),
        (Scalar("file"), {"content": "x"}, "x"),
        (MapOf(INTEGER), {"a": "1"}, {"a": 1}),
        (object_of(field("name", required=True)), {}, {"name": "Tom"}),
        (object_of(field("name", nullable=False)), {"name": None}, {"name": "Tom"}),
        (object_of(field("age", INTEGER)), {"age": "2"}, {"age": 2}),
        (object_of(field("name")), ["x"], {"name": "Tom"}),
        (OneOf((INTEGER, Scalar("boolean"))), "x", 1),
        (OneOf((object_of(field("a", required=True)), STRING)), {}, "x"),
    ],
)
def test_what_a_sample_shows_is_allowed_beside_what_the_table_says(
    shape: Shape, shown: Any, also: Any
) -> None:
    schema = schema_of(object_of(field("kitten", shape)), {"kitten": shown})
    assert admits(schema, {"kitten": shown})
    assert admits(schema, {"kitten": also})


def test_the_type_that_the_table_gives_comes_first() -> None:
    found = schema_of(object_of(field("age", INTEGER)), {"age": "2"})["properties"]["age"]
    assert found == {"anyOf": [{"type": "integer"}, {"type": "string"}]}


def test_values_in_another_case_stand_in_a_list_of_their_own() -> None:
    """Generators of clients name constants after values, and end where two of a list have one name."""
    shape = ListOf(object_of(field("colour", COLOUR)))
    shown = [{"colour": name} for name in ("RED", "BLUE", "red", "RED", "green")]
    colour = schema_of(shape, shown)["items"]["properties"]["colour"]
    assert colour["anyOf"] == [
        {"type": "string", "enum": ["red", "blue", "green"]},
        {"type": "string", "enum": ["RED", "BLUE"]},
    ]


@pytest.mark.parametrize("shown", ["<age>", "{age}", "[age]", "$AGE$", "", "...", "string"])
def test_a_placeholder_says_nothing(shown: str) -> None:
    shape = object_of(field("age", INTEGER), field("colour", COLOUR))
    schema = schema_of(shape, {"age": shown, "colour": shown})
    assert schema == schema_of(shape)


def test_json_in_a_text_is_no_placeholder() -> None:
    schema = schema_of(object_of(field("toys", ListOf(STRING))), {"toys": '["ball", "mouse"]'})
    assert admits(schema, {"toys": '["ball", "mouse"]'})


def test_a_sample_that_fits_changes_nothing() -> None:
    shape = object_of(
        field("name", required=True),
        field("age", NUMBER),
        field("colour", COLOUR),
        field("toys", ListOf(STRING)),
    )
    shown = {"name": "Tom", "age": 2, "colour": "red", "toys": ["ball"], "more": 1}
    assert schema_of(shape, shown) == schema_of(shape)


def test_what_a_sample_cuts_short_is_still_required() -> None:
    shown = sample({"age": 2})
    assert isinstance(shown.value, JsonObject)
    shown = replace(shown, value=replace(shown.value, elided=True))
    schema = schema_of(object_of(field("name", required=True), field("age", INTEGER)), shown)
    assert schema["required"] == ["name"]


def test_a_sample_without_what_is_required_is_no_example_where_it_says_so_itself() -> None:
    shape = object_of(field("name", required=True), field("age", INTEGER))
    whole, cut = sample({"name": "Tom"}), sample({"age": 2})
    assert isinstance(cut.value, JsonObject)
    cut = replace(cut, value=replace(cut.value, elided=True), evidence=seen(30))
    url = "https://api.test/kittens"
    requests = tuple(
        Request("POST", url, (), one.value, None, one.evidence) for one in (whole, cut)
    )
    bodies = (body(shape, examples=(whole, cut)),)
    made = only(emitted(operation("POST", "/kittens", bodies=bodies, requests=requests)))
    content = made["requestBody"]["content"]["application/json"]
    assert [one["value"] for one in content["examples"].values()] == [{"name": "Tom"}]
    assert [one["body"] for one in made["x-requests"]] == [{"name": "Tom"}]


def test_of_alternatives_one_that_admits_the_sample_is_enough() -> None:
    shape = OneOf(
        (object_of(field("a", INTEGER, required=True)), object_of(field("b", required=True)))
    )
    assert schema_of(shape, {"b": "x"}) == schema_of(shape)


def test_an_object_with_a_name_is_widened_where_it_is_described() -> None:
    shape = object_of(field("mother", Named("Kitten")))
    named = Schema(
        "Kitten", said(object_of(field("age", INTEGER), field("mother", Named("Kitten"))))
    )
    made = operation(
        "POST",
        "/kittens",
        bodies=(body(shape, examples=(sample({"mother": {"mother": {"age": "2"}}}),)),),
    )
    found = plain(emitted(made, schemas=(named,)).document)["components"]["schemas"]["Kitten"]
    assert found["properties"]["age"] == {"anyOf": [{"type": "integer"}, {"type": "string"}]}


def test_alternatives_that_were_tried_leave_nothing_behind() -> None:
    admission = Admission({"Kitten": said(object_of(field("age", INTEGER)))})
    shape = OneOf((Named("Kitten"), object_of(field("age", STRING))))
    assert admission.sourced(said(shape), {"age": "two"}, seen(3)).value is shape
    assert admission.shared["Kitten"].value == object_of(field("age", INTEGER))


def test_schemas_that_name_each_other_in_a_circle_end() -> None:
    admission = Admission({"A": said(Named("B")), "B": said(OneOf((Named("A"),)))})
    assert admission.sourced(said(Named("A")), {"age": "two"}, seen(3)).value == Named("A")


def test_what_was_widened_names_the_sample_as_evidence() -> None:
    shown, stated = seen(9), field("age", INTEGER, required=True)
    shape = Admission({}).sourced(said(object_of(stated)), {}, shown)
    assert shown in shape.evidence
    (found,) = shape.value.fields  # type: ignore[union-attr]
    assert found.presence.value is Presence.DISPUTED
    assert found.presence.evidence == (*stated.presence.evidence, shown)


def test_what_the_docs_call_required_and_leave_out_is_told_apart() -> None:
    shape = object_of(field("name", required=True), field("age", required=True))
    schema = schema_of(shape, {"name": "Tom"})
    assert (schema["required"], schema["x-required"]) == (["name"], ["age"])


def test_values_of_a_form_are_text_whatever_they_look_like() -> None:
    shape = object_of(field("code"), field("age", INTEGER))
    shown = sample({"code": 5, "age": "2"})
    made = only(emitted(operation("POST", "/a", bodies=(body(shape, FORM, examples=(shown,)),))))
    content = made["requestBody"]["content"][FORM]
    assert content["examples"]["example"]["value"] == {"code": "5", "age": 2}
    assert content["schema"]["properties"]["code"]["type"] == "string"


def test_what_only_a_sample_shows_is_marked() -> None:
    shape = object_of(
        field("a", INTEGER), field("b", COLOUR), field("c", Scalar("string", enum=("X",)))
    )
    shown = sample({"a": "seven", "b": "green", "c": "x"})
    made = operation("POST", "/k", bodies=(body(shape, "application/json", examples=(shown,)),))
    schema = only(emitted(made))["requestBody"]["content"]["application/json"]["schema"]
    number, colour, letter = (schema["properties"][name] for name in "abc")
    assert number["anyOf"] == [{"type": "integer"}, {"type": "string", "x-shown": True}]
    assert (colour["enum"], colour["x-shown"]) == (["red", "blue", "green"], ["green"])
    assert [form.get("x-shown") for form in letter["anyOf"]] == [None, True]


def test_a_list_that_goes_on_in_dots_is_no_sample_of_the_whole() -> None:
    shape = ListOf(object_of(field("name", STRING)))
    values = ([{"name": "Tom"}], [{"name": "Ann"}, "..."])
    shown = [
        replace(sample(value), evidence=seen(line)) for line, value in enumerate(values, start=30)
    ]
    bodies = (body(shape, examples=tuple(shown)),)
    content = only(emitted(operation("POST", "/kittens", bodies=bodies)))["requestBody"]["content"]
    assert "Ann" not in str(content)
    assert "Tom" in str(content)
    texts = (body(ListOf(STRING), examples=(sample(["Tom", "..."]),)),)
    content = only(emitted(operation("POST", "/kittens", bodies=texts)))["requestBody"]["content"]
    assert "Tom" in str(content)
