"""How names of tables nest into what a sample shows."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.api import ListOf, MapOf, ObjectOf, Scalar, Shape
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def sent(docs: str, kind: type[ListOf | ObjectOf] = ObjectOf) -> ObjectOf:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    (found,) = resolve.build(facts, ResolveOptions()).operations
    (body,) = found.bodies
    shape = body.shape.value
    assert isinstance(shape, kind)
    inner = shape.items if isinstance(shape, ListOf) else shape
    assert isinstance(inner, ObjectOf)
    return inner


def test_a_colon_nests_where_the_sample_has_the_object() -> None:
    shape = sent("""
## Adopt

```shell
curl -X POST https://cats.test/adoptions -d '{"owner": {"name": "Ann"}, "dc:title": "Tom"}'
```

Name | Type
---- | ----
owner:name | string
owner:phone | string
dc:title | string
""")
    assert [field.name for field in shape.fields] == ["owner", "dc:title"]
    owner, _ = shape.fields
    assert isinstance(owner.shape.value, ObjectOf)
    assert [field.name for field in owner.shape.value.fields] == ["name", "phone"]


def test_a_list_with_no_name_of_the_table_shows_what_one_field_holds() -> None:
    shape = sent("""
## Send photos

`POST /photos`

> The `photos` JSON needs to resemble:

```json
[{"title": "Tom", "part": "first"}]
```

Name | Type
---- | ----
photos | string
album | integer
""")
    assert [field.name for field in shape.fields] == ["photos", "album"]


def tree(shape: object) -> dict[str, object]:
    """The names in an object, or in the items of a list, with what is below each."""
    inner = shape.items if isinstance(shape, ListOf) else shape
    fields = inner.fields if isinstance(inner, ObjectOf) else ()
    return {field.name: tree(field.shape.value) for field in fields}


def types(shape: object) -> dict[str, object]:
    """The names in an object with their types, and what is below each."""
    inner = shape.items if isinstance(shape, ListOf) else shape
    assert isinstance(inner, ObjectOf)
    return {
        field.name: (
            field.shape.value.type
            if isinstance(field.shape.value, Scalar)
            else types(field.shape.value)
        )
        for field in inner.fields
    }


def posted(sample: str, rows: str) -> ObjectOf:
    return sent(f"""
## Open a barn

`POST /barns`

> Sample request

```json
{sample}
```

### Body Parameters

Name | Type | Description
---- | ---- | -----------
{rows}
""")


def test_a_table_that_walks_through_objects_gives_each_its_own_names() -> None:
    sample = (
        """{"kind": "old", "roof": {"kind": "flat", "size": 2}, "door": {"kind": "x", "size": 3}}"""
    )
    roof = "roof | object |\nkind | integer |\nsize | number |"
    door = "door | object |\nkind | boolean |\nsize | integer |"
    rows = f"kind | string |\n{roof}\n{door}"
    assert types(posted(sample, rows)) == {
        "kind": "string",
        "roof": {"kind": "integer", "size": "number"},
        "door": {"kind": "boolean", "size": "integer"},
    }


def test_rows_among_those_of_an_object_belong_to_it() -> None:
    sample = """{"name": "Old barn", "owner": {"phone": "1"}, "size": 3}"""
    among = "owner | object |\nid | integer |\nphone | string |\nmail | string |\nsize | integer |"
    assert tree(posted(sample, "name | string |\n" + among)) == {
        "name": {},
        "owner": {"id": {}, "phone": {}},
        "mail": {},
        "size": {},
    }
    last = "name* | string |\nowner* | object |\nphone** | string |\nmail** | string |\nnote | string |"
    assert tree(posted(sample, last)) == {
        "name": {},
        "owner": {"phone": {}, "mail": {}},
        "note": {},
        "size": {},
    }


def test_a_row_that_slipped_out_of_its_object_is_put_back_where_the_sample_has_it() -> None:
    sample = """{"stalls": [{"doors": [{"width": 1, "height": 2, "lock": "x"}], "number": 4}]}"""
    doors = "- doors | list |\n-- width | integer |\n- height | integer |\n-- lock | string |"
    rows = f"stalls | list |\n{doors}\n- number | integer |\n- shade | string |"
    rows = rows.replace("-", "&nbsp;&nbsp;")
    assert tree(posted(sample, rows)) == {
        "stalls": {"doors": {"width": {}, "height": {}, "lock": {}}, "number": {}, "shade": {}}
    }


@pytest.mark.parametrize("mark", ["-", "--", "+", "->"])
def test_marks_before_a_name_put_it_into_the_object_above(mark: str) -> None:
    rows = (
        f"| name | string |\n| owner | object |\n| {mark} town | string |\n| {mark} mail | string |"
    )
    sample = """{"name": "Ann", "owner": {"town": "1", "mail": "2"}}"""
    assert tree(posted(sample, rows)) == {"name": {}, "owner": {"town": {}, "mail": {}}}


def test_names_are_spelled_as_the_sample_sends_them() -> None:
    sample = """{"firstName": "Ann", "Size": 3, "door": {"innerWidth": 3}}"""
    rows = "Firstname | string |\nsize | integer |\nSize | integer |\ndoor | object |\n&nbsp;&nbsp;InnerWidth | integer |"
    assert tree(posted(sample, rows)) == {"firstName": {}, "Size": {}, "door": {"innerWidth": {}}}
    both = """{"tag": "a", "Tag": "b"}"""
    assert tree(posted(both, "TAG | string |\ntag | string |")) == {"TAG": {}, "tag": {}, "Tag": {}}


SCALAR_ABOVE = """# Kittens

