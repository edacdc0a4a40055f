"""A table of the application's own error or warning codes.

    Error Code | Message
    ---------- | -------
    8016       | No kitten has this name
    8017/ 8018 | The name is too short or too long
               | The name is taken

The codes are numbers or constants, and not the statuses of HTTP; a row without one tells what else the one above it
means. Below "Success codes", they are for no errors, and a status for success among them that is said to be one is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.lexicon import has_word
from slatewright.model.document import Row, Table, Text
from slatewright.model.facts import ErrorFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.tables.columns import columns_of
from slatewright.recognise.toolkit.view import SectionView
from slatewright.recognise.toolkit.words.error_codes import codes_in
from slatewright.recognise.toolkit.words.status_codes import are_statuses
from slatewright.regex import regex

NAME = "error-table"
_SUCCESS = regex(r"20\d\Z")


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
        codes = [row for row in table.rows if codes_in(row.cells[at].plain)]
        filled = sum(bool(row.cells[at].plain.strip()) for row in table.rows)
        if len(codes) * 2 <= filled or are_statuses(codes, at):
            continue
        error = has_word(words, "ERROR") is not None
        warning = not error and has_word(words, "WARNING") is not None
        success = not error and has_word(section.title, "SUCCESS") is not None
        said = columns.at.get("description", columns.at.get("message", 1))
        for row, place, code in _each(table, at):
            message = row.cells[said if said != at else (at + 1) % len(row.cells)].plain.strip()
            yield ErrorFact(
                code=code,
                message=message,
                warning=warning,
                evidence=stated(place, NAME),
                success=(success or _is_success(code, message)) and not warning,
            )


def _is_success(code: str, message: str) -> bool:
    """Whether a status for success is said to be one, with no word before that denies it: "without success"."""
    said = has_word(message, "SUCCESS") if _SUCCESS.match(code) else None
    if said is None:
        return False
    before = message[: said.start()]
    return has_word(before, "NOT") is None and has_word(before, "DENIALS") is None


def _each(table: Table, at: int) -> Iterator[tuple[Row, Text, str]]:
    """The rows with their codes, each with the cell that tells it: without a code of its own, the first that says anything."""
    above: tuple[str, ...] = ()
    for row in table.rows:
        blank = not row.cells[at].plain.strip()
        above = above if blank else codes_in(row.cells[at].plain)
        told = next((cell for cell in row.cells if cell.plain.strip()), None) if blank else None
        place = told if blank else row.cells[at]
        for code in above if place else ():
            assert place is not None
            yield row, place, code
