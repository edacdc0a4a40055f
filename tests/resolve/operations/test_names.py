"""The names that operations and servers get from the docs."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def operation_id(title: str, call: str) -> str:
    docs = f"# API\n\n## {title}\n\n`{call}`\n"
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    return resolve.build(facts, ResolveOptions()).operations[0].id.value


@pytest.mark.parametrize(
    ("title", "call", "name"),
    [
        ("Get a list of boats", "GET /boats", "listBoats"),
        ("List of all sailing boats", "GET /boats", "listSailingBoats"),
        ("Listagem de Embarcações", "GET /boats", "listEmbarcacoes"),
        ("Add a list of boats", "POST /boats", "addListOfBoats"),
        ("Look up berth", "GET /berths/search", "lookUpBerth"),
        ("Atualizar embarcação", "PUT /boats/{id}", "atualizarEmbarcacao"),
        ("Récupérer une liste de bateaux", "GET /boats", "listBateaux"),
        ("Gets all boats", "GET /boats", "getAllBoats"),
        ("Creates a boat", "POST /boats", "createBoat"),
        ("Lists of boats", "GET /lists", "listBoats"),
        ("Returns a list of boats", "GET /boats", "listBoats"),
        ("Return a boat", "POST /boats/{id}/return", "returnBoat"),
        ("Sign in", "POST /login", "signIn"),
        ("Browse boats", "GET /boats", "browseBoats"),
        ("Ajouter une voile d'un bateau", "POST /voiles", "ajouterVoileBateau"),
        ("Ajouter l’ancre", "POST /ancres", "ajouterAncre"),
        ("Update the skipper's name", "PUT /skippers/{id}", "updateSkipperName"),
        ("Retreive a boat", "GET /boats/{id}", "retrieveBoat"),
        ("Recieving boats", "POST /boats/arrivals", "receiveBoats"),
        ("Liste alle Boote", "GET /boats", "listBoote"),
        ("Unpublish a boat", "PUT /boats/{id}/unpublish", "unpublishBoat"),
        ("[DEPRECATED] Moor a boat", "PUT /boats/{id}/moor", "moorBoat"),
        ("~~Deprecated~~ List old boats", "GET /boats/old", "listOldBoats"),
        ("Moor a boat - obsolete", "PUT /boats/{id}/moor", "moorBoat"),
        ("List deprecated boats", "GET /boats/old", "listDeprecatedBoats"),
        ("Löschen eines Bootes", "DELETE /boats/{id}", "loschenBootes"),
    ],
)
def test_a_heading_gives_the_name_that_a_person_would_give(
    title: str, call: str, name: str
) -> None:
    assert operation_id(title, call) == name


def test_a_server_keeps_the_name_that_a_later_table_gives_it() -> None:
    docs = """
# Base URL

Call `https://api.example.com`, or `https://eu.example.com`.

## Regions

Region | Base URL
------ | --------
Europe | https://eu.example.com

# Boats

## List boats

`GET /boats`
"""
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    servers = resolve.build(facts, ResolveOptions()).servers
    assert {s.url: s.description for s in servers} == {
        "https://api.example.com": "",
        "https://eu.example.com": "Europe",
    }


def test_request_lines_as_headings_do_not_all_take_the_name_of_their_chapter() -> None:
    docs = """
# Boats

## GET /boats

All boats of a harbour.

## POST /boats

## DELETE /boats/{id}

Sinks a boat.
"""
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    operations = resolve.build(facts, ResolveOptions()).operations
    assert [operation.summary for operation in operations] == [
        "All boats of a harbour",
        "POST /boats",
        "Sinks a boat",
    ]
    assert [operation.span.line for operation in operations] == [4, 8, 10]


def ids(docs: str) -> list[str]:
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    return [op.id.value for op in resolve.build(facts, ResolveOptions()).operations]


def test_versions_of_one_call_are_told_apart_by_the_version() -> None:
    docs = "# Boats\n\n## Get boat (old)\n\n`GET /v1/boats/{id}`\n\n## Get boat\n\n`GET /v2/boats/{id}`\n"
    assert ids(docs) == ["getBoatV1", "getBoatV2"]


def test_a_put_beside_a_patch_replaces() -> None:
    docs = (
        "# Boats\n\n## Update boat\n\n`PATCH /boats/{id}`\n\n## Update boat\n\n`PUT /boats/{id}`\n"
    )
    assert ids(docs) == ["updateBoat", "replaceBoat"]
    archived = docs.replace("Update", "Archive").replace("{id}", "{id}/archive")
    assert all(name.startswith("archive") for name in ids(archived))


def test_what_a_post_to_one_thing_does_is_what_its_heading_says() -> None:
    docs = "# Boats\n\n## Update boat\n\n`POST /a/boats/{id}`\n\n## Update boat\n\n`POST /b/boats/{id}`\n"
    assert ids(docs) == ["updateABoat", "updateBBoat"]


@pytest.mark.parametrize(
    ("first", "name"),
    [("Open the lock.", "openLock"), ("It is used to open a lock.", "openLock"), ("", "openLock")],
)
def test_a_heading_that_is_a_path_gives_no_name(first: str, name: str) -> None:
    docs = f"# Locks\n\n## /locks/<id>/open\n\n{first}\n\n`PUT /locks/<id>/open`\n"
    assert ids(docs) == [name]
