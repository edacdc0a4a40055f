"""Servers, wherever a document lists them: for the whole API, or for one operation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from slatewright.compare.contract import Api, Operation


def operation_servers(
    old: Operation, new: Operation, api_old: Api, api_new: Api
) -> tuple[Operation, Operation]:
    """Two operations, each with the servers that it has: those of its API where only the other has its own.

    A server that the operation shared with others and now has alone, or the other way round, changes nothing.
    """
    if not old.servers and not new.servers:
        return old, new
    before, after = old.servers or api_old.servers, new.servers or api_new.servers
    if (not old.servers or not new.servers) and before.keys() & after.keys():
        before = after
    return replace(old, servers=before), replace(new, servers=after)


def api_servers(
    old: Api, new: Api, inside: tuple[Iterable[Operation], Iterable[Operation]]
) -> tuple[Api, Api]:
    """Two APIs, each with the servers of its operations that the other lists for the whole.

    Args:
        old: What holds for all operations before.
        new: What holds for all operations now.
        inside: The operations of each, before and now.
    """
    own_old, own_new = (
        {url: place for one in side for url, place in one.servers.items()} for side in inside
    )
    return (
        replace(old, servers=_filled(old.servers, new.servers, own_old)),
        replace(new, servers=_filled(new.servers, old.servers, own_new)),
    )


def _filled(
    own: Mapping[str, str], wanted: Mapping[str, str], elsewhere: Mapping[str, str]
) -> dict[str, str]:
    return {**{url: place for url, place in elsewhere.items() if url in wanted}, **own}
