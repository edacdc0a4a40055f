"""What a general section on pages says of its parameters, for the operations that take them.

    # Pagination

    | limit | How many at once. Default: 25, at most 100. |

Operations name `limit` in their own tables or samples and leave the rest to that section. What an operation says itself
stands.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from slatewright.lexicon import paging_role
from slatewright.model.api import Field, Operation, Scalar, Unknown
from slatewright.model.facts import FieldFact, FieldsFact, PaginationFact, Place
from slatewright.model.source import Basis
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.shapes.rows import FieldReader


def with_paging_rows(
    operations: tuple[Operation, ...],
    outline: Outline,
    unowned: Collection[int],
    reader: FieldReader,
) -> tuple[Operation, ...]:
    """The operations with the words, default and limits of such rows at their parameters for pages.

    Args:
        operations: what the docs say of each.
        outline: all sections with their facts.
        unowned: positions of the sections that belong to no operation.
        reader: turns rows into fields.
    """
    rows = _rows(outline, unowned, reader)
    return tuple(_told(operation, rows) for operation in operations) if rows else operations


class _Row(Struct, frozen=True):
    """A parameter as a section on pages describes it."""

    field: Field
    leads: tuple[str, ...]
    """How links to that section end."""
    general: bool
    """Whether the section belongs to no operation."""


_Rows = Mapping[str, Sequence[_Row]]


def _rows(outline: Outline, unowned: Collection[int], reader: FieldReader) -> _Rows:
    """The parameters for pages that sections on pages describe, by name."""
    general = frozenset(unowned)
    found: dict[str, list[_Row]] = {}
    for at, section in enumerate(outline.sections):
        leads = tuple(f"#{anchor})" for anchor in section.anchors if anchor)
        for name, row in _first_rows(outline, at).items():
            found.setdefault(name, []).append(_Row(reader.field(row), leads, at in general))
    return found


def _first_rows(outline: Outline, at: int) -> dict[str, FieldFact]:
    """The parameters for pages of one section: a later table may show what comes back."""
    found: dict[str, FieldFact] = {}
    for table in outline.of_kind(at, FieldsFact) if outline.of_kind(at, PaginationFact) else ():
        for row in table.fields if table.place in (None, Place.QUERY) else ():
            if paging_role(row.name):
                found.setdefault(row.name, row)
    return found


def _told(operation: Operation, rows: _Rows) -> Operation:
    if operation.method.value != "GET":
        return operation
    walked = operation.pagination is not None
    parameters = tuple(
        (
            replace(parameter, field=_described(parameter.field, row))
            if parameter.place is Place.QUERY
            and (row := _row(parameter.field, rows, walked=walked))
            else parameter
        )
        for parameter in operation.parameters
    )
    return replace(operation, parameters=parameters)


def _row(field: Field, rows: _Rows, *, walked: bool) -> Field | None:
    """The row that speaks of a parameter: that of the section to which its words lead, or the only general one.

    A parameter with words of its own, of an operation that no pages are known of, may be another of that name.
    """
    words = field.description or ""
    named = rows.get(field.name, ())
    fitting = [row.field for row in named if any(lead in words for lead in row.leads)]
    if not fitting and walked:
        fitting = [row.field for row in named if row.general]
    known = len(fitting) != 1 or fitting[0].evidence[0] in field.evidence
    return None if known else fitting[0]


def _described(field: Field, row: Field) -> Field:
    """The field with what only the row says."""
    told = replace(
        field,
        description=field.description or row.description,
        default=field.default or row.default,
        evidence=(*field.evidence, *row.evidence),
    )
    mine, other = field.shape.value, row.shape.value
    if isinstance(mine, Unknown) or field.shape.basis < Basis.STATED <= row.shape.basis:
        return told if isinstance(other, Unknown) else replace(told, shape=row.shape)
    match mine, other:
        case Scalar(minimum=None, maximum=None, enum=()), Scalar() if mine.type == other.type:
            shape = replace(mine, minimum=other.minimum, maximum=other.maximum)
            return replace(told, shape=replace(field.shape, value=shape))
        case _:
            return told
