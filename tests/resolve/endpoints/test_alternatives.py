"""Sections that give one operation by several URLs, and URLs that lie beside the usual base path."""

from __future__ import annotations

from slatewright import markdown, recognise, resolve
from slatewright.model.api import ObjectOf, Operation
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def _operations(docs: str) -> dict[str, Operation]:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    api = resolve.build(facts, ResolveOptions())
    return {f"{op.method.value} {op.path.value}": op for op in api.operations}


def _names(operation: Operation) -> list[str]:
    return [parameter.field.name for parameter in operation.parameters]


ROWS = """
### Request Parameters

Parameter | Type | Description
--------- | ---- | -----------
id | integer | Number of the parcel.
label | string | What is written on it.
shelf | string | Where it lies.
since | date | From when on.
"""
SAMPLE = """
# Parcels

## Find a parcel

> Sample response

```json
{"weight": 2}
```
"""


def test_urls_in_one_cell_share_the_section_and_part_its_parameters() -> None:
    found = _operations(SAMPLE + """
### Resource Information

| | |
--- | ---
URI | `/parcels/{id}/way` OR `/parcels/lookup/way?label={label}&shelf={shelf}`
HTTP Method | GET
""" + ROWS)
    by_id, by_lookup = found["GET /parcels/{id}/way"], found["GET /parcels/lookup/way"]
    assert _names(by_id) == ["id", "since"]
    assert _names(by_lookup) == ["label", "shelf", "since"]
    assert all(operation.responses[0].examples for operation in found.values())


def test_a_url_that_leaves_its_query_open_keeps_all_parameters() -> None:
    found = _operations("""
# Parcels

## Find a parcel

| | |
--- | ---
URI | `/parcels/{id}/way?{filters}` OR `/parcels/lookup/way?label={label}`
HTTP Method | GET
""" + ROWS)
    assert _names(found["GET /parcels/{id}/way"]) == ["id", "label", "shelf", "since"]
    assert _names(found["GET /parcels/lookup/way"]) == ["label", "shelf", "since"]


TABLE = """
### Resource Information

| | |
--- | ---
URI | `/parcels/{id}/way`
HTTP Method | GET

### Request URL

"""


def test_a_url_below_a_known_one_is_another_way() -> None:
    found = _operations(
        SAMPLE + TABLE + "`{host}/v1/parcels/{id}/way`\n\n`{host}/v1/parcels/lookup/way`\n"
    )
    assert list(found) == ["GET /v1/parcels/{id}/way", "GET /v1/parcels/lookup/way"]
    assert all(operation.responses[0].examples for operation in found.values())


def test_a_single_url_that_fits_no_request_line_is_a_slip() -> None:
    assert list(_operations(SAMPLE + TABLE + "`{host}/v1/parcels/search`\n")) == [
        "GET /parcels/{id}/way"
    ]


def test_as_many_urls_as_there_are_operations_are_those_operations() -> None:
    table = TABLE.replace("/way`", "/way` OR `/parcels/lookup/way`")
    urls = "`{host}/v1/parcels/{id}/way`\n\n`{host}/v1/parcels/way/lookup/way`\n"
    assert list(_operations(SAMPLE + table + urls)) == [
        "GET /v1/parcels/{id}/way",
        "GET /v1/parcels/lookup/way",
    ]


def test_without_a_method_the_heading_gives_it_to_all() -> None:
    found = _operations("""
# Parcels

## Get the weight

### Request URL

- by number

`https://api.post.example/v1/parcels/weight/{id}`

- by label

`https://api.post.example/v1/parcels/weight?label={label}`
""" + ROWS)
    assert list(found) == ["GET /v1/parcels/weight/{id}", "GET /v1/parcels/weight"]
    assert "label" not in _names(found["GET /v1/parcels/weight/{id}"])


def _section(title: str, path: str, urls: str) -> str:
    return f"""
## {title}

```html
https://api.post.example{urls}
```

| | |
--- | ---
URI | `{path}`
HTTP Method | GET
"""


def test_what_urls_show_without_the_base_path_has_none() -> None:
    docs = (
        "# Parcels\n"
        + _section("All parcels", "/parcels", "/v2/parcels")
        + _section("All stamps", "/stamps", "/v2/stamps")
        + _section("All notes", "/pages/notes", "/pages/notes")
    )
    assert list(_operations(docs)) == ["GET /v2/parcels", "GET /v2/stamps", "GET /pages/notes"]


