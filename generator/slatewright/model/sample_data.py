"""The data of samples: JSON with the place of every name, what was mended in it, and what it says beside its fields."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from slatewright.model.source import Evidence, Span


class JsonScalar(Struct, frozen=True):
    """A JSON string, number, boolean or null."""

    value: str | int | float | bool | None
    line: int
    column: int


class Comment(Struct, frozen=True):
    """Words in a sample about one of its fields: `"name": "Tom" // required, what to call it`."""

    text: str
    required: bool | None
    """None where they do not say."""
    evidence: Evidence


class JsonMember(Struct, frozen=True):
    """One name and value of a JSON object; the place is the name's."""

    name: str
    value: Json
    line: int
    column: int
    comment: Comment | None = None
    """What the sample says beside it."""


class JsonObject(Struct, frozen=True):
    """A JSON object in the order of the sample; line and column are those of its brace."""

    members: tuple[JsonMember, ...]
    line: int
    column: int
    elided: bool = False
    """True where the sample says that it leaves something out (`...`)."""


class JsonArray(Struct, frozen=True):
    """A JSON array."""

    items: tuple[Json, ...]
    line: int
    column: int
    elided: bool = False


Json = JsonScalar | JsonObject | JsonArray


def every_member(value: Json) -> Iterator[JsonMember]:
    """The named values in some data, outer ones before those inside them."""
    if isinstance(value, JsonArray):
        for item in value.items:
            yield from every_member(item)
    elif isinstance(value, JsonObject):
        for member in value.members:
            yield member
            yield from every_member(member.value)


class Mend(Struct, frozen=True):
    """Something that is wrong in a JSON sample and was read all the same."""

    span: Span
    reason: str
    """In words, such as "trailing comma"."""
    deliberate: bool = False
    """True for an elision (`...`) or a comment, which help the reader and are no mistake."""
