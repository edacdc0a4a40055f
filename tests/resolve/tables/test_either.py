"""Rows that name several parameters, and operations of which only samples tell."""

from __future__ import annotations

import pytest
from stages import api_of

from slatewright.model.api import Presence


def test_of_parameters_with_slashes_between_them_none_is_needed_alone() -> None:
    docs = "# Goats\n\n## Find\n\n`GET /goats`\n\nParameter | Type | Required\n--- | --- | ---\n"
    docs += "bell/chip | string | yes\nyard | string | yes\n"
    (operation,) = api_of(docs).operations
    stated = {
        parameter.field.name
        for parameter in operation.parameters
        if parameter.field.presence.value is Presence.REQUIRED
    }
    assert stated == {"yard"}
    assert {parameter.field.name for parameter in operation.parameters} == {"bell", "chip", "yard"}


SHOWN = """
# Goats

## Find goats

`GET https://api.goats.example/goats`

## Change a goat

> Sample Request

```html
https://api.goats.example/goats/17
```

> %s

```json
{"name": "Tom"}
```
"""


def test_the_caption_of_a_sample_body_gives_its_url_the_method() -> None:
    read = [
        f"{o.method.value} {o.path.value}" for o in api_of(SHOWN % "Sample PUT Request").operations
    ]
    assert read == ["GET /goats", "PUT /goats/{goat_id}"]


@pytest.mark.parametrize("caption", ["Sample Request", "Sample POST or PUT Request"])
def test_captions_with_no_method_or_two_define_nothing(caption: str) -> None:
    assert [o.path.value for o in api_of(SHOWN % caption).operations] == ["/goats"]
