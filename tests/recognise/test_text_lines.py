"""The lines of a paragraph, each with its place in the file."""

from __future__ import annotations

from time import process_time

from slatewright import markdown
from slatewright.model.document import Paragraph, Text
from slatewright.model.source import SourceFile
from slatewright.recognise.toolkit.text.text_lines import lines_of_text

DOCS = "# Kittens\n\n  **name** *string*\n  What `it` is called.<br>Any `word`, <br/>\n  **age** *integer*\n"


def paragraph(docs: str) -> Text:
    (section,) = markdown.read(SourceFile("page.md", docs)).sections
    (block,) = section.blocks
    assert isinstance(block, Paragraph)
    return block.text


def test_each_line_stands_where_its_span_says_with_the_marks_that_begin_in_it() -> None:
    lines = lines_of_text(paragraph(DOCS))
    written = DOCS.split("\n")
    assert [line.plain.strip() for line in lines] == [
        "name string",
        "What it is called.",
        "Any word,",
        "",
        "age integer",
    ]
    for line in lines:
        assert line.span.line == line.span.end_line
        row = written[line.span.line - 1]
        assert row[line.span.column - 1 : line.span.end_column - 1] == line.raw
    assert [[code.content for code in line.codes] for line in lines] == [
        [],
        ["it"],
        ["word"],
        [],
        [],
    ]
    assert [[mark.text for mark in line.strongs] for line in lines] == [
        ["name", "string"],
        [],
        [],
        [],
        ["age", "integer"],
    ]


def test_a_text_of_one_line_is_its_own() -> None:
    text = paragraph("# Kittens\n\nAll about `them`.\n")
    assert lines_of_text(text) == (text,)


def test_many_lines_take_time_in_proportion() -> None:
    def seconds(count: int) -> float:
        text = paragraph("# Kittens\n\n" + "**a** `b` *c*\n" * count)
        taken = []
        for _ in range(3):
            started = process_time()
            assert len(lines_of_text(text)) == count
            taken.append(process_time() - started)
        return min(taken)

    assert seconds(16_000) < 40 * seconds(2_000)
