"""The text refers to a sample response, but the operation has none.

## Why it matters
Readers look for what is not there. Often the sentence was copied, or the sample got lost.

## Example
## Delete a kite

`DELETE /kites/<id>`

On the right you find an example of the request and the response.

## Get a kite

`GET /kites/<id>`

> Sample response

```json
{"id": 1}
```

## Instead
## Delete a kite

`DELETE /kites/<id>`

The answer is empty.

## Get a kite

`GET /kites/<id>`

> Sample response

```json
{"id": 1}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.outline import STATED, chapters
from slatewright.check.walk import every_block
from slatewright.lexicon import any_of
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Paragraph
from slatewright.model.facts import EndpointFact, ExampleFact, FieldsFact, Place, Role, SectionFacts
from slatewright.regex import regex

_EXAMPLE = any_of("COLUMNS", "example")
_OF = any_of("SMALL", "preposition")
_ANSWER = any_of("PLACES", "response")
_PROMISE = regex(
    rf"\b{_EXAMPLE}\s+{_OF}\s+(?:[^\W\d_]{{1,30}}\s+){{0,7}}{_ANSWER}(?!\w)", re.IGNORECASE
)


@rule("MDN118", reads=Docs, severity=Severity.INFO)
def promised_sample_missing(docs: Docs) -> Iterable[Finding]:
    """Only where no link leads to the sample, and nothing of the answer is described either."""
    if docs.facts is None:
        return
    promises: dict[str, list[Paragraph]] = {}
    for block in every_block(docs.documents):
        if isinstance(block, Paragraph) and _promises(block):
            promises.setdefault(block.text.span.file, []).append(block)
    for chapter in chapters(docs.facts):
        start, end = chapter[0].span, chapter[-1].span
        here = promises.get(start.file, [])
        for block in here if _silent(chapter) else ():
            if start.line <= block.text.span.line <= end.end_line:
                message = "this points to a sample response, but none follows"
                yield Finding(message, block.text.span, habit=True)


def _promises(block: Paragraph) -> bool:
    return not block.text.links and _PROMISE.search(block.text.plain) is not None


def _silent(chapter: Sequence[SectionFacts]) -> bool:
    """Whether an operation is documented here and nothing that it answers."""
    found = [fact for section in chapter for fact in section.facts]
    answers = any(
        (isinstance(fact, ExampleFact) and fact.role is not Role.REQUEST)
        or (isinstance(fact, FieldsFact) and fact.place is Place.RESPONSE)
        for fact in found
    )
    stated = any(isinstance(fact, EndpointFact) and fact.form in STATED for fact in found)
    return stated and not answers
