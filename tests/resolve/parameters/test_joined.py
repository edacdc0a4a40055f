"""Lists of which the docs say that the query takes them as one value."""

from __future__ import annotations

from typing import Any

import pytest

from slatewright import markdown, openapi, recognise, resolve
from slatewright.model.options import OpenapiOptions, ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def parameter(kind: str, words: str, query: str = "") -> dict[str, Any]:
    """The only parameter of a document made of docs with one row."""
    docs = f"""
## List parcels

`GET https://post.example/parcels{query}`

### Query Parameters

Parameter | Type | Description
--------- | ---- | -----------
depots | {kind} | {words}
"""
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    spec = openapi.emit(resolve.build(facts, ResolveOptions()), OpenapiOptions())
    (found,) = spec.document["paths"]["/parcels"]["get"]["parameters"]
    return {**found}


@pytest.mark.parametrize(
    ("kind", "words", "written"),
    [
        ("array[integer]", "Comma-separated list of depots", ("form", False)),
        ("array of strings", "The depots, separated by commas", ("form", False)),
        ("array[integer]", "Kommagetrennte Liste der Lager", ("form", False)),
        ("integer or integer[]", "Look in several by comma separating their ids", ("form", False)),
        ("integer or string", "Look in several by comma separating their ids", (None, None)),
        ("array", "Ids of depots. Separate several with a comma.", ("form", False)),
        ("array", "Use commas to delimit the ids", ("form", False)),
        ("integer[]", "Lager, durch Komma getrennt", ("form", False)),
        ("array", "Depósitos separados por coma", ("form", False)),
        ("array", "Where to look, such as `depots=4,8`", ("form", False)),
        ("array", "Where to look: `depots=4&depots=8`", (None, None)),
        ("array", "Not their separate yards. No comma is allowed in an id.", (None, None)),
        ("array[integer]", "The depots to look in", (None, None)),
        ("string", "Comma-separated list of depots", (None, None)),
    ],
)
def test_a_list_with_commas_is_one_value(
    kind: str, words: str, written: tuple[str | None, bool | None]
) -> None:
    found = parameter(kind, words)
    assert (found.get("style"), found.get("explode")) == written


@pytest.mark.parametrize(
    ("query", "written"),
    [
        ("?depots=4,8", ("form", False)),
        ("?depots=4%2C8", ("form", False)),
        ("?depots=4&depots=8", (None, None)),
        ("?depots=4,8&depots=15,16", (None, None)),
        ("?depots=4", (None, None)),
        ("?depots=[4,8]", (None, None)),
    ],
)
def test_a_request_line_shows_how_a_list_is_sent(
    query: str, written: tuple[str | None, bool | None]
) -> None:
    found = parameter("integer[]", "The depots to look in", query)
    assert (found.get("style"), found.get("explode")) == written
