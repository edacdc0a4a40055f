"""What must be sent: bold names, and tables that a link stands for."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.api import ObjectOf, Operation, Presence
from slatewright.model.facts import Place
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

BOATS = """
# Boats

## Find boats

`GET /boats`

Parameter | Type
--------- | ----
**berth** | string
mast | integer

## The boat object

Field | Type
----- | ----
**id** | integer
name | string

## Get a boat

`GET /boats/{id}`

Returns the boat.
"""


def operation(docs: str, method: str, path: str) -> Operation:
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    api = resolve.build(facts, ResolveOptions())
    return next(o for o in api.operations if (o.method.value, o.path.value) == (method, path))


def needs(docs: str, method: str = "GET", path: str = "/boats") -> dict[str, Presence]:
    found = operation(docs, method, path)
    return {
        p.field.name: p.field.presence.value for p in found.parameters if p.place is Place.QUERY
    }


def test_bold_means_nothing_until_the_docs_say_what() -> None:
    assert needs(BOATS) == {"berth": Presence.UNSTATED, "mast": Presence.UNSTATED}


@pytest.mark.parametrize(
    "note",
    [
        "Fields that calls require are in bold.",
        "Parameters in **bold** are mandatory.",
        "Los parámetros en negrita son obligatorios.",
        "Имена обязательных параметров выделены жирным.",
    ],
)
def test_a_note_for_all_makes_bold_names_required(note: str) -> None:
    docs = f"# Calls\n\n{note}\n{BOATS}"
    assert needs(docs) == {"berth": Presence.REQUIRED, "mast": Presence.OPTIONAL}


def test_a_note_below_a_table_speaks_of_that_table() -> None:
    docs = BOATS.replace("mast | integer\n", "mast | integer\n\nRequired in **bold**\n")
    docs += "\n## Find crews\n\n`GET /crews`\n\nParameter | Type\n--- | ---\n**age** | integer\n"
    assert needs(docs) == {"berth": Presence.REQUIRED, "mast": Presence.OPTIONAL}
    assert needs(docs, path="/crews") == {"age": Presence.UNSTATED}


SIGNED = """
# Signing

Name | Required
---- | --------
key | yes
time | no

# Boats

## Find boats

`GET /boats`

### Parameters

[Signing parameters](#signing)

## Add a boat

`POST /boats`

### Parameters

[Signing parameters](#signing)

Name | Required
---- | --------
mast | yes

## Sink a boat

`DELETE /boats`

See [signing](#signing).

## Sell boats

`POST /sales`

### Parameters

[Signing parameters](#signing)
"""


def test_a_link_below_a_heading_for_parameters_stands_for_their_table() -> None:
    assert needs(SIGNED) == {"key": Presence.REQUIRED, "time": Presence.OPTIONAL}
    assert needs(SIGNED, "DELETE") == {}
    sold = operation(SIGNED, "POST", "/sales").bodies[0].shape.value
    assert isinstance(sold, ObjectOf)
    assert [field.name for field in sold.fields] == ["key", "time"]


def test_beside_a_table_a_link_only_explains() -> None:
    added = operation(SIGNED, "POST", "/boats").bodies[0].shape.value
    assert isinstance(added, ObjectOf)
    assert [field.name for field in added.fields] == ["mast"]
