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
    patterns = [_pattern(server.url) for server in servers]
    result = []
    for operation, scope in zip(operations, scopes, strict=True):
        mention = next((m for m in scope.mentions if _names_host(m)), None)
        host = mention.target.host if mention else None
        if mention and host and patterns and not any(p.match(_bare(host)) for p in patterns):
            server = Server(host.lower() + base, "", (mention.fact.evidence,))
            operation = replace(operation, servers=(server,))
        result.append(operation)
    return tuple(result)


def _names_host(mention: Mention) -> bool:
    host = mention.target.host
    return mention.fact.form in _LINES and host is not None and "{" not in host


def _bare(host: str) -> str:
    return host.partition("://")[2].lower()


def _pattern(url: str) -> re.Pattern[str]:
    """The hosts that a server's URL stands for."""
    pieces = re.split(r"\{[^{}]*\}", _bare(url).partition("/")[0])
    return re.compile(r"[\w.:-]{1,200}".join(map(re.escape, pieces)) + r"\Z")
