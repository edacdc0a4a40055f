"""A table, list, request line or sample could not be read.

## Why it matters
It is in the docs and not in the OpenAPI document. Most often a table names its parameters in words, and
not as a call has them, so that readers have to guess as well.

## Example
## List kites

`GET /kites`

| Parameter            | Description            |
|----------------------|------------------------|
| Kite colour wanted   | Only kites of a colour |

## Instead
## List kites

`GET /kites`

| Parameter | Description            |
|-----------|------------------------|
| colour    | Only kites of a colour |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.outline import chapters
from slatewright.check.toolkit.paths import placeholders
from slatewright.check.toolkit.places import begins_within, first_line, line_of
from slatewright.check.toolkit.wording import plainly
from slatewright.check.walk import every_block
from slatewright.lexicon import column_role
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Table
from slatewright.model.facts import EndpointFact, FactSet
from slatewright.model.source import Span
from slatewright.regex import regex

_WORDS = {"fence": "sample", "line": "request line"}

_FIGURE = regex(r"\s*[+-]?[\d][\d.,]*\s*")
_PROSE = 3
"""Spaces in a cell from which on it is a sentence, or the better part of one."""


@rule("SRC301", reads=Docs, severity=Severity.INFO)
def part_unread(docs: Docs) -> Iterable[Finding]:
    """Any other table is as it should be: codes and what they mean, contents, prose in columns, figures."""
    if docs.facts is None:
        return
    unread = {line_of(part.span) for part in docs.facts.unread if part.kind == "table"}
    tables = {
        line_of(table.span): table for table in _tables(docs) if line_of(table.span) in unread
    }
    for part in docs.facts.unread:
        what = _WORDS.get(part.kind, part.kind)
        message = f"this {what} could not be read and is not in the spec"
        if part.kind == "table":
            table = tables.get(line_of(part.span))
            told = _told(table, docs.facts) if table is not None and _is_of_fields(table) else ""
            if not told:
                continue
            message = told
        yield Finding(message, first_line(part.span), habit=True)


def _told(table: Table, facts: FactSet) -> str:
    """What is wrong with the names of a table; nothing where its rows are called as the address has it."""
    named = [row.cells[0].plain.strip(" *") for row in table.rows if row.cells]
    holders = {plainly(name): name for name in _holders(table.span, facts)}
    for name in named:
        holder = holders.get(plainly(name), "")
        if holder.lower() == name.lower() != "":
            return ""
        if holder:
            return f"this table could not be read: `{name}` is `{holder}` in the address"
    worded = next((name for name in named if " " in name), "")
    if 2 * sum(" " not in name for name in named) >= len(named):
        return f"this table could not be read: `{worded}` is no name as a call has it"
    return "this table is headed as one of parameters or fields, but its rows name none as a call has it"


def _holders(place: Span, facts: FactSet) -> Iterator[str]:
    """What the reader fills in, in the addresses of the chapter that a table stands in."""
    for chapter in chapters(facts):
        if any(begins_within(place, section.span) for section in chapter):
            for section in chapter:
                for fact in section.facts:
                    if isinstance(fact, EndpointFact):
                        yield from placeholders(fact.target)


def _tables(docs: Docs) -> Iterable[Table]:
    return (block for block in every_block(docs.documents) if isinstance(block, Table))


def _is_of_fields(table: Table) -> bool:
    """Whether its first column promises names, each of another parameter or field, and holds words instead."""
    headed = column_role(table.header.cells[0].plain) in ("name", "header")
    firsts = [row.cells[0].plain.strip() for row in table.rows]
    worded = any(" " in first for first in firsts) and len(set(firsts)) == len(firsts)
    return headed and worded and not (_leads_on(table) or _is_prose(table) or _is_figures(table))


def _leads_on(table: Table) -> bool:
    """Whether nearly every row begins with a link into the docs."""
    firsts = [row.cells[0] for row in table.rows if row.cells]
    links = [cell for cell in firsts if any(link.target.startswith("#") for link in cell.links)]
    return bool(firsts) and 4 * len(links) >= 3 * len(firsts)


def _is_prose(table: Table) -> bool:
    """Whether most rows begin with words in a row, and not with a name or a value."""
    firsts = [row.cells[0].plain for row in table.rows if row.cells]
    return bool(firsts) and 2 * sum(cell.count(" ") >= _PROSE for cell in firsts) > len(firsts)


def _is_figures(table: Table) -> bool:
    """Whether a column behind the first holds numbers alone: prices, durations, and no description."""
    width = max((len(row.cells) for row in table.rows), default=0)
    columns = [
        [row.cells[at].plain for row in table.rows if at < len(row.cells)] for at in range(1, width)
    ]
    return len(table.rows) > 1 and any(all(map(_FIGURE.fullmatch, column)) for column in columns)
