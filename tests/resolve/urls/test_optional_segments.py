"""Segments that a request line says may be left out."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile
from slatewright.resolve.urls.optional_segments import without_and_with


@pytest.mark.parametrize(
    ("url", "urls"),
    [
        ("/boats(/:id)", ("/boats", "/boats/:id")),
        ("/boats[/<id>]", ("/boats", "/boats/<id>")),
        ("/boats/{id?}", ("/boats", "/boats/{id}")),
        ("/boats(/:id)/log", ("/boats/log", "/boats/:id/log")),
    ],
)
def test_the_url_is_read_without_and_with_it(url: str, urls: tuple[str, ...]) -> None:
    assert without_and_with(url) == urls


@pytest.mark.parametrize(
    "url",
    [
        "/boats/{id}",
        "/boats/:id?",
        "/boats({id})",
        "/boats/[id]",
        "/boats[?sort]",
        "/boats(/)",
        "(/boats)",
        "/boats(/:id)(/:log)",
    ],
)
def test_other_urls_stay(url: str) -> None:
    assert without_and_with(url) == (url,)


def test_each_is_an_operation_with_the_rows_of_its_path() -> None:
    docs = """
# Boats

`DELETE /ports/<port>/boats(/:boat)`

Parameter | Description
--------- | -----------
port      | Where it lies
boat      | Its name
force     | Even if somebody is aboard
"""
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    found = {
        operation.path.value: [(p.place.value, p.field.name) for p in operation.parameters]
        for operation in resolve.build(facts, ResolveOptions()).operations
    }
    assert found == {
        "/ports/{port}/boats": [("path", "port"), ("query", "force")],
        "/ports/{port}/boats/{boat}": [("path", "port"), ("path", "boat"), ("query", "force")],
    }
