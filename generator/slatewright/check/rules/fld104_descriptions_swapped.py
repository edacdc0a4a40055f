"""The descriptions of two rows seem to be swapped.

## Why it matters
Readers confuse the two fields.

## Example
| Parameter | Description           |
|-----------|-----------------------|
| colour    | The tail of the kite  |
| tail      | The colour of the kite |

## Instead
| Parameter | Description           |
|-----------|-----------------------|
| colour    | The colour of the kite |
| tail      | The tail of the kite  |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.recall import leaf
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FieldFact, FieldsFact, SectionFacts
from slatewright.regex import regex

_WORD = regex(r"\w+")
_SHORTEST = 3
_LONGEST = 8
"""Words of a description that does nothing but name what it is about."""


@rule("FLD104", reads=SectionFacts, severity=Severity.WARNING)
def descriptions_swapped(section: SectionFacts) -> Iterable[Finding]:
    """Of short descriptions alone: a long one may well speak of its neighbour."""
    for fact in section.facts:
        if not isinstance(fact, FieldsFact):
            continue
        for row, other in zip(fact.fields, fact.fields[1:], strict=False):
            if _speaks_of(row, other) and _speaks_of(other, row):
                label = Label(first_line(other.evidence.span), "and this one")
                message = f"`{row.name}` and `{other.name}` seem to have each other's description"
                yield Finding(message, first_line(row.evidence.span), (label,))


def _speaks_of(row: FieldFact, other: FieldFact) -> bool:
    """Whether the row's description names the other row and not its own; in a code span it refers to it."""
    if f"`{leaf(other.name)}`" in row.description:
        return False
    words = _WORD.findall(row.description.lower())
    own, its = leaf(row.name).lower(), leaf(other.name).lower()
    return len(its) >= _SHORTEST and len(words) <= _LONGEST and its in words and own not in words
