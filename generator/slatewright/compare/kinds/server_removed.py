"""Clients that call it need another server."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Api, Difference, Lines, changed
from slatewright.model.changes import Effect


@changed(
    Api,
    api=Effect.BREAKING,
)
def server_removed(old: Api, new: Api) -> Iterator[Difference]:
    for url in sorted(old.servers.keys() - new.servers):
        yield Difference(f"is no longer served at `{url}`", old.servers[url], Lines.OLD)
