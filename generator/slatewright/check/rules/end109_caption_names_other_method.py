"""The caption of a sample names a different method from the endpoint's.

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

from collections.abc import Iterable, Iterator

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.commands import commands
from slatewright.check.toolkit.outline import scopes
from slatewright.check.toolkit.places import first_line, in_fence
from slatewright.check.walk import every_block
from slatewright.lexicon import beginnings_of
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.document import Annotation, Fence
from slatewright.model.facts import ExampleFact
from slatewright.model.source import Span
from slatewright.regex import regex

_METHOD = regex(r"\b(?:GET|POST|PUT|PATCH|DELETE)\b")
_VERBS = ("DELETE", "PUT", "POST", "GET")
_APART = frozenset(frozenset({"DELETE", other}) for other in ("PUT", "POST", "GET")) | {
    frozenset({"GET", "PUT"})
}
"""Methods that docs do not use for one verb; a POST may be called anything."""
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
                message = f"the caption says {named.pop()}, but the endpoint is {method}"
                label = Label(first_line(scope.endpoint.evidence.span), "the endpoint")
                yield Finding(message, _place(example, places), (label,))
    yield from _comments(docs)


def _comments(docs: Docs) -> Iterator[Finding]:
    """Comments right above commands, going by the verb that each begins with."""
    for block in every_block(docs.documents):
        if not isinstance(block, Fence) or "#" not in block.content:
            continue
        for command in commands(block):
            above = block.content[: command.start].rstrip("\n").rpartition("\n")[2]
            meant = _meant(above.strip().lstrip("# ")) if above.lstrip().startswith("#") else None
            sent = next((word.text.upper() for word in command.options("-X", "--request")), None)
            if meant is not None and frozenset({meant, sent}) in _APART:
                start = command.start - len(above) - 1
                place = in_fence(block, start, start + len(above))
                yield Finding(f"the comment says {meant}, but the command sends {sent}", place)


def _meant(words: str) -> str | None:
    for method in _VERBS:
        match = beginnings_of("METHOD_VERBS", method).search(words)
        if match is not None and match.start() == 0:
            return method
    return None


def _place(example: ExampleFact, places: dict[tuple[str, str], list[Span]]) -> Span:
    """The caption's own place, where it is found above the sample; else the sample's."""
    span = example.evidence.span
    found = places.get((span.file, example.caption.strip()), [])
    near = [each for each in found if span.line - _NEAR <= each.line <= span.line]
    return first_line(near[-1] if near else span)
