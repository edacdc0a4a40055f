"""Commands that leave their method to curl, which takes POST for what they send, below a request line that says GET."""

from __future__ import annotations

from msgspec.structs import replace

from slatewright.http.media import FORMS
from slatewright.model.facts import EndpointFact, Fact, FactSet, Form, RequestFact, SectionFacts

_LINES = (Form.LINE, Form.HEADING, Form.TABLE)


def with_methods_of_lines(facts: FactSet) -> FactSet:
    """The facts with GET for such commands, whose form is the query then: `curl URL -d "limit=10"`."""
    sections = list(facts.sections)
    start = 0
    for at in range(1, len(sections) + 1):
        if at == len(sections) or not sections[at].generic:
            sections[start:at] = _of_one_subject(sections[start:at])
            start = at
    changed = tuple(sections)
    return facts if changed == facts.sections else replace(facts, sections=changed)


def _of_one_subject(sections: list[SectionFacts]) -> list[SectionFacts]:
    """A section and its parts, all lines of which may say GET."""
    stated = {
        fact.method
        for section in sections
        for fact in section.facts
        if isinstance(fact, EndpointFact) and fact.form in _LINES
    }
    if stated != {"GET"} or not any(_is_silent(f) for s in sections for f in s.facts):
        return sections
    return [replace(s, facts=tuple(map(_as_get, s.facts))) for s in sections]


def _as_get(fact: Fact) -> Fact:
    return (
        replace(fact, method="GET") if isinstance(fact, RequestFact) and _is_silent(fact) else fact
    )


def _is_silent(fact: Fact) -> bool:
    """Whether a fact is a command with a form, and without a method of its own."""
    return (
        isinstance(fact, RequestFact)
        and fact.form is Form.CURL
        and not fact.explicit
        and fact.method == "POST"
        and fact.media in FORMS
    )
