"""The component schemas: one for each object that the docs describe and something uses."""

from __future__ import annotations

from msgspec.structs import replace

from slatewright.model.api import Field, ListOf, Named, ObjectOf, OneOf, Schema, Shape, Unknown
from slatewright.model.facts import FieldFact
from slatewright.model.source import Sourced
from slatewright.resolve.shapes.merged_shapes import merge_field_lists, merge_sourced_shapes
from slatewright.resolve.shapes.nesting import nested
from slatewright.resolve.shapes.objects import DocObject, Objects
from slatewright.resolve.shapes.rows import UNNAMED, FieldReader
from slatewright.resolve.shapes.sample_shapes import shown_shape

_EITHER = ("oneof", "anyof", "or", "xor")
"""What generators of docs write above the alternatives of a schema."""


def schemas_of(objects: Objects, reader: FieldReader) -> tuple[Schema, ...]:
    """Every object as a schema, in the order of the docs."""
    owned = {id(values) for found in objects.listed for values in found.values}
    listed = reader.listed
    shared = tuple(values for values in listed.lists if id(values) not in owned)
    own = {
        found.name: _shape(
            found, replace(reader, listed=replace(listed, lists=(*found.values, *shared)))
        )
        for found in objects.listed
    }
    return tuple(
        Schema(found.name, shape, found.description)
        for found in objects.listed
        for shape in [_with_parts(found, own, objects)]
        if not isinstance(shape.value, Unknown)
    )


def _with_parts(
    found: DocObject, own: dict[str, Sourced[Shape]], objects: Objects
) -> Sourced[Shape]:
    """An object with the fields of those that it is made of: rows without a name that link them."""
    shape = own[found.name]
    parts = [
        (part, row)
        for table in found.tables
        for row in table.fields
        if row.name == UNNAMED and row.depth == 0 and "»" not in row.evidence.quote
        for part in [objects.linked(row.links, row.evidence.span.file)]
        if part is not None and part.name != found.name
    ]
    if not parts or isinstance(shape.value, ListOf):
        return shape
    evidence = tuple(row.evidence for _, row in parts)
    if any(table.caption.lower() in _EITHER for table in found.tables):
        return Sourced(OneOf(tuple(dict.fromkeys(Named(part.name) for part, _ in parts))), evidence)
    if len(parts) == 1 and isinstance(shape.value, Unknown | Named):
        return Sourced(Named(parts[0][0].name), evidence)
    fields: tuple[Field, ...] = ()
    for value in (shape.value, *(own[part.name].value for part, _ in parts)):
        if isinstance(value, ObjectOf):
            fields = merge_field_lists(fields, value.fields)
    return Sourced(ObjectOf(fields), (*shape.evidence, *evidence), shape.overruled)


def _shape(found: DocObject, reader: FieldReader) -> Sourced[Shape]:
    shown = shown_shape((e.value, e.evidence) for e in found.examples if e.value is not None)
    if isinstance(shown, ListOf) and not found.schema:
        shown = shown.items
    rows: list[FieldFact] = [fact for table in found.tables for fact in table.fields]
    evidence = tuple(row.evidence for row in rows[:1]) or tuple(
        e.evidence for e in found.examples[:1]
    )
    stated: Sourced[Shape] = Sourced(
        nested(rows, shown, reader), tuple(row.evidence for row in rows[:1])
    )
    merged = merge_sourced_shapes(
        stated, Sourced(shown, tuple(e.evidence for e in found.examples[:1]))
    )
    return Sourced(merged.value, merged.evidence or evidence, merged.overruled)
