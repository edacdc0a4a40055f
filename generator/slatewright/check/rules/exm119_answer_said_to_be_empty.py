"""The docs say that a response is empty, but the sample shows content.

## Why it matters
A client that relies on the text discards the response.

## Example
## Add a kite

`POST /kites`

> Sample response

```json
{"id": 1}
```

Returns `200 OK` with an empty body.

## Instead
## Add a kite

`POST /kites`

> Sample response

```json
{"id": 1}
```

Returns `200 OK` with the number of the kite.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.outline import chapters
from slatewright.check.toolkit.places import first_line, within
from slatewright.check.walk import every_text
from slatewright.lexicon import any_of, beginnings_of, has_word, strip_words
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.document import Document, Text
from slatewright.model.facts import ExampleFact, Role, SectionFacts
from slatewright.model.sample_data import JsonArray, JsonObject
from slatewright.model.source import Span
from slatewright.regex import regex

_NO_BODY = regex(any_of("NO_BODY"), re.IGNORECASE)
_ANSWER = regex(
    rf"(?:{beginnings_of('RETURNS').pattern}|{beginnings_of('RESPONSE').pattern}|\b20\d)"
    r"[^.\n]{0,80}\Z",
    re.IGNORECASE,
)
_CONDITIONS = ("RESERVED", "ERROR", "EITHER", "OTHERWISE")
_FURTHER = 100
"""How far before the emptiness it may be said to be that of an answer."""


@rule("EXM119", reads=Docs, severity=Severity.INFO)
def answer_said_to_be_empty(docs: Docs) -> Iterable[Finding]:
    """Only of what is said without a condition, where the part of the docs shows one answer."""
    if docs.facts is None:
        return
    said = list(_said(docs.documents))
    for chapter in chapters(docs.facts) if said else ():
        start, end = chapter[0].span, chapter[-1].span
        inside = [
            span
            for span in said
            if span.file == start.file and start.line <= span.line <= end.end_line
        ]
        samples = _samples(chapter) if inside else []
        if samples:
            label = Label(first_line(samples[-1].evidence.span), "the sample")
            yield Finding(
                "this says that the answer is empty, the sample shows content", inside[0], (label,)
            )


def _said(documents: tuple[Document, ...]) -> Iterator[Span]:
    for text in every_text(documents):
        yield from _in_text(text)


def _in_text(text: Text) -> Iterator[Span]:
    if has_word(text.raw, "NO_BODY") is None:
        return
    for match in _NO_BODY.finditer(text.raw):
        before = text.raw[: match.start()]
        if _ANSWER.search(before[-_FURTHER:]):
            sentence = before[before.rfind(". ") + 1 :]
            words = strip_words(sentence, "IF_SUCCESS")
            if not any(has_word(words, table) for table in _CONDITIONS):
                yield within(text, *match.span())


def _samples(chapter: Sequence[SectionFacts]) -> list[ExampleFact]:
    """The one answer; of samples that do not say what they are, the first may be what is sent."""
    found = [fact for section in chapter for fact in section.facts]
    shown = [fact for fact in found if isinstance(fact, ExampleFact) and _holds(fact)]
    answers = [sample for sample in shown if sample.role is Role.RESPONSE]
    if answers:
        return answers if len(answers) == 1 else []
    unsaid = [sample for sample in shown if sample.role is Role.UNKNOWN]
    return unsaid if len(unsaid) == 2 else []


def _holds(sample: ExampleFact) -> bool:
    match sample.value:
        case JsonObject(members):
            return bool(members) and (sample.status or "2").startswith("2")
        case JsonArray(items):
            return bool(items) and (sample.status or "2").startswith("2")
        case _:
            return False
