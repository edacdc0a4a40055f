"""Whatever text goes into a filter: the same text comes out of what it printed, and nothing else does."""

from __future__ import annotations

import ast
import io
import json
import tokenize
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from slatewright.model.printed import Source
from slatewright.render import filters

NASTY = st.sampled_from(
    [
        *("'", '"', '"""', "'''", "\\", "\\x", "\\N{DASH}", "\n", "\r", "\r\n", "\t", "\0", "\x0c"),
        *("\x85", "\u2028", "\u2029", "\ufeff", "\u202e", "\ud800", "{{", "}}", "{%", "{#", "%s"),
        *("#", "$", "`", "``", "```", "*", "_", "[x](y)", "<b>", "&amp;", "- ", "1. ", "=", "|"),
        *("~~~", "import os", " "),
    ]
)
TEXT = st.one_of(st.text(), st.lists(NASTY | st.text(max_size=3)).map("".join))


def one_line(text: str) -> str:
    return "".join(mark if mark.isprintable() else " " for mark in text)


@given(TEXT)
def test_pystr_is_a_literal_on_one_line(text: str) -> None:
    printed = filters.pystr(text)
    assert ast.literal_eval(printed) == text
    assert len(printed.splitlines()) == 1


@given(TEXT)
def test_docstring_is_a_literal(text: str) -> None:
    assert ast.literal_eval(filters.docstring(text)) == text


@given(TEXT)
def test_the_docstring_of_a_field_has_its_lines_below_each_other(text: str) -> None:
    printed = filters.inner_docstring(text)
    first, *others = ast.literal_eval(printed).split("\n")
    assert [first, *(line.removeprefix("    ") for line in others)] == text.split("\n")
    assert all(line[:4].isspace() for line in printed.split("\n")[1:] if line)


@given(TEXT)
def test_docstring_is_one_statement_of_a_module(text: str) -> None:
    module = ast.parse(f"{filters.docstring(text)}\nx = 1\n")
    assert [type(node) for node in module.body] == [ast.Expr, ast.Assign]
    assert ast.get_docstring(module, clean=False) == text


@given(TEXT)
def test_comment_is_one_comment(text: str) -> None:
    printed = filters.comment(text) + "\n"
    if "\ud800" <= max(text, default="") <= "\udfff":
        return
    tokens = [token.type for token in tokenize.generate_tokens(io.StringIO(printed).readline)]
    assert tokens == [tokenize.COMMENT, tokenize.NL, tokenize.ENDMARKER]


@given(TEXT.filter(lambda text: not any("\ud800" <= mark <= "\udfff" for mark in text)))
def test_toml_is_a_string(text: str) -> None:
    assert tomllib.loads(f"x = {filters.toml(text)}\n") == {"x": text}


def test_toml_has_a_mark_for_what_it_cannot_hold() -> None:
    assert tomllib.loads(f"x = {filters.toml('a' + chr(0xD800) + 'b')}\n") == {"x": "a\ufffdb"}


@given(TEXT)
def test_quoted_is_a_json_string(text: str) -> None:
    assert json.loads(filters.quoted(text)) == text


@given(st.recursive(st.none() | st.booleans() | st.integers() | TEXT, st.lists, max_leaves=5))
def test_json_says_the_same_in_ascii(value: object) -> None:
    printed = filters.json(json.dumps(value))
    assert json.loads(printed) == value
    assert printed.isascii()


def rendered(markdown: str) -> list[str]:
    """The types of the tokens of a paragraph, and their text, as CommonMark with HTML and tables has it."""
    parser = MarkdownIt("commonmark", {"html": True, "linkify": False}).enable(
        ["table", "strikethrough"]
    )
    blocks = parser.parse(markdown)
    inner = [child for block in blocks for child in block.children or []]
    return [block.type for block in blocks if block.type != "inline"] + [
        f"{child.type}: {child.content}" for child in inner
    ]


MARKS = TEXT.filter(lambda text: not any("\ud800" <= mark <= "\udfff" for mark in text))


@given(MARKS)
def test_code_is_one_code_span(text: str) -> None:
    printed = filters.code(text)
    assert "\n" not in printed
    if one_line(text).strip():
        before, span, after = rendered(f"x {printed} y")[2:]
        assert (before, after) == ("text: x ", "text:  y")
        assert span.removeprefix("code_inline: ").strip() == one_line(text).strip()


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("builtins.list[models.Kite] | None", "`list[models.Kite] | None`"),
        ("_datetime.date | _datetime.datetime", "`datetime.date | datetime.datetime`"),
        ("Literal['builtins.x', '_datetime.y']", "`Literal['builtins.x', '_datetime.y']`"),
        ("my_datetime.date", "`my_datetime.date`"),
    ],
)
def test_types_are_shown_without_what_keeps_imports_apart(text: str, printed: str) -> None:
    assert filters.type_code(text) == printed


def without_marks(text: str) -> str:
    return "".join(one_line(text).replace("`", "").split())


@given(MARKS)
def test_markdown_is_one_paragraph_of_words_and_code(text: str) -> None:
    printed = filters.markdown(text)
    assert "\n" not in printed
    blocks, inner = rendered(printed)[:2], [part.partition(": ") for part in rendered(printed)[2:]]
    assert blocks == (["paragraph_open", "paragraph_close"] if one_line(text).strip() else [])
    assert {kind for kind, _, _ in inner} <= {"text", "text_special", "code_inline"}
    assert without_marks("".join(words for _, _, words in inner)) == without_marks(text)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("send `a_b`, not *c*", r"send `a_b`, not \*c\*"),
        ("`a` and `b`", "`a` and `b`"),
        ("a lone ` mark", r"a lone \` mark"),
        ("``a`b``", r"\`\`a\`b\`\`"),
        ("- no list", r"\- no list"),
        ("1. no list", r"1\. no list"),
        ("    no code", "no code"),
        ("<b>&lt;", r"\<b\>\&lt;"),
        ("[x](javascript:y)", r"\[x\](javascript:y)"),
    ],
)
def test_markdown_keeps_code_and_nothing_else(text: str, printed: str) -> None:
    assert filters.markdown(text) == printed


@pytest.mark.parametrize("written", [filters.pystr, filters.docstring, filters.quoted])
def test_what_is_printed_is_source(written: object) -> None:
    assert isinstance(written("x"), Source)  # type: ignore[operator]


def test_every_filter_has_a_test_here() -> None:
    source = Path(__file__).read_text("utf-8")
    assert [name for name in filters.FILTERS if f"filters.{name}(" not in source] == []
