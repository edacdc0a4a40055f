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

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.levels import every_field
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.wording import listed
from slatewright.model.api import Api
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import ExampleFact, FactSet, RequestFact
from slatewright.model.sample_data import Mend
from slatewright.model.source import Basis, Span

_NEAR = 2
"""Lines below the head of a sample within which a mistake is in sight."""


@rule("EXM109", reads=DocsAndApi, severity=Severity.INFO)
def sample_mended(docs: DocsAndApi) -> Iterable[Finding]:
    """The mistakes themselves are EXM104's; one near the sample's head needs no second word."""
    if docs.facts is None:
        return
    starts: dict[str, list[int]] = {}
    mended: dict[Span, list[Mend]] = {}
    for fact in _samples(docs.facts):
        head = fact.evidence.span
        starts.setdefault(head.file, []).append(head.line)
        wrong = [mend for mend in fact.mends if not mend.deliberate]
        if wrong and all(mend.span.line > head.line + _NEAR for mend in wrong):
            mended[head] = wrong
    alone = _known_alone(docs.api, starts, mended) if docs.api is not None else {}
    for head, wrong in mended.items():
        labels = tuple(Label(mend.span, mend.reason) for mend in wrong)
        yield Finding(_message(alone.get((head.file, head.line), {})), first_line(head), labels)


def _samples(facts: FactSet) -> Iterator[ExampleFact | RequestFact]:
    for section in facts.sections:
        for fact in section.facts:
            if isinstance(fact, ExampleFact | RequestFact):
                yield fact


def _known_alone(
    api: Api, starts: dict[str, list[int]], mended: Iterable[Span]
) -> dict[tuple[str, int], dict[str, None]]:
    """By the head of a mended sample: the fields that nothing else in the docs shows or describes."""
    found: dict[tuple[str, int], dict[str, None]] = {(at.file, at.line): {} for at in mended}
    for lines in starts.values():
        lines.sort()
    for field in every_field(api) if found else ():
        heads = {_head(item.span, starts) for item in field.evidence}
        stated = any(item.basis >= Basis.STATED for item in field.evidence)
        if len(heads) == 1 and not stated and (names := found.get(heads.pop())) is not None:
            names[field.name] = None
    return found


def _head(span: Span, starts: dict[str, list[int]]) -> tuple[str, int]:
    """The first line of the sample that a place lies in."""
    lines = starts.get(span.file, [])
    at = bisect_right(lines, span.line)
    return span.file, lines[at - 1] if at else 0


def _message(names: dict[str, None]) -> str:
    if not names:
        return "this sample was read only after it was mended, as best as could be guessed"
    verb = "is" if len(names) == 1 else "are"
    return (
        f"{listed(list(names))} {verb} known from this sample alone, which was read only after it "
        "was mended, as best as could be guessed"
    )
