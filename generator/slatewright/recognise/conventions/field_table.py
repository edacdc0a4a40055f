"""A table of parameters, attributes or fields, one a row.

    Parameter | Type   | Required | Description
    --------- | ------ | -------- | -----------
    name      | string | yes      | What the kitten is called.

Columns are known by their headers, in any order and language. What the table has no column for is read out of the
words: "(required)", "Default: `10`", "One of `a`, `b`".
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.lexicon import has_word
from slatewright.model.document import Row, Table, Text
from slatewright.model.facts import FieldFact, FieldsFact, Place
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.caption import caption_of
from slatewright.recognise.toolkit.columns import Columns, field_columns
from slatewright.recognise.toolkit.evidence import row_stated, stated
from slatewright.recognise.toolkit.field_name import FieldName, field_name
from slatewright.recognise.toolkit.field_words import (
    Need,
    default_in_words,
    need_in_words,
    need_of_cell,
    values_in_words,
)
from slatewright.recognise.toolkit.places import place_of_cell
from slatewright.recognise.toolkit.value_list import lists_values
from slatewright.recognise.toolkit.view import SectionView

NAME = "field-table"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[FieldsFact]:
    """Every table with a column of names."""
    for placed in section.of_type(Table):
        table = placed.block
        assert isinstance(table, Table)
        columns = field_columns(table)
        if columns is None or lists_values(section, placed, table):
            continue
        caption = caption_of(section, placed)
        fields = _fields(table, columns)
        if fields:
            place = caption.place
            if "header" in columns.at and place is None:
                place = Place.HEADER
            yield FieldsFact(
                fields=fields,
                caption=caption.text,
                place=place,
                evidence=(
                    row_stated(table.header, NAME) if not columns.headerless else fields[0].evidence
                ),
                status=caption.status,
                subject=caption.subject,
                required=caption.required,
                request=caption.request,
            )


def _fields(table: Table, columns: Columns) -> tuple[FieldFact, ...]:
    named = [
        (row, name)
        for row in table.rows
        if (name := _name(row, columns)) and not _is_title(name.name)
    ]
    indents = sorted({name.indent for _, name in named})
    return tuple(_field(row, name, columns, indents.index(name.indent)) for row, name in named)


def _is_title(name: str) -> bool:
    """Whether a name is words of prose that no program could use, such as "Application credentials"."""
    return " " in name and name[:1].isupper() and not any(mark in name for mark in "_[{/.,")


def _name(row: Row, columns: Columns) -> FieldName | None:
    cell = columns.cell(row, "name")
    return field_name(cell) if cell is not None else None


def _field(row: Row, name: FieldName, columns: Columns, depth: int) -> FieldFact:
    described = columns.cell(row, "description")
    typed = columns.cell(row, "type")
    default = columns.cell(row, "default")
    values = columns.cell(row, "values")
    place = columns.cell(row, "place")
    need = _need(row, name, columns)
    cells = [cell for cell in (typed, described, values, columns.cell(row, "restrictions")) if cell]
    name_cell = columns.cell(row, "name")
    assert name_cell is not None
    return FieldFact(
        name=name.name,
        type_text=typed.plain.strip() if typed and typed.plain.strip() else name.remark,
        required=need.required,
        default_text=_default(default, described),
        description=described.raw.strip() if described else "",
        evidence=stated(name_cell, NAME),
        place=place_of_cell(place.plain) if place else None,
        enum=next((v for cell in cells for v in [values_in_words(cell)] if v), ())
        or _plain_values(values),
        links=_links(cells),
        depth=depth,
        example=_text(columns.cell(row, "example")),
        nullable=_nullable(columns.cell(row, "nullable"), typed),
        conditional=need.conditional,
    )


def _need(row: Row, name: FieldName, columns: Columns) -> Need:
    """The need from its own column, else from the name, the type, the default and the description."""
    if (cell := columns.cell(row, "required")) and (need := need_of_cell(cell.plain)) != Need():
        return need
    if (cell := columns.cell(row, "optional")) and (need := need_of_cell(cell.plain)) != Need():
        return Need(None if need.required is None else not need.required, need.conditional)
    if name.need != Need():
        return name.need
    for role in ("type", "default", "description", "restrictions", "values", "example"):
        if (need := need_in_words(columns.cell(row, role))) != Need():
            return need
    return Need()


def _default(default: Text | None, described: Text | None) -> str | None:
    if default is not None:
        text = default.codes[0].content if default.codes else default.plain.strip()
        if (
            text
            and need_in_words(default) == Need()
            and text.strip("-–— ").lower() not in ("", "n/a", "none")
        ):
            return text
    return default_in_words(described)


def _links(cells: list[Text]) -> tuple[str, ...]:
    targets = [link.target for cell in cells for link in cell.links]
    return tuple(dict.fromkeys(t.rpartition("#")[2] for t in targets if t.startswith(("#", "/#"))))


def _text(cell: Text | None) -> str | None:
    return cell.plain.strip() or None if cell else None


def _nullable(cell: Text | None, typed: Text | None) -> bool | None:
    if cell is not None and (need := need_of_cell(cell.plain)).required is not None:
        return need.required
    if typed is not None and has_word(typed.plain, "NULL"):
        return True
    return None


def _plain_values(cell: Text | None) -> tuple[str, ...]:
    """A cell of a "Values" column that lists plain words."""
    if cell is None:
        return ()
    parts = [
        part.strip(" `\"'") for part in cell.plain.replace("\n", ",").replace("|", ",").split(",")
    ]
    return tuple(parts) if len(parts) > 1 and all(p and len(p.split()) <= 2 for p in parts) else ()
