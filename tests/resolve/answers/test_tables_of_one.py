"""Tables below a call for one thing that describe this thing, though they are headed as parameters are."""

from __future__ import annotations

from stages import api_of

from slatewright.model.api import ListOf, ObjectOf, Operation, Shape

HIVES = """
# Hives

## See a hive

`GET /hives/:id`

Returns one hive.

Parameter | Example | Description
--------- | ------- | -----------
**id**<br/>*integer* | 7 | Its number
**keeper**<br/>*{keeper}* | [keeper](#keepers) | Who looks after it
**name**<br/>*string* | North | What it is called
**weight**<br/>*decimal* | 31.5 | In kilograms
**data**<br/>*object* | [data](#data-object) | What was measured last

#### Data Object

Parameter | Example | Description
--------- | ------- | -----------
**warmth**<br/>*decimal* | 34.9 | In its middle
**taken_at**<br/>*datetime* | 2015-02-11 | When

## See all hives

`GET /hives`

Returns all hives, with the same data as [above](#see-a-hive).

Parameter | Example | Description
--------- | ------- | -----------
**near**<br/>*string* | 48.1,11.5 | Nearest first
"""


def _operations(keeper: str) -> list[Operation]:
    return list(api_of(HIVES.replace("{keeper}", keeper)).operations)


def _answer(operation: Operation) -> Shape:
    (shape,) = (r.shape.value for r in operation.responses if r.shape)
    return shape


def _parameters(operation: Operation) -> list[str]:
    return [parameter.field.name for parameter in operation.parameters]


def test_a_table_with_objects_below_a_call_for_one_thing_is_of_the_thing() -> None:
    one, every = _operations("object")
    answer = _answer(one)
    assert _parameters(one) == ["id"]
    assert isinstance(answer, ObjectOf)
    assert [field.name for field in answer.fields] == ["id", "keeper", "name", "weight", "data"]
    assert _parameters(every) == ["near"]


def test_all_of_the_same_is_a_list_of_it() -> None:
    one, every = _operations("object")
    answer = _answer(every)
    assert isinstance(answer, ListOf)
    assert answer.items == _answer(one)


def test_a_table_without_objects_may_be_of_the_query() -> None:
    docs = HIVES.replace("*object* | [data](#data-object)", "*string* | [data](#data-object)")
    one = api_of(docs.replace("{keeper}", "string")).operations[0]
    assert _parameters(one)[:5] == ["id", "keeper", "name", "weight", "data"]
