"""Endpoints that docs name in passing."""

from __future__ import annotations

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

DOCS = """# Horses

## Name a horse

<aside class="notice">Set how many names there may be with `POST settings/names` first.</aside>

> Sample response

```json
{"name": "Flicka"}
```

### Resource information

| | |
--- | ---
URI | `/horses`
HTTP method | POST
"""


def test_an_answer_is_not_that_of_an_endpoint_named_in_passing() -> None:
    facts = recognise.run((markdown.read(SourceFile("page.md", DOCS)),), FrontMatter())
    operations = resolve.build(facts, ResolveOptions()).operations
    assert {
        one.path.value: any(answer.shape for answer in one.responses) for one in operations
    } == {
        "/settings/names": False,
        "/horses": True,
    }


BESIDE = """# Boats

## Rename a boat

### HTTP Request

`PUT [BASE_URL]/boats/{name}`

### Body Parameters

Parameter | Type
--------- | ----
colour | string

<aside class="warning">To list all the harbours, use this:
<code>GET [BASE_URL]/harbours</code></aside>
"""


def test_the_table_of_a_part_is_not_that_of_an_endpoint_named_in_passing_below_it() -> None:
    base = "# Base URL\n\n`https://boats-dev.example.com/v1`\n\n"
    source = SourceFile("page.md", base + BESIDE)
    facts = recognise.run((markdown.read(source),), FrontMatter())
    api = resolve.build(facts, ResolveOptions())
    assert {one.path.value: bool(one.bodies) for one in api.operations} == {
        "/boats/{name}": True,
        "/harbours": False,
    }
    assert [server.url for server in api.servers] == ["https://boats-dev.example.com/v1"]
