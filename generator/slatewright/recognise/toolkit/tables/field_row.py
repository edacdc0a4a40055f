"""One row of a table as a field: what each column says, and what the words say where there is no column."""

from __future__ import annotations

import re

from msgspec.structs import replace

from slatewright.lexicon import any_of, has_word, is_word
from slatewright.model.document import Row, Table, Text
from slatewright.model.facts import FieldFact, Limit, Place
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.tables.assigned_values import with_assigned
from slatewright.recognise.toolkit.tables.banner_row import below_banners
from slatewright.recognise.toolkit.tables.caption import Caption
from slatewright.recognise.toolkit.tables.columns import Columns
from slatewright.recognise.toolkit.tables.field_name import FieldName, field_name
from slatewright.recognise.toolkit.tables.need_letters import need_of_letter
from slatewright.recognise.toolkit.tables.places import place_beside_type, place_of_cell
from slatewright.recognise.toolkit.tables.short_row import whole_rows
from slatewright.recognise.toolkit.text.page_anchor import page_anchor
from slatewright.recognise.toolkit.text.text_part import part_of
from slatewright.recognise.toolkit.words.default_words import default_in_words
from slatewright.recognise.toolkit.words.enum_words import CONSTANT, values_of_enum
from slatewright.recognise.toolkit.words.field_words import (
    NOT_SAID,
    Need,
    joins_values,
    need_in_words,
    need_of_cell,
    type_in_words,
    values_in_words,
)
from slatewright.recognise.toolkit.words.inner_name import inner_names
from slatewright.recognise.toolkit.words.limits import limits_beside_type, limits_in_words
from slatewright.recognise.toolkit.words.read_only_words import says_read_only
from slatewright.regex import regex
from slatewright.type_words import is_type

_WRAPPED = regex(r"[?&]([\w-]{1,40}\[([\w.-]{1,60})\])=")
"""A parameter of a query whose name is in brackets behind another: `?filter[colour]=grey`."""
_CHOSEN = regex(r"[?&]([A-Za-z][\w.-]{0,40})=[-+]?([\w.]{1,60})(?![\w.=,-])")
"""A parameter of a query with the value that a row is about: `?sort=-age` in the row `age`."""
_VALUE = regex(r"[\w.+-]{0,59}[\w+-](?=\.?(?:[\s`'\",;)]|\Z))")
_ID = regex(r"(?:(?:\A|[_-])(?:id|uuid|guid)|[a-z](?:Id|ID|Uuid|UUID))\Z")
_STAR = regex(r"(?<!\*)\*\)?\Z")
_MARKED = regex(r"\W{0,4}[A-Za-z]{2,20}\W{1,4}`([^`]{1,40})`\s{0,4}<br\s?/?>", re.IGNORECASE)
_IDENTIFIER = regex(r"[A-Za-z_$][\w.-]{0,60}")
_OR = rf"\s{{0,3}}(?:[/|]|{any_of('EITHER')})\s{{0,3}}"
_BETWEEN = rf"(?:\s{{0,3}},\s{{0,3}}|{_OR})"
_ANY_OF_THEM = Need(None, conditional=True)
"""What is needed of fields of which any will do."""
_Named = tuple[Row, FieldName, Caption]


def rows_of(
    table: Table, columns: Columns, convention: str, star: Need | None = None
) -> tuple[FieldFact, ...]:
    """The fields of a table, one a row, as `convention` reads them; `star` is what a footnote says of starred names."""
    rows = list(below_banners(whole_rows(table, columns), columns))
    inner = inner_names([columns.cell(row, "name") for row, _ in rows])
    found = [
        (row, each, above)
        for at, (row, above) in enumerate(rows)
        if (name := _name(row, columns, inner.get(at))) and not _is_title(name.name)
        for each in _alternatives(row, name, columns)
    ]
    named = found if star is None else _with_stars(found, columns, star)
    indents = sorted({name.indent for _, name, _ in named})
    return with_assigned(
        (
            _below(above, _field(row, name, columns, convention, indents.index(name.indent))),
            name.value is not None,
        )
        for row, name, above in named
    )


def _with_stars(found: list[_Named], columns: Columns, star: Need) -> list[_Named]:
    """The rows with the need of those that have the star: behind the name or, where no name has one, behind other words."""
    beside = not any(name.mark for _, name, _ in found)
    return [
        (
            (row, replace(name, need=star, mark=""), above)
            if name.mark or (beside and not name.need.said and _is_starred(row, columns))
            else (row, name, above)
        )
        for row, name, above in found
    ]


def _is_starred(row: Row, columns: Columns) -> bool:
    """Whether the type or the description ends in a star."""
    cells = (columns.cell(row, role) for role in ("type", "description", "required"))
    return any(cell is not None and _STAR.search(cell.plain) for cell in cells)


