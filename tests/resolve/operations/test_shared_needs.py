"""What one of several sections for one operation asks for, where another leaves it out."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.api import ObjectOf, Presence, Scalar
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def _needed(docs: str) -> tuple[set[str], set[str]]:
    """The names of what is needed in the query and in the body of the only operation."""
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    shapes = [body.shape.value for body in operation.bodies]
    fields = [
        field
        for shape in shapes
        if isinstance(shape, ObjectOf)
        for field in shape.fields
        if field.presence.value is Presence.REQUIRED
    ]
    query = {
        parameter.field.name
        for parameter in operation.parameters
        if parameter.field.presence.value is Presence.REQUIRED
    }
    return query, {field.name for field in fields}


def _section(title: str, method: str, *rows: str) -> str:
    lines = "\n".join(f"{row} | string | Of the kitten." for row in rows)
    return f"""
## {title}

`{method} /kittens`

### Request Parameters

Parameter | Type | Description
--------- | ---- | -----------
{lines}

Parameters marked with * are mandatory.
"""


WHOLE = ("id*", "name*", "colour", "weight*", "barn")


def test_what_one_purpose_needs_is_not_needed_for_all() -> None:
    docs = "# Kittens\n" + _section("Change a kitten", "PUT", *WHOLE)
    assert _needed(docs)[1] == {"id", "name", "weight"}
    docs += _section("Rename a kitten", "PUT", "id*", "name*", "weight")
    assert _needed(docs)[1] == {"id", "name"}
    docs += _section("Move a kitten", "PUT", "id*", "barn*")
    assert _needed(docs)[1] == {"id"}


def test_a_section_that_says_nothing_of_needs_takes_none_away() -> None:
    docs = "# Kittens\n" + _section("Find kittens", "GET", "barn*", "colour")
    silent = docs + _section("Find kittens again", "GET", "barn", "colour")
    assert _needed(silent)[0] == {"barn"}
    assert _needed(docs + _section("Find old kittens", "GET", "age*", "barn"))[0] == set()


def test_a_section_of_few_rows_is_a_purpose_of_its_own() -> None:
    docs = "# Kittens\n" + _section("Name a kitten", "PUT", "id*", "name*", "barn*")
    assert _needed(docs + _section("Drop a kitten", "PUT", "id*", "barn*"))[1] == {"id", "barn"}


ANSWERED = """
## {title}

`GET /kittens{query}`

{table}
> Sample Response

```json
{answer}
```
"""
NEEDED = "### Query Parameters\n\nParameter | Description\n--- | ---\n{name}* | Of it.\n\nParameters marked with * are mandatory.\n"


@pytest.mark.parametrize(
    ("query", "answer", "table", "needed"),
    [
        ("", '[{"id": 7}]', "", set()),
        ("", "", "", {"id"}),
        ("?id=7", '[{"id": 7}]', "", {"id"}),
        ("?id={id}", '[{"id": 7}]', NEEDED.format(name="barn"), {"id"}),
        ("?barn={barn}", '[{"id": 7}]', NEEDED.format(name="barn"), set()),
    ],
)
def test_what_only_the_lines_of_some_sections_carry_is_not_needed_for_all(
    query: str, answer: str, table: str, needed: set[str]
) -> None:
    docs = "# Kittens\n"
    docs += ANSWERED.format(title="List kittens", query=query, answer=answer, table=table)
    own = NEEDED.format(name="id")
    docs += ANSWERED.format(title="Get a kitten", query="?id={id}", answer='{"id": 7}', table=own)
    assert _needed(docs)[0] == needed


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("How to find it.", ()),
        ("How to find it. Values: `name`, `bell`.", ("name", "bell", "chip")),
        ("Pass `bell`.", ("bell", "chip")),
    ],
)
def test_one_value_that_one_section_wants_is_one_of_those_of_all(
    words: str, values: tuple[str, ...]
) -> None:
    wanted = "Pass `chip` to find it by its chip."
    docs = "# Kittens\n" + "".join(
        f"\n## {title}\n\n`PUT /kittens`\n\n### Request Body Parameters\n\n"
        f"Parameter | Type | Description\n--- | --- | ---\nby* | enum | {said}\n{rest}* | string | Of it.\n"
        for title, said, rest in (
            ("Rename a kitten", words, "name"),
            ("Move a kitten", wanted, "barn"),
        )
    )
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    (body,) = operation.bodies
    assert isinstance(body.shape.value, ObjectOf)
    assert body.shape.value.fields[0].shape.value == Scalar("string", enum=values)
