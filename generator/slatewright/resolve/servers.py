"""The API's base URLs, and the paths that are left when they are taken off."""

from __future__ import annotations

import re
from collections import Counter

from slatewright.model.api import Server
from slatewright.model.facts import Form, ServerFact
from slatewright.resolve.mentions import Mention
from slatewright.resolve.outline import Outline
from slatewright.resolve.scopes import Scope
from slatewright.resolve.target import read_target

_PAGE = re.compile(r"\.(?:html?|md|pdf|png|jpe?g|php|svg|zip)\Z|/(?:docs?|signup|login|sign_up|blog|wiki)(?:/|\Z)", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"//(?:www\.)?(?:github|gitlab|bitbucket|wikipedia|en\.wikipedia|w3|ietf|tools\.ietf|postman|getpostman|npmjs|"
    r"jsonapi|swagger|stackoverflow|google|youtube|twitter|json-schema|oauth|jwt|momentjs)\.", re.IGNORECASE
)
_WEAK = "server-mention"


def servers_of(outline: Outline, operations: tuple[Scope, ...], base: str) -> tuple[Server, ...]:
    """The servers, those that the docs state first; without any, the hosts of the endpoints' own URLs.

    Args:
        outline: all sections with their facts.
        operations: the operations, whose URLs show hosts.
        base: the base path that all operations share and that the servers shall carry.
    """
    shown = _shown_hosts(operations)
    stated = _stated(outline, set(shown))
    found: dict[str, Server] = {}
    for fact in stated:
        host = read_target(fact.url).host
        if host:
            url = _lower_host(host) + base
            found.setdefault(url, Server(url, fact.description, (fact.evidence,), _variables(host)))
    if not found:
        for host, mention in _main(shown).items():
            url = host + base
            found.setdefault(url, Server(url, "", (mention.fact.evidence,), _variables(host)))
    return tuple(found.values())


def _variables(host: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, name) for name in dict.fromkeys(re.findall(r"\{([^{}]*)\}", host)))


def _lower_host(host: str) -> str:
    return host if "{" in host else host.lower()


def _shown_hosts(operations: tuple[Scope, ...]) -> dict[str, list[Mention]]:
    shown: dict[str, list[Mention]] = {}
    for scope in operations:
        for mention in scope.mentions:
            if mention.target.host:
                shown.setdefault(_lower_host(mention.target.host), []).append(mention)
    return shown


def _main(shown: dict[str, list[Mention]]) -> dict[str, Mention]:
    """The hosts of the request lines, or else of the samples, that more than a stray few URLs use."""
    strong = {h: [m for m in ms if m.fact.form not in (Form.CURL, Form.HTTPIE, Form.PROSE)] for h, ms in shown.items()}
    counts = Counter({host: len(mentions) for host, mentions in strong.items() if mentions})
    pool = strong if counts else shown
    if not counts:
        counts = Counter({host: len(mentions) for host, mentions in shown.items()})
    total = sum(counts.values())
    return {host: pool[host][0] for host, count in counts.most_common(4) if count * 6 >= total}


def _stated(outline: Outline, shown: set[str]) -> list[ServerFact]:
    """The server facts that can be meant: those of the endpoints' own domain, or announced as base URLs."""
    facts = [fact for s in outline.sections for fact in s.facts if isinstance(fact, ServerFact) and _plausible(fact)]
    hosts = {_bare(host) for host in shown}
    domains = {_domain(host) for host in shown}
    same = [f for f in facts if _bare(read_target(f.url).host or "") in hosts or _domain(read_target(f.url).host or "") in domains]
    strong = [fact for fact in facts if fact.evidence.convention != _WEAK]
    kept = [fact for fact in facts if fact in same or (fact in strong and not same)]
    if shown:
        return [f for f in kept if f in same] if any(f in same for f in strong) or not strong else strong or kept
    return strong or facts


def _plausible(fact: ServerFact) -> bool:
    host = read_target(fact.url).host
    if host is None or _ELSEWHERE.search(fact.url) or "@" in host:
        return False
    return not _PAGE.search(read_target(fact.url).path)


def _bare(host: str) -> str:
    return re.sub(r"\{[^{}]*\}", "{}", host.partition("://")[2].lower())


def _domain(host: str) -> str:
    parts = re.sub(r":\d+\Z", "", _bare(host)).split(".")
    return ".".join(parts[-2:])


def common_base(outline: Outline, operations: tuple[Scope, ...]) -> str:
    """The longest path that a stated base URL has and every operation starts with; empty without one."""
    paths = {read_target(f.url).path for s in outline.sections for f in s.facts if isinstance(f, ServerFact)}
    fitting = [
        path
        for path in paths
        if path != "/" and "{" not in path and all(op.path.startswith(path + "/") for op in operations)
    ]
    return max(fitting, key=lambda path: (len(path), path), default="") if operations else ""