def _below(above: Caption, field: FieldFact) -> FieldFact:
    """The field with the need and the place that a row above it gives to all below, where its own row says neither."""
    need = above.required if field.required is None and not field.conditional else field.required
    place = field.place or above.place
    if need is field.required and place is field.place:
        return field
    return replace(field, required=need, place=place)


def _is_title(name: str) -> bool:
    """Whether a name is words of prose that no program could use, such as "Application credentials", or says "none".

    Neither do words for all that the table leaves out name anything: "other fields".
    """
    if is_word(name, "NOT_APPLICABLE") or is_word(name, "OTHER_FIELDS"):
        return True
    return " " in name and name[:1].isupper() and not any(mark in name for mark in "_[{/.,")


def _name(row: Row, columns: Columns, inner: str | None) -> FieldName | None:
    """What the name cell says; `inner` is the name where it is that of a part behind its whole."""
    cell = columns.cell(row, "name")
    name = field_name(cell) if cell is not None else None
    if name is not None and (chooser := _chooser(name.name, columns.cell(row, "example"))):
        return replace(name, name=chooser, plain=True)
    return replace(name, name=inner, plain=True) if name is not None and inner else name


def _alternatives(row: Row, name: FieldName, columns: Columns) -> list[FieldName]:
    """A name for each code span of a cell that names several fields; any will do of "`email` or `phone`"."""
    cell = columns.cell(row, "name")
    names = [code.content for code in cell.codes] if cell is not None else []
    if cell is None or len(names) < 2 or names[0] != name.name:
        return [name]
    joined = _BETWEEN.join(map(re.escape, names))
    if not all(map(_IDENTIFIER.fullmatch, names)) or not re.fullmatch(joined, cell.plain.strip()):
        return [name]
    either = re.search(_OR.join(map(re.escape, names[-2:])), cell.plain)
    need, mark = (_ANY_OF_THEM, "") if either else (name.need, name.mark)
    return [replace(name, name=each, need=need, mark=mark) for each in names]


def _chooser(value: str, example: Text | None) -> str | None:
    """The parameter of a query of which an example shows the name of the row as the value."""
    found = _CHOSEN.finditer(example.plain) if example else ()
    return next((match[1] for match in found if match[2] == value != match[1]), None)


def _field(row: Row, name: FieldName, columns: Columns, convention: str, depth: int) -> FieldFact:
    described = columns.cell(row, "description")
    typed = columns.cell(row, "type")
    default = columns.cell(row, "default")
    values = columns.cell(row, "values")
    place = columns.cell(row, "place")
    need = _need(row, name, columns)
    cells = [cell for cell in (typed, described, values, columns.cell(row, "restrictions")) if cell]
    enum = next((v for cell in cells for v in [_behind_need(values_in_words(cell), cell)] if v), ())
    enum = enum or _plain_values(values) or _constants(columns.cell(row, "value"))
    enum = enum or values_of_enum(typed, described)
    enum = enum or ((name.value,) if name.value else ())
    if _ID.search(name.name) and all(map(_ID.search, enum)):
        enum = ()  # "either a `user_id` or an `owner_id`" says whose ids they are
    name_cell = columns.cell(row, "name")
    assert name_cell is not None
    asked = _as_asked(name.name, columns.cell(row, "example"))
    beside = place_beside_type(typed.plain.strip()) if typed else None
    return FieldFact(
        name=asked or name.name,
        type_text=(
            typed.plain.strip()
            if typed and typed.plain.strip()
            else _type_beside(name, described) or type_in_words(columns.cell(row, "restrictions"))
        ),
        required=need.required,
        default_text=_default(default, described, enum, name.name)
        or default_in_words(_beside(name_cell, name), enum, name.name),
        description=described.raw.strip() if described else "",
        evidence=stated(name_cell, convention),
        place=place_of_cell(place.plain) if place else Place.QUERY if asked else beside,
        enum=enum,
        several=any(joins_values(cell) for cell in cells),
        links=_links(cells),
        depth=depth,
        example=_text(columns.cell(row, "example")) or _assigned(name.name, described),
        nullable=_nullable(columns.cell(row, "nullable"), typed, described),
        conditional=need.conditional,
        limits=_limits(row, columns),
        read_only=_is_read_only(row, columns),
        bold=any(strong.bold and name.name in strong.text for strong in name_cell.strongs),
        beside=_text(columns.cell(row, "value")) or _text(columns.cell(row, "inner")),
    )


def _as_asked(name: str, example: Text | None) -> str | None:
    """The whole name of a parameter, where the row gives its inner one and an example of the query: `?filter[name]=Tom`."""
    found = _WRAPPED.finditer(example.plain) if example else ()
    return next((match[1] for match in found if match[2] == name), None)


