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

from slatewright.model.facts import ExampleFact, Fact, FieldsFact, Role
from slatewright.resolve.outline import Outline


def objects_above(outline: Outline, home: int, sections: list[int]) -> frozenset[int]:
    """Those of an operation's sections that only describe an object.

    Args:
        outline: all sections with their facts.
        home: the section that defines the operation.
        sections: the sections that are the operation's.
    """
    own = outline.subtree(outline.subject(home))
    answers = (f for at in own for f in outline.sections[at].facts if _shows(f, Role.RESPONSE))
    if next(answers, None) is None:
        return frozenset()
    around = [at for at in sections if at not in own]
    shown = [
        at for at in around if any(_shows(f, Role.UNKNOWN) for f in outline.sections[at].facts)
    ]
    return frozenset(at for at in around if any(at in outline.subtree(above) for above in shown))


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
