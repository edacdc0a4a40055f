"""Operations that the docs place on other hosts than the API's own: by their own lines, or by their chapter."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from slatewright.model.api import Operation, Server
from slatewright.model.facts import ServerFact
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.servers.base_urls import domain_of, is_for_trials, servers_of
from slatewright.resolve.servers.given_servers import Given, with_base
from slatewright.resolve.servers.lone_hosts import bare, host_of, hosts_of, lone_hosts, names_host
from slatewright.resolve.urls.target import read_target

_MOST_OTHERS = 4
_MOST_SERVERS = 30
"""Servers of one chapter, each of which stands with each of its operations; more are those of the API."""


class Servers(Struct, frozen=True):
    """What serves the API."""

    general: tuple[Server, ...]
    own: Mapping[int, tuple[Server, ...]] = field(default_factory=dict)
    """The servers that operations have from their chapters, by the sections that define them."""
    documented: tuple[Server, ...] = ()
    """What the docs say serves the API; `general` where nothing else was given by hand."""
    lone: frozenset[str] = frozenset()
    """The hosts that operations have for themselves, be they among the servers of the API or not."""


def with_own_servers(
    operations: tuple[Operation, ...],
    scopes: tuple[Scope, ...],
    servers: Servers,
    base: str,
) -> tuple[Operation, ...]:
    """Give an operation the servers of its chapter, or the host of its own request line where no server has that host.

    Args:
        operations: one for each scope.
        scopes: what the docs say of each operation.
        servers: the servers of the API and of chapters.
        base: the path that the servers carry.
    """
    general = (*servers.general, *servers.documented)
    known = [_pieces(server.url) for server in general if host_of(server) not in servers.lone]
    result = []
    for operation, scope in zip(operations, scopes, strict=True):
        if found := servers.own.get(scope.home):
            result.append(replace(operation, servers=found))
            continue
        if address := _address(scope, general):
            result.append(replace(operation, servers=(address,)))
            continue
        mention = next((m for m in scope.mentions if names_host(m)), None)
        host = mention.target.host if mention else None
        if mention and host and known and not any(_stands_for(p, bare(host)) for p in known):
            own = base if scope.path.startswith(f"{base}/") else ""
            server = Server(host.lower() + own, "", (mention.fact.evidence,))
            operation = replace(operation, servers=(server,))
        result.append(operation)
    return tuple(result)


def _address(scope: Scope, servers: tuple[Server, ...]) -> Server | None:
    """What serves an operation whose whole URL is a placeholder, unless that is one of the API's own servers."""
    for mention in scope.mentions:
        name = mention.target.address
        if mention.complete and name and not any(f"{{{name}}}" in s.url for s in servers):
            return Server(f"{{{name}}}", "", (mention.fact.evidence,), ((name, name),))
    return None


def servers_by_chapter(
    outline: Outline, scopes: tuple[Scope, ...], base: str, given: Given
) -> Servers:
    """The servers that the docs name, each where it belongs; those that were given by hand stand in for them.

    A chapter behind the one that names the first servers has its own where it alone names them, and where its
    operations call them and hardly any other does. A host beside the main one in its domain
    that only lines of operations have is theirs; one elsewhere may be the same API by another name.
    """
    servers = servers_of(outline, scopes, base)
    groups = _named_once(outline, servers)
    homes = {host_of(server): at for at, found in groups.items() for server in found}
    apart = _apart(outline, scopes, homes)
    homes = {host: at for host, at in homes.items() if at in apart}
    general = {host for server in servers if (host := host_of(server)) not in homes}
    own = {
        scope.home: groups[chapter]
        for scope in scopes
        if (chapter := _chapter(outline, scope.home)) in apart and not hosts_of(scope) & general
    }
    apart_urls = {server.url for found in own.values() for server in found}
    documented = tuple(server for server in servers if server.url not in apart_urls)
    lone = lone_hosts(outline, scopes, documented)
    elsewhere = {_domain(s) for s in documented if host_of(s) not in lone}
    documented = tuple(
        s for s in documented if host_of(s) not in lone or _domain(s) not in elsewhere
    )
    own = {**own, **with_base(given, base).own}
    return Servers(given.general or documented, own, documented, lone)


def _named_once(outline: Outline, servers: tuple[Server, ...]) -> Mapping[int, tuple[Server, ...]]:
    """The servers whose hosts one chapter alone names, by that chapter; not those for trials alone."""
    named: dict[str, list[int]] = defaultdict(list)
    for at in range(len(outline.sections)):
        for fact in outline.of_kind(at, ServerFact):
            if host := read_target(fact.url).host:
                named[bare(host)].append(_chapter(outline, at))
    chapters = [named[host_of(server)] for server in servers]
    first = min((found[0] for found in chapters if found), default=-1)
    groups: dict[int, list[Server]] = defaultdict(list)
    for server, found in zip(servers, chapters, strict=True):
        if len(set(found)) == 1 and found[0] != first:
            groups[found[0]].append(server)
    return {
        at: tuple(one)
        for at, one in groups.items()
        if len(one) <= _MOST_SERVERS and not all(map(is_for_trials, one))
    }


def _apart(outline: Outline, scopes: tuple[Scope, ...], homes: Mapping[str, int]) -> set[int]:
    """The chapters of which operations call the servers that they name, and of all others hardly one in four."""
    inside: Counter[int] = Counter()
    outside: Counter[int] = Counter()
    size = Counter(_chapter(outline, scope.home) for scope in scopes)
    for scope in scopes:
        chapter = _chapter(outline, scope.home)
        for at in {homes[host] for host in hosts_of(scope) & homes.keys()}:
            (inside if at == chapter else outside)[at] += 1
    return {at for at in inside if _MOST_OTHERS * outside[at] <= len(scopes) - size[at]}


def _domain(server: Server) -> str:
    return domain_of(read_target(server.url).host or "")


def _chapter(outline: Outline, at: int) -> int:
    """The section of the highest level that a section is in."""
    return [at, *outline.ancestors(at)][-1]


def _pieces(url: str) -> list[str]:
    """The parts of a server's host between its placeholders."""
    return re.split(r"(?:\{[^{}]*\})+", bare(url).partition("/")[0])


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
