"""Which query parameters operations take: their own, borrowed ones, and none that only name what another holds."""

from __future__ import annotations

from slatewright import markdown, recognise, resolve
from slatewright.model.api import Scalar, Shape, Unknown
from slatewright.model.options import ResolveOptions
from slatewright.model.source import Basis, FrontMatter, SourceFile

SHARED = """
# Lists

## Filtering

> Grey boats alone:

```shell
curl -X GET https://api.example.com/boats -d 'filters=colour(grey)'
```

Lists may be narrowed down.

# Boats
"""


def query(docs: str, path: str) -> list[str]:
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    api = resolve.build(facts, ResolveOptions())
    found = next(o for o in api.operations if (o.method.value, o.path.value) == ("GET", path))
    assert not found.bodies
    return [parameter.field.name for parameter in found.parameters]


def test_a_form_that_a_get_sends_is_its_query() -> None:
    docs = "## List\n\n```shell\ncurl -X GET https://api.example.com/boats -d 'size=3'\n```\n"
    assert query(docs, "/boats") == ["size"]


def test_names_over_which_a_linked_filter_works_are_no_parameters() -> None:
    docs = SHARED + """
## Harbours

`GET /harbours`

You may use [filters](#filtering) over the following fields:

Filter Name | Notes
----------- | -----
name |
depth | In metres.
"""
    assert query(docs, "/harbours") == ["filters"]


def test_filters_that_are_parameters_themselves_stay() -> None:
    docs = """
## Harbours

`GET /harbours?name=Oslo`

The following filters are supported:

Filter | Description
------ | -----------
name | The harbour's name.
depth | In metres.
"""
    assert query(docs, "/harbours") == ["name", "depth"]


def test_a_heading_that_is_a_parameter_holds_its_values() -> None:
    docs = """
## Harbours

`GET /harbours`

### Query Parameters

Name | Description
---- | -----------
filter | Narrows the list down.
page | Which page.

### Filters

This request can be filtered on:

Name | Description
---- | -----------
depth | In metres.
"""
    assert query(docs, "/harbours") == ["filter", "page"]


def test_a_sample_that_holds_the_names_makes_them_values() -> None:
    docs = """
## Harbours

`GET /harbours?sort=depth`

The list can be sorted by:

Name | Description
---- | -----------
depth | In metres.
berths | How many ships it takes.
"""
    assert query(docs, "/harbours") == ["sort"]


def test_the_same_parameters_are_borrowed_with_what_they_borrow() -> None:
    docs = """
# Lists

## Pagination

### Query Parameters

Parameter | Description
--------- | -----------
page | Which page.

# Boats

## List boats

`GET /boats`

Takes the [pagination](#pagination) parameters.

### Query Parameters

Parameter | Description
--------- | -----------
colour | Of the hull.

## List recent boats

`GET /boats/recent`

This request accepts the same parameters as [`GET /boats`](#list-boats).
"""
    assert sorted(query(docs, "/boats/recent")) == ["colour", "page"]


def test_a_call_that_is_identical_to_another_takes_its_parameters() -> None:
    docs = """
# Boats

## List boats

`GET /boats`

### Query Parameters

Parameter | Description
--------- | -----------
colour | Of the hull.

## List boats live

`GET /live/boats`

This call is identical to the [usual call](#list-boats) but slower.

## Count boats

`GET /boats/count`

The response is identical to the [list's](#list-boats).
"""
    assert query(docs, "/live/boats") == ["colour"]
    assert query(docs, "/boats/count") == []


def test_a_url_without_a_method_names_the_placeholder_of_a_sample() -> None:
    docs = """
## Watch a boat

```shell
curl https://api.example.com/boats/883211
```

Replace `<hull>` by the number on the hull:

`https://api.example.com/boats/<hull>`
"""
    assert query(docs, "/boats/{hull}") == ["hull"]


def test_a_row_names_what_an_id_in_a_sample_stands_for() -> None:
    docs = """
## Get a boat

```http
GET /boats/883211 HTTP/1.1
Host: api.example.com
```

### Parameters

* `id` (required, integer) The number of the boat.
* `colour` (optional, string) Of the hull.
"""
    assert query(docs, "/boats/{id}") == ["id", "colour"]


