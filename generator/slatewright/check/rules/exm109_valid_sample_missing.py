"""An operation has no sample of its request or its response that is valid JSON.

## Why it matters
There is none to copy, to test with or to feed a mock server. EXM104 names each mistake; this names the
operations that stand without a sample until it is mended. Where there are more than a dozen in the docs, one
finding counts them all.

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

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.mistakes import Mistakes, mistakes
from slatewright.check.toolkit.operations import title
from slatewright.check.toolkit.places import first_line
from slatewright.model.api import Api, Operation
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import ExampleFact, FactSet, RequestFact
from slatewright.model.sample_data import Mend
from slatewright.model.source import Span

_NEAR = 1
"""Lines below the beginning of a sample within which a mistake is in sight."""
_MANY = 12
"""Findings above which docs have one that counts them."""
_NAMED = 3
"""Lines that a message names."""
_LONGEST = 80
"""Letters of a caption that tells samples apart."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """What some samples are samples of."""

    whose: str
    what: str
    samples: tuple[Span, ...]


@rule("EXM109", reads=DocsAndApi, severity=Severity.INFO)
def valid_sample_missing(docs: DocsAndApi) -> Iterable[Finding]:
    """Where the mistake is near the sample's head, EXM104 says it all; where a call is broken, so is its body."""
    if docs.api is None or docs.facts is None:
        return
    found = list(_each(docs, docs.api, docs.facts))
    if len(found) > _MANY:
        yield _in_all(found)
    else:
        yield from found


def _in_all(found: Sequence[Finding]) -> Finding:
    """One finding for docs with many of them, at the first."""
    first, *others = sorted(found, key=lambda finding: finding.span)
    parts = f"{len(found)} requests, responses and sections of these docs have no valid sample"
    labels = tuple(Label(other.span, other.message) for other in others)
    return Finding(f"{parts}; the first: {first.message}", first.span, labels)


def _each(docs: DocsAndApi, api: Api, facts: FactSet) -> Iterator[Finding]:
    """A finding for each operation or section, in the order of the docs' operations."""
    broken = {each.head: each for each in mistakes(docs)}
    told: set[Span] = set()
    captions = _captions(facts)
    wholes = list(_of_operations(api))
    wholes += _of_sections(facts, {sample for whole in wholes for sample in whole.samples})
    for shown in (part for whole in wholes for part in _apart(whole, captions)):
        if all(sample in broken for sample in shown.samples):
            finding = _finding(shown, [broken[sample] for sample in shown.samples])
            if finding is not None and finding.span not in told:
                told.add(finding.span)
                yield finding


def _finding(shown: _Shown, samples: Sequence[Mistakes]) -> Finding | None:
    first = next((sample for sample in samples if _is_far(sample)), None)
    if first is None:
        return None
    wrong = [mend for sample in samples for mend in sample.wrong]
    labels = tuple(Label(mend.span, mend.reason) for mend in wrong)
    all_of = "the only one" if len(samples) == 1 else f"each of {len(samples)}"
    message = f"{shown.whose} has no valid {shown.what}: {all_of} breaks in {_lines(wrong)}"
    return Finding(message, first_line(first.head), labels)


def _is_far(sample: Mistakes) -> bool:
    fact = sample.fact
    if isinstance(fact, RequestFact):
        return False
    head = sample.head.line if fact.value is None else max(sample.head.line, fact.value.line)
    return all(mend.span.line > head + _NEAR for mend in sample.wrong)


def _captions(facts: FactSet) -> dict[Span, str]:
    return {
        fact.evidence.span: fact.caption
        for section in facts.sections
        for fact in section.facts
        if isinstance(fact, ExampleFact) and 0 < len(fact.caption) <= _LONGEST
    }


def _apart(whole: _Shown, captions: Mapping[Span, str]) -> Iterator[_Shown]:
    """Samples by what their captions announce: one that succeeds is none of what fails."""
    parts: dict[str, list[Span]] = {}
    for sample in whole.samples:
        parts.setdefault(captions.get(sample, ""), []).append(sample)
    for caption, samples in parts.items():
        named = len(parts) > 1 and caption
        what = f'sample "{caption}"' if named else whole.what
        yield _Shown(whole.whose, what, tuple(samples))


def _of_operations(api: Api) -> Iterator[_Shown]:
    """The samples of each body and of each status that the operations answer with."""
    for operation in api.operations:
        for what, samples in _parts(operation):
            if samples:
                yield _Shown(title(operation), what, samples)


def _parts(operation: Operation) -> Iterator[tuple[str, tuple[Span, ...]]]:
    yield "sample request", tuple(
        example.evidence.span for body in operation.bodies for example in body.examples
    )
    for response in operation.responses:
        status = response.status.value
        what = f"sample of {status}" if status.isdigit() else "sample response"
        yield what, tuple(example.evidence.span for example in response.examples)


def _of_sections(facts: FactSet, placed: set[Span]) -> Iterator[_Shown]:
    """The samples of each section that has none of an operation, `placed`: those of objects, of errors, of messages."""
    for section in facts.sections:
        samples = tuple(
            fact.evidence.span
            for fact in section.facts
            if isinstance(fact, ExampleFact | RequestFact)
        )
        if samples and placed.isdisjoint(samples):
            yield _Shown("this section", "sample", samples)


def _lines(wrong: Iterable[Mend]) -> str:
    """Which lines they stand in."""
    lines = sorted({mend.span.line for mend in wrong})
    shown = ", ".join(map(str, lines[:_NAMED]))
    more = f" and {len(lines) - _NAMED} more" if len(lines) > _NAMED else ""
    return f"line{'s' if len(lines) > 1 else ''} {shown}{more}"
