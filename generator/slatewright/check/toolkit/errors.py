"""Error codes of the whole docs."""

from __future__ import annotations

from slatewright.model.facts import ErrorFact, FactSet, SectionFacts

_KIND = 3


def listed(facts: FactSet) -> dict[str, list[ErrorFact]]:
    """Every place that gives a meaning to a code, by the code, in reading order."""
    found: dict[str, list[ErrorFact]] = {}
    for section in facts.sections:
        for fact in section.facts:
            if isinstance(fact, ErrorFact):
                found.setdefault(fact.code, []).append(fact)
    return found


def by_kind(section: SectionFacts) -> bool:
    """Whether a list of the section has one code for errors of a kind: three messages for one, or more."""
    messages: dict[str, set[str]] = {}
    for fact in section.facts:
        if isinstance(fact, ErrorFact):
            messages.setdefault(fact.code, set()).add(plain_message(fact))
    return any(len(found) >= _KIND for found in messages.values())


def plain_message(fact: ErrorFact) -> str:
    """The message as it is compared."""
    return " ".join(fact.message.lower().split()).rstrip(".")


def http_status(code: str) -> bool:
    """Whether the code is one of HTTP's, whose words differ from operation to operation."""
    return len(code) == 3 and code.isdigit() and code[0] in "12345"
