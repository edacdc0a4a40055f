"""Servers and their variables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from slatewright.model.api import Server
from slatewright.openapi.noted import Marks, Noted
from slatewright.regex import regex

_VARIABLE = regex(r"\{([^{}]*)\}")


def server_objects(servers: Iterable[Server]) -> list[Noted]:
    """The servers in the order of the docs, each URL once."""
    distinct: dict[str, Server] = {}
    for server in servers:
        distinct.setdefault(server.url, server)
    return [_server(server) for server in distinct.values()]


def _server(server: Server) -> Noted:
    url = re.sub(r"\s+", "%20", server.url.strip()) or "/"
    value: dict[str, Any] = {"url": url}
    if server.description:
        value["description"] = server.description
    defaults = dict(server.variables)
    if names := dict.fromkeys(_VARIABLE.findall(url)):
        value["variables"] = {name: {"default": defaults.get(name) or name} for name in names}
    return Noted(value, server.evidence, marks=Marks.BOTH)
