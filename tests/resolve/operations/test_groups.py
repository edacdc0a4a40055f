"""Which heading gives an operation its tag."""

from __future__ import annotations

import pytest
from stages import api_of

from slatewright.model.api import Api


def ops(prefix: str, name: str, level: int) -> str:
    marks = "#" * level
    return (
        f"{marks} List {name}\n\n`GET {prefix}/{name}`\n\n"
        f"{marks} Get one of the {name}\n\n`GET {prefix}/{name}/{{id}}`\n\n"
    )


def tags(api: Api) -> dict[str, str | None]:
    return {f"{op.method.value} {op.path.value}": op.tag for op in api.operations}


def test_a_chapter_of_groups_is_no_group() -> None:
    found = api_of(
        f"# Endpoints\n\n## Barges\n\n{ops('', 'barges', 3)}## Locks\n\n{ops('', 'locks', 3)}"
    )
    assert set(tags(found).values()) == {"Barges", "Locks"}
    assert [tag.name for tag in found.tags] == ["Barges", "Locks"]


def test_groups_of_one_name_carry_that_of_their_chapter() -> None:
    found = api_of(
        f"# Barges\n\n{ops('', 'barges', 2)}# Harbour masters\n\n"
        f"## Barges\n\n{ops('/masters', 'barges', 3)}## Locks\n\n{ops('/masters', 'locks', 3)}"
    )
    assert tags(found)["GET /masters/barges"] == "Harbour masters Barges"
    assert tags(found)["GET /masters/locks"] == "Locks"
    assert tags(found)["GET /barges"] == "Barges"


OWN = "## List barges\n\n`GET /barges`\n\n## Get barge\n\n`GET /barges/{id}`\n\n"
VERBS = """## Retrieve

### One barge

`GET /barges/{id}`

### All barges

`GET /barges`

## Delete

### One more barge

`DELETE /barges/{id}`

### All the barges

`DELETE /barges`
"""
PART = """## Cargo

### List cargo

`GET /barges/{id}/cargo`

### Add cargo

`POST /barges/{id}/cargo`
"""


@pytest.mark.parametrize("below", [OWN, VERBS, OWN + PART])
def test_a_group_stays_one(below: str) -> None:
    assert set(tags(api_of(f"# Barges\n\n{below}")).values()) == {"Barges"}


@pytest.mark.parametrize(
    ("heading", "tag"),
    [
        ("Locks /locks", "Locks"),
        ("/locks", "locks"),
        ("/locks/{id}", "locks"),
        ("Locks (/locks)", "Locks"),
        ("Locks /bridges", "Locks /bridges"),
    ],
)
def test_a_path_in_the_heading_of_a_group_is_not_its_name(heading: str, tag: str) -> None:
    found = api_of(f"# {heading}\n\n{ops('', 'locks', 2)}")
    assert set(tags(found).values()) == {tag}
