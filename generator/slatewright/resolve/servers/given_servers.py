"""Servers that somebody gave by hand: in the settings, or in a comment for the section that it stands in."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from slatewright.model.api import Server
from slatewright.model.facts import ServerFact
from slatewright.model.source import Basis
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.urls.target import read_target


class Given(Struct, frozen=True):
    """What was given; nothing mostly."""

    general: tuple[Server, ...] = ()
    own: Mapping[int, tuple[Server, ...]] = field(default_factory=dict)
    """The servers of operations, by the sections that define them."""


def given_servers(outline: Outline, scopes: tuple[Scope, ...], urls: tuple[str, ...]) -> Given:
    """The servers of the settings (`urls`), else those of comments, which count for their sections.

    A comment in a section without operations, such as an introduction, counts for all of them, and so does one beside
    the docs' own words on the base URL, which it corrects. What all operations are given alike serves the API.
    """
    if urls:
        return Given(tuple(Server(url, "", ()) for url in urls))
    told = {
        at: tuple(Server(fact.url.rstrip("/"), "", (fact.evidence,)) for fact in facts)
        for at in range(len(outline.sections))
        if (facts := _by_hand(outline, at))
    }
    if not told:
        return Given()
    homes = {scope.home for scope in scopes}
    general = {
        at: servers
        for at, servers in told.items()
        if homes.isdisjoint(outline.subtree(at))
        or len(outline.of_kind(at, ServerFact)) > len(servers)
    }
    own = {}
    for home in sorted(homes):
        near = next((at for at in outline.upwards(home) if at in told), None)
        if near is not None and near not in general:
            own[home] = told[near]
    if own.keys() == homes and len(set(own.values())) == 1:
        return Given(next(iter(own.values())))
    return Given(tuple(server for servers in general.values() for server in servers), own)


def with_base(given: Given, base: str) -> Given:
    """The same, where those of sections that have no path of their own carry the base path of all operations."""
    own = {
        home: tuple(
            Server(server.url + base, "", server.evidence) if _is_bare(server) else server
            for server in servers
        )
        for home, servers in given.own.items()
    }
    return Given(given.general, own)


def _is_bare(server: Server) -> bool:
    return read_target(server.url).path == "/"


def _by_hand(outline: Outline, at: int) -> list[ServerFact]:
    facts = outline.of_kind(at, ServerFact)
    return [fact for fact in facts if fact.evidence.basis is Basis.CONFIGURED]
