"""Sections that stand beside an operation and speak of other things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from slatewright.lexicon import has_word
from slatewright.model.facts import EndpointFact, ErrorFact, ExampleFact, Fact, RequestFact
from slatewright.resolve.endpoints.defined import Key
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.target import read_target, stands_for_any

_MOST_NEAR = 500
"""Sections of a chapter; that of a longer one is not looked for."""


def stands_apart(outline: Outline, at: int, path: str) -> bool:
    """Whether a section has a subject of its own and does not speak of the operation with this path."""
    section = outline.sections[at]
    own = not section.generic or has_word(section.title, "PAGINATION") is not None
    return own and not any(_speaks_of(fact, path) for fact in section.facts)


def of_chapter_before(outline: Outline, at: int, below: Mapping[int, Sequence[Key]]) -> bool:
    """Whether a section on pages follows a whole chapter of operations, and so belongs to none of them."""
    if has_word(outline.sections[at].title, "PAGINATION") is None:
        return False
    siblings = range(at - 1, max(outline.parents[at], at - _MOST_NEAR), -1)
    before = next((each for each in siblings if outline.parents[each] == outline.parents[at]), None)
    return before is not None and len(below[before]) > 1


def has_sample_of(outline: Outline, at: int, path: str) -> bool:
    """Whether a section has a sample that says by its caption that it is of the operation with this path."""
    return any(path in sample.caption for sample in outline.of_kind(at, ExampleFact))


def _speaks_of(fact: Fact, path: str) -> bool:
    """Whether a fact calls an endpoint, is a sample in which the path stands, or an error that a call may meet.

    A call of what stands for any endpoint, `<api endpoint>?page=2`, speaks of none.
    """
    match fact:
        case ExampleFact():
            return path in fact.caption or path in fact.text
        case RequestFact():
            return not stands_for_any(read_target(fact.url).segments)
        case _:
            return isinstance(fact, EndpointFact | ErrorFact)
