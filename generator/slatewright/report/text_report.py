"""Findings as text: the line of docs, a caret below the place, and where to start."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from unicodedata import combining, east_asian_width

from slatewright.model.diagnostics import Diagnostic, Severity
from slatewright.model.source import SourceSet, Span
from slatewright.words import SEVERITIES, count, printable, severities

_COLOR = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
_WIDTH = 100
"""Columns of docs to show; a longer line is cut around the place."""
_MANY = 30
"""Findings beyond which a summary by rule and file is worth its lines."""
_FEW = 2
"""Findings of one rule that are shown where there are many."""
_FILES = 5
"""Files that the summary names."""
_LABELS = 4
"""Related places to show; the rest are counted."""


def text(
    diagnostics: Sequence[Diagnostic],
    sources: SourceSet,
    *,
    color: bool = False,
    whole: bool = True,
) -> str:
    """Findings with their lines of docs, and a closing summary.

    Args:
        diagnostics: What to show, in this order.
        sources: The docs, for the lines.
        color: Whether to mark severities with terminal colours.
        whole: Whether to show all of them; if not, and there are many, each rule shows its first few,
            errors aside, so that the summary is not out of sight.
    """
    lines = {file.path: file.text.split("\n") for file in sources.files}
    paint = _Paint(color)
    shown = diagnostics if whole or len(diagnostics) <= _MANY else tuple(_first_few(diagnostics))
    parts = ["\n".join(_finding(item, lines, paint)) + "\n\n" for item in shown]
    closing = [*_summary(diagnostics, paint), *_hidden(len(diagnostics) - len(shown))]
    return "".join(parts) + "".join(f"{line}\n" for line in closing)


def _first_few(diagnostics: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    seen: Counter[str] = Counter()
    for item in diagnostics:
        seen[item.code] += 1
        if item.severity is Severity.ERROR or seen[item.code] <= _FEW:
            yield item


def _hidden(number: int) -> Iterator[str]:
    if number:
        yield (
            f"{count(number, 'finding')} not shown: `--all` shows everything, "
            "`--select CODE` those of one rule."
        )


class _Paint:
    """Terminal colours, or none."""

    def __init__(self, on: bool) -> None:
        self._on = on

    def __call__(self, code: str, words: str) -> str:
        return f"\x1b[{code}m{words}\x1b[0m" if self._on else words


def _finding(item: Diagnostic, lines: Mapping[str, list[str]], paint: _Paint) -> Iterator[str]:
    color = _COLOR[item.severity]
    yield paint(color, f"{SEVERITIES[item.severity]}[{item.code}]") + paint(
        "1", f": {printable(item.message)}"
    )
    shown = item.labels[:_LABELS]
    width = max(len(str(span.line)) for span in (item.span, *(label.span for label in shown)))
    yield from _place("-->", item.span, "", lines, (width, paint, color))
    for label in shown:
        yield from _place(
            ":::", label.span, printable(label.message), lines, (width, paint, "1;34")
        )
    if hidden := len(item.labels) - len(shown):
        yield f"{' ' * width} = and {count(hidden, 'more place')}"


def _place(
    arrow: str,
    span: Span,
    note: str,
    lines: Mapping[str, list[str]],
    style: tuple[int, _Paint, str],
) -> Iterator[str]:
    width, paint, color = style
    gutter = " " * width
    yield f"{gutter}{arrow} {printable(span.file)}:{span.line}:{span.column}"
    source = lines.get(span.file, [])
    if not 1 <= span.line <= len(source):
        if note:
            yield f"{gutter} = {note}"
        return
    line, start, length = _window(source[span.line - 1], span)
    yield f"{gutter} |"
    yield f"{span.line:>{width}} | {printable(line)}"
    marks = " " * _cells(line[:start]) + paint(color, "^" * max(1, _cells(line[start:][:length])))
    yield f"{gutter} | {marks}{' ' if note else ''}{note}"


def _window(line: str, span: Span) -> tuple[str, int, int]:
    """The part of `line` to show, where the place starts in it, and how long it is there."""
    line = line.replace("\t", " ").rstrip()
    start = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    end = max(start, min(end, len(line)))
    if len(line) <= _WIDTH:
        return line, start, end - start
    left = max(0, min(start - _WIDTH // 4, len(line) - _WIDTH))
    cut = line[left : left + _WIDTH]
    head, tail = "..." if left else "", "..." if left + _WIDTH < len(line) else ""
    return head + cut + tail, start - left + len(head), min(end, left + _WIDTH) - start


def _cells(words: str) -> int:
    """How many columns of a terminal the words take."""
    wide = sum(east_asian_width(mark) in "WF" for mark in words)
    return len(words) + wide - sum(combining(mark) > 0 for mark in words)


def _summary(diagnostics: Sequence[Diagnostic], paint: _Paint) -> Iterator[str]:
    if not diagnostics:
        yield paint("1;32", "No findings.")
        return
    worst_level = max(item.severity for item in diagnostics)
    files = len({item.span.file for item in diagnostics})
    if len(diagnostics) > _MANY:
        yield from _tables(diagnostics, paint)
    yield paint("1", f"Found {severities(diagnostics)} in {count(files, 'file')}.")
    mendable = sum(bool(item.fix) for item in diagnostics)
    if mendable:
        yield f"`--fix` fixes {count(mendable, 'finding')}, `--diff` shows how."
    worst = [item for item in diagnostics if item.severity is worst_level]
    codes = Counter((item.code, item.name) for item in worst)
    (code, name), often = codes.most_common(1)[0]
    if len(diagnostics) == 1:
        yield f"`slatewright rule {code}` explains it."
        return
    first = next(item for item in worst if item.code == code)
    kind = SEVERITIES[worst_level]
    rank = "first" if len(codes) > 1 and often == codes.most_common(2)[1][1] else "most common"
    yield (
        f"Start with {code} ({name}), the {rank} {kind}: "
        f"{count(often, 'place')}, the first at {printable(first.span.file)}:{first.span.line}. "
        f"`slatewright rule {code}` explains it."
    )


def _tables(diagnostics: Sequence[Diagnostic], paint: _Paint) -> Iterator[str]:
    """How many findings each rule has, the gravest first, then the first in the docs, and which files have the most."""
    worst: dict[tuple[str, str], Severity] = {}
    rules: Counter[tuple[str, str]] = Counter()
    for item in diagnostics:
        key = (item.code, item.name)
        rules[key] += 1
        worst[key] = max(worst.get(key, item.severity), item.severity)
    for key, number in sorted(rules.items(), key=lambda pair: (-worst[pair[0]], -pair[1])):
        level = worst[key]
        yield f"{number:>6}  {paint(_COLOR[level], f'{SEVERITIES[level]:<7}')}  {key[0]}  {key[1]}"
    yield ""
    files = Counter(item.span.file for item in diagnostics)
    ranked = sorted(files.items(), key=lambda pair: (-pair[1], pair[0]))
    for name, number in ranked[:_FILES]:
        yield f"{number:>6}  {printable(name)}"
    if (left := len(ranked) - _FILES) > 0:
        yield f"        and {count(left, 'more file')}"
    yield ""
