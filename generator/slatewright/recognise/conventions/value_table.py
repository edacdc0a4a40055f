"""A table of the values that a field may have.

    Value  | Description
    ------ | -----------
    tabby  | Grey with stripes

    |Parameter|Value|
    |---|---|
    |colour|tabby|

The values of the first form belong to the field that a heading or the words before the table name. Statuses of HTTP are
no values of a field, though a column is headed as one may be called.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.lexicon import column_role, is_small, strip_words
from slatewright.model.document import Table, Text
from slatewright.model.facts import EnumFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.tables.columns import field_columns
from slatewright.recognise.toolkit.tables.value_list import lists_values, offered
from slatewright.recognise.toolkit.view import Placed, SectionView
from slatewright.recognise.toolkit.words.status_codes import are_statuses
from slatewright.regex import regex

NAME = "value-table"
_WORD = regex(r"[\w.-]+")
_LONGEST_NAME = 3
_SUBJECTS = ("value", "values", "status", "type", "code", "message", "environment", "event")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[EnumFact]:
    """Tables of names and single values, and tables whose first column holds values."""
    for placed in section.of_type(Table):
        table = placed.block
        assert isinstance(table, Table)
        if lists_values(section, placed, table):
            yield from _by_name(table)
        elif choice := offered(section, placed, table):
            yield from _column(table, choice)
        elif field_columns(table) is None and (subject := _subject(section, placed, table)):
            yield from _column(table, subject)


def _sent(table: Table) -> int:
    """The column of what is sent: the codes, where the first column has what people call them ("Type | Code")."""
    roles = [column_role(cell.plain) for cell in table.header.cells]
    return roles.index("code") if roles[0] == "type" and "code" in roles else 0


def _by_name(table: Table) -> Iterator[EnumFact]:
    grouped: dict[str, list[Text]] = {}
    for row in table.rows:
        grouped.setdefault(row.cells[0].plain.strip().lstrip("» "), []).append(row.cells[1])
    for name, cells in grouped.items():
        if name:
            yield EnumFact(
                name, tuple(cell.plain.strip() for cell in cells), stated(cells[0], NAME)
            )


def _subject(section: SectionView, placed: Placed, table: Table) -> str | None:
    """The field whose values the first column lists: named by the header, a code span before, or the heading."""
    role = column_role(table.header.cells[0].plain) if table.header.cells else None
    if role not in _SUBJECTS or len(table.header.cells) < 2:
        return None
    if role == "status" and are_statuses([row for row in table.rows if row.cells], 0):
        return None
    for text in (placed.lead, placed.label, section.section.title):
        if text is not None and len({code.content for code in text.codes}) == 1:
            return text.codes[-1].content
    if role in ("status", "type"):
        header = table.header.cells[0].plain.strip().lower()
        return strip_words(header, "COLUMNS", "name").strip() or header
    label = placed.label if placed.lead in (None, placed.label) else None
    for words in (label.plain if label is not None else "", section.title):
        if words and (named := _named(words)):
            return named
    return section.title.strip() or None


def _named(words: str) -> str | None:
    """The field that a caption names beside its words for values: "State values", "Possible values of the state"."""
    rest = strip_words(words, "VALUES")
    if rest == words:
        return None
    left = [word for word in _WORD.findall(rest) if not is_small(word)]
    return " ".join(left) if 0 < len(left) <= _LONGEST_NAME else None


def _column(table: Table, subject: str) -> Iterator[EnumFact]:
    at = _sent(table)
    cells = [row.cells[at] for row in table.rows if row.cells[at].plain.strip()]
    values = [cell.codes[0].content if cell.codes else cell.plain.strip() for cell in cells]
    if cells and all(len(value.split()) <= 3 for value in values):
        yield EnumFact(subject, tuple(values), stated(cells[0], NAME))
