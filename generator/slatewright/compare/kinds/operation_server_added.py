"""Clients can keep using the servers they know."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Lines, Operation, changed
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.SAFE,
)
def operation_server_added(old: Operation, new: Operation) -> Iterator[Difference]:
    kept = old.servers.keys() & new.servers
    for url in sorted(new.servers.keys() - kept if kept else ()):
        yield Difference(f"is served at `{url}`", new.servers[url], Lines.NEW)
