"""Made-up documents that would stop a careless reader."""

from __future__ import annotations

import time

import pytest

from slatewright.markdown import read
from slatewright.model.document import Section
from slatewright.model.source import SourceFile

SIZE = 60_000
SECONDS = 20.0
"""Far above what linear work takes, far below what quadratic work would."""

REPEATED = [
    "`", "` ", "``` ", "|", "|\n", "a|", "[", "[](", "[x](y)", "](", '](a "', "]", "![", "*", "*a ",
    "a* ", "**a *b _c __d ", "_", " _a", "~~a ", "<", "<a", "<a ", "<!--", "<!--\n\n", "<div>\n\n",
    "<table>\n\n", "<table>", "<td>", "<h1>x\n\n", "<p>", "<code>", '<a href="', "<a id=", ">",
    "> a\n", "> x\n```json\n\n", "- ", "- x\n", "- x\n\n", "1. x\n", "x\n- a\n", "- a\n1. b\n",
    "```\n", "```json\n", "x\n``` a b\n", "~~~ a b\n", "x\n```\n\n", "&", "&nbsp;", "\\", "#", "#\n",
    "# a\n", "# `a` ", "a\n=", "-", "- - ", "-\n", "|a|b|\n", "-|-\n", " ", "\t", "\n", "<%", "<% %",
    "[a]: b\n", "[a]:", "---\n", "\0", "\u200b\n",
]  # fmt: skip


def _read(text: str) -> tuple[Section, ...]:
    begin = time.process_time()
    document = read(SourceFile("page.md", text))
    assert time.process_time() - begin < SECONDS
    return document.sections


@pytest.mark.parametrize("fragment", REPEATED, ids=ascii)
def test_one_fragment_again_and_again(fragment: str) -> None:
    _read(fragment * (SIZE // len(fragment)))


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(">" * depth for depth in range(1, 600)),
        "\n".join(" " * (2 * depth) + "- x" for depth in range(400)),
        " ".join("`" * width for width in range(1, 300)),
        " ".join("`" * width for width in range(300, 1, -1)),
        "<div>\n\n" * 3000 + "</div> x\n\n" * 3000,
        "<!--\n\n" * 5000 + "--> x",
        "|" * 20_000 + "\n" + "-|" * 20_001 + "\n" + "|\n" * 20_000,
        "a|b\n" + "-|" * 20_000 + "x",
        "|a|b|\n|-|-|\n" + "|a\nb\n" * 8000,
        "<table><tr>" + "<td>" * 9000 + "</tr>" + "<tr><td></tr>" * 4000 + "</table>",
        "<table><tr>" + "<td rowspan=9999 colspan=40>" * 900 + "</tr>" + "<tr><td>" * 4000,
        "<table>" * 4000 + "</table>" * 3000,
        "[" + "a" * SIZE + "]: ",
    ],
    ids=lambda text: ascii(text[:20]),
)
def test_shapes_that_invite_searching_twice(text: str) -> None:
    _read(text)


def test_deep_quotes_stop_at_a_depth() -> None:
    (section,) = _read("> words\n\n" + ">" * 5000 + " deep")
    assert len(section.blocks) == 1


def test_very_wide_tables_are_words() -> None:
    (section,) = _read("|" * 200 + "\n" + "-|" * 201)
    assert [type(block).__name__ for block in section.blocks] == ["Paragraph"]


def test_nothing_gives_nothing() -> None:
    assert _read("") == ()
    assert _read("\n \n\t\n") == ()
