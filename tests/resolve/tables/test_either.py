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


@pytest.mark.parametrize(
    ("line", "caption", "name", "choices"),
    [
        ("GET /goats", "Query Parameters", "bell/chip/ear*", [("bell", "chip", "ear")]),
        ("POST /goats", "Body Parameters", "bell/chip/ear*", [("bell", "chip", "ear")]),
        ("POST /goats", "Body Parameters", "bell/chip/ear", []),
        ("POST /goats", "Response Parameters", "bell/chip/ear*", []),
        ("POST /goats", "Body Parameters", "bell/size*", []),
    ],
)
def test_of_names_in_one_row_that_is_needed_a_call_gives_one(
    line: str, caption: str, name: str, choices: list[tuple[str, ...]]
) -> None:
    sample = '{"bell": "a7", "chip": "981", "ear": "left"}'
    shown = f"> Sample Request\n\n```json\n{sample}\n```\n\n" if "POST" in line else ""
    docs = f"# Goats\n\n## Find\n\n{shown}`{line}`\n\n### {caption}\n\n"
    docs += f"Parameter | Description\n--- | ---\n{name} | What marks the goat.\nyard | Where it is.\n\n"
    docs += "Parameters marked with * are mandatory.\n"
    (operation,) = api_of(docs).operations
    assert [choice.value for choice in operation.choices] == choices


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ("Name", ("barn", "barn/stall")),
        ("Name", ("stall", "barn/stall")),
        ("Name", ("barn/stall", "barn/door")),
        ("Header", ("Accept/X-Barn",)),
    ],
)
def test_slashes_may_lead_into_an_object_or_join_what_is_sent_together(
    head: str, rows: tuple[str, ...]
) -> None:
    table = f"{head} | Required | Description\n--- | --- | ---\n"
    table += "".join(f"{row} | yes | Where it is.\n" for row in rows)
    (operation,) = api_of(f"# Goats\n\n## Add\n\n`POST /goats`\n\n{table}").operations
    assert operation.choices == ()


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