## Add a kitten

```json
{"name": "Tom", "barn": "north", "toys": [{"kind": "ball"}], "marks": {"ear": "left"}}
```

`POST /kittens`

### Body parameters

Name | Type | Description
---- | ---- | -----------
name | string | What to call it.
toys | array | What it plays with.
&nbsp;&nbsp;kind | string | Of the toy.
barn | string | Where it lives.
&nbsp;&nbsp;marks | %s | What to know it by.
"""


def test_rows_below_one_that_can_hold_none_stand_where_the_sample_shows_them() -> None:
    shapes = {field.name: field.shape.value for field in sent(SCALAR_ABOVE % "obj").fields}
    assert shapes["barn"] == Scalar("string")
    assert isinstance(shapes["marks"], ObjectOf)
    assert set(shapes) == {"name", "toys", "barn", "marks"}


def test_rows_stand_in_the_one_object_of_a_sample_whichever_comes_first() -> None:
    sample = """{"barn": {"name": "Old", "size": 3}}"""
    rows = ["barn | object |", "name | string |", "size | integer |"]
    for at in range(3):
        found = tree(posted(sample, "\n".join(rows[at:] + rows[:at])))
        assert found == {"barn": {"name": {}, "size": {}}}


def test_a_row_is_no_part_of_items_whose_list_the_table_comes_to_later() -> None:
    sample = """{"doors": [{"kind": "a"}], "bars": [{"kind": "b"}]}"""
    found = posted(sample, "doors | list |\nkind | string | One of `in`, `out`.\nbars | list |")
    kinds = {}
    for outer in found.fields:
        items = outer.shape.value.items if isinstance(outer.shape.value, ListOf) else None
        assert isinstance(items, ObjectOf)
        kind = items.fields[0].shape.value
        assert isinstance(kind, Scalar)
        kinds[outer.name] = kind.enum
    assert kinds == {"doors": ("in", "out"), "bars": ()}


def test_what_no_sample_shows_is_no_part_of_an_object_that_comes_later() -> None:
    shape = sent("""
## Adopt

```shell
curl -X POST https://cats.test/adoptions -d '{"owner": {"phone": "1", "town": "Ulm", "zip": "2"}}'
```

Name | Type
---- | ----
reason | string
owner | object
phone | string
town | string
zip | string
""")
    assert sorted(field.name for field in shape.fields) == ["owner", "reason"]


@pytest.mark.parametrize(
    ("rows", "outermost"),
    [
        ("boats | list |\ncount | integer |\nsize | integer |\npage | integer |", True),
        ("count | integer |\nboats | list |\nsize | integer |\npage | integer |", True),
        ("count | integer |\npage | integer |\nboats | list |\nsize | integer |", False),
    ],
)
def test_what_no_sample_shows_stays_between_rows_of_the_whole(rows: str, outermost: bool) -> None:
    """Behind the list and before its first row it is of the items, but not between two rows beside the list."""
    sample = (
        """{"boats": [{"name": "a", "mast": 2, "sail": "b", "port": "c"}], "count": 1, "page": 1}"""
    )
    items = "name | string |\nmast | integer |\nsail | string |\nport | string |"
    names = [field.name for field in posted(sample, f"{rows}\n{items}").fields]
    assert ("size" in names) is outermost


def test_a_schema_of_a_list_and_a_table_of_its_items_are_one() -> None:
    shape = sent(
        """
## Adopt

> The request matches this schema:

```json
{"type": "array", "items": {"type": "object", "properties": {"name": {"type": "string"}}}}
```

`POST /adoptions`

### Body parameters

