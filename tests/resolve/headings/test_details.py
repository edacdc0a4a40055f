"""A heading that seems a part of an operation, but has the parts of one of its own."""

from __future__ import annotations

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

DOCS = """
# Boats

## Launch

### Request URL

`POST https://boats.test/v1/boats`

## Details

```python
requests.get("https://boats.test/v1/boats/7")
```

### Request URL

`GET https://boats.test/v1/boats/<boat>`

### Response

```json
{"boat": 7}
```
"""


def titles(docs: str) -> dict[str, str]:
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    api = resolve.build(facts, ResolveOptions())
    return {f"{o.method.value} {o.path.value}": o.summary for o in api.operations}


def test_it_names_the_operation_that_its_parts_state() -> None:
    assert titles(DOCS) == {
        "POST /v1/boats": "Launch",
        "GET /v1/boats/{boat}": "Details",
    }


def test_it_is_a_part_where_it_states_none() -> None:
    docs = DOCS.replace("## Details", "## Look up").replace("### Response", "## Details")
    assert titles(docs) == {"POST /v1/boats": "Launch", "GET /v1/boats/{boat}": "Look up"}
