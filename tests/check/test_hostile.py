"""Docs are other people's text: no rule may take more than linear time on any of it."""

from __future__ import annotations

import time

import pytest

from slatewright import check
from slatewright.check.toolkit.faults import fault
from slatewright.check.toolkit.paths import placeholders, segments
from slatewright.check.toolkit.wording import alike, misspelt
from slatewright.model.document import (
    Code,
    Document,
    Fence,
    Html,
    Link,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
)
from slatewright.model.options import CheckOptions
from slatewright.model.source import FrontMatter, SourceFile, SourceSet, Span

SIZE = 30_000
LIMIT = 5.0
"""Seconds; a rule of square time needs minutes."""
PIECES = [
    "{{ ", "{{a", "<a ", "<a href=", "<kite ", "`", "``", "|", "\\|", "(", "curl '", 'curl -d "',
    "curl a \\\n", "curl a\n", "\\\n#", "http:/", "https//", "http://<", "/a", "/a:a", "=a", "&a=",
    "eyJ-", "eyJaaaaaaaaaa.", "* ", "** ", "[](#a)", "<%", "%!", "GET ", "GET /a HTTP/1\n", " ", "\n",
    "> a\n", "-", "- | ", "to be added ", "kitten_", "xox", "A", "<a/", "{a}/", "?", "\N{SNOWMAN}",
]  # fmt: skip


def span(end: int = 1) -> Span:
    return Span("index.html.md", 1, 1, 1, end)


def docs(piece: str) -> tuple[SourceSet, Document]:
    raw = piece * (SIZE // len(piece))
    place = span(len(raw) + 1)
    text = Text(raw, raw, place, (Code(raw, place),), (Link(raw, f"#{raw}", place),))
    bare = Text(raw, raw, place)
    blocks = (
        Paragraph(text),
        Paragraph(bare),
        Fence("json", "json", raw, place),
        Fence("shell", "shell", raw, place),
        Fence("", "", raw, place),
        Html("a", (), raw, bare, place),
        Table(Row((bare, bare), place), (Row((bare, bare), place, (bare,)),), place),
    )
    section = Section(bare, 1, raw, blocks, place)
    file = SourceFile("index.html.md", raw)
    sources = SourceSet("docs", "index.html.md", FrontMatter(toc_footers=(raw,)), (file,))
    return sources, Document("index.html.md", (section,))


@pytest.mark.parametrize("piece", PIECES)
def test_rules_are_linear(piece: str) -> None:
    handoffs = docs(piece)
    start = time.process_time()
    check.run(handoffs, CheckOptions())
    assert time.process_time() - start < LIMIT


@pytest.mark.parametrize("piece", PIECES)
def test_toolkit_is_linear(piece: str) -> None:
    text = piece * (SIZE // len(piece))
    start = time.process_time()
    fault(text)
    segments(text)
    placeholders(text)
    alike(text, text[1:])
    misspelt(text, text[1:])
    assert time.process_time() - start < LIMIT
