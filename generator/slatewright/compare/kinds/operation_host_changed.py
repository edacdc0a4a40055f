"""Calls of the old hosts fail, or reach somebody else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from slatewright.compare.contract import Difference, Operation, changed
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.BREAKING,
)
def operation_host_changed(old: Operation, new: Operation) -> Iterator[Difference]:
    """One change for all of its servers, where it keeps none of them."""
    if old.servers and new.servers and not old.servers.keys() & new.servers:
        places = tuple(old.servers.values()), tuple(new.servers.values())
        message = f"moved from {_listed(old.servers)} to {_listed(new.servers)}"
        yield Difference(message, places=places)


def _listed(servers: Mapping[str, str]) -> str:
    return ", ".join(f"`{url}`" for url in sorted(servers))
