"""The docs say that a list is returned, but the sample shows an object.

## Why it matters
Code that walks the answer as a list fails, or the list is one level deeper than the docs say.

## Example
## List kites

`GET /kites`

> Sample response

```json
{"kites": [{"id": 1}]}
```

| Status | Description | Schema        |
|--------|-------------|---------------|
| 200    | Success     | Array of Kite |

## Instead
## List kites

`GET /kites`

> Sample response

```json
[{"id": 1}]
```

| Status | Description | Schema        |
|--------|-------------|---------------|
| 200    | Success     | Array of Kite |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.kinds import stated_kind
from slatewright.check.toolkit.outline import chapters
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.wording import plainly
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import ExampleFact, FactSet, Role, StatusFact
from slatewright.model.sample_data import JsonObject


@rule("EXM116", reads=FactSet, severity=Severity.WARNING)
def answer_is_no_list(facts: FactSet) -> Iterable[Finding]:
    """Only where the part of the docs says once that a list comes back and has one sample response."""
    for chapter in chapters(facts):
        found = [fact for section in chapter for fact in section.facts]
        said = [f for f in found if isinstance(f, StatusFact) and f.status.startswith("2")]
        shown = [
            f
            for f in found
            if isinstance(f, ExampleFact) and f.role is Role.RESPONSE and f.value is not None
        ]
        lists = [fact for fact in said if _list(fact)]
        if len(shown) != 1 or len(lists) != 1:
            continue
        if isinstance(shown[0].value, JsonObject):
            label = Label(first_line(shown[0].evidence.span), "the sample")
            message = "this says that a list comes back, the sample shows an object"
            yield Finding(message, first_line(lists[0].evidence.span), (label,))


def _list(said: StatusFact) -> bool:
    """Whether it says so in words of its own, and does not lead to an object called `Collection`."""
    named = {plainly(link) for link in said.links}
    return stated_kind(said.type_text) == "array" and plainly(said.type_text or "") not in named
