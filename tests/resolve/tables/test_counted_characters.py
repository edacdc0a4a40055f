"""Fields without a type, of which words say how many characters they have."""

from __future__ import annotations

import pytest
from stages import api_of

from slatewright.model.api import ObjectOf, Scalar


@pytest.mark.parametrize(
    ("words", "most"),
    [
        ("What it is called. This field is limited to 255 characters.", 255),
        ("What it is called, at most 40 characters for each of them.", None),
        ("What it is called. Limited to 255.", None),
    ],
)
def test_what_is_counted_in_characters_is_text(words: str, most: int | None) -> None:
    api = api_of(f"""
## Build a boat

`POST /boats`

```json
{{"name": "Erna"}}
```

Attribute | Mandatory | Description
--------- | --------- | -----------
name | yes | {words}
""")
    (body,) = api.operations[0].bodies
    assert isinstance(body.shape.value, ObjectOf)
    (name,) = (field.shape.value for field in body.shape.value.fields)
    assert isinstance(name, Scalar)
    assert (name.type, name.max_length) == ("string", most)
