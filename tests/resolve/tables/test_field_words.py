"""What rows say of a field's type, default and limits, from whole pages."""

from __future__ import annotations

import pytest
from stages import api_of

from slatewright import markdown, recognise, resolve
from slatewright.model.api import Field, ListOf, ObjectOf, Presence, Scalar, Unknown
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def sent(docs: str) -> dict[str, Field]:
    """The fields of the only body of the only operation."""
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    (body,) = operation.bodies
    assert isinstance(body.shape.value, ObjectOf)
    return {field.name: field for field in body.shape.value.fields}


def test_a_default_of_null_is_no_text_and_false_makes_no_flag_of_a_label() -> None:
    fields = sent("""
## Add a kite

`POST /kites`

Parameter | Type   | Default | Description
--------- | ------ | ------- | -----------
name      | string | null    | What it is called
note      |        | blank   | A word on it
label     |        | false   | Shown beside it
tail      |        | false   | Number of ribbons
lit       |        | false   | With lamps
""")
    assert fields["name"].default is None
    assert fields["note"].default is None
    assert fields["label"].shape.value == Unknown()
    assert fields["tail"].shape.value == Scalar("integer")
    assert fields["lit"].shape.value == Scalar("boolean")


def test_limits_in_words_narrow_what_they_count() -> None:
    fields = sent("""
## Feed kittens

`POST /kittens/feed`

Parameter | Type                     | Description
--------- | ------------------------ | -----------
count     | integer                  | How many, between 1 and 50.
size      | integer                  | Must be positive.
weight    | number                   | Must be positive.
name      | string                   | Up to 140 characters.
nick      | string, max 20           | Its short name.
code      | string                   | Its code (max 5).
born      | date                     | At most 10 characters.
since     | integer                  | Up to 90 days in the past.
bowls     | integer                  | When it is hungry, at most 2.
odd       | integer                  | Between 9 and 3.
""")
    shapes = {name: field.shape.value for name, field in fields.items()}
    assert shapes["count"] == Scalar("integer", minimum=1, maximum=50)
    assert shapes["size"] == Scalar("integer", minimum=1)
    assert shapes["weight"] == Scalar("number")
    assert shapes["name"] == Scalar("string", max_length=140)
    assert shapes["nick"] == Scalar("string", max_length=20)
    assert shapes["code"] == Scalar("string")
    assert shapes["born"] == Scalar("string", format="date")
    for name in ("since", "bowls", "odd"):
        assert shapes[name] == Scalar("integer"), name


def test_a_body_with_a_field_that_must_be_sent_must_be_sent() -> None:
    docs = """
## Feed kittens

`POST /kittens/feed`

Parameter | Type    | Required | Description
--------- | ------- | -------- | -----------
count     | integer | {} | How many.
"""
    for needed, presence in (("yes", Presence.REQUIRED), ("no", Presence.UNSTATED)):
        facts = recognise.run(
            (markdown.read(SourceFile("page.md", docs.format(needed))),), FrontMatter()
        )
        (operation,) = resolve.build(facts, ResolveOptions()).operations
        assert operation.bodies[0].presence.value is presence


def test_values_that_may_be_combined_are_those_of_items() -> None:
    fields = sent("""
## Feed kittens

`POST /kittens/feed`

Parameter | Type   | Description
--------- | ------ | -----------
moods     | array  | Any combination of `calm` and `wild`.
marks     | string | Any combination of `a` and `b`.
tags      |        | One or more of `x` and `y`.
bowl      | string | One of `red` and `blue`.
""")
    shapes = {name: field.shape.value for name, field in fields.items()}
    assert shapes["moods"] == ListOf(Scalar("string", enum=("calm", "wild")))
    assert shapes["marks"] == Scalar("string")
    assert shapes["tags"] == ListOf(Scalar("string", enum=("x", "y")))
    assert shapes["bowl"] == Scalar("string", enum=("red", "blue"))


def test_words_say_that_a_value_may_be_null() -> None:
    fields = sent("""
## Add a kite

`POST /kites`

Parameter | Type   | Description
--------- | ------ | -----------
name      | string | What it is called, or null
owner     | string | Whose it is; null until it is sold
tail      | string | Never leave it null
""")
    assert {name: field.nullable.value for name, field in fields.items()} == {
        "name": True,
        "owner": True,
        "tail": False,
    }


def test_a_form_with_a_line_for_each_field_has_them_all() -> None:
    fields = sent("""
## Add a kite

```shell
curl https://kites.example/kites -d 'name=Kestrel
tail=long&
owner=Ann'
```
""")
    assert list(fields) == ["name", "tail", "owner"]


def test_quoted_words_in_a_bracket_at_the_end_are_all_the_values() -> None:
    fields = sent("""
## Pay for a kite

`POST /payments`

Field | Description
----- | -----------
kind  | How it is paid (“cash”, “card”)
note  | A word to the seller ("thanks", "bye" or the like)
owner | Whose it is ("mine", "yours"), if known
""")
    kind = fields["kind"].shape.value
    assert isinstance(kind, Scalar)
    assert kind.enum == ("cash", "card")
    assert not getattr(fields["note"].shape.value, "enum", ())
    assert not getattr(fields["owner"].shape.value, "enum", ())


def test_what_may_hold_letters_is_text_though_a_url_shows_none() -> None:
    (operation,) = api_of("""
## Find kites

```shell
curl "https://kites.example/kites?mark=34&code=5&full=1&size=6"
```

`GET /kites`

Parameter | Description
--------- | -----------
mark      | Alphanumeric mark of the kite
code      | Código alfanumérico
full      | Whether alphanumeric marks count
size      | In feet
""").operations
    shapes = {p.field.name: p.field.shape.value for p in operation.parameters}
    text = Scalar("string")
    assert shapes == {
        "mark": text,
        "code": text,
        "full": Scalar("integer"),
        "size": Scalar("integer"),
    }


@pytest.mark.parametrize(
    ("words", "is_text"),
    [
        ("At most 8 letters and digits", True),
        ("The mark: letters and numbers. No more than six", True),
        ("How many letters and digits it has", False),
        ("Only digits. Letters and digits are refused", False),
        ("Letters and numbers may be mixed", False),
        ("Set to 1 if letters and numbers are mixed", False),
        ("No letters and digits at once", False),
    ],
)
def test_words_on_letters_make_text_only_of_what_is_made_of_them(
    words: str, *, is_text: bool
) -> None:
    (operation,) = api_of(f"""
## Find kites

```shell
curl "https://kites.example/kites?mark=34"
```

`GET /kites`

Parameter | Description
--------- | -----------
mark      | {words}
""").operations
    (parameter,) = operation.parameters
    assert (parameter.field.shape.value == Scalar("string")) is is_text
