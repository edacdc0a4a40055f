"""A sample repeats a name within one object.

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
from slatewright.check.toolkit.json_values import name_span
from slatewright.check.toolkit.samples import every_sample
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet
from slatewright.model.sample_data import JsonMember

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


@rule("EXM107", reads=FactSet, severity=Severity.WARNING)
def member_repeated(facts: FactSet) -> Iterable[Finding]:
    """Only where no brace can be missing, which makes members of two objects look like one's."""
    for sample in every_sample(facts):
        file, mends = sample.file, sample.fact.mends
        if any(not mend.deliberate and mend.reason not in _HARMLESS for mend in mends):
            continue
        for each in sample.objects:
            if len({member.name for member in each.members}) == len(each.members):
                continue
            seen: dict[str, JsonMember] = {}
            for member in each.members:
                first = seen.setdefault(member.name, member)
                if first is not member and "[]" not in member.name:
                    label = Label(name_span(file, first), "here")
                    message = f"`{member.name}` is already in this object"
                    yield Finding(message, name_span(file, member), (label,))
