"""Clients can keep using the servers they know."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Api, Difference, Lines, changed
from slatewright.model.changes import Effect


@changed(
    Api,
    api=Effect.SAFE,
)
def server_added(old: Api, new: Api) -> Iterator[Difference]:
    for url in sorted(new.servers.keys() - old.servers):
        yield Difference(f"is served at `{url}`", new.servers[url], Lines.NEW)
