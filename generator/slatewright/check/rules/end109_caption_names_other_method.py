"""The caption of a sample names another method than the endpoint has.

## Why it matters
Readers cannot tell whether the sample belongs to this endpoint.

## Example
## Change a kite

> Sample POST request

```json
{"colour": "red"}
```

`PUT /kites/<id>`

## Instead
## Change a kite

> Sample PUT request

```json
{"colour": "red"}
```

`PUT /kites/<id>`
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.outline import scopes
from slatewright.check.toolkit.places import first_line
from slatewright.check.walk import every_block
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.document import Annotation
from slatewright.model.facts import ExampleFact
from slatewright.model.source import Span

_METHOD = re.compile(r"\b(?:GET|POST|PUT|PATCH|DELETE)\b")
_NEAR = 12
"""Lines between a caption and its sample."""


@rule("END109", reads=Docs, severity=Severity.WARNING)
def caption_names_other_method(docs: Docs) -> Iterable[Finding]:
    captions = [
        block.text
        for block in every_block(docs.documents)
        if isinstance(block, Annotation) and _METHOD.search(block.text.plain)
    ]
    places: dict[tuple[str, str], list[Span]] = {}
    for text in captions:
        places.setdefault((text.span.file, text.plain.strip()), []).append(text.span)
    for scope in scopes(docs.facts) if docs.facts is not None else ():
        method = scope.endpoint.method
        for example in scope.examples if method else ():
            named = set(_METHOD.findall(example.caption))
            if len(named) == 1 and method not in named:
                message = f"the caption says {named.pop()}, the endpoint is a {method}"
                label = Label(first_line(scope.endpoint.evidence.span), "the endpoint")
                yield Finding(message, _place(example, places), (label,))


def _place(example: ExampleFact, places: dict[tuple[str, str], list[Span]]) -> Span:
    """The caption's own place, where it is found above the sample; else the sample's."""
    span = example.evidence.span
    found = places.get((span.file, example.caption.strip()), [])
    near = [each for each in found if span.line - _NEAR <= each.line <= span.line]
    return first_line(near[-1] if near else span)
