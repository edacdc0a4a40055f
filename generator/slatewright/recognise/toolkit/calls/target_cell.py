"""The cell of a table that names the URL or path of an endpoint, or those of several."""

from __future__ import annotations

import re

from slatewright.http.hosts import stands_for_url
from slatewright.http.methods import METHODS
from slatewright.lexicon import any_of, column_role
from slatewright.model.document import Code, Table, Text
from slatewright.recognise.toolkit.calls.request_line import is_target, split_target
from slatewright.recognise.toolkit.words.words_beside import words_beside
from slatewright.regex import regex

_EITHER = regex(rf"\s(?:{any_of('EITHER')})\s", re.IGNORECASE)
_BREAK = regex(r"<br[ /]{0,3}>", re.IGNORECASE)
_MOST = 6
"""No endpoint is reached by more URLs; a longer cell is not read on."""
_WORD = regex(r"[A-Za-z]+")


def targets_in(cell: Text) -> list[tuple[Text | Code, str]]:
    """The URLs or paths in a cell, and what says each: several where the cell is a list of code spans."""
    spans = [(code, split_target(code.content.strip("'\""))[0]) for code in cell.codes]
    listed = [(code, target) for code, target in spans if is_target(target)]
    if len(listed) > 1 and len(
        _WORD.findall(words_beside(cell, (code for code, _ in listed)))
    ) < len(listed):
        return list(listed)
    if len(parted := _parted(cell)) > 1:
        own = {target: code for code, target in listed}
        return [(own.get(target, cell), target) for target in parted]
    target = cell_target(cell)
    return [(cell, target)] if is_target(target) else []


def address_in(cell: Text) -> str | None:
    """The placeholder that a cell has for the whole URL, by its name: `{callbackUrl}`."""
    target = cell_target(cell)
    return target if stands_for_url(target) else None


def _parted(cell: Text) -> list[str]:
    """The URLs or paths of a cell that has "or" between them, be they code or not; none where there is anything else."""
    parts = _EITHER.split(_BREAK.sub(" ", visible(cell)).replace("`", " "))
    found = [split_target(part.strip()) for part in parts[:_MOST]]
    alone = all(is_target(target) and not words for target, words in found)
    return [target for target, _ in found] if alone else []


def cell_target(cell: Text) -> str:
    """The URL or path in a cell: its first code span, else its first word."""
    raw = cell.codes[0].content if cell.codes else visible(cell)
    return split_target(raw.strip().strip("`'\""))[0]


def visible(cell: Text) -> str:
    """The cell's text with `<placeholder>`s, which as HTML tags would be swallowed."""
    return cell.raw.replace("\\", "") if "<" in cell.raw else cell.plain


def spreads_endpoint(table: Table) -> bool:
    """Whether a table spreads one endpoint over labelled rows: `URL | /kittens` and `Method | GET`.

    What the endpoint does (`Description | All kittens`) may stand for the method beside a path that is all of its cell.
    """
    labels = {
        column_role(row.cells[0].plain): row.cells[1] for row in table.rows if len(row.cells) == 2
    }
    if "url" not in labels:
        return False
    targets = [target for _, target in targets_in(labels["url"])]
    if not targets and address_in(labels["url"]) is None:
        return False
    method = labels["method"].plain.strip().upper() if "method" in labels else ""
    alone = labels["url"].plain.strip() in targets[:1]
    return method in METHODS or "description" in labels and alone
