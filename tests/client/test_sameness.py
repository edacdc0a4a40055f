"""Objects that a document describes twice are one class."""

from __future__ import annotations

from typing import Any

import pytest

from .documents import OK, document, methods

FIELDS = {"id": "integer", "species": "string", "height": "number"}


def tree(needed: tuple[str, ...] = (), **described: str) -> dict[str, Any]:
    """A schema of a tree, with what is said of its fields."""
    properties = {
        name: {"type": kind, "description": described.get(name, "")}
        for name, kind in FIELDS.items()
    }
    return {"type": "object", "properties": properties, "required": list(needed)}


def giving(schema: Any, tag: str = "trees") -> dict[str, Any]:
    """An operation with an answer."""
    content = {"application/json": {"schema": schema}}
    return {"responses": {"200": {"description": "", "content": content}}, "tags": [tag]}


def answers(paths: dict[str, Any], **components: Any) -> dict[str, str]:
    """What each method gives."""
    made = document(paths, components={"schemas": components})
    return {name: str(method.gives) for name, method in methods(made).items()}


def test_operations_of_a_group_that_answer_alike_give_one_thing() -> None:
    listed = {"type": "array", "items": tree(species="In Latin.")}
    assert answers({"/trees": {"get": giving(listed)}, "/trees/{id}": {"get": giving(tree())}}) == {
        "trees.list": "builtins.list[models.Tree]",
        "trees.get": "models.Tree",
    }


def test_a_part_of_an_answer_that_is_called_so_is_the_same_thing() -> None:
    listed = {"type": "object", "properties": {"trees": {"type": "array", "items": tree()}}}
    found = answers({"/trees": {"get": giving(listed)}, "/trees/{id}": {"get": giving(tree())}})
    assert found["trees.get"] == "models.Tree"


@pytest.mark.parametrize(
    ("one", "path", "other"),
    [
        (tree(species="In Latin."), "/trees/{id}", tree(species="In English.")),
        (tree(("id",)), "/trees/{id}", tree()),
        (tree(), "/seeds/{id}", tree()),
        ({"type": "object", "properties": {"id": {}}}, "/trees/{id}", {"type": "object", "properties": {"id": {}}}),
    ],
    ids=["other-words", "other-needs", "other-things", "too-little"],
)  # fmt: skip
def test_answers_that_differ_or_may_be_alike_by_chance_stay_apart(
    one: Any, path: str, other: Any
) -> None:
    found = answers({"/trees": {"post": giving(one)}, path: {"get": giving(other)}})
    assert len(set(found.values())) == 2


def test_what_a_document_names_is_used_wherever_it_is_described_again() -> None:
    named = {"$ref": "#/components/schemas/Oak"}
    found = answers(
        {"/trees": {"get": giving(tree())}, "/oaks": {"get": giving(named, "oaks")}}, Oak=tree()
    )
    assert set(found.values()) == {"models.Oak"}


def test_two_equal_names_are_both_kept() -> None:
    refs = {name: {"$ref": f"#/components/schemas/{name}"} for name in ("Oak", "Elm")}
    paths = {f"/{name}": {"get": giving(schema, name)} for name, schema in refs.items()}
    found = answers({**paths, "/trees": {"get": giving(tree())}}, Oak=tree(), Elm=tree())
    assert set(found.values()) == {"models.Oak", "models.Elm", "models.TreesGetResponse"}


def test_something_else_of_that_name_gets_a_longer_one() -> None:
    garden = {
        "type": "object",
        "properties": {"tree": {"type": "object", "properties": {"x": {"type": "integer"}}}},
    }
    paths = {
        "/gardens": {"get": giving(garden, "gardens")},
        "/trees": {"post": giving(tree())},
        "/trees/{id}": {"get": giving(tree())},
    }
    found = answers(paths)
    assert found["trees.get"] == found["trees.create"] == "models.Tree"


def test_objects_that_mention_each_other_are_compared_to_the_end() -> None:
    def nested(depth: int, kind: str) -> Any:
        if depth == 0:
            return {"type": kind}
        inner = {"a": nested(depth - 1, kind), "b": {"type": "string"}, "c": {"type": "string"}}
        return {"type": "object", "properties": inner}

    for depth, alike in ((8, True), (60, False)):
        for kind in ("integer", "string"):
            paths = {
                "/trees": {"post": giving(nested(depth, "integer"))},
                "/trees/{id}": {"get": giving(nested(depth, kind))},
            }
            found = answers(paths)
            assert (len(set(found.values())) == 1) == (alike and kind == "integer")


def test_what_stands_for_others_stays_where_two_groups_are_about_one_thing() -> None:
    def group(tag: str) -> dict[str, Any]:
        listed = {"type": "object", "properties": {"tree": tree()}}
        one, many = giving(tree(), tag), giving(listed, tag)
        return {f"/{tag}": {"get": many, "post": one}, f"/{tag}/{{id}}": {"get": one, "put": one}}

    found = answers(group("tree") | group("trees"))
    assert found["tree.get"] == found["tree.create"]
    assert found["trees.get"] == found["trees.create"]


def taking(schema: Any) -> dict[str, Any]:
    """An operation with a body."""
    content = {"application/json": {"schema": schema}}
    return {"requestBody": {"content": content}, "responses": OK, "tags": ["trees"]}


def test_operations_of_a_group_that_are_sent_the_same_take_one_body() -> None:
    made = document(
        {
            "/trees": {"post": taking(tree(("id",), species="In Latin."))},
            "/trees/{id}": {"put": taking(tree(("id",))), "patch": taking(tree())},
        }
    )
    bodies = {
        name: str(method.body and method.body.given) for name, method in methods(made).items()
    }
    assert bodies == {
        "trees.create": "models.TreeBody | Mapping[str, Any]",
        "trees.replace": "models.TreeBody | Mapping[str, Any]",
        "trees.update": "models.TreesUpdateBody | Mapping[str, Any]",
    }
