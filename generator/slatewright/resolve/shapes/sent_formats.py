"""Formats of what is sent: one that only a sample shows stays where the field's name speaks of it, too.

    {"owner_id": "0f8e...", "reference": "77aa..."}

An owner's id is a UUID; a reference is whatever the caller has, and a model that took UUIDs alone would refuse it. So it
is with an id that the docs call "id or e-mail". What comes back is left as the samples have it.
"""

from __future__ import annotations

from msgspec.structs import replace

from slatewright.lexicon import has_word, names_moment
from slatewright.model.api import Field, ListOf, Scalar, Shape
from slatewright.model.source import Basis, Sourced
from slatewright.resolve.shapes.fields import with_fields

_IDENTIFIERS = ("id", "ids", "identifier", "identifiers")


def with_sent_formats(shape: Sourced[Shape]) -> Sourced[Shape]:
    """A shape that is sent, without the formats of which only a sample knows."""
    value = with_fields(shape.value, sent_field)
    return shape if value is shape.value else replace(shape, value=value)


def sent_field(field: Field) -> Field:
    """A field that is sent, without a format of which only a sample knows."""
    if field.shape.basis >= Basis.STATED:
        return field
    match field.shape.value:
        case Scalar(format=str(name)) as text if not _told(field, name):
            free: Shape = replace(text, format=None)
        case ListOf(Scalar(format=str(name)) as text) if not _told(field, name):
            free = ListOf(replace(text, format=None))
        case _:
            return field
    return replace(field, shape=replace(field.shape, value=free))


def _told(field: Field, name: str) -> bool:
    """Whether a field's name speaks of the format, and its description of nothing else that it may be."""
    if field.description and has_word(field.description, "EITHER"):
        return False
    if name == "uuid":
        return field.name.lower().endswith(_IDENTIFIERS)
    return names_moment(field.name)
