"""What a line must look like to start a block, in Redcarpet's eyes."""

from __future__ import annotations

from slatewright.regex import regex

HRULE = regex(
    r" {0,3}(?:\*[ \t]*+(?:\*[ \t]*+){2,}|-[ \t]*+(?:-[ \t]*+){2,}|_[ \t]*+(?:_[ \t]*+){2,})$"
)
QUOTE = regex(r" {0,3}>[ \t]?")
BULLET = regex(r" {0,3}[*+-][ \t]")
NUMBER = regex(r" {0,3}[0-9]++\.[ \t]")
UNDERLINE = regex(r"(?:=++|-++)[ \t]*+$")
FENCE = regex(r" {0,3}(`{3,}+|~{3,}+)[ \t]*+(?:\{([^}\n]*+)\}|(\S*+))[ \t]*+$")
LOOSE_FENCE = regex(r"[ \t]*+(`{3,}+|~{3,}+)[ \t]*+([^`\n]*+)$")
"""A fence in the eyes of CommonMark's readers: indented at will, several words behind it."""
LOOSE_RULE = regex(r"[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:[|+][ \t]*+(?::?-++:?)?[ \t]*+)*+$")
HEADING = regex(r"(#{1,6}+)[ \t]*+(.*?)[ \t]*$")
HTML_BLOCK_TAGS = frozenset(
    [
        "ul",
        "math",
        "style",
        "p",
        "ol",
        "pre",
        "blockquote",
        "figure",
        "section",
        "fieldset",
        "form",
        "table",
        "footer",
        "dl",
        "div",
        "script",
        "article",
        "del",
        "header",
        "h6",
        "nav",
        "aside",
        "canvas",
        "h5",
        "ins",
        "hgroup",
        "h4",
        "noscript",
        "iframe",
        "h3",
        "abbr",
        "h2",
        "h1",
    ]
)
