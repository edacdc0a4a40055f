"""An error code has two different meanings.

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
from slatewright.lexicon import is_small
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import ErrorFact, FactSet
from slatewright.regex import regex

_WORD = regex(r"[^\W\d_]{3,40}")
_SMALL = ("article", "preposition", "copula")
_MOST = 8
"""Wordings of one code that are held against each other."""


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
    wordings: list[str] = []
    for fact in found:
        if len(wordings) >= _MOST or not fact.message:
            continue
        known = any(_mean_alike(fact.message, each) for each in wordings)
        wordings.append(fact.message)
        if known:
            continue
        if meanings:
            labels = (Label(meanings[0].evidence.span, "another meaning"),)
            message = f"error code `{fact.code}` has another meaning elsewhere"
            yield Finding(message, fact.evidence.span, labels, group=group)
        meanings.append(fact)


def _mean_alike(one: str, other: str) -> bool:
    """Whether one says most of what the other does: "No kite id passed" and "kite id not set"."""
    left, right = set(_words(one)), set(_words(other))
    return alike(one, other) or 2 * len(left & right) > min(len(left), len(right))


def _words(message: str) -> Iterator[str]:
    for word in _WORD.findall(message.lower()):
        if not is_small(word, *_SMALL):
            yield word
