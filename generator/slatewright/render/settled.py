"""Fields that are in black's style as they are printed, which is most of what a client holds.

Black takes its time for every line, also for one that it leaves alone. Runs of such fields are therefore taken out of a
text, each with a name in its place, and put back into what black makes of the rest.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from slatewright.regex import regex
from slatewright.render.statements import has_directives

_WIDTH = 100
_FEW = 8
"""Fields up to which a text is not worth the look."""

_STRING = r"'[^'\"\\\n]*'|\"[^'\"\\\n]*\""
_ATOM = rf"(?:[A-Za-z_][\w.]*|[0-9]+|{_STRING})"
_FIELD = regex(
    rf"^    [A-Za-z_]\w*: {_ATOM}(?:(?:\[|\(|, | \| ){_ATOM}|[\])])*(?: = None)?$",
    re.ASCII | re.MULTILINE,
)
"""A field whose type is made of names, strings, brackets, commas and bars, spaced as black does it."""


def without_settled(text: str) -> tuple[str, dict[str, str]]:
    """A text with a name in place of each run of settled fields, and the runs by their lines."""
    if len(_FIELD.findall(text)) < _FEW or has_directives(text):
        return text, {}
    lines = text.split("\n")
    mark = _unused(text)
    runs: dict[str, str] = {}
    rest: list[str] = []
    at = 0
    for run in _runs(text, lines):
        name = f"    {mark}{len(runs)}"
        runs[name] = _styled(run, lines)
        rest += [*lines[at : run[0].start], name]
        at = run[-1].stop
    return "\n".join([*rest, *lines[at:]]), runs


def with_settled(text: str, runs: dict[str, str]) -> str:
    """A text with the runs back in their places."""
    return "\n".join(runs.get(line, line) for line in text.split("\n")) if runs else text


def _unused(text: str) -> str:
    """The beginning of a name that the text has nowhere."""
    mark = "_s"
    while mark in text:
        mark += "s"
    return mark


def _runs(text: str, lines: list[str]) -> Iterator[list[range]]:
    """The lines of each field, run by run; none in what is no Python, as black will say."""
    try:
        module = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError):
        return
    for kind in module.body:
        if isinstance(kind, ast.ClassDef):
            run: list[range] = []
            for statement in kind.body[1:]:
                place = range(statement.lineno - 1, statement.end_lineno or 0)
                settled = _is_settled(statement, lines[place.start : place.stop])
                if run and not (settled and not any(lines[run[-1].stop : place.start])):
                    yield run
                    run = []
                if settled:
                    run.append(place)
            if run:
                yield run


def _is_settled(statement: ast.stmt, lines: list[str]) -> bool:
    """Whether black changes nothing of a statement but the marks around strings."""
    if isinstance(statement, ast.AnnAssign):
        line = lines[0]
        if len(lines) > 1 or len(line) > _WIDTH or ("'" in line and '"' in line):
            return False
        return _FIELD.fullmatch(line) is not None
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        text = "\n".join(lines)
        whole = text.startswith('    """') and text.endswith('"""') and text.count('"""') == 2
        return whole and "\\" not in text
    return False


def _styled(run: list[range], lines: list[str]) -> str:
    """A run with black's marks around strings, and at most one blank line between fields."""
    styled: list[str] = []
    for before, place in zip((None, *run), run, strict=False):
        if before is not None and before.stop < place.start:
            styled.append("")
        text = "\n".join(lines[place.start : place.stop])
        styled.append(text if text.endswith('"""') else text.replace("'", '"'))
    return "\n".join(styled)
