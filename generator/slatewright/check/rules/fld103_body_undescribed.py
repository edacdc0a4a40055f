"""A request body is not described, although most others are.

## Why it matters
Readers see names and values, and not what they mean, which are needed, or what else may be sent.

## Example
## Add a kite

`POST /kites`

> Sample request

```json
{"colour": "red", "length": 3}
```

## Add a line

`POST /lines`

> Sample request

```json
{"length": 3}
```

| Parameter | Type    | Description |
|-----------|---------|-------------|
| length    | integer | Its length  |

## Add a tail

`POST /tails`

> Sample request

```json
{"length": 4}
```

| Parameter | Type    | Description |
|-----------|---------|-------------|
| length    | integer | Its length  |

## Instead
## Add a kite

`POST /kites`

> Sample request

```json
{"colour": "red", "length": 3}
```

| Parameter | Type    | Description |
|-----------|---------|-------------|
| colour    | string  | Its colour  |
| length    | integer | Its length  |
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import takewhile

from slatewright.check.contract import Docs, DocsAndApi, Finding, rule
from slatewright.check.toolkit.levels import body_fields, sampled, stated
from slatewright.check.toolkit.operations import endpoint_span, is_stray, title
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.spoken import spoken
from slatewright.lexicon import has_word
from slatewright.model.api import Body, ListOf, ObjectOf, Operation
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.document import Bullets, Paragraph, Section, Table
from slatewright.model.source import Span

_SENDING = frozenset({"POST", "PUT", "PATCH"})
_OWN = 3
"""The level of headings from which on they stand inside the part on one operation."""
_MOST = 0.6
"""Share of bodies that are described, from which on the others stand out."""


@rule("FLD103", reads=DocsAndApi, severity=Severity.INFO)
def body_undescribed(docs: DocsAndApi) -> Iterable[Finding]:
    """Told at the endpoint, below which readers look for the description."""
    api = docs.api
    if api is None:
        return
    bodies = [
        (operation, body)
        for operation in api.operations
        if operation.method.value in _SENDING
        for body in operation.bodies
        if body.examples
    ]
    silent = [(operation, body) for operation, body in bodies if not _described(operation, body)]
    words = spoken(docs)
    if len(silent) <= (1 - _MOST) * len(bodies):
        for operation, body in silent:
            if is_stray(operation, api) or _in_words(docs, endpoint_span(operation)):
                continue
            sample = body.examples[0].evidence.span
            if all(words.names(sample, name) for name in _values(body)):
                continue
            shown = Label(first_line(sample), "the sample")
            message = f"the body of {title(operation)} is shown, and no table or list describes it"
            yield Finding(message, endpoint_span(operation), (shown,), habit=True)


def _values(body: Body) -> Iterator[str]:
    """The names of its fields that have a value, which sentences can speak of instead of a table."""
    for field in body_fields(body):
        if not isinstance(field.shape.value, ObjectOf | ListOf):
            yield field.name


def _in_words(docs: Docs, endpoint: Span) -> bool:
    """Whether a sentence below the endpoint describes the body, or leads to what does: "The same as [Add a kite](#add-a-kite)"."""
    for section in _below(docs, endpoint):
        said = [block.text for block in section.blocks if isinstance(block, Paragraph)]
        said = [text for text in said if text.span.line > endpoint.line]
        title = section.title.plain.lower() if section.title is not None else ""
        if has_word(title, "PLACES", "response"):
            continue
        tabular = any(isinstance(block, Table | Bullets) for block in section.blocks)
        announced = has_word(title, "PARAMETERS") is not None and not tabular
        leads = any(link.target.startswith("#") for text in said for link in text.links)
        if said and (announced or leads):
            return True
    return False


def _below(docs: Docs, endpoint: Span) -> Iterator[Section]:
    """The section of an endpoint, and those after it that are deeper or beside it below the same heading."""
    sections = next((each.sections for each in docs.documents if each.file == endpoint.file), ())
    lines = [section.span.line for section in sections]
    at = max(bisect_right(lines, endpoint.line) - 1, 0)
    level = max(sections[at].level, _OWN) if sections else _OWN
    yield from sections[at : at + 1]
    yield from takewhile(lambda each: each.level >= level, sections[at + 1 :])


def _described(operation: Operation, body: Body) -> bool:
    """Whether a table describes any part of it, or there is nothing in it to describe."""
    listed = {parameter.field.name for parameter in operation.parameters}
    fields = list(body_fields(body))
    said = [field for field in fields if stated(field) is not None]
    only_shown = [field for field in fields if stated(field) is None and sampled(field) is not None]
    return bool(said) or not only_shown or any(field.name in listed for field in only_shown)
