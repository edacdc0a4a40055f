"""A line of a list of parameters."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as member

from writing.fields import Field


@dataclass(frozen=True)
class Row:
    """A line of a list: what stands in which column, or in brackets, or in the text."""

    name: str
    about: str
    type: str = ""
    need: str = ""
    default: str = ""
    values: str = ""
    place: str = ""
    star: bool = False
    rows: tuple[Row, ...] = ()
    field: Field = member(default_factory=lambda: Field("", "", None))
