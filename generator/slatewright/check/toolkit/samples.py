"""The samples of the whole docs, each walked once for all the rules that look into it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from slatewright.check.toolkit.json_values import sample_values
from slatewright.lexicon import has_word
from slatewright.model.facts import ExampleFact, FactSet, RequestFact
from slatewright.model.sample_data import Json, JsonArray, JsonMember, JsonObject, JsonScalar
from slatewright.model.source import Span
from slatewright.once import walked_once

PROGRAMS = frozenset({"python", "ruby", "php", "javascript", "js"})
"""Tabs in which a sample of data is what a library of the language gives."""


class Sample(Struct, frozen=True):
    """One sample that was read as data."""

    fact: ExampleFact | RequestFact
    file: str
    value: Json
    objects: tuple[JsonObject, ...]
    """Every object in it, itself included, from the outside in."""
    arrays: tuple[JsonArray, ...]
    members: tuple[tuple[str, JsonMember], ...]
    """Every member, with the name of the member whose object it stands in."""


def samples(facts: FactSet) -> Iterator[Sample]:
    """The samples that are JSON; the fields of a form have no types."""
    for sample in every_sample(facts):
        fact = sample.fact
        if isinstance(fact, ExampleFact) or fact.text.lstrip()[:1] in ("{", "["):
            yield sample


@walked_once
def every_sample(facts: FactSet) -> Iterator[Sample]:
    """The samples of all sections, forms included, in reading order."""
    for section in facts.sections:
        for fact, value in sample_values(section):
            walk = _Walk()
            walk.down(value, "")
            yield Sample(
                fact,
                fact.evidence.span.file,
                value,
                tuple(walk.objects),
                tuple(walk.arrays),
                tuple(walk.members),
            )


def is_request(fact: ExampleFact) -> bool:
    """Whether its caption calls a sample a request, whatever else it says: "Sample request (returned goods)"."""
    asks, answers = has_word(fact.caption, "REQUEST"), has_word(fact.caption, "RESPONSE")
    return asks is not None and (answers is None or asks.start() < answers.start())


def heads(facts: FactSet) -> Iterator[Span]:
    """Where every sample stands, those that could not be read included."""
    for section in facts.sections:
        for fact in section.facts:
            if isinstance(fact, ExampleFact | RequestFact):
                yield fact.evidence.span


class _Walk:
    """What a value holds, gathered on one way through it."""

    def __init__(self) -> None:
        self.objects: list[JsonObject] = []
        self.arrays: list[JsonArray] = []
        self.members: list[tuple[str, JsonMember]] = []

    def down(self, value: Json, parent: str) -> None:
        if isinstance(value, JsonObject):
            self.objects.append(value)
            for member in value.members:
                self.members.append((parent, member))
                if not isinstance(member.value, JsonScalar):
                    self.down(member.value, member.name)
        elif isinstance(value, JsonArray):
            self.arrays.append(value)
            for item in value.items:
                if not isinstance(item, JsonScalar):
                    self.down(item, parent)
