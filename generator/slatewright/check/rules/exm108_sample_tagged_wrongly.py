"""A JSON sample is tagged as a different language.

## Why it matters
It is highlighted as that language, and tools that look for JSON skip it.

## Example
## Kites

> Sample response

```shell
{"id": 1, "colour": "red"}
```

## Instead
## Kites

> Sample response

```json
{"id": 1, "colour": "red"}
```
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from itertools import pairwise

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.places import first_line, line_of
from slatewright.check.walk import blocks
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Document, Fence
from slatewright.model.facts import ExampleFact, SectionFacts
from slatewright.model.sample_data import Json, JsonArray, JsonObject, JsonScalar

_FITTING = frozenset(
    {"", "json", "json5", "jsonc", "javascript", "js", "http", "text", "plaintext"}
)

_FENCES = 4
"""Lines from the data of one block of code to that of the next, with an empty one between them."""


@rule("EXM108", reads=Docs, severity=Severity.INFO)
def sample_tagged_wrongly(docs: Docs) -> Iterable[Finding]:
    """A habit of whole docs, so it is told once for each language; tabs of one thing have to have their tags."""
    if docs.facts is None:
        return
    tabs = docs.sources.front_matter.languages if docs.sources is not None else ()
    beside = frozenset(_beside_tabs(docs.documents, tabs)) if len(tabs) > 1 else frozenset()
    for section in docs.facts.sections:
        yield from _in_section(section, beside)


def _in_section(section: SectionFacts, beside: Container[tuple[str, int]]) -> Iterator[Finding]:
    samples = [fact for fact in section.facts if isinstance(fact, ExampleFact)]
    tabs = [pair for pair in pairwise(samples) if _are_tabs(*pair)]
    for fact in samples:
        if not isinstance(fact.value, JsonObject | JsonArray):
            continue
        if any(fact is one or fact is other for one, other in tabs):
            continue
        tagged = fact.language not in _FITTING and fact.text.lstrip()[:1] in ("{", "[")
        if tagged and line_of(fact.evidence.span) not in beside:
            message = f"this JSON sample is tagged `{fact.language}`"
            yield Finding(message, first_line(fact.evidence.span), group=fact.language)


def _beside_tabs(documents: Iterable[Document], tabs: Container[str]) -> Iterator[tuple[str, int]]:
    """The lines of blocks of code that show one thing in several tabs of the docs, one block for each."""
    for document in documents:
        for section in document.sections:
            run: dict[str, Fence] = {}
            for block in blocks(section.blocks):
                fence = block if isinstance(block, Fence) and block.language in tabs else None
                if fence is None or fence.language in run:
                    yield from _lines(run)
                    run = {}
                if fence is not None:
                    run[fence.language] = fence
            yield from _lines(run)


def _lines(run: dict[str, Fence]) -> Iterator[tuple[str, int]]:
    """All lines of the blocks, by one of which a sample begins."""
    for fence in run.values() if len(run) > 1 else ():
        yield from ((fence.span.file, at) for at in range(fence.span.line, fence.span.end_line + 1))


def _are_tabs(one: ExampleFact, other: ExampleFact) -> bool:
    """Whether two samples show the same data in two languages with nothing between them; one may show its wrapper too."""
    between = other.evidence.span.line - one.evidence.span.end_line
    if not 0 < between <= _FENCES or one.language == other.language:
        return False
    if not one.language or not other.language or one.value is None or other.value is None:
        return False
    return _data(one.value) in _parts(other.value) or _data(other.value) in _parts(one.value)


def _parts(value: Json) -> list[object]:
    """The data itself, and what stands under each name of an object."""
    inside = [member.value for member in value.members] if isinstance(value, JsonObject) else []
    return [_data(part) for part in (value, *inside)]


def _data(value: Json) -> object:
    """The data without its places."""
    if isinstance(value, JsonScalar):
        return value.value
    if isinstance(value, JsonArray):
        return [_data(item) for item in value.items]
    return {member.name: _data(member.value) for member in value.members}
