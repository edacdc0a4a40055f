"""Media types of answers, as calls ask for them."""

from __future__ import annotations

import pytest

from slatewright import markdown, openapi, recognise, resolve
from slatewright.model.options import OpenapiOptions, ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

CALL = """
```http
GET /maps HTTP/1.1
Accept: {accept}
```
"""
DOCS = """
# List maps

`GET /maps`
{calls}
> Response

```json
[{{"sea": "Baltic"}}]
```

> Response (404)

```json
{{"error": "no such sea"}}
```
"""
OWN = "application/vnd.maps+json; version=2"


def _media(*accepts: str) -> dict[str, str]:
    docs = DOCS.format(calls="".join(CALL.format(accept=accept) for accept in accepts))
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    spec = openapi.emit(resolve.build(facts, ResolveOptions()), OpenapiOptions())
    found = spec.document["paths"]["/maps"]["get"]["responses"]
    return {status: next(iter(one["content"])) for status, one in found.items()}


def test_answers_are_of_the_type_that_every_call_asks_for() -> None:
    assert _media(OWN, OWN) == {"2XX": OWN, "404": "application/json"}
    assert _media("application/vnd.maps.v2")["2XX"] == "application/vnd.maps.v2"


@pytest.mark.parametrize(
    "accepts",
    [
        (),
        ("application/json",),
        ("*/*",),
        ("text/html, application/vnd.maps+json;q=0.9",),
        (OWN, "application/vnd.maps+json; version=1"),
    ],
)
def test_what_is_not_one_type_of_the_apis_own_says_nothing(accepts: tuple[str, ...]) -> None:
    assert _media(*accepts)["2XX"] == "application/json"