def _sent(docs: str) -> list[str]:
    (operation,) = _operations(docs).values()
    (body,) = operation.bodies
    assert isinstance(body.shape.value, ObjectOf)
    return [field.name for field in body.shape.value.fields]


SEND = """
## Send a parcel

```json
%s
```

`POST /parcels`

### Body parameters

Attribute | Description
--------- | -----------
id/label/shelf* | Any one of them.
weight | In grams.
"""


def test_names_with_slashes_that_stand_side_by_side_are_no_path() -> None:
    sample = '{"id": 7, "label": "fragile", "shelf": "b", "weight": 2}'
    assert _sent(SEND % sample) == ["id", "label", "shelf", "weight"]


def test_a_first_name_that_holds_nothing_leads_no_path() -> None:
    assert _sent(SEND % '{"id": 7, "weight": 2}') == ["id", "label", "shelf", "weight"]


def test_names_with_slashes_along_the_sample_are_a_path() -> None:
    sample = '{"id": {"label": {"shelf": "b"}}, "weight": 2}'
    assert _sent(SEND % sample) == ["id", "weight"]


def test_a_section_whose_url_has_another_prefix_keeps_it_beside_a_namesake() -> None:
    docs = (
        "# Parcels\n"
        + _section("All parcels", "/parcels", "/v2/parcels")
        + _section("All boxes", "/boxes", "/v2/boxes")
        + _section("All boxes of a ship", "/boxes", "/v2/ship/boxes")
    )
    assert list(_operations(docs)) == ["GET /v2/parcels", "GET /v2/boxes", "GET /v2/ship/boxes"]


LIST = """
# Parcels

## Get parcels

Fetches all parcels, or the one whose number is given.

### Resource Information

| | |
--- | ---
URI | `/parcels`
HTTP Method | GET

### Request URL

`https://post.test/parcels/{parcelNo}`
"""


def test_a_single_url_with_one_placeholder_more_is_believed_where_a_table_explains_it() -> None:
    rows = """
### Request Path Parameters

Parameter | Type | Description
--------- | ---- | -----------
parcelNo | integer | Number of the one parcel to fetch.
"""
    found = _operations(LIST + rows)
    assert {name: _names(operation) for name, operation in found.items()} == {
        "GET /parcels": [],
        "GET /parcels/{parcelNo}": ["parcelNo"],
    }
    assert set(_operations(LIST)) == {"GET /parcels"}
    assert set(_operations(LIST + rows.replace("parcelNo", "shelf"))) == {"GET /parcels"}


def test_the_row_of_the_one_is_none_of_a_list_that_is_told_elsewhere_too() -> None:
    found = _operations(LIST + """
### Request Path Parameters

Parameter | Type | Description
--------- | ---- | -----------
parcelNo | integer | Number of the one parcel to fetch.

## Search parcels

### Resource Information

| | |
--- | ---
URI | `/parcels?{filters}`
HTTP Method | GET

### Request Query Parameters

Parameter | Type | Description
--------- | ---- | -----------
shelf | string | Where it lies.
""")
    assert {name: _names(operation) for name, operation in found.items()} == {
        "GET /parcels": ["shelf"],
        "GET /parcels/{parcelNo}": ["parcelNo"],
    }


def test_a_bare_path_behind_or_is_one_with_the_base_of_the_other() -> None:
    found = _operations("""
# Parcels

## Find the way of a parcel

### Resource Information

| | |
--- | ---
URI | `/{id}/way` <br> OR /lookup/way?{filters}
HTTP Method | GET

### Request URL

`{host}/v1/parcels/{id}/way`
""" + ROWS)
    assert list(found) == ["GET /v1/parcels/lookup/way", "GET /v1/parcels/{id}/way"]


def test_words_behind_or_are_no_path() -> None:
    found = _operations("""
# Parcels

## Find the way of a parcel

| | |
--- | ---
URI | /parcels/{id}/way or its own page
HTTP Method | GET
""")
    assert list(found) == ["GET /parcels/{id}/way"]


def test_the_query_of_another_way_is_no_query_of_the_first() -> None:
    found = _operations(
        SAMPLE
        + TABLE
        + "`{host}/v1/parcels/{id}/way`\n\n`{host}/v1/parcels/lookup/way?label={label}`\n"
    )
    assert _names(found["GET /v1/parcels/{id}/way"]) == ["id"]
    assert _names(found["GET /v1/parcels/lookup/way"]) == ["label"]
