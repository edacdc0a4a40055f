"""Which samples stand under which endpoint, going by the headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from slatewright.check.toolkit.paths import agree, segments
from slatewright.check.toolkit.places import first_line
from slatewright.model.facts import (
    EndpointFact,
    ExampleFact,
    FactSet,
    FieldsFact,
    Form,
    RequestFact,
    SectionFacts,
)
from slatewright.model.source import Span
from slatewright.once import walked_once

STATED = frozenset({Form.LINE, Form.HEADING, Form.TABLE})
"""Forms in which docs state an endpoint; the others only use it."""


class Scope(Struct, frozen=True):
    """An endpoint that the docs state, and what stands below the same heading."""

    endpoint: EndpointFact
    samples: tuple[RequestFact, ...]
    heading: Span
    """The heading of the part of the docs that documents the endpoint."""
    tables: tuple[FieldsFact, ...] = ()
    examples: tuple[ExampleFact, ...] = ()
    at_hand: bool = True
    """Whether the endpoint stands under that heading or one right below it, and not in a part of a part."""


@walked_once
def scopes(facts: FactSet) -> Iterator[Scope]:
    """Each stated endpoint with the samples of the largest part of the docs that has no other.

    A call below another heading with a subject of its own is of an operation that states no endpoint.
    """
    for file in _files(facts.sections):
        done: set[int] = set()
        for start, end in _parts(file):
            if start in done:
                continue
            inside = file[start:end]
            stated = [fact for section in inside for fact in _stated(section)]
            if stated and _one(stated) and not _calls_another(inside):
                done.update(range(start, end))
                yield _scope(_fullest(stated), inside)


@walked_once
def chapters(facts: FactSet) -> Iterator[tuple[SectionFacts, ...]]:
    """The sections below each heading of the first two levels, that heading's own included."""
    chapter: list[SectionFacts] = []
    for section in facts.sections:
        opens = section.level <= 2 or (chapter and chapter[0].span.file != section.span.file)
        if opens and chapter:
            yield tuple(chapter)
            chapter = []
        chapter.append(section)
    if chapter:
        yield tuple(chapter)


def pairs(facts: FactSet) -> Iterator[tuple[RequestFact, RequestFact]]:
    """HTTP messages and curl commands of one section that show the same calls, one by one."""
    for section in facts.sections:
        samples = list(_samples([section]))
        messages = [sample for sample in samples if sample.form is Form.HTTP]
        commands = [sample for sample in samples if sample.form is Form.CURL]
        if len(messages) == len(commands) and not any(_stated(section)):
            yield from zip(messages, commands, strict=True)


def _files(sections: Sequence[SectionFacts]) -> Iterator[Sequence[SectionFacts]]:
    by_file: dict[str, list[SectionFacts]] = {}
    for section in sections:
        by_file.setdefault(section.span.file, []).append(section)
    yield from by_file.values()


def _one(stated: Sequence[EndpointFact]) -> bool:
    """Whether all of them mean one endpoint."""
    methods = {fact.method for fact in stated if fact.method}
    paths = [segments(fact.target) for fact in stated]
    longest = max(paths, key=len)
    return len(methods) <= 1 and all(agree(path, longest) for path in paths)


def _is_at_hand(part: Sequence[SectionFacts]) -> bool:
    above: list[int] = []
    for section in part:
        while above and above[-1] >= section.level:
            above.pop()
        if len(above) < 2 and any(_stated(section)):
            return True
        above.append(section.level)
    return False


def _calls_another(inside: Sequence[SectionFacts]) -> bool:
    """Whether one section below the first states the endpoint, and another calls one, each under a subject of its own."""
    states, calls = set(), set()
    subject = 0
    for at, section in enumerate(inside):
        subject = subject if section.generic else at
        if next(_stated(section), None) is not None:
            states.add(subject)
        if next(_samples([section]), None) is not None:
            calls.add(subject)
    return 0 not in states and bool(states) and bool(calls - states - {0})


def _fullest(stated: Sequence[EndpointFact]) -> EndpointFact:
    """The first that gives a method; the first of all where none does."""
    return next((fact for fact in stated if fact.method), stated[0])


def _scope(endpoint: EndpointFact, inside: Sequence[SectionFacts]) -> Scope:
    tables = [fact for part in inside for fact in part.facts if isinstance(fact, FieldsFact)]
    examples = [fact for part in inside for fact in part.facts if isinstance(fact, ExampleFact)]
    heading = first_line(inside[0].span)
    samples = tuple(_samples(inside))
    return Scope(endpoint, samples, heading, tuple(tables), tuple(examples), _is_at_hand(inside))


def _parts(sections: Sequence[SectionFacts]) -> Iterator[tuple[int, int]]:
    """Each section with all that stand below it, outer ones first; then it alone."""
    for start, section in enumerate(sections):
        yield start, last_below(sections, start) + 1 if section.level else start + 1


def last_below(sections: Sequence[SectionFacts], at: int) -> int:
    """The last section below a heading, in the same file; itself where nothing is."""
    first, last = sections[at], at
    for below in range(at + 1, len(sections)):
        if sections[below].span.file != first.span.file or sections[below].level <= first.level:
            break
        last = below
    return last


def _stated(section: SectionFacts) -> Iterator[EndpointFact]:
    for fact in section.facts:
        if isinstance(fact, EndpointFact) and fact.form in STATED and segments(fact.target):
            yield fact


def _samples(sections: Sequence[SectionFacts]) -> Iterator[RequestFact]:
    for section in sections:
        for fact in section.facts:
            if isinstance(fact, RequestFact):
                yield fact
