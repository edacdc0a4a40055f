"""What rows say of a field's type, default and limits, from whole pages."""

from __future__ import annotations

from slatewright import markdown, recognise, resolve
from slatewright.model.api import Field, ObjectOf, Scalar, Unknown
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
