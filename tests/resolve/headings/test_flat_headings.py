"""Docs whose headings are all of one level, the parts of an operation beside its name."""

from __future__ import annotations

import pytest
from stages import api_of

from slatewright.model.api import Api

FLAT = """
# Boats

## List boats

## HTTP Request

`GET /boats`

## Query Parameters

Name  | Type
----- | ----
limit | integer

## Sink a boat

Down it goes.

## HTTP Request

`POST /boats/{id}/sink`

## Response

```json
{"depth": 12}
```

## Harbour dues

They are due.

## HTTP Request

`GET /dues`
"""


def called(api: Api) -> dict[str, str]:
    return {f"{op.method.value} {op.path.value}": op.summary for op in api.operations}


def test_parts_beside_an_operation_are_its_own() -> None:
    api = api_of(FLAT)
    assert called(api) == {
        "GET /boats": "List boats",
        "POST /boats/{id}/sink": "Sink a boat",
        "GET /dues": "Harbour dues",
    }
    assert [len(op.parameters) for op in api.operations] == [1, 1, 0]
    assert {op.tag for op in api.operations} == {"Boats"}


def test_chapters_are_no_parts_of_what_stands_before_them() -> None:
    api = api_of("# Update boats\n\n`PUT /boats`\n\n# Pagination\n\nPage by page.\n")
    assert called(api) == {"PUT /boats": "Update boats"}


@pytest.mark.parametrize(("between", "summary"), [("", "Report"), ("Of the day.\n\n", "Harbour")])
def test_a_heading_with_nothing_below_takes_the_parts_behind_it(between: str, summary: str) -> None:
    docs = f"# Harbour\n\n## Report\n\n{between}## URL:\n\n`/report`\n\n## Request:\n\nTYPE: GET\n"
    (operation,) = api_of(docs).operations or (None,)
    assert operation is not None
    assert operation.summary == summary


def test_a_part_before_the_request_is_no_operation() -> None:
    docs = (
        "# Harbour\n\n## Open a lock\n\n### Scopes\n\nAll.\n\n### HTTP Request\n\n`POST /locks`\n"
    )
    assert called(api_of(docs)) == {"POST /locks": "Open a lock"}


def test_a_payment_method_is_no_method() -> None:
    names = ("List payment methods", "Fetch a payment method", "Delete a payment method")
    parts = "\n".join(
        f"## {name}\n\n### HTTP Request\n\n`{method} /payment_methods{tail}`\n"
        for name, (method, tail) in zip(
            names, (("GET", ""), ("GET", "/<id>"), ("DELETE", "/<id>")), strict=True
        )
    )
    assert tuple(called(api_of(f"# Payment methods\n\n{parts}")).values()) == names


def test_a_part_with_a_request_line_of_its_own_is_none_of_an_operation_that_has_another() -> None:
    docs = "# Boats\n\n## List boats\n\n`GET /boats`\n\n## Schema\n\n`{} /schema`\n\n## Response\n"
    assert called(api_of(docs.format("GET")))["GET /schema"] != "List boats"
    same = docs.replace("/schema", "/boats").format("GET")
    assert called(api_of(same)) == {"GET /boats": "List boats"}
