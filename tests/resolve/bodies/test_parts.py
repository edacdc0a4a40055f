"""Bodies whose parts the docs describe in sections of their own."""

from __future__ import annotations

from slatewright import markdown, recognise, resolve
from slatewright.model.api import ListOf, ObjectOf
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

DOCS = """
# Voyages

## Plan a voyage

`POST /voyages`

Parameter | Type | Description
--------- | ---- | -----------
ship | string | Its name.
crew | array | Who sails along (see [The crew](#the-crew)).

## Change a voyage

`PUT /voyages/{voyage}`

Parameter | Type | Description
--------- | ---- | -----------
crew | array | Who sails along (see [The crew](#the-crew)).

## The crew

> Sign on a cook:

```shell
curl -X PUT https://api.example.com/voyages/7 -d '{"ship": "Anna"}'
```

### Fields of a sailor

Field | Type | Required
----- | ---- | --------
rank | string | yes
age | integer | no
"""


def test_a_part_with_a_sample_of_one_operation_belongs_to_all_that_link_it() -> None:
    facts = recognise.run((markdown.read(SourceFile("index.html.md", DOCS)),), FrontMatter())
    api = resolve.build(facts, ResolveOptions())
    assert [o.method.value for o in api.operations] == ["POST", "PUT"]
    for operation in api.operations:
        whole = operation.bodies[0].shape.value
        assert isinstance(whole, ObjectOf)
        assert {field.name for field in whole.fields} == {"ship", "crew"}
        crew = next(field for field in whole.fields if field.name == "crew").shape.value
        assert isinstance(crew, ListOf)
        assert isinstance(crew.items, ObjectOf)
        assert [field.name for field in crew.items.fields] == ["rank", "age"]


NAMED = """
# Voyages

## Plan a voyage

`POST /voyages`

### Request Schema

Attribute | Required | Type | Description
--------- | -------- | ---- | -----------
ship | true | string | Its name
cargo | false | object | What it carries

### Cargo Request Object

Attribute | Required | Type | Description
--------- | -------- | ---- | -----------
weight | false | number | In tons
"""


def test_a_caption_may_say_that_the_part_is_of_a_request() -> None:
    facts = recognise.run((markdown.read(SourceFile("index.html.md", NAMED)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    whole = operation.bodies[0].shape.value
    assert isinstance(whole, ObjectOf)
    assert [field.name for field in whole.fields] == ["ship", "cargo"]
    cargo = whole.fields[1].shape.value
    assert isinstance(cargo, ObjectOf)
    assert [field.name for field in cargo.fields] == ["weight"]


def test_heading_that_names_a_row_and_fields_describes_what_is_in_it() -> None:
    docs = """
# Tides

## Get tides

`GET /tides`

### Response

Field | Type | Description
----- | ---- | -----------
data | list | The tides.
status | string | How it went.

### data fields

Field | Type | Description
----- | ---- | -----------
height | number | In metres.
"""
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    (tides,) = resolve.build(facts, ResolveOptions()).operations
    assert not tides.bodies
    shape = tides.responses[0].shape
    assert shape is not None
    data = shape.value.fields[0].shape.value
    assert isinstance(data, ListOf)
    assert [field.name for field in data.items.fields] == ["height"]


PARTS_OF_ONE = """
# Voyages

## List voyages

```shell
curl "https://api.example.com/voyages/north"
```

### HTTP Request

`GET /voyages/{sea}/{ship}`

### URL Parameters

Parameter | Description
--------- | -----------
ship | Which ship

### HTTP Request

`GET /sailors/{sailor}`

### URL Parameters

Parameter | Description
--------- | -----------
sailor | Which sailor
"""


def test_a_part_without_subject_belongs_to_the_request_line_before_it() -> None:
    facts = recognise.run(
        (markdown.read(SourceFile("index.html.md", PARTS_OF_ONE)),), FrontMatter()
    )
    api = resolve.build(facts, ResolveOptions())
    sailors = next(o for o in api.operations if o.path.value == "/sailors/{sailor}")
    assert [p.field.description for p in sailors.parameters] == ["Which sailor"]


def test_an_object_below_the_part_of_a_request_is_of_its_field() -> None:
    docs = """
## Send notes

```shell
curl https://api.example.com/notes -X POST -d '{"notes": [{"id": 1}]}'
```

### HTTP Request

`POST https://api.example.com/notes`

### POST Data

Parameter | Description
--------- | -----------
notes     | Array of JSON objects with the notes that are sent.

#### Note objects

Field | Type    | Description
----- | ------- | -----------
id    | Integer | Which one.
words | String  | What it says.
"""
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    (found,) = resolve.build(facts, ResolveOptions()).operations
    (body,) = found.bodies
    assert isinstance(body.shape.value, ObjectOf)
    (notes,) = body.shape.value.fields
    assert isinstance(notes.shape.value, ListOf)
    assert isinstance(notes.shape.value.items, ObjectOf)
    assert [field.name for field in notes.shape.value.items.fields] == ["id", "words"]


SEVERAL = """
# Voyages

## Plan a voyage

`POST /voyages`

### POST Parameters

Parameter | Type | Required | Description
--------- | ---- | -------- | -----------
ship | String | Yes | Its name
homePort | String | No | Where it lies. See below
cargo | CargoList | No | What it carries
crew | Array | No | Array of CrewMember's, see below

**Attributes for homePort**

Parameter | Type | Required | Description
--------- | ---- | -------- | -----------
ship | String | No | The ship that lies there
berth | Number | No | Its number

**Attributes for CrewMember**

Whoever sails along has a rank

Parameter | Type | Required | Description
--------- | ---- | -------- | -----------
rank | String | Yes | The rank

### CargoList

Field | Type | Required
----- | ---- | --------
weight | Number | No

> Response

```json
{"ship": "Anna"}
```
"""


def test_tables_hang_below_rows_that_name_them_by_name_type_or_words() -> None:
    facts = recognise.run((markdown.read(SourceFile("index.html.md", SEVERAL)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    whole = operation.bodies[0].shape.value
    assert isinstance(whole, ObjectOf)
    inner = {field.name: field.shape.value for field in whole.fields}
    assert list(inner) == ["ship", "homePort", "cargo", "crew"]
    port, cargo, crew = inner["homePort"], inner["cargo"], inner["crew"]
    assert isinstance(port, ObjectOf)
    assert [field.name for field in port.fields] == ["ship", "berth"]
    assert isinstance(cargo, ObjectOf)
    assert [field.name for field in cargo.fields] == ["weight"]
    assert isinstance(crew, ListOf)
    assert isinstance(crew.items, ObjectOf)
    assert [field.name for field in crew.items.fields] == ["rank"]


ORDER = """
## Order a meal

> Request

```json
{"table": "4", "guest": {"name": "Tom"}}
```

`POST /meals`

### Query Parameters

Parameter | Type | Description
--------- | ---- | -----------
table | string | Its number.
guest | Object | Refer to [Guest Object](#guest-object)

### Guest Object

Parameter | Type | Description
--------- | ---- | -----------
name | string | Who eats.
city | string | Where they live.
"""


def test_a_part_hangs_below_its_row_though_the_body_is_called_the_query() -> None:
    facts = recognise.run((markdown.read(SourceFile("index.html.md", ORDER)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    whole = operation.bodies[0].shape.value
    assert isinstance(whole, ObjectOf)
    assert [field.name for field in whole.fields] == ["table", "guest"]
    guest = whole.fields[1].shape.value
    assert isinstance(guest, ObjectOf)
    assert [field.name for field in guest.fields] == ["name", "city"]
