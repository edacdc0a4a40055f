"""Operations that the docs place on another host than the API's own."""

from __future__ import annotations

import re
from dataclasses import replace

from slatewright.model.api import Operation, Server
from slatewright.model.facts import Form
from slatewright.resolve.mentions import Mention
from slatewright.resolve.scopes import Scope

_LINES = (Form.LINE, Form.HEADING, Form.TABLE)


def with_own_servers(
    operations: tuple[Operation, ...],
    scopes: tuple[Scope, ...],
    servers: tuple[Server, ...],
    base: str,
) -> tuple[Operation, ...]:
    """Give an operation the host of its own request line, where no server of the API has that host.

    Args:
        operations: one for each scope.
        scopes: what the docs say of each operation.
        servers: the API's servers.
        base: the path that the servers carry.
    """
    known = [_pieces(server.url) for server in servers]
    result = []
    for operation, scope in zip(operations, scopes, strict=True):
        mention = next((m for m in scope.mentions if _names_host(m)), None)
        host = mention.target.host if mention else None
        if mention and host and known and not any(_stands_for(p, _bare(host)) for p in known):
            server = Server(host.lower() + base, "", (mention.fact.evidence,))
            operation = replace(operation, servers=(server,))
        result.append(operation)
    return tuple(result)


def _names_host(mention: Mention) -> bool:
    host = mention.target.host
    return mention.fact.form in _LINES and host is not None and "{" not in host


def _bare(host: str) -> str:
    return host.partition("://")[2].lower()


def _pieces(url: str) -> list[str]:
    """The parts of a server's host between its placeholders."""
    return re.split(r"(?:\{[^{}]*\})+", _bare(url).partition("/")[0])


def _stands_for(pieces: list[str], host: str) -> bool:
    """Whether a host is the server's own, with something in place of each placeholder."""
    first, *others = pieces
    if not others:
        return host == first
    *inner, last = others
    if not host.startswith(first) or not host.endswith(last):
        return False
    at, end = len(first), len(host) - len(last)
    for piece in inner:
        found = host.find(piece, at + 1, end)
        if found < 0:
            return False
        at = found + len(piece)
    return at < end
