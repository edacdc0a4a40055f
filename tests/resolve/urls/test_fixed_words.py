"""Words in capitals that a path always has, and those that leave a value to the reader."""

from __future__ import annotations

import pytest
from stages import api_of


def paths(word: str, name: str) -> list[str]:
    api = api_of(f"""
## Ask for the most loans

`GET /settings/{word}`

> Response

```json
{{"{name}": "{word}", "value": 5}}
```
""")
    return [operation.path.value for operation in api.operations]


def test_a_word_that_samples_show_as_the_value_of_something_else_is_a_part_of_the_path() -> None:
    assert paths("MAX_LOANS_PER_READER", "setting") == ["/settings/MAX_LOANS_PER_READER"]


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("SETTING_NAME", "setting"),
        ("SETTING_NAME", "settingKey"),
        ("READER_ID", "id"),
        ("SETTING_TOKEN", "secret"),
        ("YOUR_SETTING", "name"),
    ],
)
def test_a_placeholder_stands_in_samples_under_a_name_like_its_own(word: str, name: str) -> None:
    assert paths(word, name) == [f"/settings/{{{word}}}"]


def test_a_fixed_word_stands_beside_the_placeholder_that_it_fills_in() -> None:
    api = api_of("""
## Ask for the most loans

`GET /settings/MAX_LOANS_PER_READER`

## Ask for a setting

`GET /settings/{name}`

> Response

```json
{"setting": "MAX_LOANS_PER_READER", "value": 5}
```
""")
    found = [operation.path.value for operation in api.operations]
    assert found == ["/settings/MAX_LOANS_PER_READER", "/settings/{name}"]
    assert [[p.field.name for p in o.parameters] for o in api.operations] == [[], ["name"]]