def test_a_required_row_beside_an_id_may_be_a_query_parameter() -> None:
    docs = """
## Search a harbour

```http
GET /harbours/883211 HTTP/1.1
Host: api.example.com
```

### Parameters

* `wanted` (required, string) What to look for.
"""
    assert query(docs, "/harbours/{harbour_id}") == ["harbour_id", "wanted"]


def test_a_page_is_a_number_where_nothing_else_is_said() -> None:
    docs = "## List\n\n`GET /boats`\n\nAsk for more with the `page` query parameter.\n"
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    (parameter,) = resolve.build(facts, ResolveOptions()).operations[0].parameters
    assert parameter.field.shape.value == Scalar("integer")
    assert parameter.field.shape.basis is Basis.INFERRED


def shapes(docs: str, path: str) -> dict[str, Shape]:
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    api = resolve.build(facts, ResolveOptions())
    found = next(o for o in api.operations if o.path.value == path and o.method.value == "GET")
    return {p.field.name: p.field.shape.value for p in found.parameters}


def test_names_that_choose_are_words_and_names_that_count_are_numbers() -> None:
    docs = """
## List boats

`GET /boats`

### Query Parameters

Parameter | Description
--------- | -----------
_search | What to look for.
per_page | As you like.
keel | As you like.
"""
    assert shapes(docs, "/boats") == {
        "_search": Scalar("string"),
        "per_page": Scalar("integer"),
        "keel": Unknown(),
    }


def test_digits_in_a_url_are_a_string_where_a_sample_shows_one_of_that_name() -> None:
    docs = """
## Find boats

`GET /boats?berth=12&mast=2`

## Get a boat

`GET /boats/{id}`

> Response

```json
{"berth": "12", "mast": 2}
```
"""
    assert shapes(docs, "/boats") == {"berth": Scalar("string"), "mast": Scalar("integer")}


def test_an_id_in_a_table_is_the_one_placeholder_and_the_url_spells_names() -> None:
    docs = """
## Get a boat

`GET /boats/{boat_id}?berthId=<berth>`

Parameter | Type
--------- | ----
id | integer
berth_Id | string

## Get a mast

`GET /boats/{boat_id}/masts/{mast_id}`

Parameter | Type
--------- | ----
id | integer
"""
    assert shapes(docs, "/boats/{boat_id}") == {
        "boat_id": Scalar("integer"),
        "berthId": Scalar("string"),
    }
    assert "id" in shapes(docs, "/boats/{boat_id}/masts/{mast_id}")


def test_a_default_in_words_tells_the_type() -> None:
    docs = """
## List boats

`GET /boats`

### Query Parameters

Parameter | Description
--------- | -----------
zone | Default: UTC.
mast | Two is usual, 1 is default.
keel | Default: null
"""
    assert shapes(docs, "/boats") == {
        "zone": Scalar("string"),
        "mast": Scalar("integer"),
        "keel": Unknown(),
    }


def test_names_of_words_are_strings_even_where_a_sample_shows_digits() -> None:
    docs = """
## Find boats

`GET /boats?ownerRefId=81&identifierValue=4712&berth=12&filter[name]=<NAME>`
"""
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    (found,) = resolve.build(facts, ResolveOptions()).operations
    kinds = {p.field.name: p.field.shape.value for p in found.parameters}
    assert kinds == {
        "ownerRefId": Scalar("string"),
        "identifierValue": Scalar("string"),
        "berth": Scalar("integer"),
        "filter[name]": Scalar("string"),
    }


def test_values_are_read_without_code_spans() -> None:
    docs = """
## List horses

`GET /horses`

Parameter | Description
--------- | -----------
gait      | Any of: walk, trot, tolt
state     | "stabled" or "grazing"
shoe      | One of the following:  iron, issued
rider     | Any of the riders
way       | How to sort.<br>Valid values: **up** and **down**<br>Default value: **up**
lado      | Valores válidos: **norte** e **sul**<br>Valor padrão: **sul**
"""
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    (found,) = resolve.build(facts, ResolveOptions()).operations
    values = {
        p.field.name: p.field.shape.value.enum
        for p in found.parameters
        if isinstance(p.field.shape.value, Scalar)
    }
    assert values == {
        "gait": ("walk", "trot", "tolt"),
        "state": ("stabled", "grazing"),
        "shoe": ("iron", "issued"),
        "way": ("up", "down"),
        "lado": ("norte", "sul"),
    }
