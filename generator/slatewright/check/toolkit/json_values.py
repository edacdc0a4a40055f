"""Walking the values of JSON samples."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.model.facts import ExampleFact, RequestFact, SectionFacts
from slatewright.model.sample_data import Json, JsonArray, JsonMember, JsonObject
from slatewright.model.source import Span


def sample_values(section: SectionFacts) -> Iterator[tuple[ExampleFact | RequestFact, Json]]:
    """Every sample of a section that was read as data."""
    for fact in section.facts:
        match fact:
            case ExampleFact(value=value) | RequestFact(body=value) if value is not None:
                yield fact, value
            case _:
                pass


def objects(value: Json) -> Iterator[JsonObject]:
    """Every object in a value, itself included."""
    match value:
        case JsonObject():
            yield value
            for member in value.members:
                yield from objects(member.value)
        case JsonArray():
            for item in value.items:
                yield from objects(item)
        case _:
            return


def name_span(file: str, member: JsonMember) -> Span:
    """The place of a member's name; the start of its line where the name is not written as it is meant."""
    if member.column <= 0:
        return Span(file, member.line, 1, member.line, 1)
    end = member.column + len(member.name)
    return Span(file, member.line, member.column, member.line, end)


def members_below(value: Json, parent: str = "") -> Iterator[tuple[str, JsonMember]]:
    """Every member of a value, with the name of the member whose object it stands in."""
    match value:
        case JsonObject():
            for member in value.members:
                yield parent, member
                yield from members_below(member.value, member.name)
        case JsonArray():
            for item in value.items:
                yield from members_below(item, parent)
        case _:
            return
