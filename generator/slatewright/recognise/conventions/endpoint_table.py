"""Endpoints in a table: one a row, or one spread over labelled rows.

    Method | Path            | Description
    ------ | --------------- | -----------
    GET    | `/kittens`      | All kittens

    | | |
    --- | ---
    URI | `/kittens`
    HTTP Method | GET

The row may name several URLs, or several rows one each (`URI for web`, `URI for mobile`): each is an endpoint.
A row with a column for the method and one for the path is a request line, too, and so is the head of a table that is
one itself: `POST | /kittens`. In a column of paths, one word is a path: `kittens.json`.

What the words before it only suppose ("Imagine a shop:") is no endpoint.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.http.methods import METHODS
from slatewright.lexicon import column_role
from slatewright.model.document import Row, Table, Text
from slatewright.model.facts import EndpointFact, Form
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.listed_endpoint import listed_endpoint
from slatewright.recognise.toolkit.calls.request_line import (
    RequestLine,
    is_target,
    methods_in,
    request_line,
)
from slatewright.recognise.toolkit.calls.target_cell import (
    address_in,
    cell_target,
    targets_in,
    visible,
)
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, meant
from slatewright.regex import regex

NAME = "endpoint-table"
_NAME = regex(r"[a-z][\w-]{0,40}(?:\.(?:json|xml))?")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[EndpointFact]:
    """Tables whose rows, or whose labels, hold methods and paths."""
    for placed in meant(section, Table):
        table = placed.block
        assert isinstance(table, Table)
        labelled = list(_labelled(table))
        yield from labelled or list(_rows(table)) or _bare(table)


def _labelled(table: Table) -> Iterator[EndpointFact]:
    """A table of two columns in which one row names the URL and another the method."""
    rows = [table.header, *table.rows]
    urls = [
        row.cells[1]
        for row in rows
        if len(row.cells) == 2 and column_role(row.cells[0].plain) == "url"
    ]
    targets = [named for cell in urls for named in targets_in(cell)]
    verbs = [
        row for row in rows if len(row.cells) == 2 and column_role(row.cells[0].plain) == "method"
    ]
    methods = [word for row in verbs for word in methods_in(row.cells[1].plain)]
    if methods and not targets:
        targets = [(cell, target) for cell in urls if (target := address_in(cell))]
    for text, target in targets if methods else targets[:1]:
        for method in methods or (None,):
            yield EndpointFact(method, target, Form.TABLE, stated(text, NAME))
    if methods and not targets and verbs[0] is not table.header:
        for method in methods:
            yield EndpointFact(method, "", Form.TABLE, stated(verbs[0].cells[1], NAME))


def _rows(table: Table) -> Iterator[EndpointFact]:
    """A table with a column of methods and one of paths, or one of whole request lines."""
    roles = [column_role(cell.plain) for cell in table.header.cells]
    for row in table.rows:
        whole = next((cell for cell in row.cells if _request(cell)), None)
        if whole is not None:
            line = _request(whole)
            for method in line.methods if line else ():
                assert line is not None
                yield _of_row(method, line.target, row, whole)
        elif "method" in roles and "url" in roles:
            yield from _method_and_path(row, roles)


def _bare(table: Table) -> Iterator[EndpointFact]:
    """Rows, the head among them, of which the first cell is a method and the next a path."""
    for row in (table.header, *table.rows):
        if len(row.cells) > 1 and row.cells[0].plain.strip().upper() in METHODS:
            path = row.cells[1]
            if is_target(cell_target(path)):
                yield _of_row(row.cells[0].plain.strip().upper(), cell_target(path), row, path)


def _request(cell: Text) -> RequestLine | None:
    return request_line(visible(cell).strip())


def _method_and_path(row: Row, roles: list[str | None]) -> Iterator[EndpointFact]:
    path = row.cells[roles.index("url")]
    target = cell_target(path)
    if is_target(target) or _NAME.fullmatch(visible(path).strip()):
        for method in methods_in(row.cells[roles.index("method")].plain):
            yield _of_row(method, target, row, path)


def _of_row(method: str, target: str, row: Row, path: Text) -> EndpointFact:
    """An endpoint with the words of the other cells."""
    words = (cell.plain for cell in row.cells if cell is not path)
    return listed_endpoint((method, target), Form.TABLE, stated(path, NAME), words, row.cells)
