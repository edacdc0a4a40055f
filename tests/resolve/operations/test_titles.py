"""What operations are called whose headings are names of a program."""

from __future__ import annotations

import pytest
from stages import api_of


@pytest.mark.parametrize(
    ("heading", "line", "name"),
    [
        ("delete__kites_{id}", "`DELETE /kites/{id}`", "takeKiteDown"),
        ("delete_kites_id", "`DELETE /kites/{id}`", "takeKiteDown"),
        ("take_kite_v1_kites__id__delete", "`DELETE /v1/kites/{id}`", "takeKiteDown"),
        ("foldKite", "`DELETE /kites/{id}`", "foldKite"),
        ("fold_kite", "`DELETE /kites/{id}`", "fold_kite"),
        ("Kites_Fold", "`GET /kites/{id}`", "kitesFold"),
        ("fleet.kites.fold", "`GET /kites/{id}`", "fleetKitesFold"),
    ],
)
def test_a_name_stays_and_a_request_spelt_out_gives_way(heading: str, line: str, name: str) -> None:
    words = "*Take a kite down.*\n\nIt is folded, too."
    (operation,) = api_of(f"# Kites\n\n## {heading}\n\n{line}\n\n{words}\n").operations
    assert operation.summary == "Take a kite down"
    assert operation.description == "It is folded, too."
    assert operation.id.value == name


def test_without_a_line_the_path_names_the_operation() -> None:
    (operation,) = api_of("# Kites\n\n## get__kites\n\n`GET /kites`\n").operations
    assert (operation.summary, operation.id.value) == ("get__kites", "listKites")


def test_below_a_heading_in_words_italics_are_description() -> None:
    docs = "# Kites\n\n## Take a kite down\n\n`DELETE /kites/{id}`\n\n*It is folded, too.*\n"
    (operation,) = api_of(docs).operations
    assert operation.summary == "Take a kite down"
    assert operation.description == "*It is folded, too.*"
