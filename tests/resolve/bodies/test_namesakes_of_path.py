"""Fields of a body that are called like a placeholder of the path."""

from __future__ import annotations

from slatewright import markdown, recognise, resolve
from slatewright.model.api import ObjectOf, Operation
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def _last(docs: str) -> Operation:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    return resolve.build(facts, ResolveOptions()).operations[-1]


def _sent(operation: Operation) -> list[str]:
    shape = operation.bodies[0].shape.value if operation.bodies else None
    return [field.name for field in shape.fields] if isinstance(shape, ObjectOf) else []


BASE = "# Start\n\nThe base URL is `https://barn.test/{id}/`, where id is your farm.\n\n"
SAVE = """
## Save a horse

```shell
curl -X POST https://barn.test/{id}/horses/save -d '{"name": "Tom"}'
```

`POST /{id}/horses/save`

### Request Body

Parameter | Type | Description
--------- | ---- | -----------
id | integer | The horse to change (optional, to change one).
name | string | Its name.
"""
LEND = """
## Lend a horse

`POST https://barn.test/riders/<ID>/horse`

### URL Parameters

Parameter | Description
--------- | -----------
ID | Of the rider.

### Parameters

Parameter | Type | Description
--------- | ---- | -----------
`id` | String | Of the horse.
"""


def test_a_body_holds_what_is_called_like_a_placeholder_of_the_base_url() -> None:
    assert _sent(_last(BASE + SAVE)) == ["id", "name"]


def test_what_a_body_may_lack_is_not_the_placeholder_which_no_path_lacks() -> None:
    assert _sent(_last(SAVE)) == ["id", "name"]


def test_what_a_body_seems_to_hold_is_the_placeholder_where_no_sample_sends_it() -> None:
    assert _sent(_last(SAVE.replace("(optional, to change one)", ""))) == ["name"]


def test_a_name_in_another_case_is_a_field_of_its_own_beside_one_in_that_of_the_path() -> None:
    operation = _last(LEND)
    assert _sent(operation) == ["id"]
    assert [parameter.field.name for parameter in operation.parameters] == ["ID"]


def test_a_name_in_another_case_is_the_placeholder_where_no_row_has_that_of_the_path() -> None:
    docs = LEND.replace("ID | Of the rider.\n", "Verbose | Whether to tell more.\n")
    assert _sent(_last(docs)) == []


def test_a_call_without_a_body_has_one_place_for_both_spellings() -> None:
    operation = _last(LEND.replace("POST", "GET"))
    assert [parameter.field.name for parameter in operation.parameters] == ["ID"]
