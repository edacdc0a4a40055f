"""Formats of which only a sample knows: kept where the field's name speaks of them, dropped where callers may differ."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.api import Field, ObjectOf, Scalar
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

UUID = "6f1f4a3e-3f0e-4c55-9d0b-2a1f7f6f9c11"
DOCS = """
## Hand in a parcel

> Request

```json
{"%(name)s": "%(value)s"}
```

> Response

```json
{"%(name)s": "%(value)s"}
```

`POST /parcels`

### Body parameters

Attribute | Description
--------- | -----------
%(name)s | %(description)s
"""


def _fields(name: str, value: str, description: str) -> tuple[Field, Field]:
    docs = DOCS % {"name": name, "value": value, "description": description}
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    sent, received = operation.bodies[0].shape.value, operation.responses[0].shape
    assert received is not None
    assert isinstance(sent, ObjectOf)
    assert isinstance(received.value, ObjectOf)
    return sent.fields[0], received.value.fields[0]


@pytest.mark.parametrize(
    ("name", "value", "description", "kept"),
    [
        ("reference", UUID, "What the shop calls the parcel", None),
        ("receiverId", UUID, "Who gets it", "uuid"),
        ("receiverId", UUID, "Who gets it, by number or e-mail", None),
        ("answer", "2031-05-04", "What the sender wrote", None),
        ("birthdate", "2031-05-04", "Of the sender", "date"),
        ("picked_up_at", "2031-05-04T10:00:00Z", "Of the parcel", "date-time"),
        ("fecha_de_entrega", "2031-05-04", "Of the parcel", "date"),
    ],
)
def test_a_request_takes_the_format_of_a_sample_with_a_name_that_speaks_of_it(
    name: str, value: str, description: str, kept: str | None
) -> None:
    sent, received = _fields(name, value, description)
    assert sent.shape.value == Scalar("string", format=kept)
    assert isinstance(received.shape.value, Scalar)
    assert received.shape.value.format is not None
