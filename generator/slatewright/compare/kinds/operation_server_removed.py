"""Clients that call it need another server."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Lines, Operation, changed
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.BREAKING,
)
def operation_server_removed(old: Operation, new: Operation) -> Iterator[Difference]:
    kept = old.servers.keys() & new.servers
    for url in sorted(old.servers.keys() - kept if kept else ()):
        yield Difference(f"is no longer served at `{url}`", old.servers[url], Lines.OLD)
