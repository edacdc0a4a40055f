"""What methods take: arguments, and fields of bodies by keyword."""

from __future__ import annotations

from msgspec import Struct

from slatewright.model.printed import Source


class ArgumentPlan(Struct, frozen=True):
    """One argument of a method."""

    name: Source
    wire: str
    place: str
    """`path`, `query`, `header`, `cookie` or `body`."""
    type: Source
    """Its annotation; an optional one may be `Unset` as well."""
    required: bool
    description: str
    value: Source
    """What the request is given: the argument itself, or that with its style."""
    default: Source | None = None
    """What it is where the caller leaves it out; None where it is required."""
    spread: bool = False
    """Whether it is required and may be left out all the same, since its fields may be given instead."""
    given: Source | None = None
    """Its annotation where it is given, if it is a body that may be left out."""


class KeywordPlan(Struct, frozen=True):
    """A field of a body, as a keyword argument."""

    name: Source
    wire: str
    type: Source
    required: bool


class FieldsPlan(Struct, frozen=True):
    """A class that lists keyword arguments: all of them must be given (`total`), or none."""

    name: Source
    base: Source
    total: bool
    docstring: str
    fields: tuple[KeywordPlan, ...]


class KeywordsPlan(Struct, frozen=True):
    """The fields of a body, as what methods take by keyword."""

    name: Source
    """Of the class that lists them where none must be given, since `body` may have them."""
    whole: Source | None
    """Of the class that says which must be given where `body` is not; None where none must."""
    model: Source
    """The class of the body itself."""
    fields: tuple[KeywordPlan, ...]
    classes: tuple[FieldsPlan, ...]
    """Those that list the fields, each behind those that it extends."""


class FormPlan(Struct, frozen=True):
    """One of several ways to call a method, for type checkers."""

    keyword: tuple[ArgumentPlan, ...]
    named: Source | None
    """The class of the fields that it takes by keyword; None where it takes none."""
