"""A sample was mended before it was taken over into the OpenAPI document.

## Why it matters
The document's example, and what is made of it, is not what the docs say, but a guess at what they
mean.

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
from slatewright.check.toolkit.operations import title
from slatewright.check.toolkit.places import first_line
from slatewright.model.api import Operation
from slatewright.model.diagnostics import Label, Severity

_NEAR = 2
"""Lines below the head of a sample within which a mistake is in sight."""


@rule("EXM109", reads=Operation, severity=Severity.INFO)
def sample_mended(operation: Operation) -> Iterable[Finding]:
    """The mistakes themselves are EXM104's; one near the sample's head needs no second word."""
    sent = [example for body in operation.bodies for example in body.examples]
    answered = [example for response in operation.responses for example in response.examples]
    for example in (*sent, *answered):
        wrong = [mend for mend in example.mends if not mend.deliberate]
        head = example.evidence.span.line
        if wrong and all(mend.span.line > head + _NEAR for mend in wrong):
            labels = tuple(Label(mend.span, mend.reason) for mend in wrong)
            message = f"the document carries a mended copy of this sample of {title(operation)}"
            yield Finding(message, first_line(example.evidence.span), labels)
