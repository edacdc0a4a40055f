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
