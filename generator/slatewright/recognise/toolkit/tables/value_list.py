"""Telling a table of a field's values from a table of fields that has a column headed "Value"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from slatewright.lexicon import column_role, has_word, is_word, selects
from slatewright.lexicon.plurals import singular
from slatewright.model.document import Paragraph, Table
from slatewright.once import once
from slatewright.recognise.toolkit.tables.columns import columns_of
from slatewright.recognise.toolkit.tables.field_name import field_name
from slatewright.recognise.toolkit.view import Placed, SectionView
from slatewright.recognise.toolkit.words.named_parameter import named_parameters

_LONGEST_LEAD = 80


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
    holders = _holders(section)
    return bool(names) and all(holders[name] > 1 for name in names)


def numbered(table: Table) -> bool:
    """Whether a table explains numbers, such as states: no field is called so."""
    names = _names(table)
    return bool(names) and all(name.isdigit() for name in names)


def lists_things(section: SectionView, table: Table) -> bool:
    """Whether a table below "Associations" lists under "Association" what there is, and words on it: none of it is a field."""
    if len(table.header.cells) != 2 or columns_of(table).at.get("description") != 1:
        return False
    head = table.header.cells[0].plain.strip().lower()
    things = section.title.strip().lower()
    return column_role(head) is None and head != "" and singular(things) == head != things


def offered(section: SectionView, placed: Placed, table: Table) -> str | None:
    """What a table offers for choice beside one of parameters: "Available colours:" over a column headed "Colour"."""
    if placed.lead is None or not table.header.cells:
        return None
    lead, head = placed.lead.plain.strip(), table.header.cells[0].plain.strip().lower()
    if (
        len(lead) >= _LONGEST_LEAD
        or not lead.endswith((":", "："))
        or not has_word(lead, "OFFERED")
    ):
        return None
    if not head or head not in lead.lower() or has_word(lead, "PLACES", "query"):
        return None
    if column_role(head) or set(columns_of(table).at) != {"description"}:
        return None
    return head if _has_names(section) else None


def explains_field(section: SectionView, placed: Placed) -> bool:
    """Whether the words before a block lead with the name of a field in a table of the section."""
    lead = placed.lead
    if lead is None:
        return False
    marked = [code.content for code in lead.codes[:1]] + [
        strong.text for strong in lead.strongs[:1]
    ]
    heads = [word.strip(" :") for word in marked if lead.plain.strip().startswith(word)]
    return any(head in _holders(section) for head in heads)


def made_of(section: SectionView, placed: Placed, table: Table) -> str | None:
    """The parameter whose value is made of the names in a table: "`sort` parameter, over these fields:".

    It is named right before the table, or earlier in the section where the words before the table speak of filtering
    or sorting, or where the table lists no parameters but operators and the like. A column of relations names none:
    they are what some parameter may choose among.
    """
    lead = placed.lead
    if not _only_names(table):
        return None
    header = table.header.cells[0].plain if table.header.cells else ""
    if is_word(header, "RELATION") and not has_word(section.title, "PLACES", "response"):
        return header.strip().lower()
    if lead is None:
        return None
    if named := [(code, words) for code, words in named_parameters(lead) if selects(code.content)]:
        code, words = named[-1]
        rest = lead.plain[lead.plain.rfind(code.content) + len(code.content) :].replace(words, "")
        return None if has_word(rest, "PARAMETERS") else code.content
    if has_word(lead.plain, "PARAMETERS") or has_word(lead.plain, "RESPONSE"):
        return None
    odd = column_role(table.header.cells[0].plain) is None
    if not odd and not has_word(lead.plain, "PLACES", "query"):
        return None
    return next((name for name in _selecting_before(section, table)), None)


def _only_names(table: Table) -> bool:
    """Whether a table gives names, perhaps with a word on each, and nothing that only a parameter has."""
    return set(columns_of(table).at) <= {"name", "description"}


def _selecting_before(section: SectionView, table: Table) -> Iterator[str]:
    for placed in section.of_type(Paragraph):
        block = placed.block
        if isinstance(block, Paragraph) and block.text.span.line < table.span.line:
            for code, _ in named_parameters(block.text):
                if selects(code.content):
                    yield code.content


@once
def _holders(section: SectionView) -> Counter[str]:
    """How many tables of a section hold each name; counted once, as a section may have any number of them."""
    return Counter(name for placed in section.of_type(Table) for name in set(_names(placed.block)))


@once
def _has_names(section: SectionView) -> bool:
    """Whether any table of a section has a column of names."""
    tables = (placed.block for placed in section.of_type(Table))
    return any(isinstance(table, Table) and "name" in columns_of(table).at for table in tables)


def _names(block: object) -> list[str]:
    if not isinstance(block, Table):
        return []
    read = [field_name(row.cells[0]) for row in block.rows if row.cells]
    return [name.name for name in read if name is not None]
