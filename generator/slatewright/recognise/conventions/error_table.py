"""A table of the application's own error or warning codes.

    Error Code | Message
    ---------- | -------
    8016       | No kitten has this name
    8017/ 8018 | The name is too short or too long

The codes are numbers or constants, and not the statuses of HTTP. Below "Success codes", they are for no errors.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.lexicon import has_word
from slatewright.model.document import Table, Text
from slatewright.model.facts import ErrorFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.columns import columns_of
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.status_codes import are_statuses
from slatewright.recognise.toolkit.view import SectionView

NAME = "error-table"
_CODE = re.compile(
    r"\A\W*(-?\d{1,9}|[A-Za-z]{1,12}[-_.]?\d{2,8}|[A-Z][A-Z0-9]*(?:[_.-][A-Z0-9]+)+|[a-z]+(?:_[a-z0-9]+)+)\W*\Z"
)

_NUMBERS = re.compile(r"\d{3,9}(?:\s?[/,]\s?\d{3,9}){1,9}")
_BETWEEN = re.compile(r"\s?[/,]\s?")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ErrorFact]:
    """Tables with a column of codes that are not HTTP statuses."""
    for placed in section.of_type(Table):
        table = placed.block
        assert isinstance(table, Table)
        columns = columns_of(table)
        words = " ".join([*(cell.plain for cell in table.header.cells), section.title])
        at = columns.at.get("code")
        if at is None and has_word(words, "ERROR"):
            at = columns.at.get("message", columns.at.get("name", 0))
        if at is None or len(table.header.cells) < 2:
            continue
        codes = [row for row in table.rows if _codes(row.cells[at])]
        if len(codes) * 2 <= len(table.rows) or are_statuses(codes, at):
            continue
        error = has_word(words, "ERROR") is not None
        warning = not error and has_word(words, "WARNING") is not None
        success = not error and has_word(section.title, "SUCCESS") is not None
        said = columns.at.get("description", columns.at.get("message", 1))
        for row, code in ((each, code) for each in codes for code in _codes(each.cells[at])):
            yield ErrorFact(
                code=code,
                message=row.cells[said if said != at else (at + 1) % len(row.cells)].plain.strip(),
                warning=warning,
                evidence=stated(row.cells[at], NAME),
                success=success and not warning,
            )


def _codes(cell: Text) -> tuple[str, ...]:
    """The code in a cell, or several numbers with slashes or commas between them; none in any other."""
    text = cell.plain.strip()
    parts = _BETWEEN.split(text) if _NUMBERS.fullmatch(text) else [text]
    found = [match for part in parts if (match := _CODE.match(part))]
    return tuple(match.group(1) for match in found) if len(found) == len(parts) else ()
