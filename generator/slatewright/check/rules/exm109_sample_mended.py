"""A sample was mended before its fields and its example went into the OpenAPI document.

## Why it matters
What the document says of it is not what stands in the docs, but a guess at what they mean.

## Example
## Get a kite

`GET /kites/<id>`

> Sample response

```json
{
  "id": 1,
  "line": 2,
  "tail": 3
  "colour": "red"
}
```

## Instead
## Get a kite

`GET /kites/<id>`

> Sample response

```json
{
  "id": 1,
  "line": 2,
  "tail": 3,
  "colour": "red"
}
```
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.samples import mended
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet

_NEAR = 2
"""Lines below the head of a sample within which a mistake is in sight."""


@rule("EXM109", reads=FactSet, severity=Severity.INFO)
def sample_mended(facts: FactSet) -> Iterable[Finding]:
    """The mistakes themselves are EXM104's; one near the sample's head needs no second word."""
    for head, mends in mended(facts):
        wrong = [mend for mend in mends if not mend.deliberate]
        if wrong and all(mend.span.line > head.line + _NEAR for mend in wrong):
            labels = tuple(Label(mend.span, mend.reason) for mend in wrong)
            yield Finding(_MESSAGE, first_line(head), labels)


_MESSAGE = "this sample was mended before it was read, as best as could be guessed; what is wrong stands further down"
