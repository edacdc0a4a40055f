"""Objects that no operation leads to, numbered below headings that repeat."""

from __future__ import annotations

from typing import Any

from slatewright.compare import compare
from slatewright.model.spec import Spec


def _said(old: list[str], new: list[str]) -> list[str]:
    found = compare(_spec(old), _spec(new)).changes
    return [f"{one.kind} {one.spot.subject}" for one in found]


def _spec(fields: list[str]) -> Spec:
    """A document of objects called alike, each of one field."""
    schemas: dict[str, Any] = {
        f"Searching{number or ''}": {"type": "object", "properties": {name: {"type": "string"}}}
        for number, name in enumerate(fields)
    }
    return Spec({"openapi": "3.0.3", "paths": {}, "components": {"schemas": schemas}})


def test_objects_whose_numbers_alone_changed_are_the_same() -> None:
    assert _said(["name", "fax", "title"], ["title", "name", "fax"]) == []
    assert _said(["name", "name", "fax"], ["fax", "name", "name"]) == []


def test_one_that_changed_is_told_of() -> None:
    assert _said(["name", "fax"], ["name", "mail"]) == [
        "output-removed `fax` of the object `Searching1`",
        "output-added `mail` of the object `Searching1`",
    ]
