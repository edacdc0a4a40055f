"""Telling a table of a field's values from a table of fields that has a column headed "Value"."""

from __future__ import annotations

from slatewright.lexicon import has_word
from slatewright.model.document import Table
from slatewright.recognise.toolkit.columns import columns_of
from slatewright.recognise.toolkit.field_name import field_name
from slatewright.recognise.toolkit.view import Placed, SectionView


def lists_values(section: SectionView, placed: Placed, table: Table) -> bool:
    """Whether each row pairs a field with one of its values.

    That is so under a caption such as "Enumerated Values", where a name comes twice, or where every name is that of a
    field in another table of the section.
    """
    at = columns_of(table).at
    if (
        len(table.header.cells) != 2
        or at.get("name") != 0
        or 1 not in (at.get("value"), at.get("values"))
    ):
        return False
    captions = [text.plain for text in (placed.lead, placed.label) if text is not None]
    if any(len(text) < 80 and has_word(text, "VALUES") for text in (*captions, section.title)):
        return True
    names = _names(table)
    if len(set(names)) < len(names):
        return True
    others = {
        name
        for other in section.of_type(Table)
        if other.block is not table
        for name in _names(other.block)
    }
    return bool(names) and set(names) <= others


def explains_field(section: SectionView, placed: Placed) -> bool:
    """Whether the words before a block lead with the name of a field in a table of the section."""
    lead = placed.lead
    if lead is None:
        return False
    marked = [code.content for code in lead.codes[:1]] + [
        strong.text for strong in lead.strongs[:1]
    ]
    heads = [word.strip(" :") for word in marked if lead.plain.strip().startswith(word)]
    return any(head in _names(other.block) for head in heads for other in section.of_type(Table))


def _names(block: object) -> list[str]:
    if not isinstance(block, Table):
        return []
    read = [field_name(row.cells[0]) for row in block.rows if row.cells]
    return [name.name for name in read if name is not None]
