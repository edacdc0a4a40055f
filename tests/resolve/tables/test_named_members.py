"""A column beside the names that holds the names of their members, and one that holds values."""

from __future__ import annotations

from typing import Any

from stages import document_of

TABLE = """# Stable

## Fill trays

> Sample request

```json
{"yard": {"gate": "north"}, "trays": [{"kind": "OATS", "amountLeft": 2}], "order": "amount"}
```

`POST /trays`

### Request Body Parameters

HEADER | Description
--------- | ----- | -----------
trays | kind | What to fill in ("OATS", "HAY").
trays | Amountleft | How many kilograms were left.
yard | gate | Where to come in.
order | amount | What to sort by.
"""


def _properties(docs: str) -> dict[str, Any]:
    body = document_of(docs)["paths"]["/trays"]["post"]["requestBody"]
    found: dict[str, Any] = body["content"]["application/json"]["schema"]["properties"]
    return found


def test_rows_are_of_the_members_that_the_sample_has() -> None:
    for header in ("Parameter | Value", "Object | Field", "Parameter | Key"):
        found = _properties(TABLE.replace("HEADER", header))
        tray = found["trays"]["items"]["properties"]
        assert "description" not in found["trays"]
        assert tray["kind"]["enum"] == ["OATS", "HAY"]
        assert tray["amountLeft"]["description"] == "How many kilograms were left."
        assert found["yard"]["properties"]["gate"]["description"] == "Where to come in."
        assert list(found) == ["trays", "yard", "order"]


def test_a_value_is_no_member() -> None:
    found = _properties(TABLE.replace("HEADER", "Parameter | Value"))
    assert found["order"]["type"] == "string"
    assert found["order"]["description"] == "What to sort by."


def test_a_member_that_the_sample_does_not_have_is_not_made_up() -> None:
    docs = TABLE.replace("HEADER", "Parameter | Value").replace("yard | gate", "yard | grey")
    found = _properties(docs)["yard"]
    assert found["description"] == "Where to come in."
    assert list(found["properties"]) == ["gate"]


def test_a_word_for_a_type_is_that_type() -> None:
    docs = TABLE.replace("HEADER", "Parameter | Value").replace('"gate"', '"object"')
    found = _properties(docs.replace("yard | gate", "yard | object"))["yard"]
    assert found["description"] == "Where to come in."


def test_values_of_a_member_are_those_of_the_one_field_inside_that_takes_them() -> None:
    docs = TABLE.replace("HEADER", "Parameter | Value").replace(
        '"gate": "north"', '"gates": [{"side": "NORTH", "wide": true}]'
    )
    docs = docs.replace("gate | Where to come in.", 'gates | Where to come in ("NORTH", "SOUTH").')
    gates = _properties(docs)["yard"]["properties"]["gates"]["items"]["properties"]
    assert gates["side"]["enum"] == ["NORTH", "SOUTH"]
    assert "enum" not in gates["wide"]


def test_a_row_of_the_object_itself_may_have_the_name_of_a_member_beside_it() -> None:
    docs = TABLE.replace("HEADER", "Field | Name | Type").replace("---- | ---", "---- | --- | ---")
    docs = docs.replace("yard | gate |", "yard | gate | object |").replace(
        "| What", "| string | What"
    )
    found = _properties(docs.replace("| How", "| number | How"))["yard"]
    assert found["description"] == "Where to come in."
    assert "description" not in found["properties"]["gate"]
