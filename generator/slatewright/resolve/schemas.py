"""The component schemas: one for each object that the docs describe and something uses."""

from __future__ import annotations

from dataclasses import replace

from slatewright.model.api import ListOf, Schema, Shape, Unknown
from slatewright.model.facts import FieldFact
from slatewright.model.source import Sourced
from slatewright.resolve.nesting import nested
from slatewright.resolve.objects import DocObject, Objects
from slatewright.resolve.rows import FieldReader
from slatewright.resolve.shapes import merge_sourced_shapes
from slatewright.resolve.shown import shown_shape


def schemas_of(objects: Objects, reader: FieldReader) -> tuple[Schema, ...]:
    """Every object as a schema, in the order of the docs."""
    owned = {id(values) for found in objects.listed for values in found.values}
    shared = tuple(values for values in reader.enums if id(values) not in owned)
    return tuple(
        Schema(found.name, shape, found.description)
        for found in objects.listed
        for shape in [_shape(found, replace(reader, enums=(*found.values, *shared)))]
        if not isinstance(shape.value, Unknown)
    )


def _shape(found: DocObject, reader: FieldReader) -> Sourced[Shape]:
    shown = shown_shape((e.value, e.evidence) for e in found.examples if e.value is not None)
    if isinstance(shown, ListOf):
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
