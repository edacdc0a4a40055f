"""Sample messages in chapters on other things than the operation that they call."""

from __future__ import annotations

import pytest
from stages import api_of

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

BOATS = """
# Authentication

```http
GET https://harbour.test/v1/boats HTTP/1.1
X-Harbour-Key: sesame
```

Send the harbour's key along.

# Examples

## List the boats that sail

```http
GET https://harbour.test/v1/boats?sails=yes HTTP/1.1
X-Harbour-Key: sesame
```

> Response

```json
{"boats": [{"name": "Gull", "length": 7}], "more": true}
```

Parameter | Value | Description
--------- | ----- | -----------
sails | yes | Here, boats with sails

# Boats

## List boats

```http
GET https://harbour.test/v1/boats HTTP/1.1
X-Harbour-Key: sesame
```

Parameter | Description
--------- | -----------
sails | Whether boats have sails
"""


def test_a_message_in_a_chapter_on_keys_or_examples_is_not_where_an_operation_is_at_home() -> None:
    (operation,) = api_of(BOATS).operations
    assert operation.summary == "List boats"
    assert operation.tag == "Boats"
    (query,) = operation.parameters
    assert query.field.description == "Whether boats have sails"


def test_what_only_the_example_shows_is_the_operations_all_the_same() -> None:
    (operation,) = api_of(BOATS).operations
    assert [e.value is not None for r in operation.responses for e in r.examples] == [True]


@pytest.mark.parametrize("chapter", ["Authentication", "Examples"])
def test_a_message_that_no_other_chapter_shows_is_at_home_where_it_stands(chapter: str) -> None:
    docs = f"# {chapter}\n\n## Open a gate\n\n```http\nPOST /v1/gates HTTP/1.1\nX-Key: k\n```\n"
    (operation,) = api_of(docs).operations
    assert operation.summary == "Open a gate"


STATED = BOATS.replace("## List boats\n", "## What floats\n\n`GET /v1/boats`\n").replace(
    "# Examples", "# First steps"
)


def test_a_line_that_states_the_endpoint_outweighs_messages_before_it() -> None:
    (operation,) = api_of(STATED).operations
    assert operation.summary == "What floats"


LOGIN = """
# Authentication

```http
POST https://harbour.test/v1/oauth/token HTTP/1.1
Content-Type: application/json

{"grant_type": "client_credentials"}
```

# Printing tide tables

```http
POST https://harbour.test/v1/oauth/token HTTP/1.1
Content-Type: application/json

{"grant_type": "client_credentials"}
```
"""


def test_what_gives_credentials_is_at_home_in_the_chapter_on_them() -> None:
    (operation,) = api_of(LOGIN).operations
    assert operation.summary == "Authentication"


def test_a_call_of_what_all_endpoints_begin_with_is_none() -> None:
    docs = """
# Authentication

```shell
curl 'https://api.example.com/retail/v4/#' --header 'Api-Key: 0a1b2c3d'
```

# Stations

`GET https://api.example.com/retail/v4/stations`
"""
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    operations = resolve.build(facts, ResolveOptions()).operations
    assert [op.path.value.rpartition("/")[2] for op in operations] == ["stations"]
