"""The names that operations get from their headings."""

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
    ],
)
def test_a_heading_gives_the_name_that_a_person_would_give(
    title: str, call: str, name: str
) -> None:
    assert operation_id(title, call) == name
