"""Fields of made-up APIs, with what is known of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field as member
from typing import Any


@dataclass(frozen=True)
class Field:
    """A parameter or a member of an object."""

    name: str
    type: str
    example: Any = member(hash=False)
    required: bool = False
    values: tuple[str, ...] = ()
    default: Any = None
    bounds: tuple[int, int] | None = None
    longest: int | None = None
    """Characters at most."""
    fields: tuple[Field, ...] = ()
    """Of an object, or of the objects in an array."""

    def paths(self, before: str = "") -> Iterator[tuple[str, Field]]:
        """This field and all below it, by their dotted paths."""
        path = before + self.name
        yield path, self
        inside = path + ("[]." if self.type == "array" else ".")
        for field in self.fields:
            yield from field.paths(inside)


def example(fields: tuple[Field, ...]) -> dict[str, Any]:
    """The JSON object of some fields."""
    return {field.name: field.example for field in fields}


FIELDS = (
    Field("name", "string", "Morning", longest=64),
    Field("colour", "string", "red", values=("red", "green", "blue")),
    Field("length", "integer", 240, bounds=(1, 900)),
    Field("weight", "number", 1.5),
    Field("active", "boolean", True),
    Field("note", "string", "Handle with care", longest=255),
    Field("tags", "array", ["small", "new"]),
    Field("stock", "integer", 12, default=1),
    Field("price", "number", 19.9),
    Field("url", "string", "https://pictures.example/8114"),
    Field("kind", "string", "day", values=("day", "night"), default="day"),
    Field("starts_at", "string", "2031-05-04T09:30:00Z"),
)


def _part(name: str, *inside: Field, many: bool = False) -> Field:
    one = example(inside)
    return Field(name, "array" if many else "object", [one] if many else one, fields=inside)


PARTS = (
    _part(
        "owner",
        Field("first_name", "string", "Ada"),
        Field("email", "string", "ada@people.example"),
    ),
    _part("address", Field("street", "string", "Long Lane 4"), Field("city", "string", "Ghent")),
    _part("lines", Field("sku", "string", "A-7"), Field("count", "integer", 3), many=True),
)
"""Fields that have fields of their own."""

FILTERS = (
    Field("limit", "integer", 50, default=20, bounds=(1, 100)),
    Field("page", "integer", 2, default=1),
    Field("sort", "string", "newest", values=("newest", "oldest")),
    Field("search", "string", "blue", required=True),
    Field("since", "string", "2031-05-04"),
    Field("archived", "boolean", True, default="false"),
)
"""What lists are asked with."""
