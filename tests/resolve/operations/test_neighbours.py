"""What stands beside the chapter of a lone operation, or beside the operation within that chapter."""

from __future__ import annotations

from stages import api_of

from slatewright.model.api import Api, Operation

SETUP = """
# Setup

## Signing in

### Ask for a token

Sends a name and gets a token.

#### Request

`POST https://shop.example/tokens`

#### Body parameters

Parameter | Type | Description
--------- | ---- | -----------
name | string | Who asks.

### Using the token

#### Headers

Header | Description
------ | -----------
X-Shop | The shop that is meant.

## Error codes

Code | Meaning
---- | -------
7001 | The shop is closed.
"""


def _read(docs: str) -> tuple[Api, Operation]:
    api = api_of(docs)
    (operation,) = api.operations
    return api, operation


def test_details_of_another_topic_hold_for_all_calls() -> None:
    api, operation = _read(SETUP)
    assert not operation.parameters
    assert [header.name for header in api.global_headers] == ["X-Shop"]
    assert [error.code for error in api.errors] == ["7001"]
    assert not operation.errors


def test_a_list_beside_the_operation_itself_is_of_it() -> None:
    docs = SETUP.replace("## Signing in\n\n", "").replace("### Ask", "## Ask")
    assert [error.code for error in _read(docs)[1].errors] == ["7001"]


def test_a_list_below_a_heading_of_its_own_may_be_of_the_operation_above() -> None:
    docs = """
# Walks

## Walk the dog

`POST https://dogs.example/walks`

## What comes back

### Error codes

Code | Meaning
---- | -------
7001 | The dog is tired.
"""
    assert [error.code for error in _read(docs)[1].errors] == ["7001"]
