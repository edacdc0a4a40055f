"""An operation has no request line, only a sample, although most others have one.

## Why it matters
Readers have to take the path apart by themselves, and cannot tell which parts of it are data.

## Example
## List kites

`GET /kites`

## Add a kite

`POST /kites`

## List lines

`GET /lines`

## Add a line

`POST /lines`

## List tails

```shell
curl "https://api.example.com/tails"
```

## Instead
## List kites

`GET /kites`

## Add a kite

`POST /kites`

## List lines

`GET /lines`

## Add a line

`POST /lines`

## List tails

```shell
curl "https://api.example.com/tails"
```

`GET /tails`
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.operations import is_elsewhere, is_stray, title
from slatewright.check.toolkit.outline import STATED
from slatewright.check.toolkit.paths import agree, placeholders, segments
from slatewright.check.toolkit.places import begins_within, first_line
from slatewright.check.walk import every_text
from slatewright.lexicon import has_word
from slatewright.model.api import Api, Operation
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Document, Text
from slatewright.model.facts import (
    EndpointFact,
    FactSet,
    FieldsFact,
    Form,
    RequestFact,
    SectionFacts,
)
from slatewright.model.source import Span
from slatewright.regex import regex

_SHARE = 3
"""Operations with a request line for each one without, from which on that is how these docs are written."""
_SAID = STATED | {Form.PROSE}
_GUIDE = 3
"""Sections with calls of one endpoint from which on they are about something else."""
_CALL = regex(r"(?:([A-Z]{3,7}|\W{1,4})[ \t]+)?((?:https?://|/)\S{1,400})")
"""An address as code, with what stands where its method should."""


@rule("OPS103", reads=DocsAndApi, severity=Severity.INFO)
def endpoint_only_in_sample(docs: DocsAndApi) -> Iterable[Finding]:
    api = docs.api
    if api is None or docs.facts is None:
        return
    silent = [operation for operation in api.operations if not _stated(operation)]
    if len(silent) * _SHARE > len(api.operations) - len(silent):
        return
    texts = _texts(docs.documents) if silent else {}
    for operation in silent:
        if not operation.endpoints or is_elsewhere(operation) or is_stray(operation, api):
            continue
        if _fills_nothing_in(operation, api) or _is_example(operation, docs.facts):
            continue
        place = first_line(operation.span)
        message = f"{title(operation)} has only a sample: its request line is missing"
        written = list(_written(operation, texts, docs.facts))
        if any(method == operation.method.value for method, _ in written):
            continue
        if written:
            message = f"the request line of {title(operation)} has no method"
            place = written[0][1]
        yield Finding(message, place, group=str(place), habit=True)


def _is_example(operation: Operation, facts: FactSet) -> bool:
    """Whether a guide shows the call: to try out credentials, or again and again for what all calls have in common."""
    places = [fact.evidence.span for fact in operation.endpoints]
    own = [
        section
        for section in facts.sections
        if any(begins_within(place, section.span) for place in places)
    ]
    if len(own) >= _GUIDE and _is_of_all(operation, own):
        return True
    told = any(isinstance(fact, FieldsFact) for section in own for fact in section.facts)
    headings = (*own, *(each for each in facts.sections if each.span == operation.span))
    return not told and any(has_word(each.title, "AUTH_NOUN") for each in headings)


def _is_of_all(operation: Operation, sections: list[SectionFacts]) -> bool:
    """Whether the sections call it for what all calls have in common: each with another query, or beside other endpoints."""
    urls = [fact.url for fact in operation.endpoints if isinstance(fact, RequestFact)]
    if len({url.partition("?")[2] for url in urls}) >= _GUIDE:
        return True
    own = {fact.evidence.span for fact in operation.endpoints}
    return any(
        isinstance(fact, EndpointFact | RequestFact) and fact.evidence.span not in own
        for section in sections
        for fact in section.facts
    )


def _texts(documents: tuple[Document, ...]) -> dict[str, list[Text]]:
    """The texts that have code spans, by file."""
    found: dict[str, list[Text]] = {}
    for text in every_text(documents):
        if text.codes:
            found.setdefault(text.span.file, []).append(text)
    return found


def _written(
    operation: Operation, texts: dict[str, list[Text]], facts: FactSet
) -> Iterator[tuple[str | None, Span]]:
    """The places below its heading that give its path as code, alone or behind a method, and that method."""
    path, last = segments(operation.path.value), _last_line(operation.span, facts)
    for text in texts.get(operation.span.file, ()):
        if not operation.span.line <= text.span.line <= last:
            continue
        for code in text.codes:
            call = _CALL.fullmatch(code.content.strip())
            alone = text.raw.strip(" `\n") == code.content.strip()
            if call and (call[1] or alone) and agree(path, segments(call[2])):
                yield call[1], first_line(code.span)


def _last_line(heading: Span, facts: FactSet) -> int:
    """Where the part below a heading ends, with the parts of that part."""
    last = level = 0
    for section in facts.sections:
        if section.span.file != heading.file or section.span.line < heading.line:
            continue
        if level and section.level <= level:
            break
        level, last = level or section.level, section.span.end_line
    return last


def _fills_nothing_in(operation: Operation, api: Api) -> bool:
    """Whether it calls what is stated below the same heading with nothing for the last placeholder: `/kites/` of `/kites/<id>`."""
    if not any(
        isinstance(fact, RequestFact) and fact.url.partition("?")[0].endswith("/")
        for fact in operation.endpoints
    ):
        return False
    called = segments(operation.path.value)
    return any(
        other.method.value == operation.method.value
        and other.span == operation.span
        and _stated(other)
        and placeholders(other.path.value.rpartition("/")[2])
        and agree(segments(other.path.value)[:-1], called)
        for other in api.operations
    )


def _stated(operation: Operation) -> bool:
    return any(
        isinstance(fact, EndpointFact) and fact.form in _SAID for fact in operation.endpoints
    )
