"""An operation has no response, although most others have one.

## Why it matters
Readers have to call the operation to learn what it answers, and a client gives back untyped data.

## Example
A section that has a request line and nothing about the response, in docs whose other sections have
samples of theirs.

## Instead
Show a sample response, or say that the body is empty: "Answers 204 No Content".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.operations import is_elsewhere, is_stray, title
from slatewright.check.toolkit.places import begins_within, first_line
from slatewright.check.walk import every_text
from slatewright.lexicon import has_word
from slatewright.model.api import Operation
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Code, Document
from slatewright.model.facts import (
    EndpointFact,
    ExampleFact,
    Fact,
    FactSet,
    RequestFact,
    Role,
    SectionFacts,
)
from slatewright.model.source import Span

_MOST = 0.7
"""Share of operations with a response from which on the others stand out."""


@rule("OPS101", reads=DocsAndApi, severity=Severity.INFO, unless=("OPS103",))
def response_missing(docs: DocsAndApi) -> Iterable[Finding]:
    """A response above the headings of several operations is one of each; a code span with JSON can show it as well."""
    if docs.api is None or docs.facts is None:
        return
    api = docs.api
    silent = [operation for operation in api.operations if not _answers(operation)]
    if len(silent) <= (1 - _MOST) * len(api.operations):
        shared = list(_shared(docs.facts)) if silent else []
        for operation in silent:
            if is_elsewhere(operation) or is_stray(operation, api) or _is_page(operation):
                continue
            place = first_line(operation.span)
            if any(begins_within(place, part) for part in shared):
                continue
            if not _shown_in_line(docs.documents, operation):
                message = f"{title(operation)} has no response"
                yield Finding(message, place, group=str(place), habit=True)


def _shown_in_line(documents: Iterable[Document], operation: Operation) -> bool:
    """Whether a sentence below a call, or of the answer, has data as code: "you should see `{"flying": true}`"."""
    files = {operation.span.file}
    calls = [request.evidence.span for request in operation.requests]
    for text in every_text(tuple(each for each in documents if each.file in files)):
        if text.codes and begins_within(text.span, operation.span) and "`{" in text.raw:
            answers = has_word(text.raw, "PLACES", "response") is not None
            sends = any(has_word(text.raw, "PLACES", key) for key in ("body", "query", "header"))
            below = any(call.end_line < text.span.line for call in calls)
            if (answers or (below and not sends)) and any(map(_is_data, text.codes)):
                return True
    return False


def _is_data(code: Code) -> bool:
    return code.content[:1] == "{" and code.content[-1:] == "}" and '"' in code.content


def _shared(facts: FactSet) -> Iterator[Span]:
    """The parts that begin with a sample of a response, and give endpoints below headings of their own alone."""
    for at, section in enumerate(facts.sections):
        calls = any(isinstance(fact, EndpointFact | RequestFact) for fact in section.facts)
        if section.level and not calls and any(map(_is_response, section.facts)):
            span = section.span
            yield replace(span, line=span.line + 1, end_line=_end(facts.sections, at))


def _is_response(fact: Fact) -> bool:
    return isinstance(fact, ExampleFact) and fact.role is not Role.REQUEST


def _end(sections: Sequence[SectionFacts], at: int) -> int:
    """The last line of a section and of all below its heading."""
    first = last = sections[at]
    for below in range(at + 1, len(sections)):
        section = sections[below]
        if section.span.file != first.span.file or section.level <= first.level:
            break
        last = section
    return last.span.end_line


def _is_page(operation: Operation) -> bool:
    """Whether a person is sent there, who sees a page and is sent back: the authorization endpoint of OAuth 2.0."""
    return operation.path.value.rstrip("/").endswith("/authorize")


def _answers(operation: Operation) -> bool:
    return any(response.shape or response.status.evidence for response in operation.responses)
