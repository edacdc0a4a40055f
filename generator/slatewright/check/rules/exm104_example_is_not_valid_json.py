"""A JSON sample is not valid JSON.

## Why it matters
Readers copy samples. A server refuses the request; a program that is tested with the response
breaks. Each mistake is told where it is; docs with half a dozen samples that are broken far below their first line get
one finding for each sample, at that line, which names the mistakes and leads to them.

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
from slatewright.check.toolkit.mistakes import Mistakes, mistakes
from slatewright.check.toolkit.places import Files, files, first_line, in_fence, within
from slatewright.check.toolkit.samples import heads
from slatewright.check.toolkit.urls import PLACEHOLDER
from slatewright.check.walk import every_block, texts
from slatewright.model.diagnostics import Edit, Label, Severity
from slatewright.model.document import Fence, Text
from slatewright.model.facts import RequestFact
from slatewright.model.sample_data import Mend
from slatewright.model.source import Span
from slatewright.regex import regex

_CURLY = regex('[{,] ?([\u201c\u201d\u201e][\\w-]{1,60}["\u201c\u201d])\\s?:')
_BLANK = regex(rf"{PLACEHOLDER.pattern}|[NXYZ](?![\w.])")
"""What the reader fills in: `<kite_id>`, or a letter for a number, `N`."""
_DELIBERATE = regex(r"\.\.\.|\N{HORIZONTAL ELLIPSIS}|//|/\*|^\s*#", re.MULTILINE)
_UNQUOTED = "value without quotes"
_NEAR = 1
"""Lines below the beginning of a sample within which a mistake is in sight."""
_MANY = 6
"""Samples that are broken out of sight from which on each is told as one."""
_NAMED = 3
"""Mistakes that a message names."""


@rule("EXM104", reads=Docs, severity=Severity.ERROR, unless=("MDN106",))
def example_is_not_valid_json(docs: Docs) -> Iterable[Finding]:
    lines_of = files(docs.sources)
    broken = mistakes(docs)
    data = (sample for sample in broken if not isinstance(sample.fact, RequestFact))
    many = sum(map(_is_far, data)) >= _MANY
    tabs = _Tabs(lines_of)
    for sample in broken:
        blanks = all(_blank(mend, lines_of) for mend in sample.wrong)
        first = tabs.first(sample)
        if many and not blanks and _is_far(sample):
            yield _whole(sample, lines_of, first)
        else:
            yield from _each(sample, lines_of, blanks, first)
    lines = _read_lines(docs)
    for block in every_block(docs.documents):
        if isinstance(block, Fence):
            if block.language == "json" and not _known(block, lines):
                yield from _parse(block)
            continue
        for text in texts(block):
            yield from _curly(text)


class _Tabs:
    """Samples of one section that have one mistake in several languages: tabs of one sample."""

    def __init__(self, lines_of: Files) -> None:
        self._lines_of = lines_of
        self._seen: dict[tuple[object, ...], tuple[Span, set[str]]] = {}

    def first(self, sample: Mistakes) -> Span:
        """Where the first tab of a sample begins."""
        fact = sample.fact
        language = fact.form.value if isinstance(fact, RequestFact) else fact.language
        key = (sample.section, *((mend.reason, self._line(mend)) for mend in sample.wrong))
        head, languages = self._seen.get(key, (sample.head, set[str]()))
        if language in languages:
            head, languages = sample.head, set()
        self._seen[key] = head, languages | {language}
        return head

    def _line(self, mend: Mend) -> str:
        lines = self._lines_of.lines(mend.span.file)
        return lines.line(mend.span.line).strip() if lines is not None else ""


def _is_far(sample: Mistakes) -> bool:
    """Whether who looks at the beginning of the sample sees none of its mistakes."""
    fact = sample.fact
    value = None if isinstance(fact, RequestFact) else fact.value
    head = sample.head.line if value is None else max(sample.head.line, value.line)
    return all(mend.span.line > head + _NEAR for mend in sample.wrong)


def _blank(mend: Mend, lines_of: Files) -> str:
    """What is to be filled in there and only wants its quotes, or a number in its place."""
    lines = lines_of.lines(mend.span.file)
    if lines is None or mend.reason != _UNQUOTED:
        return ""
    blank = _BLANK.match(lines.line(mend.span.line)[mend.span.column - 1 :].lstrip())
    return blank.group() if blank is not None else ""


def _each(sample: Mistakes, lines_of: Files, habit: bool, first: Span) -> Iterator[Finding]:
    """The mistakes of a sample, each at its place; one that is made again is told once."""
    for mend in sample.wrong:
        reason = f"the blank `{_blank(mend, lines_of)}` has no quotes" if habit else mend.reason
        message = f"this sample is not valid JSON: {reason}"
        fix = tuple(_edits(mend, lines_of)) if sample.commas else ()
        group = f"{first} {mend.reason}"
        severity = Severity.INFO if habit else None
        yield Finding(message, mend.span, fix=fix, group=group, habit=habit, severity=severity)


def _whole(sample: Mistakes, lines_of: Files, first: Span) -> Finding:
    """All the mistakes of a sample in one, at its beginning."""
    wrong = sample.wrong
    named = ", ".join(f"{mend.reason} (line {mend.span.line})" for mend in wrong[:_NAMED])
    more = f" and {len(wrong) - _NAMED} more" if len(wrong) > _NAMED else ""
    labels = tuple(Label(mend.span, mend.reason) for mend in wrong)
    fixes = (edit for mend in wrong for edit in _edits(mend, lines_of) if sample.commas)
    message = f"this sample is not valid JSON: {named}{more}"
    return Finding(message, first_line(sample.head), labels, tuple(fixes), group=str(first))


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
