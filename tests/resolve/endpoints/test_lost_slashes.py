"""Paths in which no slash stands behind a placeholder."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

TOYS = """
## List toys

```
https://api.cat.test/v1/kittens/12/toys
```

| | |
--- | ---
URI | `/v1/kittens/{id}toys`
Method | GET
"""


def _paths(docs: str) -> list[str]:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    return [o.path.value for o in resolve.build(facts, ResolveOptions()).operations]


@pytest.mark.parametrize(
    ("called", "path"),
    [("kittens/12/toys", "/v1/kittens/{id}/toys"), ("kittens/12toys", "/v1/kittens/{id}toys")],
)
def test_a_sample_tells_whether_a_slash_is_missing(called: str, path: str) -> None:
    assert _paths(TOYS.replace("kittens/12/toys", called)) == [path]
