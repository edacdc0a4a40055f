"""Several request lines in one section: ways to one thing, or a list of different ones."""

from __future__ import annotations

from slatewright import markdown, recognise, resolve
from slatewright.model.api import Operation
from slatewright.model.facts import Place
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

ANSWER = """
```json
{"lamps": [{"lit": true}]}
```
"""


def _operations(docs: str) -> dict[str, Operation]:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    api = resolve.build(facts, ResolveOptions())
    return {f"{op.method.value} {op.path.value}": op for op in api.operations}


def _query(operation: Operation) -> list[str]:
    return [p.field.name for p in operation.parameters if p.place is Place.QUERY]


def test_ways_to_one_thing_share_what_the_section_says() -> None:
    docs = f"""
# Lamps

## List lamps

```http
GET /v1/lamps?page=2 HTTP/1.1
Host: api.lamps.example
```

> Answer:
{ANSWER}
### Request

`GET https://api.lamps.example/v1/lamps`

Those of one street:

`GET https://api.lamps.example/v1/streets/<ID>/lamps`

Those of one town:

`GET https://api.lamps.example/v1/towns/<ID>/lamps/public`

### Query Parameters

Parameter | Description
--------- | -----------
lit | Only those that burn.
"""
    found = _operations(docs)
    assert list(found) == [
        "GET /v1/lamps",
        "GET /v1/streets/{ID}/lamps",
        "GET /v1/towns/{ID}/lamps/public",
    ]
    assert all("lit" in _query(operation) for operation in found.values())
    assert all(operation.responses[0].examples for operation in found.values())
    assert [bool(operation.requests) for operation in found.values()] == [True, False, False]
    assert ["page" in _query(operation) for operation in found.values()] == [True, False, False]


def test_different_things_share_nothing() -> None:
    docs = f"""
# Lamps

`GET /lamps`

`GET /lamps/<ID>`

`GET /streets`
{ANSWER}
Parameter | Description
--------- | -----------
wide | Only those that are.
"""
    found = _operations(docs)
    assert _query(found["GET /streets"]) == ["wide"]
    assert not _query(found["GET /lamps"])
    assert not found["GET /lamps"].responses


def test_changes_at_one_path_share_the_sample_above_them() -> None:
    docs = """
# Lamps

## Change a lamp

> Request:

```json
{"lit": true}
```

### Request

`PUT /lamps/<ID>`

`PATCH /lamps/<ID>`
"""
    assert all(operation.bodies for operation in _operations(docs).values())


LOOKUP = """
# Lamps

## Get the oil of a lamp

URI | `/lamps/{id}/oil` OR <br>`/lamps/lookup/oil?{params}`
--- | ---
HTTP Method | GET

### Request Path Parameters (for normal API)

Parameter | Description
--------- | -----------
id* | Of the lamp.

### Request Query Parameters (%s)

Parameter | Description
--------- | -----------
street* | In which it stands.

### Request Query Parameters (common)

Parameter | Description
--------- | -----------
unit | Pints or litres.
"""


def test_brackets_in_a_heading_name_the_one_way_that_its_parameters_are_for() -> None:
    read = _operations(LOOKUP % "for lookup API")
    assert _query(read["GET /lamps/lookup/oil"]) == ["street", "unit"]
    assert _query(read["GET /lamps/{id}/oil"]) == ["unit"]


def test_brackets_with_other_words_leave_parameters_to_all_ways() -> None:
    read = _operations(LOOKUP % "for oil and lamps")
    assert _query(read["GET /lamps/lookup/oil"]) == ["street", "unit"]
    assert _query(read["GET /lamps/{id}/oil"]) == ["street", "unit"]
