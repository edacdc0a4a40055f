"""A key that words call a parameter, where the calls beside them send it in a header."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


@pytest.mark.parametrize(
    ("sent", "schemes"),
    [
        ('-H "X-Ferry-Token: 77" https://ferry.test/boats', [("header", "X-Ferry-Token")]),
        ('"https://ferry.test/boats?token=77"', [("query", "token")]),
        ("https://ferry.test/boats", [("query", "token")]),
    ],
)
def test_key_goes_where_the_calls_send_it(sent: str, schemes: list[tuple[str, str]]) -> None:
    docs = f"""
# Authentification

## Les bateaux

```shell
curl {sent}
```

### Requête

`GET https://ferry.test/boats`

### Arguments attendus :

Un argument pour l'authentification : le `token`.
"""
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    api = resolve.build(facts, ResolveOptions())
    found = [(s.place.value, s.parameter) for s in api.security_schemes if s.place]
    assert found == schemes


def test_key_goes_into_either_where_the_words_leave_the_choice() -> None:
    docs = """
# Authentication

```shell
curl -H "Ferry-Token: 77" https://ferry.test/boats
```

Send your `Ferry-Token` in the header or in the query string.

# Boats

`GET https://ferry.test/boats`
"""
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    api = resolve.build(facts, ResolveOptions())
    found = {(s.place.value, s.parameter) for s in api.security_schemes if s.place}
    assert found == {("header", "Ferry-Token"), ("query", "Ferry-Token")}
