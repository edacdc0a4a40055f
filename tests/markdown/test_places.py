"""Every place that the reader gives is the place of what it quotes, whatever the document."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import example, given, settings
from hypothesis import strategies as st
from test_fixtures import CASES

from slatewright.markdown import read
from slatewright.model.document import (
    Annotation,
    Block,
    Bullets,
    Document,
    Erb,
    Fence,
    Html,
    Paragraph,
    Table,
    Text,
)
from slatewright.model.source import SourceFile, Span

FRAGMENTS = [
    "# Beds", "##Rows `x`", "Set", "===", "---", "- - -", "> quoted", ">", "> # deep", "> > twice",
    "| a | b |", "|---|---|", "a | `b`", "--- | ---", "|1|**x", "  * y|[z](#z)|", "| 1 | 2 | 3 |",
    "```json", "```", "~~~", "  ```", '{"id": 1}', "``` http x", "> ```", "- item", "* `code`",
    "  - inner", "1. first", "    deep words", "\tTabbed `x`", "words **bold** and `code`", "",
    "", "<aside class='notice'>", "</aside>", "<table><tr><td>`a`</td><th>b", "</table>", "<div>",
    "</div>", "<h2 id='x'>Head `y`</h2>", "<!--", "-->", "<% erb %>", "[ref]: https://a.test", "é`ü`",
    '[text](target "t") [ref] <https://b.test>', "`` a ` b", "c ``", "\u00a0» x | y", "\u200b",
    "<a name='n'></a>", "&nbsp;&amp;\\*", "*a **b* c**", "<b>bold</b> <code>c</code>", "=",
]  # fmt: skip
DOCUMENTS = st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("\n".join)
NOISE = st.text(alphabet="#>|-`*_[]()<>/!&; \n\tab1.~=\\:", max_size=120)


def slice_of(text: str, span: Span) -> str:
    """The source at a span."""
    lines = text.split("\n")[span.line - 1 : span.end_line]
    if span.line == span.end_line:
        return lines[0][span.column - 1 : span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    lines[-1] = lines[-1][: span.end_column - 1]
    return "\n".join(lines)


def _blocks(document: Document) -> Iterator[Block]:
    pending = [block for section in document.sections for block in section.blocks]
    while pending:
        block = pending.pop()
        yield block
        if isinstance(block, Bullets):
            pending += [inner for item in block.items for inner in item.blocks]


def _texts(document: Document) -> Iterator[Text]:
    for section in document.sections:
        if section.title is not None:
            yield section.title
    for block in _blocks(document):
        match block:
            case Paragraph() | Annotation() | Html():
                yield block.text
            case Table():
                for row in (block.header, *block.rows):
                    yield from row.cells + row.lost
            case Bullets():
                yield from (item.text for item in block.items)


def check_places(text: str) -> None:
    """Hold every place of a document against its source."""
    document = read(SourceFile("page.md", text))
    for found in _texts(document):
        assert slice_of(text, found.span) == found.raw
        for code in found.codes:
            assert slice_of(text, code.span) == code.content
        for link in found.links:
            assert slice_of(text, link.span)[0] in "[<"
        for strong in found.strongs:
            assert slice_of(text, strong.span)
    for block in _blocks(document):
        match block:
            case Fence():
                _check_fence(text, block)
            case Html():
                assert slice_of(text, block.span) == block.raw
            case Erb():
                assert block.code in slice_of(text, block.span)
            case Table():
                _check_table(text, block)
    _check_sections(text, document)


def _check_fence(text: str, fence: Fence) -> None:
    lines = text.split("\n")
    content = fence.content.split("\n")[:-1]
    for index, line in enumerate(content):
        source = lines[fence.span.line + index]
        stuck = not fence.closed and index == len(content) - 1 and not line.endswith("```")
        assert (source.removesuffix("```") if stuck else source).endswith(line)
    assert slice_of(text, fence.span)[:3] in ("```", "~~~") or fence.recovered or fence.indent == 0
    last = fence.span.line + len(content) + (1 if fence.closed else 0)
    assert fence.span.end_line == last


def _check_table(text: str, table: Table) -> None:
    assert all(len(row.cells) == len(table.header.cells) for row in table.rows)
    for row in (table.header, *table.rows):
        for cell in (*row.cells, *row.lost):
            assert cell.raw in slice_of(text, row.span) or table.html
    assert (table.span.line, table.span.end_line) <= (table.span.end_line, text.count("\n") + 1)


def _check_sections(text: str, document: Document) -> None:
    line = 0
    for section in document.sections:
        assert section.span.line >= line
        assert section.anchor or section.title is None
        line = section.span.line
    assert line <= text.count("\n") + 1


@settings(max_examples=300, deadline=None)
@given(DOCUMENTS)
@example("\n\n".join(case[1] for case in CASES))
def test_places_of_made_up_documents(text: str) -> None:
    check_places(text)


@settings(max_examples=200, deadline=None)
@given(NOISE)
def test_places_in_noise(text: str) -> None:
    check_places(text)


def test_places_in_the_fixtures() -> None:
    for _, markdown, _ in CASES:
        check_places(markdown)


def test_front_matter_is_no_part_of_the_document() -> None:
    text = "---\ntitle: Garden\n---\n\n# Beds\n"
    document = read(SourceFile("index.html.md", text, body_line=4))
    (section,) = document.sections
    assert section.title is not None
    assert (section.title.plain, section.span.line) == ("Beds", 5)
