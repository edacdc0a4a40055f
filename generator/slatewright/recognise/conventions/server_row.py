"""A base URL in a row of a table on other things, too.

    Property | Value
    -------- | -----
    Base URL | https://api.example.com/v1
    Format   | JSON

A row that is called the URL of an environment ("Sandbox URL") gives that environment's, and one that spans a table of
calls says to what their paths are relative.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.lexicon import column_role, has_word, is_word
from slatewright.model.document import Row, Table
from slatewright.model.facts import ServerFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.base_url import announced_urls, whole_url
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView

NAME = "server-row"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ServerFact]:
    """Rows of two words that name a base URL, and then one URL."""
    for placed in section.of_type(Table):
        assert isinstance(placed.block, Table)
        for row in placed.block.rows:
            if len(row.cells) > 1 and (server := _server(row) or _spanning(row)):
                yield server


def _server(row: Row) -> ServerFact | None:
    named, cell = row.cells[:2]
    words = named.plain.strip(" :").lower().split()
    if len(words) != 2 or (url := whole_url(cell.plain.strip(" `"))) is None:
        return None
    base = is_word(" ".join(words), "BASE_URL")
    if base or column_role(words[1]) == "url" and has_word(words[0], "BASE_URL"):
        label = "" if base else named.plain.split()[0]
        return ServerFact(url, label, stated(next(iter(cell.codes), cell), NAME))
    return None


def _spanning(row: Row) -> ServerFact | None:
    """A base URL in words that are all of a row."""
    words, *others = [cell for cell in row.cells if cell.raw.strip()] or [row.cells[0]]
    if others or "://" not in words.plain:
        return None
    urls = announced_urls(words.plain)
    return ServerFact(urls[0], "", stated(words, NAME), mentioned=True) if len(urls) == 1 else None
