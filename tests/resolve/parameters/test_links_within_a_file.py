"""Links to an anchor that headings of several files have."""

from __future__ import annotations

from itertools import permutations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

BOATS = """# Boats

## Details

`GET /boats/{id}`

### Query Parameters

Name | Description
---- | -----------
rigging | Whether to list the sails.

## Details at once

`GET /quick/boats/{id}`

It takes the same parameters as the [slow call](#details).
"""
TRAINS = """# Trains

## Details

`GET /trains/{id}`

### Query Parameters

Name | Description
---- | -----------
wagons | Whether to list the wagons.
"""
FILES = (SourceFile("boats.md", BOATS), SourceFile("trains.md", TRAINS))


@pytest.mark.parametrize("files", list(permutations(FILES)))
def test_the_heading_of_the_same_file_is_meant(files: tuple[SourceFile, ...]) -> None:
    facts = recognise.run(tuple(markdown.read(file) for file in files), FrontMatter())
    operations = resolve.build(facts, ResolveOptions()).operations
    quick = next(o for o in operations if o.path.value.startswith("/quick"))
    assert {p.field.name for p in quick.parameters} == {"id", "rigging"}