def _type_beside(name: FieldName, described: Text | None) -> str | None:
    """The type that stands behind the name or leads the description, where it has no column of its own."""
    if name.remark and is_type(name.remark):
        return name.remark
    return type_in_words(described) or name.remark


def _limits(row: Row, columns: Columns) -> tuple[Limit, ...]:
    """The limits that the cells of a row state, the more special column first."""
    typed = columns.cell(row, "type")
    beside = limits_beside_type(typed.plain) if typed else ()
    cells = [columns.cell(row, role) for role in ("restrictions", "values", "description")]
    found = [limit for cell in cells if cell for limit in limits_in_words(cell.plain)]
    return tuple(dict.fromkeys((*beside, *found)))


def _is_read_only(row: Row, columns: Columns) -> bool:
    """What its own column says, or else the words of the others."""
    if (cell := columns.cell(row, "read_only")) is not None:
        return need_of_cell(cell.plain).required is True
    cells = (columns.cell(row, role) for role in ("name", "type", "description", "required"))
    return any(says_read_only(cell) for cell in cells if cell is not None)


def _need(row: Row, name: FieldName, columns: Columns) -> Need:
    """The need from its own column, else from the name, the type, the default and the description."""
    if name.need is _ANY_OF_THEM:
        return name.need
    if cell := columns.cell(row, "required"):
        letters = columns.letters
        need = need_of_letter(cell.plain, letters) if letters else need_of_cell(cell.plain)
        if need.said:
            return need
    if (cell := columns.cell(row, "optional")) and (need := need_of_cell(cell.plain)).said:
        return Need(None if need.required is None else not need.required, need.conditional)
    if name.need.said:
        return name.need
    roles = ("type", "default", "description", "restrictions", "values", "example")
    cells = (columns.cell(row, "name"), *(columns.cell(row, role) for role in roles))
    for cell in (_beside(cells[0], name), *cells[1:]):
        if (need := need_in_words(cell)).said:
            return need
    return NOT_SAID


def _beside(cell: Text | None, name: FieldName) -> Text | None:
    """What stands behind the name in its own cell: "limit<br>*optional, default is 10*"."""
    if cell is None:
        return None
    words = cell.plain.partition(name.name)[2].strip(" \t\n()*")
    return part_of(cell, words, cell.codes) if words else None


def _behind_need(values: tuple[str, ...], cell: Text) -> tuple[str, ...]:
    """The values but for a mark of need behind the type on the first line of a cell: "**enum** `required`<br>`eq`"."""
    marked = _MARKED.match(cell.raw) if values else None
    if marked is None or marked[1] != values[0]:
        return values
    if not any(is_word(marked[1], table) for table in ("REQUIRED", "OPTIONAL")):
        return values
    return values[1:] if values[2:] else ()


def _default(
    default: Text | None, described: Text | None, enum: tuple[str, ...], name: str
) -> str | None:
    if default is not None:
        text = default.codes[0].content if default.codes else default.plain.strip()
        if (
            text
            and not need_in_words(default).said
            and text.strip("-–— ").lower() not in ("", "n/a", "none")
        ):
            return text
    return default_in_words(described, enum, name)


def _links(cells: list[Text]) -> tuple[str, ...]:
    targets = [link.target for cell in cells for link in cell.links]
    return tuple(dict.fromkeys(filter(None, map(page_anchor, targets))))


def _text(cell: Text | None) -> str | None:
    return cell.plain.strip() or None if cell else None


def _assigned(name: str, described: Text | None) -> str | None:
    """The value that the words give the field as a caller would: "Pass `page=2` for the second page"."""
    before, at, rest = described.plain.partition(f"{name}=") if described else ("", "", "")
    value = _VALUE.match(rest)
    alone = not before or not (before[-1].isalnum() or before[-1] in "_-.[")
    return value.group() if at and value and alone else None


def _nullable(cell: Text | None, typed: Text | None, described: Text | None) -> bool | None:
    if cell is not None and (need := need_of_cell(cell.plain)).required is not None:
        return need.required
    if typed is not None and has_word(typed.plain, "NULL"):
        return True
    if described is not None and has_word(described.plain, "MAY_BE_NULL"):
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


def _constants(cell: Text | None) -> tuple[str, ...]:
    """A cell of a "Value" column that lists constants, where a sample value would be but one: `WALK, TROT`."""
    parts = [part.strip(" \n`\"'") for part in cell.plain.split(",")] if cell is not None else []
    return tuple(parts) if len(parts) > 1 and all(map(CONSTANT.fullmatch, parts)) else ()
