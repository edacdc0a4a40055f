"""Samples and tables of an object that stand above an operation, and show no answer of its own.

    # Kittens

    > A kitten

    {"id": 1, "name": "Tom"}

    ## List kittens

    > Response

    {"kittens": [{"id": 1, "name": "Tom"}]}

Where the operation's own section shows what it answers, the object is only what that is made of.
"""

from __future__ import annotations

from msgspec import Struct

from slatewright.model.facts import ExampleFact, Fact, FieldsFact, Role
from slatewright.resolve.headings.outline import Outline


class Shown(Struct, frozen=True):
    """What the samples of the sections show."""

    answers: tuple[int, ...]
    """For each section, how many sections before it show an answer."""
    things: frozenset[int]
    """The sections with a sample of which nothing says what it shows."""


def samples_shown(outline: Outline) -> Shown:
    """Look at all samples once."""
    answers = [0]
    things = set()
    for at in range(len(outline.sections)):
        samples = outline.of_kind(at, ExampleFact)
        answers.append(answers[-1] + any(_shows(sample, Role.RESPONSE) for sample in samples))
        if any(_shows(sample, Role.UNKNOWN) for sample in samples):
            things.add(at)
    return Shown(tuple(answers), frozenset(things))


def objects_above(outline: Outline, home: int, sections: list[int], shown: Shown) -> frozenset[int]:
    """Those of an operation's sections that only describe an object.

    Args:
        outline: all sections with their facts.
        home: the section that defines the operation.
        sections: the sections that are the operation's.
        shown: what samples show.
    """
    own = outline.subtree(outline.subject(home))
    if shown.answers[own.stop] == shown.answers[own.start]:
        return frozenset()
    found = set()
    end = 0
    for at in sorted(at for at in sections if at not in own):
        if at in shown.things:
            end = max(end, outline.ends[at])
        if at < end:
            found.add(at)
    return frozenset(found)


def without_objects(outline: Outline, above: frozenset[int], facts: list[Fact]) -> list[Fact]:
    """The facts of an operation without the samples and tables of the objects above it."""
    left_out = {
        id(fact)
        for at in above
        for fact in outline.sections[at].facts
        if _shows(fact, Role.UNKNOWN) or _is_plain(fact)
    }
    return [fact for fact in facts if id(fact) not in left_out]


def _shows(fact: Fact, role: Role) -> bool:
    return isinstance(fact, ExampleFact) and fact.role is role and fact.value is not None


def _is_plain(fact: Fact) -> bool:
    """Whether a fact is a table whose words leave open what it is of."""
    return isinstance(fact, FieldsFact) and fact.place is None and not fact.request
