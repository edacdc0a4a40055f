"""The rows of all tables and lists of fields."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.model.facts import FactSet, FieldFact, FieldsFact


def every_row(facts: FactSet) -> Iterator[tuple[str, FieldFact]]:
    """Each row with its file, in the order of the docs."""
    for section in facts.sections:
        for fact in section.facts:
            if isinstance(fact, FieldsFact):
                for row in fact.fields:
                    yield section.span.file, row
