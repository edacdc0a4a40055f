"""Headers that the docs describe once, in a section of no operation or by a sentence, for requests in general."""

from __future__ import annotations

from slatewright.http.headers import OF_EVERY_REQUEST, is_answered
from slatewright.lexicon import has_word
from slatewright.model.api import Field
from slatewright.model.facts import FieldsFact, Place
from slatewright.resolve.headings.deliveries import is_of_deliveries
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.shapes.merged_shapes import merged_by_key
from slatewright.resolve.shapes.rows import FieldReader
from slatewright.resolve.tables.for_all_calls import is_for_all_calls, leads_to_headers


def common_headers_of(
    outline: Outline,
    unowned: tuple[int, ...],
    reader: FieldReader,
    secrets: frozenset[tuple[Place, str]],
) -> tuple[Field, ...]:
    """Every such header once, in the order of the docs; those that carry credentials aside.

    Args:
        outline: all sections with their facts.
        unowned: positions of the sections that belong to no operation.
        reader: turns rows into fields.
        secrets: places and lower-case names of the API's credentials.
    """
    general = set(unowned)
    found = merged_by_key(
        (row.name.lower(), reader.field(row))
        for at in range(len(outline.sections))
        if not is_of_deliveries(outline, at)
        for table in outline.of_kind(at, FieldsFact)
        if at in general or is_for_all_calls(table)
        for row in table.fields
        if _is_header(row.name, table) and (Place.HEADER, row.name.lower()) not in secrets
    )
    return tuple(found.values())


def _is_header(name: str, table: FieldsFact) -> bool:
    """Whether a row names a header of the request: its table says so, the words before it do, or its name can be nothing else."""
    if name.lower() in OF_EVERY_REQUEST or is_answered(name):
        return False
    if not name.replace("-", "").replace("_", "").isalnum():
        return False
    if table.place is Place.HEADER:
        return has_word(table.caption, "PLACES", "response") is None
    return table.place is None and (
        name.lower().startswith("x-") or leads_to_headers(table.caption)
    )
