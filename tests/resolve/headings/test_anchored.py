"""Links to anchors that several headings have lead to the same heading whatever the order of the chapters."""

from __future__ import annotations

from itertools import permutations

from slatewright import markdown, openapi, recognise, resolve
from slatewright.model.options import OpenapiOptions, ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

GOATS = """# Goats

## Creation

Attribute | Type
--------- | ----
milk | number
"""
MILKING = """## Milking

`POST /goats/{id}/milk`

### Returns

A [goat](#creation).
"""
HENS = """# Hens

## Creation

Attribute | Type
--------- | ----
eggs | integer
"""
BARNS = """# Barns

## Feed a barn

`POST /barns/feed`

Returns the [hens](#hens).
"""
STABLES = """# Stables

## Settings

### Hens

Attribute | Type
--------- | ----
perches | boolean
"""


def _answers(*chapters: dict[str, str]) -> list[str]:
    """What the operations come back with, by the names of the fields."""
    documents = [
        markdown.read(SourceFile(name, text))
        for chapter in chapters
        for name, text in chapter.items()
    ]
    api = resolve.build(recognise.run(tuple(documents), FrontMatter()), ResolveOptions())
    document = openapi.emit(api, OpenapiOptions()).document
    found = []
    for path, item in document["paths"].items():
        (answer,) = item["post"]["responses"].values()
        schema = answer["content"]["application/json"]["schema"]
        target = schema.get("$ref") or schema["items"]["$ref"]
        fields = document["components"]["schemas"][target.rpartition("/")[2]]["properties"]
        found.append(f"{path} {' '.join(fields)}")
    return sorted(found)


def test_a_file_that_goes_on_with_a_chapter_links_to_headings_of_that_chapter() -> None:
    chapters = ({"goats.md": GOATS, "milking.md": MILKING}, {"hens.md": HENS})
    for order in permutations(chapters):
        assert _answers(*order) == ["/goats/{id}/milk milk"]


def test_of_the_headings_of_other_chapters_the_highest_is_meant() -> None:
    chapters = (
        {"hens.md": HENS.replace("## Creation", "## Attributes")},
        {"barns.md": BARNS},
        {"stables.md": STABLES},
    )
    for order in permutations(chapters):
        assert _answers(*order) == ["/barns/feed eggs"]
