"""Needs that the docs show by bold names, where they say that bold means required."""

from __future__ import annotations

from msgspec.structs import replace

from slatewright.model.facts import Fact, FactSet, FieldsFact, NoticeFact, Place, SectionFacts
from slatewright.resolve.headings.outline import Outline

_SENT = (None, Place.QUERY, Place.BODY, Place.HEADER)


def with_bold_needs(facts: FactSet) -> FactSet:
    """The facts with the needs of each table in whose own section the docs say what bold means."""
    sections = tuple(
        (
            replace(section, facts=tuple(_needed(fact) for fact in section.facts))
            if _says(section) and any(_has_bold(fact) for fact in section.facts)
            else section
        )
        for section in facts.sections
    )
    return facts if sections == facts.sections else replace(facts, sections=sections)


def says_so_for_all(outline: Outline) -> bool:
    """Whether a section without such a table says what bold means in all of them."""
    return any(
        _says(section) and not any(_has_bold(fact) for fact in section.facts)
        for section in outline.sections
    )


def needed_tables(tables: list[FieldsFact]) -> list[FieldsFact]:
    """An operation's tables with the needs that bold names show in what is sent."""
    return [
        _bold_as_need(table) if table.place in _SENT and _has_bold(table) else table
        for table in tables
    ]


def _says(section: SectionFacts) -> bool:
    return any(isinstance(f, NoticeFact) and f.kind == "bold-required" for f in section.facts)


def _has_bold(fact: Fact) -> bool:
    """Whether a table has bold names and others, or bold ones alone."""
    return isinstance(fact, FieldsFact) and any(row.bold for row in fact.fields)


def _needed(fact: Fact) -> Fact:
    return _bold_as_need(fact) if isinstance(fact, FieldsFact) and _has_bold(fact) else fact


def _bold_as_need(table: FieldsFact) -> FieldsFact:
    rows = tuple(
        row if row.required is not None or row.conditional else replace(row, required=row.bold)
        for row in table.fields
    )
    return replace(table, fields=rows)