Name | Type | Required
---- | ---- | --------
name | string | yes
age | integer | no
""",
        ListOf,
    )
    assert [field.name for field in shape.fields] == ["name", "age"]


def test_rows_without_a_namesake_in_a_resource_are_attributes_of_it() -> None:
    shape = sent("""
## Change a cat

```shell
curl -X PATCH https://cats.test/cats/7 -d '{"data": {"type": "cats", "attributes": {"name": "Tom"}}}'
```

Parameter | Description
--------- | -----------
colour | Its colour
""")
    assert tree(shape) == {"data": {"type": {}, "attributes": {"name": {}, "colour": {}}}}


def test_a_row_astray_among_deeper_rows_holds_none_of_them() -> None:
    shape = sent("""
## Register a shelter

`POST /shelters`

```json
{"id": 7, "cats": [{"toys": [{"name": "mouse"}]}]}
```

Name | Type
---- | ----
cats | array
&nbsp;&nbsp;toys | array
&nbsp;&nbsp;&nbsp;&nbsp;name | string
&nbsp;&nbsp;worn | date
&nbsp;&nbsp;&nbsp;&nbsp;id | long
&nbsp;&nbsp;&nbsp;&nbsp;colour | string
""")
    cats, identifier = shape.fields
    assert (cats.name, identifier.name) == ("cats", "id")
    assert identifier.shape.value == Scalar("integer")
    assert isinstance(cats.shape.value, ListOf)
    assert isinstance(cats.shape.value.items, ObjectOf)
    toys, worn = cats.shape.value.items.fields
    assert worn.name == "worn"
    assert isinstance(toys.shape.value, ListOf)
    assert isinstance(toys.shape.value.items, ObjectOf)
    assert [field.name for field in toys.shape.value.items.fields] == ["name", "id", "colour"]


def test_a_table_that_names_objects_before_and_behind_their_fields_may_be_shuffled() -> None:
    sample = (
        """{"barn": {"roof": "a", "area": 2}, "owner": {"phone": "1", "town": "b"}, "size": 3}"""
    )
    lines = ["area", "barn", "note", "owner", "phone", "roof", "size", "town"]
    orders = (lines, lines[::-1], lines[2:] + lines[:2])
    trees = [tree(posted(sample, "\n".join(f"{name} | |" for name in order))) for order in orders]
    assert trees == [trees[0]] * len(orders)
    assert trees[0]["barn"] == {"roof": {}, "area": {}}
    assert trees[0]["owner"] == {"phone": {}, "town": {}}


def test_a_row_between_rows_of_one_object_is_no_part_where_the_object_is_scattered() -> None:
    sample = """{"owner": {"phone": "1", "town": "b", "age": 2}, "size": 3, "kind": "a", "door": 1, "gate": 2}"""
    inside = "owner | object |\nphone | |\nmail | |\ntown | |\n"
    others = "size | |\nkind | |\ndoor | |\n"
    assert "mail" in tree(posted(sample, f"{inside}{others}age | |\ngate | |"))
    whole = tree(posted(sample, f"{inside}age | |\n{others}gate | |"))
    assert whole["owner"] == {"phone": {}, "mail": {}, "town": {}, "age": {}}


STALLS = """
## List stalls

`GET /stalls`

> Response

```json
{"0": {"hay": 2, "door": "north"}, "1": {"hay": 4, "door": "east"}}
```

Field | Type | Description
----- | ---- | -----------
hay | integer | How much lies in it
door | string | Where it is
Broom | boolean | Whether it has one
"""


def _answer(docs: str) -> Shape:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    (answer,) = operation.responses
    assert answer.shape is not None
    return answer.shape.value


def test_rows_are_about_each_value_of_a_map_that_shows_their_names() -> None:
    match _answer(STALLS):
        case MapOf(ObjectOf(fields)):
            assert [field.name for field in fields] == ["hay", "door", "Broom"]
        case other:
            pytest.fail(f"no map: {other}")


def test_rows_about_a_map_within_an_answer_leave_its_neighbours_alone() -> None:
    docs = STALLS.replace('{"0"', '{"total": 2, "stalls": {"0"').replace("}}\n", "}}}\n")
    docs = docs.replace("Broom | boolean | Whether it has one\n", "")
    docs = docs.replace("hay | int", "total | integer | All\nstalls | object | Each\nhay | int")
    match _answer(docs):
        case ObjectOf((total, stalls)):
            assert (total.name, stalls.name) == ("total", "stalls")
            assert isinstance(stalls.shape.value, MapOf)
            assert isinstance(stalls.shape.value.values, ObjectOf)
        case other:
            pytest.fail(f"more than two fields: {other}")
