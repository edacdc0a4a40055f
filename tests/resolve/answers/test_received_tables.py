"""Tables below a call without a body: of what comes back where their words speak of a thing, else of the query."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.api import ListOf, Named, ObjectOf, Operation
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

TABLE = "\n\nName | Type | Description\n---- | ---- | ----\n"
ROWS = "due | date | When the book is due.\nreader | string | Who has it.\n"


def _operation(docs: str) -> Operation:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    return operation


def _asked(operation: Operation) -> list[str]:
    return [parameter.field.name for parameter in operation.parameters]


def _answered(operation: Operation) -> list[str]:
    shapes = [r.shape.value for r in operation.responses if r.shape]
    things = [shape.items if isinstance(shape, ListOf) else shape for shape in shapes]
    return [f.name for thing in things if isinstance(thing, ObjectOf) for f in thing.fields]


@pytest.mark.parametrize(
    "words",
    [
        "### Loan",
        "### The loan object",
        "### Attributes",
        "**Loan attributes**",
        "Each loan has these properties:",
        "**Eigenschaften**",
    ],
)
def test_what_speaks_of_a_thing_comes_back(words: str) -> None:
    operation = _operation(f"# Loans\n\n## List loans\n\n`GET /loans`\n\n{words}{TABLE}{ROWS}")
    assert (_asked(operation), _answered(operation)) == ([], ["due", "reader"])


def test_a_list_of_attributes_comes_back() -> None:
    docs = "## Get a loan\n\n`GET /loans/{no}`\n\nAttributes:\n\n* `no` (string): Its number.\n"
    operation = _operation(docs + "* `due` (date): When the book is due.\n")
    assert (_asked(operation), _answered(operation)) == (["no"], ["no", "due"])


@pytest.mark.parametrize(
    "words",
    [
        "### Parameters",
        "The call takes these fields:",
        "Every reader has loans of his own.",
    ],
)
def test_what_speaks_of_the_call_is_sent(words: str) -> None:
    operation = _operation(f"# Loans\n\n## List loans\n\n`GET /loans`\n\n{words}{TABLE}{ROWS}")
    assert (_asked(operation), _answered(operation)) == (["due", "reader"], [])


@pytest.mark.parametrize("row", ["page | integer | Which page.", "sort | string | By what."])
def test_a_table_that_walks_or_orders_a_list_is_sent(row: str) -> None:
    operation = _operation(f"## List loans\n\n`GET /loans`\n\n**Fields**{TABLE}{ROWS}{row}\n")
    assert _answered(operation) == []


def test_names_that_calls_send_are_sent() -> None:
    operation = _operation(f"## List loans\n\n`GET /loans?reader=8`\n\n**Fields**{TABLE}{ROWS}")
    assert _asked(operation) == ["due", "reader"]


def test_names_below_a_lookup_are_sent() -> None:
    operation = _operation(f"## Find loans\n\n`GET /loans/search`\n\n**Fields**{TABLE}{ROWS}")
    assert _asked(operation) == ["due", "reader"]


def test_the_heading_of_the_call_does_not_tell() -> None:
    operation = _operation(f"## Loan\n\n`GET /loans`{TABLE}{ROWS}")
    assert _asked(operation) == ["due", "reader"]


def test_what_may_be_needed_is_sent() -> None:
    table = "\n\nName | Required\n---- | ----\ndue | yes\nreader | no\n"
    operation = _operation(f"## List loans\n\n`GET /loans`\n\n**Fields**{table}")
    assert _asked(operation) == ["due", "reader"]


def test_an_object_below_a_call_is_known_to_others() -> None:
    docs = f"""
# Loans

## Get a loan

`GET /loans/{{id}}`

### The loan object{TABLE}{ROWS}

## Renew a loan

`PUT /loans/{{id}}`

Returns the loan object.
"""
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    api = resolve.build(facts, ResolveOptions())
    assert [schema.name for schema in api.schemas] == ["Loan"]
    (answer,) = api.operations[1].responses
    assert answer.shape is not None
    assert answer.shape.value == Named("Loan")
