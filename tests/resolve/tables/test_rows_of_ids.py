"""Rows that stand for a placeholder, and rows of several types with fields below them."""

from __future__ import annotations

from slatewright import markdown, recognise, resolve
from slatewright.model.api import ObjectOf, OneOf, Operation, Scalar
from slatewright.model.facts import Place
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def operation(docs: str) -> Operation:
    document = markdown.read(SourceFile("index.html.md", docs))
    facts = recognise.run((document,), FrontMatter())
    return resolve.build(facts, ResolveOptions()).operations[0]


def test_a_lone_required_id_is_that_of_the_path_although_the_answer_has_one_too() -> None:
    docs = """# Boats

```shell
curl https://api.harbour.test/boats/17
```

```json
{"id": 17, "name": "Wren"}
```

Parameter | Required | Type
--------- | -------- | ----
id | Yes | Integer
"""
    parameter = operation(docs).parameters[0]
    assert parameter.place is Place.PATH
    assert parameter.field.shape.value == Scalar("integer")


def test_fields_below_a_field_of_two_types_belong_to_the_object() -> None:
    docs = """# Boats

`POST https://api.harbour.test/boats`

Parameter | Type
--------- | ----
owner | String or Object
&nbsp;&nbsp;name | String
"""
    shape = operation(docs).bodies[0].shape.value
    assert isinstance(shape, ObjectOf)
    owner = shape.fields[0].shape.value
    assert isinstance(owner, OneOf)
    assert owner.options[0] == Scalar("string")
    assert isinstance(owner.options[1], ObjectOf)
    assert owner.options[1].fields[0].name == "name"


def test_an_id_that_the_sample_does_not_send_is_that_of_the_path() -> None:
    docs = """# Boats

`POST https://api.harbour.test/boats/{boatId}/sails`

> Sample request

```json
{"sails": [{"size": 3}]}
```

### Request Parameters

Parameter | Type
--------- | ----
id* | Integer
size | Number
"""
    read = operation(docs)
    assert [(p.field.name, p.place) for p in read.parameters] == [("boatId", Place.PATH)]
    assert read.parameters[0].field.shape.value == Scalar("integer")
    sent = operation(docs.replace('"size": 3', '"id": 4, "size": 3'))
    assert sent.parameters[0].field.shape.value != Scalar("integer")


def test_a_get_sends_no_body_whatever_its_table_is_called() -> None:
    read = operation("""# Boats

`GET https://api.harbour.test/boats/{boatId}`

### Request Body Parameters

Parameter | Type
--------- | ----
boatId* | Integer
""")
    assert [(p.field.name, p.place) for p in read.parameters] == [("boatId", Place.PATH)]
    assert read.parameters[0].field.shape.value == Scalar("integer")
    assert not read.bodies


def test_a_row_for_one_value_adds_it_to_those_of_the_field() -> None:
    read = operation("""# Maps

`GET https://api.harbour.test/maps`

Name | Description
---- | -----------
view | What to show (rooms, doors, roof).
view=barns | Shows the barns, too.
light | How bright it is.
light=dim | For the night.
ink=red | For the teacher.
ink=blue | For the pupils.
""")
    shapes = {p.field.name: p.field.shape.value for p in read.parameters}
    assert shapes["view"] == Scalar("string", enum=("rooms", "doors", "roof", "barns"))
    assert not (isinstance(shapes["light"], Scalar) and shapes["light"].enum)
    assert shapes["ink"] == Scalar("string", enum=("red", "blue"))


def test_a_switch_may_be_one_thing_more() -> None:
    read = operation("""# Maps

`GET https://api.harbour.test/maps`

Name | Type | Description
---- | ---- | -----------
details | boolean | Whether to show all.
details=extended | - | Shows more than all.
""")
    (parameter,) = read.parameters
    assert parameter.field.shape.value == OneOf(
        (Scalar("boolean"), Scalar("string", enum=("extended",)))
    )


def test_constants_in_the_words_on_an_enum_are_its_values() -> None:
    read = operation("""# Maps

`GET https://api.harbour.test/maps`

Name | Type | Description
---- | ---- | -----------
ink | enum | Colour of the ink. `RED`, `BLUE`, `GREEN`.
paper | enum | Which paper, not that of `ink`. `THIN` is the usual one.
""")
    shapes = {p.field.name: p.field.shape.value for p in read.parameters}
    assert shapes["ink"] == Scalar("string", enum=("RED", "BLUE", "GREEN"))
    paper = shapes["paper"]
    assert isinstance(paper, Scalar)
    assert not paper.enum


CHANGED = """
## Rename a boat

```shell
# Definition
PATCH https://api.example.com/boats/{BOAT_ID}

# Example
curl -X PATCH https://api.example.com/boats/7 -H "Content-Type: application/json" -d '{"name": "Anna"}'
```

### Parameters

Parameter | Description
--------- | -----------
id (required, integer) | The boat
colour (string) | What it is painted in
"""


def test_a_needed_id_that_the_sample_does_not_send_is_that_of_the_path() -> None:
    facts = recognise.run((markdown.read(SourceFile("index.html.md", CHANGED)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    assert operation.path.value == "/boats/{BOAT_ID}"
    assert [p.field.shape.value for p in operation.parameters] == [Scalar("integer")]
    whole = operation.bodies[0].shape.value
    assert isinstance(whole, ObjectOf)
    assert {field.name for field in whole.fields} == {"name", "colour"}
