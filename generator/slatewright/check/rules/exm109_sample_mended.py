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

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.mistakes import mistakes
from slatewright.check.toolkit.places import first_line
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import Form, RequestFact
from slatewright.model.sample_data import Mend

_NEAR = 1
"""Lines below the head of a sample within which a mistake is in sight."""
_NAMED = 3
"""Lines that a message names."""


@rule("EXM109", reads=Docs, severity=Severity.INFO)
def sample_mended(docs: Docs) -> Iterable[Finding]:
    """The mistakes themselves are EXM104's; one near the sample's head needs no second word, nor do commands."""
    for sample in mistakes(docs):
        fact = sample.fact
        command = isinstance(fact, RequestFact) and fact.form is Form.CURL
        far = all(mend.span.line > sample.head.line + _NEAR for mend in sample.wrong)
        if far and not command:
            labels = tuple(Label(mend.span, mend.reason) for mend in sample.wrong)
            message = f"this sample was mended before it was read, for what is wrong in {_lines(sample.wrong)}"
            yield Finding(message, first_line(sample.head), labels, group=str(sample.section))


def _lines(wrong: Iterable[Mend]) -> str:
    """Which lines they stand in."""
    lines = sorted({mend.span.line for mend in wrong})
    shown = ", ".join(map(str, lines[:_NAMED]))
    more = f" and {len(lines) - _NAMED} more" if len(lines) > _NAMED else ""
    return f"line{'s' if len(lines) > 1 else ''} {shown}{more}"
