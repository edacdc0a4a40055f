"""Answers that show the object of their chapter, samples below headings for the whole call, and headers that callers fill in."""

from __future__ import annotations

from stages import api_of

from slatewright.model.api import Api, ListOf, Named, ObjectOf, Scalar, Shape
from slatewright.model.facts import Place


def answer(api: Api, at: int = 0) -> Shape:
    shape = api.operations[at].responses[0].shape
    assert shape is not None
    return shape.value


BOATS = """
# Boats

Parameter | Type
--------- | ----
number    | integer
name      | string
pier      | string
draught   | number

## List boats

> The call returns

```json
[{"number": 4, "name": "Gull", "pier": "C"}]
```

`GET /boats`

## Get a boat

> The call returns

```json
{"boat": {"number": 4, "name": "Gull", "pier": "C"}}
```

`GET /boats/{number}`

## Scrap a boat

> The call returns

```json
{"number": 4, "scrapped": true}
```

`DELETE /boats/{number}`
"""


def test_an_answer_of_nothing_but_fields_of_the_chapters_table_is_its_object() -> None:
    api = api_of(BOATS)
    assert answer(api) == ListOf(Named("Boat"))
    wrapped = answer(api, 1)
    assert isinstance(wrapped, ObjectOf)
    assert wrapped.fields[0].shape.value == Named("Boat")


def test_an_answer_that_shares_one_field_with_it_stays_its_own() -> None:
    scrapped = answer(api_of(BOATS), 2)
    assert isinstance(scrapped, ObjectOf)
    assert [field.name for field in scrapped.fields] == ["number", "scrapped"]


RECORDS = """
## List boats

### HTTP Request

```json
{"boats": [{"number": 4, "name": "Gull"}]}
```

`GET /boats`
"""


def test_records_below_a_heading_for_the_whole_get_are_its_answer() -> None:
    shape = answer(api_of(RECORDS))
    assert isinstance(shape, ObjectOf)
    boats = shape.fields[0].shape.value
    assert isinstance(boats, ListOf)
    assert isinstance(boats.items, ObjectOf)
    assert [field.name for field in boats.items.fields] == ["number", "name"]


def test_a_flat_object_there_stays_the_query() -> None:
    api = api_of(RECORDS.replace('{"boats": [{"number": 4, "name": "Gull"}]}', '{"pier": "C"}'))
    assert [(p.place, p.field.name) for p in api.operations[0].parameters] == [
        (Place.QUERY, "pier")
    ]
    assert not api.operations[0].responses


HARBOUR = """
## List boats

```shell
curl https://api.pier.example/boats -H 'Harbour: {value}' -H 'X-Edition: 7'
```

`GET /boats`

## List piers

```shell
curl https://api.pier.example/piers -H 'Harbour: {value}' -H 'X-Edition: 7'
```

`GET /piers`
"""


def test_a_header_that_callers_fill_in_is_a_parameter_of_all_calls_that_send_it() -> None:
    api = api_of(HARBOUR.replace("{value}", "<your harbour>"))
    headers = [[p.field for p in op.parameters] for op in api.operations]
    assert [[field.name for field in each] for each in headers] == [["Harbour"], ["Harbour"]]
    assert headers[0][0].shape.value == Scalar("string")
    assert not any(op.parameters for op in api_of(HARBOUR.replace("{value}", "north")).operations)


def test_a_default_of_two_quotes_is_text() -> None:
    docs = '## Find boats\n\n`GET /boats`\n\nParameter | Default\n--- | ---\nwords | ""\n'
    (parameter,) = api_of(docs).operations[0].parameters
    assert parameter.field.shape.value == Scalar("string")


DESTROYED = """
## Cast off

### URL

`https://api.pier.example/moorings/:id`

#### **Method**: `DELETE`

### HTTP Request

#### HTTP Response

```shell
curl "https://api.pier.example/moorings/77"
```
"""


def test_a_call_two_headings_below_is_of_the_operation_that_the_other_parts_define() -> None:
    (operation,) = api_of(DESTROYED).operations
    assert (operation.method.value, operation.path.value) == ("DELETE", "/moorings/{id}")


def test_a_call_to_an_endpoint_yet_to_be_named_is_none() -> None:
    docs = '# Access\n\n```shell\ncurl "https://api.pier.example/{}" -u key:\n```\n' + RECORDS
    for stand_in in (
        "api_endpoint_here",
        "your_endpoint_here",
        "api_endpoint",
        "protected_resource",
    ):
        assert len(api_of(docs.replace("{}", stand_in, 1)).operations) == 1
    assert len(api_of(docs.replace("{}", "sail_here", 1)).operations) == 2


BESIDE = """
# Boats

## The boat object

Parameter | Type
--------- | ----
number    | integer
name      | string
pier      | string

## List boats

> The call returns

```json
{"boats": [%s], "total": 1}
```

`GET /boats`
"""


def test_an_object_described_beside_an_operation_is_what_shows_all_of_it_and_nothing_else() -> None:
    def items(sample: str) -> Shape:
        whole = answer(api_of(BESIDE % sample))
        assert isinstance(whole, ObjectOf)
        listed = whole.fields[0].shape.value
        assert isinstance(listed, ListOf)
        return listed.items

    assert items('{"number": 4, "name": "Gull", "pier": "C"}') == Named("Boat")
    assert isinstance(items('{"number": 4, "name": "Gull"}'), ObjectOf)
    assert isinstance(items('{"number": 4, "name": "Gull", "pier": "C", "keel": 2}'), ObjectOf)
