"""How points in time are written, where their type leaves it open."""

from __future__ import annotations

from slatewright import markdown, recognise, resolve
from slatewright.model.api import ObjectOf
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

TIMES = """
## Get a boat

`GET /boats/{id}`

> Response

```json
{"built": 1502984000, "sailed": 1502984000, "sunk": "2020-01-02 10:00", "lost": null}
```

### Response

Field | Type | Description
----- | ---- | -----------
built | timestamp | In seconds since the Unix epoch.
sailed | timestamp | When it left.
sunk | timestamp | When it went down.
lost | timestamp | When nobody saw it any more.
"""


def test_how_a_timestamp_is_written_is_what_words_say_or_else_what_the_sample_shows() -> None:
    facts = recognise.run((markdown.read(SourceFile("page.md", TIMES)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    (response,) = operation.responses
    assert response.shape is not None
    shape = response.shape.value
    assert isinstance(shape, ObjectOf)
    types = {field.name: getattr(field.shape.value, "type", None) for field in shape.fields}
    assert types == {
        "built": "integer",
        "sailed": "integer",
        "sunk": "string",
        "lost": "string",
    }
