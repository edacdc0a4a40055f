"""What several operations of one section have in common, and which of them a sample calls."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def query(docs: str, path: str) -> list[str]:
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    api = resolve.build(facts, ResolveOptions())
    (found,) = (o for o in api.operations if o.path.value == path)
    return [parameter.field.name for parameter in found.parameters]


def test_two_request_lines_below_one_heading_share_what_is_beside_it() -> None:
    docs = """
## Labels of a boat

### HTTP Requests

`GET https://api.example.com/boats/{boatId}/labels`

`GET https://api.example.com/labels`

### Query Parameters

Parameter | Description
--------- | -----------
since | Not those before
"""
    assert query(docs, "/boats/{boatId}/labels") == ["boatId", "since"]
    assert query(docs, "/labels") == ["since"]


def test_a_sample_is_of_the_path_with_its_word() -> None:
    docs = """
## Marks of a boat

`GET https://api.example.com/boats/{boatId}/marks`

Parameter | Description
--------- | -----------
kind | Only those of a kind

`GET https://api.example.com/boats/latest/marks`

```shell
curl https://api.example.com/boats/latest/marks?since=2020-01-01
```
"""
    assert query(docs, "/boats/latest/marks") == ["since"]
    assert query(docs, "/boats/{boatId}/marks") == ["boatId", "kind"]


_RESOURCE = """
# Boats

`POST /boats`

`GET /boats/:id`

`PUT /boats/:id`

`DELETE /boats/:id`

FIELDS
Name | Description
---- | -----------
hull | What it is made of
"""


@pytest.mark.parametrize("heading", ["", "### Properties\n"])
def test_the_fields_below_a_list_of_request_lines_are_what_is_sent(heading: str) -> None:
    docs = _RESOURCE.replace("FIELDS", heading)
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    for found in resolve.build(facts, ResolveOptions()).operations:
        sends = found.method.value in ("POST", "PUT")
        assert [p.field.name for p in found.parameters if p.field.name != "id"] == []
        assert bool(found.bodies) == sends, found.method.value


EITHER = """
## Feed or wash a boat

```shell
curl -X POST https://api.example.com/boats/feed -d name=Anna
```

> Response

```json
{"id": 1}
```

### HTTP Request

`POST /boats/feed` or `POST /boats/wash`

### Parameters

Parameter | Type
--------- | ----
name | string
"""


def test_paths_that_one_line_gives_for_one_method_share_all_but_the_calls() -> None:
    facts = recognise.run((markdown.read(SourceFile("page.md", EITHER)),), FrontMatter())
    fed, washed = resolve.build(facts, ResolveOptions()).operations
    for operation in (fed, washed):
        assert [answer.status.value for answer in operation.responses] == ["2XX"]
        assert operation.bodies
    assert [len(operation.requests) for operation in (fed, washed)] == [1, 0]
