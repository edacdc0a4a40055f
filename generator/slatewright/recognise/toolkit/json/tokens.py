"""Cutting JSON-like text into tokens, in linear time whatever the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from slatewright.regex import regex

_TOKEN = regex(
    r"""
      (?P<space>[\s\ufeff\u200b\u00a0]+)
    | (?P<headless>"[A-Za-z_][\w.-]{0,60}+(?=:[ \t]{0,20}+"[^"\n:,{}\[\]]{1,200}+"[ \t]{0,20}+,?[ \t]{0,20}+\n))
    | (?P<string>"(?:[^"\\\n]|\\.)*")
    | (?P<broken>"(?:[^"\\]|\\.){1,1000}"(?=\s{0,200}+[,}\]]))
    | (?P<mask>\#++(?:\.\#++)?(?=[ \t]*+[,}\]]))
    | (?P<comment>//[^\n]*|/\*.{0,500}?\*/|\#[^\n]*|<!--.{0,500}?-->|--\s[^\n]*)
    | (?P<elision>\.{2,}|…)
    | (?P<placeholder>\{\{\s*+[\w.$-]++\s*+\}\}|\{[A-Za-z_][\w.-]*+\}(?=\s*+[,}\]]))
    | (?P<punct>[{}\[\]:,]|=>)
    | (?P<number>-?(?:\d++(?:\.\d*+)?+|\.\d++)(?:[eE][+-]?\d++)?+(?![\w.:/-]))
    | (?P<word>(?:true|false|null|True|False|None|nil|NULL|undefined)(?![\w.:/-]))
    | (?P<curly>[“”„][^“”„"\n]*[“”"]|'(?:[^'\\\n]|\\.)*'|‘[^‘’\n]*’|`[^`\n]*`)
    | (?P<open>"(?:[^"\\\n]|\\.)*)
    | (?P<bare>\$\{[^{}\n]*\}|<[^<>\n{}"]*>|[^\s{}\[\],:"]+)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)


_SAME = {"placeholder": "bare", "mask": "bare", "headless": "open"}
"""Kinds that are told apart by their looks alone; `headless` is a name without its second quote: `"name: "Tom"`."""


class Token(Struct, frozen=True):
    """One token; `start` and `end` are offsets into the text."""

    kind: str
    text: str
    start: int
    end: int


@lru_cache(maxsize=8)
def lines_of(text: str) -> Lines:
    """The lines of a text; many places of one text are asked for in a row."""
    return Lines(text)


class Lines:
    """Turns offsets into line and column, both counted from 0."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(m.end() for m in re.finditer("\n", text))]

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column of `offset`."""
        line = bisect_right(self._starts, offset) - 1
        return line, offset - self._starts[line]

    def offset(self, line: int) -> int:
        """Where a line starts."""
        return self._starts[line]

    @property
    def last(self) -> int:
        """The last line that holds anything, or the first."""
        return max(len(self._starts) - 2, 0)


def tokens(text: str) -> Iterator[Token]:
    """The tokens of `text`, white space left out."""
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup or "other"
        if kind == "space":
            continue
        kind = _SAME.get(kind, kind)
        yield Token(kind, found.group(), found.start(), found.end())
