"""Tables that explain nothing but the placeholders of several paths."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

LINES = ("`GET /boats`", "`GET /boats/<boat>`", "`GET /ports/<port>/boats`", "`GET /ports`")
TABLE = """
Parameter | Description
--------- | -----------
boat      | Its name
port      | Where it lies
"""


def parameters(docs: str) -> dict[str, list[tuple[str, str, str]]]:
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    return {
        operation.path.value: [
            (p.place.value, p.field.name, p.field.description) for p in operation.parameters
        ]
        for operation in resolve.build(facts, ResolveOptions()).operations
    }


def below(before: str, after: str) -> str:
    lines = "\n\n".join(before + line for line in LINES)
    return f"# Boats\n\n## Find boats\n\n### HTTP Request\n\n{lines}\n\n{after}{TABLE}"


@pytest.mark.parametrize(
    "docs",
    [
        below("", "### Query Parameters\n"),
        below("#### ", "### Query Parameters\n"),
        below("", ""),
    ],
    ids=["lines of a part", "headings", "lines before the table"],
)
def test_each_path_has_its_own_of_them(docs: str) -> None:
    assert parameters(docs) == {
        "/boats": [],
        "/boats/{boat}": [("path", "boat", "Its name")],
        "/ports/{port}/boats": [("path", "port", "Where it lies")],
        "/ports": [],
    }


def test_what_no_path_has_room_for_is_the_last_ones() -> None:
    found = parameters(below("", "### Query Parameters\n") + "sort | By name\n")
    assert [(place, name) for place, name, _ in found["/ports"]] == [
        ("query", "boat"),
        ("query", "port"),
        ("query", "sort"),
    ]


def test_the_path_that_has_them_all_has_them_alone() -> None:
    docs = f"""
# Boats

`GET /boats/<boat>`

Parameter | Description
--------- | -----------
boat      | Its number

`GET /ports/<port>/boats/<boat>`
{TABLE}"""
    found = parameters(docs)
    assert found["/boats/{boat}"] == [("path", "boat", "Its number")]
    assert found["/ports/{port}/boats/{boat}"][1] == ("path", "boat", "Its name")
