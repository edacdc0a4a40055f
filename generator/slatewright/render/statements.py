"""Python text cut before its classes, functions and methods, each of which black formats alike whatever stands around it.

A change to one method is then formatted without the other thousand. Black puts two blank lines before the classes and
functions of a module, one before the methods of a class, and looks at nothing else outside of them.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence

from slatewright.regex import regex

_BEFORE = regex(
    r"\n\n(?:\n(?=class |def |async def |@)|(?=    def |    async def |    @))", re.ASCII
)
_METHOD = "    "
_CLASS = "class _:\n    _"
"""What stands for the beginning of a class before those of its methods that are formatted without it."""


def cut(text: str) -> list[str]:
    """The text in pieces that begin with a class, function or method, but for the first, without blank lines around them.

    A piece may begin within a string that looks like Python: `are_statements` tells.
    """
    text = text.strip("\n")
    if has_directives(text):
        return [text]
    return [piece.rstrip("\n") for piece in _BEFORE.split(text)]


def has_directives(text: str) -> bool:
    """Whether black may pass over lines of a text, or counts them otherwise."""
    return "fmt:" in text or "yapf:" in text or "\r" in text


def joined(pieces: Sequence[str]) -> str:
    """The text that comes apart into these pieces."""
    gaps = ("\n\n" if _is_method(piece) else "\n\n\n" for piece in pieces)
    text = "".join(gap + piece for gap, piece in zip(gaps, pieces, strict=True)).lstrip("\n")
    return f"{text}\n" if text else ""


def apart(pieces: Sequence[str], wanted: Sequence[bool]) -> list[str]:
    """The wanted ones of a text's pieces, with what makes them a text of their own."""
    chosen: list[str] = []
    before = True
    for piece, is_wanted in zip(pieces, wanted, strict=True):
        if is_wanted:
            chosen += [piece] if before or not _is_method(piece) else [_CLASS, piece]
        before = is_wanted
    return chosen


def are_statements(pieces: Sequence[str]) -> bool:
    """Whether each piece is made of whole statements, of one at least: black leaves nothing of a piece without.

    The first piece that is not ends within a string or an expression, and is therefore no Python on its own.
    """
    if len(pieces) == 1:
        return True
    try:
        module = ast.parse(joined(pieces)).body
    except (SyntaxError, ValueError, RecursionError):
        return False
    tops = {_first_line(statement) for statement in module}
    methods = {
        _first_line(statement)
        for kind in module
        if isinstance(kind, ast.ClassDef)
        for statement in kind.body[1:]
    }
    line = pieces[0].count("\n") + 1
    if min(tops) > line:
        return False
    for piece in pieces[1:]:
        line += 2 if _is_method(piece) else 3
        if line not in (methods if _is_method(piece) else tops):
            return False
        line += piece.count("\n")
    return True


def _is_method(piece: str) -> bool:
    return piece.startswith(_METHOD)


def _first_line(statement: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(each.lineno for each in decorators)])
