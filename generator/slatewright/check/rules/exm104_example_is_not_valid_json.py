"""A JSON sample is not valid JSON.

## Why it matters
Readers copy samples. A server refuses the request; a program that is tested with the response
breaks.

## Example
```json
{
  "id": 1,
  "colour": "red",
}
```

## Instead
```json
{
  "id": 1,
  "colour": "red"
}
```
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.mistakes import mistakes
from slatewright.check.toolkit.places import Files, files, in_fence, within
from slatewright.check.toolkit.samples import heads
from slatewright.check.walk import every_block, texts
from slatewright.model.diagnostics import Edit, Severity
from slatewright.model.document import Fence, Text
from slatewright.model.sample_data import Mend
from slatewright.model.source import Span

_CURLY = re.compile('[{,] ?([\u201c\u201d\u201e][\\w-]{1,60}["\u201c\u201d])\\s?:')
_DELIBERATE = re.compile(r"\.\.\.|\N{HORIZONTAL ELLIPSIS}|//|/\*|^\s*#", re.MULTILINE)


@rule("EXM104", reads=Docs, severity=Severity.ERROR, unless="MDN106")
def example_is_not_valid_json(docs: Docs) -> Iterable[Finding]:
    lines_of = files(docs.sources)
    for sample in mistakes(docs):
        for mend in sample.wrong:
            message = f"this sample is not valid JSON: {mend.reason}"
            fix = tuple(_edits(mend, lines_of)) if sample.commas else ()
            yield Finding(message, mend.span, fix=fix, group=f"{sample.head} {mend.reason}")
    lines = _read_lines(docs)
    for block in every_block(docs.documents):
        if isinstance(block, Fence):
            if block.language == "json" and not _known(block, lines):
                yield from _parse(block)
            continue
        for text in texts(block):
            yield from _curly(text)


def _read_lines(docs: Docs) -> set[tuple[str, int]]:
    """The lines of samples that a convention read."""
    spans = () if docs.facts is None else heads(docs.facts)
    return {(span.file, line) for span in spans for line in range(span.line, span.end_line + 1)}


def _curly(text: Text) -> Iterator[Finding]:
    """An object in running text whose names stand between typographic quotes."""
    if "{" in text.raw:
        for match in _CURLY.finditer(text.raw):
            message = "this sample is not valid JSON: typographic quotes"
            yield Finding(message, within(text, *match.span(1)))


def _edits(mend: Mend, lines_of: Files) -> Iterator[Edit]:
    """A comma too many or too few; what else is wrong needs a reader who knows what was meant."""
    span = mend.span
    lines = lines_of.lines(span.file)
    text = lines.line(span.line) if lines is not None else ""
    if mend.reason == "trailing comma" and text[span.column - 1 : span.end_column - 1] == ",":
        yield Edit(span, "")
    if mend.reason == "comma missing before this" and lines is not None:
        number, before = span.line, text[: span.column - 1].rstrip()
        if not before and span.line > 1:
            number, before = span.line - 1, lines.line(span.line - 1).rstrip()
        if before and (before[-1] in '"]}' or before[-1].isalnum()) and "//" not in before:
            yield Edit(Span(span.file, number, len(before) + 1, number, len(before) + 1), ",")


def _known(fence: Fence, lines: set[tuple[str, int]]) -> bool:
    span = fence.span
    return any((span.file, line) in lines for line in range(span.line, span.end_line + 1))


def _parse(fence: Fence) -> Iterator[Finding]:
    """A sample that no convention read is held against JSON itself, unless it leaves things out."""
    if not fence.content.strip() or _DELIBERATE.search(fence.content):
        return
    try:
        json.loads(fence.content, parse_int=len)
    except json.JSONDecodeError as problem:
        place = min(problem.pos, len(fence.content) - 1)
        reason = problem.msg[:1].lower() + problem.msg[1:]
        yield Finding(f"this sample is not valid JSON: {reason}", in_fence(fence, place, place + 1))
    except RecursionError:
        yield Finding("this sample is nested too deep to be read", in_fence(fence, 0, 1))
