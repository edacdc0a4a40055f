"""markdown-it-py's block parser with Redcarpet's rules."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from slatewright.markdown.rules.bullets import bullets
from slatewright.markdown.rules.fence import fence
from slatewright.markdown.rules.heading import heading
from slatewright.markdown.rules.hrule import hrule
from slatewright.markdown.rules.html import html
from slatewright.markdown.rules.paragraph import paragraph
from slatewright.markdown.rules.quote import quote
from slatewright.markdown.rules.recover import fill
from slatewright.markdown.rules.reference import take_references
from slatewright.markdown.rules.table import table
from slatewright.markdown.state import Lines

_RULES = (
    ("redcarpet_heading", heading),
    ("redcarpet_html", html),
    ("redcarpet_hrule", hrule),
    ("redcarpet_fence", fence),
    ("redcarpet_table", table),
    ("redcarpet_quote", quote),
    ("redcarpet_list", bullets),
    ("redcarpet_paragraph", paragraph),
)


@cache
def _redcarpet() -> MarkdownIt:
    """The parser; Redcarpet tries its rules in this order at the start of every block."""
    parser = MarkdownIt("zero", {"maxNesting": 24})
    for name, rule in _RULES:
        parser.block.ruler.push(name, rule)
    parser.block.ruler.enableOnly([name for name, _ in _RULES])
    return parser


def parse_blocks(text: str, first_line: int) -> tuple[Lines, dict[str, str]]:
    """Read the blocks of `text` from `first_line` (counted from 1) on.

    Returns:
        The state, whose tokens are the blocks in order, and the link targets by name.
    """
    tokens: list[Token] = []
    state = Lines(text, _redcarpet(), tokens, min(first_line - 1, text.count("\n")), fill)
    references = take_references(state)
    state.md.block.tokenize(state, state.line, state.lineMax)
    return state, references
