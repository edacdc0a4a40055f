"""URLs that a label calls an endpoint, beside the label of their method: no base URLs, whatever else the label may mean.

**Endpoint:** `https://api.example.com/kittens/{id}`

**Method:** `GET`
"""

from __future__ import annotations

from msgspec.structs import replace

from slatewright.model.facts import EndpointFact, Fact, FactSet, SectionFacts, ServerFact


def without_labelled_addresses(facts: FactSet) -> FactSet:
    """The facts without base URLs that stand where the docs give the URL of one call."""
    sections = tuple(map(_without, facts.sections))
    return facts if sections == facts.sections else replace(facts, sections=sections)


def _without(section: SectionFacts) -> SectionFacts:
    if not any(isinstance(fact, ServerFact) for fact in section.facts):
        return section
    endpoints = [fact for fact in section.facts if isinstance(fact, EndpointFact)]
    if not any(fact.method for fact in endpoints):
        return section
    lines = {fact.evidence.span.line for fact in endpoints if fact.target}
    return replace(section, facts=tuple(f for f in section.facts if not _is_one(f, lines)))


def _is_one(fact: Fact, lines: set[int]) -> bool:
    return isinstance(fact, ServerFact) and fact.mentioned and fact.evidence.span.line in lines
