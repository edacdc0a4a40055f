"""Hosts that are those of the operations whose request lines name them, and not of the whole API."""

from __future__ import annotations

from collections import Counter

from slatewright.model.api import Server
from slatewright.model.facts import Form, ServerFact
from slatewright.resolve.endpoints.mentions import Mention
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.servers.base_urls import is_for_trials
from slatewright.resolve.urls.target import read_target

_LINES = (Form.LINE, Form.HEADING, Form.TABLE)


def names_host(mention: Mention) -> bool:
    """Whether a line of the docs names the host of an operation."""
    host = mention.target.host
    return mention.fact.form in _LINES and host is not None and "{" not in host


def bare(host: str) -> str:
    """A host without its scheme."""
    return host.partition("://")[2].lower()


def host_of(server: Server) -> str:
    """The host of a server without its scheme."""
    return bare(server.url).partition("/")[0]


def hosts_of(scope: Scope) -> set[str]:
    """All hosts by which the docs call an operation."""
    return {bare(m.target.host) for m in scope.mentions if m.target.host}


def lone_hosts(
    outline: Outline, scopes: tuple[Scope, ...], servers: tuple[Server, ...]
) -> frozenset[str]:
    """The hosts of servers that operations have for themselves, the one that most are on aside.

    None that the docs announce as a base URL, that is for trials, or by which an operation is called that has another
    host as well: such hosts stand for each other.
    """
    counts = Counter(dict.fromkeys(map(host_of, servers), 0))
    if len(counts) < 2:
        return frozenset()
    general = _announced(outline)
    general |= {host_of(server) for server in servers if is_for_trials(server)}
    first = next(iter(counts))
    uses: dict[str, int] = {}
    for scope in scopes:
        hosts = hosts_of(scope)
        if len(hosts) > 1:
            general |= hosts
        elif any(map(names_host, scope.mentions)):
            uses.update({host: len(uses) for host in hosts - uses.keys()})
            counts.update(hosts & counts.keys())
        else:
            counts[first] += 1
    main = max(counts, key=lambda host: (counts[host], -uses.get(host, 0)))
    return frozenset(host for host in counts if counts[host] and host not in general | {main})


def _announced(outline: Outline) -> set[str]:
    """The hosts that a line, table or list of the docs sets out as base URLs."""
    return {
        bare(host)
        for section in outline.sections
        for fact in section.facts
        if isinstance(fact, ServerFact) and not fact.mentioned
        if (host := read_target(fact.url).host)
    }
