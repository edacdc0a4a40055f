"""An error code means one thing here and another thing there.

## Why it matters
A program that handles the code cannot know which of the two happened.

## Example
| Error code | Description |
|------------|-------------|
| 8007       | The kite is lost |
| 8008       | The line is torn |

Elsewhere:

| Error code | Description |
|------------|-------------|
| 8008       | No such colour |

## Instead
| Error code | Description |
|------------|-------------|
| 8007       | The kite is lost |
| 8008       | The line is torn |
| 8009       | No such colour   |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.errors import by_kind, http_status, listed
from slatewright.check.toolkit.wording import alike
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import ErrorFact, FactSet

_MOST = 8
"""Meanings of one code that are told apart."""


@rule("ERR101", reads=FactSet, severity=Severity.WARNING)
def code_with_two_meanings(facts: FactSet) -> Iterable[Finding]:
    """Within one file: parts of an API may number their errors anew, and a list may number kinds of errors."""
    kinds = {
        fact.evidence.span
        for section in facts.sections
        if by_kind(section)
        for fact in section.facts
        if isinstance(fact, ErrorFact)
    }
    for code, found in listed(facts).items():
        files: dict[str, list[ErrorFact]] = {}
        for fact in found if not http_status(code) else ():
            if fact.evidence.span not in kinds:
                files.setdefault(fact.evidence.span.file, []).append(fact)
        for file, told in files.items():
            yield from _compare(told, f"{file} {code}")


def _compare(found: Iterable[ErrorFact], group: str) -> Iterator[Finding]:
    meanings: list[ErrorFact] = []
    for fact in found:
        if len(meanings) >= _MOST or not fact.message:
            continue
        if any(alike(fact.message, each.message) for each in meanings):
            continue
        if meanings:
            labels = (Label(meanings[0].evidence.span, "another meaning"),)
            message = f"error code `{fact.code}` has another meaning elsewhere"
            yield Finding(message, fact.evidence.span, labels, group=group)
        meanings.append(fact)
