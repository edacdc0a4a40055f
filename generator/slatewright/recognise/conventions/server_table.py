"""Base URLs in a table.

    Environment | Base URL
    ----------- | --------
    Production  | `https://api.example.com`

    | | |
    --- | ---
    Host | EU: eu.api.example.com, US: us.api.example.com

Next to a column for environments, one that holds nothing but URLs or hosts is theirs, whatever its header says. A table whose URL column stands below a heading such as "Servers" needs no column for the environment; one with a
column of URLs for each environment says it in its header.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.lexicon import column_role, has_word
from slatewright.model.document import Code, Row, Table, Text
from slatewright.model.facts import ServerFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.base_url import urls_in
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.tables.environments import column_of_urls, environments_at
from slatewright.recognise.toolkit.view import SectionView
from slatewright.regex import regex

NAME = "server-table"
_HOSTS = regex(
    r"(?:(?P<label>[\w /-]{1,30}):\s*)?(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+){2,5})(?=[\s,*|;]|\Z)"
)
_HOST = regex(r"(?:[a-z0-9-]+\.){1,5}[a-z]{2,}(?:/v?\d[\w.]{0,8})?/?")
_URL = regex(r"https?://[^\s`|]+")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ServerFact]:
    """A column of URLs, or the row that names the hosts."""
    for placed in section.of_type(Table):
        table = placed.block
        assert isinstance(table, Table)
        roles = [column_role(cell.plain) for cell in table.header.cells]
        if "url" in roles and ("environment" in roles or _below_heading(section, roles)):
            label = roles.index("environment") if "environment" in roles else 0
            for row in table.rows:
                yield from _urls(row, roles.index("url"), label)
        elif (named := environments_at(section.title, roles)) is not None and (
            at := column_of_urls(table)
        ) is not None:
            for row in table.rows:
                yield from _urls(row, at, named)
        elif len(roles) > 1 and (set(roles) == {"url"} or _is_headed_by_environments(table)):
            yield from _columns(table)
        else:
            hosts = _is_of_hosts(table, roles)
            for row in table.rows:
                yield from _host(row) if hosts else _hosts(row)


def _below_heading(section: SectionView, roles: list[str | None]) -> bool:
    short = len(section.title.split()) <= 4
    return "method" not in roles and short and has_word(section.title, "BASE_URL") is not None


def _is_headed_by_environments(table: Table) -> bool:
    """Whether every column is headed by a name such as "Sandbox", and holds URLs: `Sandbox | Live`."""
    heads = [cell.plain.strip() for cell in table.header.cells]
    named = all(len(head.split()) == 1 for head in heads) and any(
        has_word(head, "TRIAL") for head in heads
    )
    cells = [cell.plain.strip(" `") for row in table.rows for cell in row.cells] if named else []
    return bool(cells) and all(map(_URL.fullmatch, cells))


def _is_of_hosts(table: Table, roles: list[str | None]) -> bool:
    """Whether a table gives a host for each environment: `Environment | Host`."""
    if len(roles) != 2 or set(roles) != {"environment"}:
        return False
    return all(_HOST.fullmatch(row.cells[1].plain.strip(" `")) for row in table.rows)


def _host(row: Row) -> Iterator[ServerFact]:
    name, host = row.cells
    url = f"https://{host.plain.strip(' `')}"
    yield ServerFact(url, name.plain.strip(), stated(next(iter(host.codes), host), NAME))


def _urls(row: Row, at: int, label: int) -> Iterator[ServerFact]:
    words = row.cells[label].plain.strip() if label != at else ""
    for url in urls_in(row.cells[at].plain):
        yield ServerFact(url, words, stated(_place(row.cells[at], url), NAME))


def _columns(table: Table) -> Iterator[ServerFact]:
    """A column for each environment, whose name is the header's: `Production URL | Sandbox URL`."""
    for label, *cells in zip(*[row.cells for row in (table.header, *table.rows)], strict=False):
        for cell in cells:
            for url in urls_in(cell.plain):
                yield ServerFact(url, label.plain.strip(), stated(_place(cell, url), NAME))


def _place(cell: Text, url: str) -> Text | Code:
    return next((code for code in cell.codes if url in code.content), cell)


def _hosts(row: Row) -> Iterator[ServerFact]:
    if len(row.cells) == 2 and column_role(row.cells[0].plain) == "environment":
        for match in _HOSTS.finditer(row.cells[1].plain):
            label = (match["label"] or "").strip(" *-")
            yield ServerFact(f"https://{match['host']}", label, stated(row.cells[1], NAME))
