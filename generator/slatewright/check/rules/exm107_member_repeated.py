"""A name stands twice in one object of a sample.

## Why it matters
Readers of JSON keep one of the two values and drop the other. Often the second name is wrong.

## Example
## Kites

> Sample response

```json
{
  "colour": "red",
  "colour": "blue"
}
```

## Instead
## Kites

> Sample response

```json
{
  "colour": "red",
  "line_colour": "blue"
}
```
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.json_values import name_span, objects, sample_values
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import JsonMember, SectionFacts

_HARMLESS = frozenset(
    {
        "trailing comma",
        "name without a value",
        "value without quotes",
        "name without quotes",
        'quotes other than "',
    }
)
"""What may be wrong with a sample whose objects are whole."""


@rule("EXM107", reads=SectionFacts, severity=Severity.WARNING)
def member_repeated(section: SectionFacts) -> Iterable[Finding]:
    """Only where no brace can be missing, which makes members of two objects look like one's."""
    for fact, value in sample_values(section):
        file = fact.evidence.span.file
        if any(not mend.deliberate and mend.reason not in _HARMLESS for mend in fact.mends):
            continue
        for each in objects(value):
            seen: dict[str, JsonMember] = {}
            for member in each.members:
                first = seen.setdefault(member.name, member)
                if first is not member and "[]" not in member.name:
                    label = Label(name_span(file, first), "here")
                    message = f"`{member.name}` is already in this object"
                    yield Finding(message, name_span(file, member), (label,))
