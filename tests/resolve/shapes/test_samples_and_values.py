"""Listed values beside a sample that shows more than one value, and rows of a path's one placeholder."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.api import ListOf, ObjectOf, Operation, Scalar, Shape
from slatewright.model.facts import Place
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def _operation(docs: str) -> Operation:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    return operation


CHANNELS = """
## Send a parcel

```json
{"channels": %s}
```

`POST /parcels`

### Body parameters

Attribute | Description
--------- | -----------
channels | How to tell the receiver. Values: `bell`, `letter`.
"""


@pytest.mark.parametrize(
    ("sample", "shape"),
    [
        ('[{"kind": "bell"}]', ListOf),
        ('{"kind": "bell"}', ObjectOf),
        ('["bell"]', ListOf),
        ('"bell"', Scalar),
    ],
)
def test_values_leave_the_structure_to_the_sample(sample: str, shape: type[Shape]) -> None:
    (body,) = _operation(CHANNELS % sample).bodies
    assert isinstance(body.shape.value, ObjectOf)
    (channels,) = body.shape.value.fields
    assert isinstance(channels.shape.value, shape)


@pytest.mark.parametrize(
    ("sample", "kinds"),
    [
        (
            '[{"kind": "bell", "to": "North"}, {"kind": "letter", "to": "South"}]',
            ("bell", "letter"),
        ),
        ('{"kind": "bell", "to": "North"}', ("bell", "letter")),
        ('[{"kind": "bell", "to": "North"}, {"kind": "dove", "to": "South"}]', ()),
        ('[{"kind": "bell", "then": "letter"}]', ()),
    ],
)
def test_listed_values_are_those_of_the_one_field_inside_that_takes_them(
    sample: str, kinds: tuple[str, ...]
) -> None:
    (body,) = _operation(CHANNELS % sample).bodies
    assert isinstance(body.shape.value, ObjectOf)
    inner = body.shape.value.fields[0].shape.value
    inner = inner.items if isinstance(inner, ListOf) else inner
    assert isinstance(inner, ObjectOf)
    shapes = {field.name: field.shape.value for field in inner.fields}
    assert shapes.pop("kind") == Scalar("string", enum=kinds)
    assert set(shapes.values()) == {Scalar("string")}


def test_a_list_of_listed_values_has_them_in_its_items() -> None:
    (body,) = _operation(CHANNELS % '["bell"]').bodies
    assert isinstance(body.shape.value, ObjectOf)
    assert body.shape.value.fields[0].shape.value == ListOf(
        Scalar("string", enum=("bell", "letter"))
    )


def test_two_rows_for_the_one_placeholder() -> None:
    operation = _operation("""
## Get a parcel

`GET /parcels/{parcelId}`

### Path parameters

Parameter | Type | Description
--------- | ---- | -----------
id | integer | Number of the parcel.

## Get a parcel with its picture

`GET /parcels/{number}`

### Path parameters

Parameter | Type | Description
--------- | ---- | -----------
number | integer | Number of the parcel.
""")
    (parameter,) = operation.parameters
    assert (parameter.place, parameter.field.shape.value) == (Place.PATH, Scalar("integer"))


def test_a_row_by_what_another_place_calls_the_placeholder() -> None:
    operation = _operation("""
## Parcels of a shelf

`GET /shelves/{shelf}/parcels`

## Parcels of a box

`GET /shelves/{box}/parcels`

### Parameters

Parameter | Type | Description
--------- | ---- | -----------
box | integer | Number of the box.
since | date | From when on.
""")
    places = {p.field.name: p.place for p in operation.parameters}
    assert places == {"shelf": Place.PATH, "since": Place.QUERY}


CREW = """
## Fetch a boat

> A sample `crew` object:

```json
{"skipper": "Ada"}
```

```shell
curl "https://harbour.example/boats/1?crew=CREW"
```

> Response:

```json
{"boat": 1}
```

`GET https://harbour.example/boats/{id}`

### Query Parameters

Parameter | Description
--------- | -----------
crew | Who sails, in JSON.
"""


def test_a_sample_of_one_argument_is_no_answer() -> None:
    (answer,) = _operation(CREW).responses
    assert answer.shape is not None
    assert isinstance(answer.shape.value, ObjectOf)
    assert [field.name for field in answer.shape.value.fields] == ["boat"]


def test_a_sample_under_other_words_is_an_answer_too() -> None:
    (answer,) = _operation(
        CREW.replace("A sample `crew` object:", "With one hand aboard")
    ).responses
    assert answer.shape is not None
    assert isinstance(answer.shape.value, ObjectOf)
    assert [field.name for field in answer.shape.value.fields] == ["skipper", "boat"]


PIECE = """
## Send a parcel

`POST /parcels`

> Sample request

```json
{"to": "North", "parts": [{"kind": "bell", "weight": 2}]}
```

> Sample request for a piece

```json
%s
```
"""


@pytest.mark.parametrize(
    ("piece", "names"),
    [
        ('{"kind": "letter", "weight": 1}', ["to", "parts"]),
        ('{"kind": "letter", "to": "South"}', ["to", "parts", "kind"]),
        ('{"kind": "letter", "seal": true}', ["to", "parts", "kind", "seal"]),
    ],
)
def test_a_sample_of_a_piece_of_another_is_no_body(piece: str, names: list[str]) -> None:
    (body,) = _operation(PIECE % piece).bodies
    assert isinstance(body.shape.value, ObjectOf)
    assert [field.name for field in body.shape.value.fields] == names


SWITCH = """
## List parcels

`GET /parcels`

### Query parameters

Parameter | Description
--------- | -----------
held | Only some parcels can be held back. They have to wait in a depot near the receiver, they must not be urgent, and whoever sent them has agreed to it in writing. %s
"""


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [("When set to true, only those come back.", "boolean"), ("Only those come back.", None)],
)
def test_a_later_sentence_says_what_true_does(sentence: str, kind: str | None) -> None:
    (held,) = _operation(SWITCH % sentence).parameters
    assert getattr(held.field.shape.value, "type", None) == kind
