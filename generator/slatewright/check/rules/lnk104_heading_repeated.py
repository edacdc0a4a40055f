"""Two operations have the same heading.

## Why it matters
A link to the heading reaches the first of them alone, and readers of the table of contents cannot tell them
apart.

## Example
# Kites

## Search

`GET /kites/search`

# Lines

## Search

`GET /lines/search`

## Instead
# Kites

## Search kites

`GET /kites/search`

# Lines

## Search lines

`GET /lines/search`
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.outline import STATED
from slatewright.check.toolkit.places import first_line
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import EndpointFact, FactSet, RequestFact, SectionFacts
from slatewright.regex import regex

_OUTER = 2
"""Levels of headings that Slate's table of contents shows."""
_WORD = regex(r"\w+")


@rule("LNK104", reads=FactSet, severity=Severity.INFO)
def heading_repeated(facts: FactSet) -> Iterable[Finding]:
    """Headings in letters that Slate leaves out of anchors are told apart all the same."""
    first: dict[tuple[str, str], SectionFacts] = {}
    for section in facts.sections:
        if not section.anchors or section.level > _OUTER or section.generic or not _calls(section):
            continue
        words = " ".join(_WORD.findall(section.title.casefold()))
        other = first.setdefault((section.anchors[0], words), section)
        if other is not section and section.heading and other.heading:
            label = Label(first_line(other.heading.span), "and here")
            message = f"another operation has the heading `{section.title}` as well"
            place = first_line(section.heading.span)
            yield Finding(message, place, (label,), group=section.anchors[0])


def _calls(section: SectionFacts) -> bool:
    return any(
        isinstance(fact, RequestFact) or isinstance(fact, EndpointFact) and fact.form in STATED
        for fact in section.facts
    )
