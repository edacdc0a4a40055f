"""Links to an anchor that headings of several files have."""

from __future__ import annotations

from itertools import permutations

import pytest

from slatewright import markdown, openapi, recognise, resolve
from slatewright.model.options import OpenapiOptions, ResolveOptions
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


def _keeper(pet: str, part: str) -> SourceFile:
    docs = f"""# {pet}

## Take a {pet}

`POST /{pet}`

Name | Type | Description
---- | ---- | -----------
home | object | See [address](#address).
mood | string | One of the [moods](#moods).

## Address

Name | Type | Description
---- | ---- | -----------
{part} | string | Where it lives.

## Moods

* `{part}-glad`
* `{part}-sad`
"""
    return SourceFile(f"{pet}.md", docs)


@pytest.mark.parametrize(
    "files", list(permutations((_keeper("cat", "attic"), _keeper("dog", "yard"))))
)
def test_objects_and_values_of_the_same_file_are_meant(files: tuple[SourceFile, ...]) -> None:
    facts = recognise.run(tuple(markdown.read(file) for file in files), FrontMatter())
    document = openapi.emit(resolve.build(facts, ResolveOptions()), OpenapiOptions()).document
    for pet, part in (("cat", "attic"), ("dog", "yard")):
        content = document["paths"][f"/{pet}"]["post"]["requestBody"]["content"]
        fields = content["application/json"]["schema"]["properties"]
        address = document["components"]["schemas"][fields["home"]["$ref"].rpartition("/")[2]]
        assert list(address["properties"]) == [part]
        assert fields["mood"]["enum"] == [f"{part}-glad", f"{part}-sad"]
