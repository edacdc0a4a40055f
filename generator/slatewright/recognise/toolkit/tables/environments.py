"""Tables of what an API runs on: which column names the environments, and which holds their URLs."""

from __future__ import annotations

from slatewright.lexicon import column_role
from slatewright.model.document import Table
from slatewright.regex import regex

_URL = regex(r"https?://[^\s`|]+")


def environments_at(title: str, roles: list[str | None]) -> int | None:
    """The column that names environments: by its head, or the first below a heading such as "Environments"."""
    if "environment" in roles:
        return roles.index("environment")
    return 0 if column_role(title) == "environment" and len(roles) > 1 else None


def column_of_urls(table: Table) -> int | None:
    """The first column of which every cell is one URL."""
    columns = zip(
        *[[cell.plain.strip(" `") for cell in row.cells] for row in table.rows], strict=False
    )
    return next((at for at, cells in enumerate(columns) if all(map(_URL.fullmatch, cells))), None)
