"""Docs as HTML, block by block, with each finding in its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, field

from slatewright.model.diagnostics import Diagnostic
from slatewright.model.document import (
    Annotation,
    Block,
    Bullets,
    Erb,
    Fence,
    Html,
    Paragraph,
    Row,
    Section,
    Table,
)
from slatewright.model.source import Span
from slatewright.report.html_text import attribute, escaped, inline
from slatewright.words import SEVERITIES, whole_lines

_PLACES = 8
"""Related places of a finding to link to."""


class Page(Struct):
    """What is known of the page so far: which lines can be linked to, which findings still wait for their place."""

    files: Sequence[str]
    waiting: dict[str, list[tuple[int, Diagnostic]]]
    wanted: dict[str, set[int]]
    """Lines that something will link to."""
    known: dict[str, list[int]] = field(default_factory=dict)
    """Lines that have an element of their own."""

    def mark(self, file: str, line: int) -> str:
        """The `id` attribute for the element of a line; nothing where an outer element has it."""
        lines = self.known.setdefault(file, [])
        if line in lines[-3:]:
            return ""
        lines.append(line)
        return f' id="{self.name(file, line)}"'

    def name(self, file: str, line: int) -> str:
        """The id of a line."""
        return f"f{self.files.index(file)}-{line}" if file in self.files else "top"

    def link(self, span: Span) -> str:
        """Where to go for a place: the nearest line at or above it that has an element."""
        lines = self.known.get(span.file, [])
        above = bisect_right(lines, span.line)
        return f"#{self.name(span.file, lines[above - 1])}" if above else "#top"

    def place(self, span: Span) -> str:
        """A link to a place."""
        return f'<a href="{self.link(span)}">{escaped(str(span))}</a>'

    def findings(self, file: str, start: int, end: int) -> Iterator[str]:
        """A mark for each finding of these lines that has none yet; `filled` puts the findings there."""
        mine = self.waiting.get(file, [])
        for number, item in [one for one in mine if start <= one[1].span.line <= end]:
            mine.remove((number, item))
            yield f"\0{number}\0"


def filled(page_html: str, diagnostics: Sequence[Diagnostic], page: Page) -> str:
    """The page with its findings in place, whose links may lead anywhere in it."""
    return re.sub(
        "\0([0-9]+)\0", lambda m: _finding(int(m[1]), diagnostics[int(m[1]) - 1], page), page_html
    )


def _finding(number: int, item: Diagnostic, page: Page) -> str:
    word, span = SEVERITIES[item.severity], item.span
    places = "".join(
        f"<li>{page.place(label.span)} {escaped(label.message)}</li>"
        for label in item.labels[:_PLACES]
    )
    return (
        f'<div class="finding {word}" id="finding-{number}" data-severity="{word}" role="note" tabindex="-1" '
        f'aria-label="{word} {attribute(item.code)}"><p><b>{word} {escaped(item.code)}</b> '
        f'{escaped(item.message)} <span class="place">{escaped(str(span))}:{span.column}</span></p>'
        + (f"<ul>{places}</ul>" if places else "")
        + "</div>"
    )


def section_html(section: Section, page: Page) -> str:
    """A section as Slate shows it, findings included."""
    span = section.span
    parts = []
    if section.title is not None:
        level = min(section.level + 1, 6)
        mark = page.mark(span.file, section.title.span.line)
        parts.append(f"<h{level}{mark}>{inline(section.title)}</h{level}>")
        parts += page.findings(span.file, span.line, section.title.span.end_line)
    parts += _blocks(section.blocks, page)
    parts += page.findings(span.file, span.line, span.end_line)
    return "".join(parts)


def _blocks(blocks: Iterable[Block], page: Page) -> Iterator[str]:
    for block in blocks:
        yield _block(block, page)
        span = block.text.span if isinstance(block, Paragraph | Annotation) else block.span
        yield from page.findings(span.file, span.line, span.end_line)


def _block(block: Block, page: Page) -> str:
    match block:
        case Paragraph(text) | Annotation(text):
            tag = "p" if isinstance(block, Paragraph) else "blockquote"
            return f"<{tag}{page.mark(text.span.file, text.span.line)}>{inline(text)}</{tag}>"
        case Fence():
            return _fence(block, page)
        case Table():
            return _table(block, page)
        case Bullets():
            return _bullets(block, page)
        case Html(tag="!--"):
            return ""
        case Html():
            mark = page.mark(block.span.file, block.span.line)
            return f'<div class="html"{mark}>{inline(block.text)}</div>'
        case Erb():
            mark = page.mark(block.span.file, block.span.line)
            return f"<pre{mark}><code>{escaped(block.code)}</code></pre>"


def _fence(fence: Fence, page: Page) -> str:
    file, first = fence.span.file, fence.span.line
    mark = page.mark(file, first)
    wanted = page.wanted.get(file, set())
    lines = []
    for number, line in enumerate(whole_lines(fence.content), first + 1):
        own = page.mark(file, number) if number in wanted else ""
        lines.append(f"<span{own}>{escaped(line)}</span>" if own else escaped(line))
    title = attribute(fence.language or "sample")
    return f'<pre{mark} tabindex="0" aria-label="{title}"><code>{"".join(lines)}</code></pre>'


def _table(table: Table, page: Page) -> str:
    mark = page.mark(table.span.file, table.span.line)
    head = "".join(
        f'<th scope="col">{inline(cell, breaks=True)}</th>' for cell in table.header.cells
    )
    width = max(1, len(table.header.cells))
    rows = []
    for row in table.rows:
        rows.append(_row(row, page))
        found = "".join(page.findings(row.span.file, row.span.line, row.span.end_line))
        rows += [f'<tr class="found"><td colspan="{width}">{found}</td></tr>'] if found else []
    return (
        f'<div class="wide"{mark} tabindex="0" role="region" aria-label="table"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def _row(row: Row, page: Page) -> str:
    cells = "".join(f"<td>{inline(cell, breaks=True)}</td>" for cell in row.cells)
    lost = "".join(f'<td class="lost">{inline(cell, breaks=True)}</td>' for cell in row.lost)
    return f"<tr{page.mark(row.span.file, row.span.line)}>{cells}{lost}</tr>"


def _bullets(bullets: Bullets, page: Page) -> str:
    tag = "ol" if bullets.ordered else "ul"
    items = []
    for item in bullets.items:
        mark = page.mark(item.span.file, item.span.line)
        inner = "".join(_blocks(item.blocks, page))
        found = "".join(page.findings(item.span.file, item.span.line, item.span.end_line))
        items.append(f"<li{mark}>{inline(item.text)}{inner}{found}</li>")
    return f"<{tag}>{''.join(items)}</{tag}>"
