"""General chapters that call an operation as their example, which is stated in a chapter of its own."""

from __future__ import annotations

from typing import Any

from slatewright import markdown, openapi, recognise, resolve
from slatewright.model.options import OpenapiOptions, ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

GENERAL = """
# The API

## Success

A call that went well is answered with status 200:

```json
{{"code": "fine", "data": 5}}
```

## Pages

### Parameters

Parameter | Default | Description
--------- | ------- | -----------
page | 1 | The page to fetch.

## Signing

Sign what you send, as here:

```shell
curl -X POST https://mill.test/v1/sacks -d '{{"flour": "rye"}}'
```
{more}
"""
SACKS = """
# Sacks

## Fill a sack

`POST https://mill.test/v1/sacks`

Parameter | Type | Description
--------- | ---- | -----------
flour | string | What to fill in.

> Response

```json
{"sack": 4}
```

## List sacks

`GET https://mill.test/v1/sacks`
"""


def filling(docs: str) -> dict[str, Any]:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    spec = openapi.emit(resolve.build(facts, ResolveOptions()), OpenapiOptions())
    paths = spec.document["paths"]
    path = next(path for path in paths if path.endswith("/sacks"))
    return {**paths[path]["post"]}


def answered(operation: dict[str, Any]) -> set[str]:
    (answer,) = operation["responses"].values()
    return set(answer["content"]["application/json"]["schema"]["properties"])


def test_what_a_chapter_says_of_all_calls_is_not_of_the_one_that_it_shows() -> None:
    operation = filling(GENERAL.format(more="") + SACKS)
    assert "parameters" not in operation
    assert answered(operation) == {"sack"}
    assert [call["body"] for call in operation["x-requests"]] == [{"flour": "rye"}]


def test_a_sample_that_names_the_call_is_its_own_wherever_it_stands() -> None:
    more = """
## Answers

> The call https://mill.test/v1/sacks returns JSON like this:

```json
{"sack": 9, "filled": true}
```
"""
    assert answered(filling(GENERAL.format(more=more) + SACKS)) == {"sack", "filled"}
