"""Request lines, headers and captions that docs write in a way of their own."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.lexicon import column_role
from slatewright.model.api import Api, ObjectOf, Operation, Scalar, Shape
from slatewright.model.facts import Place
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile
from slatewright.resolve.target import read_target


def read(docs: str) -> Api:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    return resolve.build(facts, ResolveOptions())


def called(api: Api) -> list[str]:
    return [f"{o.method.value} {o.path.value}" for o in api.operations]


def names(shape: Shape | None) -> list[str]:
    assert isinstance(shape, ObjectOf)
    return [field.name for field in shape.fields]


def answers(operation: Operation) -> dict[str, list[str]]:
    return {
        one.status.value: names(one.shape.value if one.shape else None)
        for one in operation.responses
    }


@pytest.mark.parametrize("version", ["HTTP/1.1", "HTTP/2", "HTTP"])
def test_the_version_may_stand_before_the_method(version: str) -> None:
    api = read(f"""
## Pick an apple

`{version} POST https://orchard.example/api/trees/{{tree}}/apples`
""")
    assert called(api) == ["POST /api/trees/{tree}/apples"]


def test_a_placeholder_that_is_closed_twice_is_a_placeholder() -> None:
    assert read_target("/trees/{tree_id}}/apples").path == "/trees/{tree_id}/apples"
    assert read_target("/trees/{tree_id}}").path == "/trees/{tree_id}"
    assert read_target("/trees/{{tree_id}}").path == "/trees/{tree_id}"


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("Type/Value", "type"),
        ("Value / Type", "type"),
        ("Path/Query", "place"),
        ("Query/Body", "place"),
        ("Field/Property", "name"),
        ("Apples/Pears", None),
        ("Value/Pears", None),
    ],
)
def test_a_header_with_a_slash_says_what_its_sides_say(header: str, role: str | None) -> None:
    assert column_role(header) == role


def test_rows_go_where_a_column_for_two_places_says() -> None:
    (found,) = read("""
## List apples

`GET /trees/{tree}/apples`

Name  | Type/Value      | Path/Query
----- | --------------- | ----------
tree  | String: uuid    | Path
limit | Integer (int64) | Query
""").operations
    assert [(p.field.name, p.place, p.field.shape.value) for p in found.parameters] == [
        ("tree", Place.PATH, Scalar("string")),
        ("limit", Place.QUERY, Scalar("integer", "int64")),
    ]


def test_the_status_of_a_failure_ends_the_caption_of_an_answer() -> None:
    (found,) = read("""
## Graft a branch

`POST /trees/{tree}/branches`

> Grafted (201)

```json
{"branch": 3}
```

> Invalid request (400)

```json
{"why": "no such tree"}
```

> The tree is asleep (409)

```json
{"until": "March"}
```
""").operations
    assert found.bodies == ()
    assert answers(found) == {"201": ["branch"], "400": ["why"], "409": ["until"]}
