"""The statuses of HTTP that a cell names, and telling them from an application's own codes of three digits."""

from __future__ import annotations

import re

from slatewright.http.statuses import reason
from slatewright.lexicon import any_of
from slatewright.model.document import Row
from slatewright.regex import regex

_ONE = r"(?:[1-5]\d\d|[1-5][\dx]x|default)"
_HEAD = rf"\A\W*(?:(?:http|{any_of('STATUS')})\W{{1,3}}){{0,2}}"
_BETWEEN = rf"\s{{0,4}}(?:[,;/|&\n]|{any_of('SMALL', 'conjunction')}){{1,3}}\s{{0,4}}"
_STATUSES = regex(
    rf"{_HEAD}(?P<all>{_ONE}(?!\w)(?>{_BETWEEN}{_ONE}(?!\w)){{0,20}}+)", re.IGNORECASE
)
_RANGE = regex(
    rf"{_HEAD}([1-5])00\s*(?:-|–|—|\.\.+|{any_of('RANGE')})\s*\1(?:99|\d[1-9])(?!\w)", re.IGNORECASE
)
_EACH = regex(_ONE, re.IGNORECASE)
_OTHERS = regex(r"\A\W*(?:default|[1-5]xx)\W*\Z", re.IGNORECASE)
_BARE = regex(rf"\A\W*[1-5]\d\d(?>{_BETWEEN}[1-5]\d\d){{0,20}}+\W*\Z", re.IGNORECASE)


def statuses_of_cell(text: str) -> tuple[str, ...]:
    """The statuses with which a cell begins: one, several with marks between them, or a whole class ("400-499")."""
    if whole := _RANGE.match(text):
        return (f"{whole[1]}XX",)
    found = _STATUSES.match(text)
    if found is None:
        return ()
    return tuple(dict.fromkeys(map(_named, _EACH.findall(found["all"]))))


def _named(each: str) -> str:
    """A status as OpenAPI has it: "40x", too, is of a whole class."""
    each = each.lower()
    return f"{each[0]}XX" if each.endswith("x") else each


def is_bare(text: str) -> bool:
    """Whether a cell holds statuses and nothing else."""
    found = _STATUSES.match(text)
    return found is not None and found.group() == text


def are_statuses(rows: list[Row], at: int) -> bool:
    """Whether codes are those of HTTP: all look so, and all are registered or some is given the reason that HTTP gives.

    What stands for all the others ("default", "5xx") no application has for a code of its own.

    Args:
        rows: the rows of a table that have a code.
        at: the column of the codes, from 0.
    """
    rows = [row for row in rows if not _OTHERS.match(row.cells[at].plain)]
    texts = [row.cells[at].plain for row in rows]
    if not all(map(_BARE.match, texts)):
        return False
    reasons = [[reason(code) for code in _EACH.findall(text)] for text in texts]
    if all(None not in each for each in reasons):
        return True
    words = [" ".join(cell.plain for cell in row.cells).lower() for row in rows]
    return not rows or any(
        why and why.lower() in said
        for each, said in zip(reasons, words, strict=True)
        for why in each
    )
