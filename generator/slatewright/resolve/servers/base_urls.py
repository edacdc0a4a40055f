"""The API's base URLs, and the paths that are left when they are taken off."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container

from msgspec.structs import replace

from slatewright.http.hosts import is_elsewhere, is_example
from slatewright.http.names import PAGE_FILES
from slatewright.lexicon import has_word, parts_of
from slatewright.model.api import Server
from slatewright.model.facts import Form, ServerFact
from slatewright.model.source import Basis
from slatewright.regex import regex
from slatewright.resolve.endpoints.mentions import Mention, read_mentions
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.servers.filled_hosts import filled
from slatewright.resolve.urls.bare_bases import is_bare
from slatewright.resolve.urls.roots import is_root, may_be_root
from slatewright.resolve.urls.target import read_target

_PAGE = regex(
    rf"\.(?:{'|'.join(PAGE_FILES)})\Z|/{parts_of('PAGE_PATHS')}(?:/|\Z)",
    re.IGNORECASE,
)
_BASE = regex(
    r"\{[^{}]*\}\Z|v?\d+(?:\.\d+)*\Z|(?:\w+-)?api(?:-\w+)?\Z|rest\Z|public\Z", re.IGNORECASE
)
_LOCAL = regex(r"//(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::|\Z)")
_MOST_HOSTS = 4


def servers_of(outline: Outline, operations: tuple[Scope, ...], base: str) -> tuple[Server, ...]:
    """The servers, those that the docs state first; without any but for trials, the hosts of the endpoints' own URLs.

    Args:
        outline: all sections with their facts.
        operations: the operations, whose URLs show hosts.
        base: the base path that all operations share and that the servers shall carry.
    """
    shown = _shown_hosts(operations)
    found: dict[str, Server] = {}
    for fact in _stated(outline, shown, _have_hosts(operations)):
        if is_bare(fact) and fact.url != base:
            continue  # that of a chapter, which the paths have
        url = _url(fact, operations, base)
        server = Server(
            url, fact.description, (fact.evidence,), _variables(url, dict(fact.variables))
        )
        earlier = found.setdefault(url, server)
        if fact.description and not earlier.description:
            found[url] = replace(earlier, description=fact.description)
    if all(map(is_for_trials, found.values())):
        for host, mention in _main(shown or _hosts_in_passing(outline)).items():
            if found and _bare(host) == "{}":
                continue  # it stands for what the docs state
            url = host + (base or _root_in_passing(mention, operations))
            found.setdefault(url, Server(url, "", (mention.fact.evidence,), _variables(url, {})))
    return tuple(
        sorted(found.values(), key=lambda server: (is_for_trials(server), _is_plain(server, found)))
    )


def _is_plain(server: Server, found: Container[str]) -> bool:
    """Whether the same is served encrypted as well, which then comes first."""
    return server.url.startswith("http:") and server.url.replace("http:", "https:", 1) in found


def is_for_trials(server: Server) -> bool:
    """Whether the server is for trying things out; such come after the real ones."""
    words = re.sub(r"\.\w+(?=/|\Z)", "", server.url.partition("://")[2], count=1)
    return bool(has_word(words, "TRIAL") or has_word(server.description, "TRIAL"))


def _url(fact: ServerFact, operations: tuple[Scope, ...], base: str) -> str:
    """The server's URL: with its own path where the endpoints are written without any, else with the common base."""
    target = read_target(fact.url)
    host = _lower_host(target.host) if target.host else ""
    if host and (base or fact.mentioned or not _relative(operations)):
        return host + base
    own = "" if target.path == "/" else target.path
    taken = any((op.path + "/").startswith(own + "/") for op in operations)
    if host and (taken or not all(map(_BASE.match, target.segments))):
        return host + base
    return host + own


def _relative(operations: tuple[Scope, ...]) -> bool:
    """Whether most endpoints are written as bare paths somewhere."""
    bare = sum(any(not m.target.host and m.strong for m in op.mentions) for op in operations)
    return bare * 2 > len(operations)


def _variables(url: str, defaults: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name, defaults.get(name, name)) for name in dict.fromkeys(re.findall(r"\{([^{}]*)\}", url))
    )


def _lower_host(host: str) -> str:
    return host if "{" in host else host.lower()


def _shown_hosts(operations: tuple[Scope, ...]) -> dict[str, list[Mention]]:
    shown: dict[str, list[Mention]] = {}
    for scope in operations:
        for mention in scope.mentions:
            if mention.target.host:
                shown.setdefault(_lower_host(mention.target.host), []).append(mention)
    return shown


def _hosts_in_passing(outline: Outline) -> dict[str, list[Mention]]:
    """The hosts of URLs that stand in samples of no operation, such as one that shows where a key goes."""
    shown: dict[str, list[Mention]] = {}
    for mention in read_mentions(outline):
        host = _lower_host(mention.target.host) if mention.target.host else ""
        if host and not is_elsewhere(host):
            shown.setdefault(host, []).append(mention)
    return shown


def _root_in_passing(mention: Mention, operations: tuple[Scope, ...]) -> str:
    """The path of a call that only shows where the bare paths of all endpoints begin: `curl https://api.example.com/v1`."""
    target = mention.target
    rooted = bool(target.segments) and is_root(target.segments[-1])
    if mention.strong or not rooted or not all(map(may_be_root, target.segments)):
        return ""
    lines = [line for scope in operations for line in scope.mentions if line.strong]
    bare = bool(lines) and not any(line.target.host for line in lines)
    own = any(f"{scope.path}/".startswith(f"{target.path}/") for scope in operations)
    return target.path if bare and not own else ""


def _main(shown: dict[str, list[Mention]]) -> dict[str, Mention]:
    """The hosts of the request lines, or else of the samples, that more than a stray few URLs use.

    A host beside the main one in its domain needs two; the writer's own machine is none where there is another.
    """
    shown = {host: ms for host, ms in shown.items() if not _LOCAL.search(host)} or shown
    shown = {host: ms for host, ms in shown.items() if _bare(host) != "{}"} or shown
    strong = {
        h: [m for m in ms if m.fact.form not in (Form.CURL, Form.HTTPIE, Form.PROSE)]
        for h, ms in shown.items()
    }
    counts = Counter({host: len(_places(ms)) for host, ms in strong.items() if ms})
    pool = strong if counts else shown
    if not counts:
        counts = Counter({host: len(mentions) for host, mentions in shown.items()})
    total = sum(counts.values())
    common = counts.most_common(_MOST_HOSTS)
    domain = domain_of(common[0][0]) if common else ""
    main = [
        host
        for host, count in common
        if count * 6 >= total or count > 1 and domain_of(host) == domain
    ]
    return {
        used: pool[used][0] if pool.get(used) else shown[used][0]
        for used in (_encrypted(host, shown) for host in main)
    }


def _places(mentions: list[Mention]) -> set[int]:
    """The sections in which mentions stand: one that repeats a host counts once."""
    return {mention.section for mention in mentions}


def _encrypted(host: str, shown: Container[str]) -> str:
    """The host as the docs' own calls reach it encrypted, where some do: credentials are not sent in the open."""
    twin = host.replace("http:", "https:", 1)
    return twin if twin in shown else host


def _stated(outline: Outline, shown: dict[str, list[Mention]], whole: bool) -> list[ServerFact]:
    """The server facts that can be meant: those that stand beside one of the endpoints' own domain.

    Where no endpoint shows a host of its own, those that are announced as base URLs.

    Args:
        outline: all sections with their facts.
        shown: the hosts of the endpoints' URLs, with the places that show them.
        whole: whether all endpoints are stated with their hosts.
    """
    groups = [
        [
            f
            for f in s.facts
            if isinstance(f, ServerFact)
            and f.evidence.basis is not Basis.CONFIGURED
            and _plausible(f)
            and not _illustrates(f, shown)
        ]
        for s in outline.sections
    ]
    groups = filled(groups)
    facts = [fact for group in groups for fact in group]
    strong = [fact for fact in facts if not fact.mentioned]
    domains = {domain_of(host) for host in shown if not _bare(host).startswith("{")}
    if not domains:
        return strong or facts
    if whole and not strong and not any(_is_shown(fact, shown) for fact in facts):
        return []
    same = [f for group in groups if any(_of(f, domains) for f in group) for f in group]
    announced = [f for f in same if f in strong or _of(f, domains)]
    return announced if any(f in strong for f in announced) or not strong else strong


def _have_hosts(operations: tuple[Scope, ...]) -> bool:
    """Whether all endpoints are stated with their hosts, of which words about other hosts tell nothing."""
    lines = [mention for scope in operations for mention in scope.mentions if mention.strong]
    return bool(lines) and all(line.target.host for line in lines)


def _is_shown(fact: ServerFact, shown: dict[str, list[Mention]]) -> bool:
    """Whether endpoints have the host of a fact, or may fill it in."""
    host = _lower_host(read_target(fact.url).host or "")
    return host in shown or "{" in host


def _illustrates(fact: ServerFact, shown: dict[str, list[Mention]]) -> bool:
    """Whether a base URL is on a domain for examples where the endpoints have another of it."""
    host = _lower_host(read_target(fact.url).host or "")
    if host in shown or not is_example(domain_of(host)):
        return False
    return any(
        m.strong and domain_of(other) == domain_of(host) for other, ms in shown.items() for m in ms
    )


def _of(fact: ServerFact, domains: set[str]) -> bool:
    return domain_of(read_target(fact.url).host or "") in domains


def _plausible(fact: ServerFact) -> bool:
    target = read_target(fact.url)
    if is_elsewhere(fact.url) or "@" in (target.host or "") or target.query:
        return False
    return not _PAGE.search(target.path) and bool(target.host or target.path != "/")


def _bare(host: str) -> str:
    return re.sub(r"\{[^{}]*\}", "{}", host.partition("://")[2].lower())


def domain_of(host: str) -> str:
    """The last two labels of a host, to which its scheme belongs, without its port."""
    parts = re.sub(r":\d+\Z", "", _bare(host)).split(".")
    return ".".join(parts[-2:])


def base_placeholders(outline: Outline) -> frozenset[str]:
    """The placeholders in the paths of the stated base URLs, such as the account of `https://api.example.com/{account}`."""
    return frozenset(
        name
        for section in outline.sections
        for fact in section.facts
        if isinstance(fact, ServerFact)
        for name in re.findall(r"\{([^{}]*)\}", read_target(fact.url).path)
    )


def configured_base(urls: tuple[str, ...], operations: tuple[Scope, ...]) -> str | None:
    """The base path that configured servers carry, where the operations' paths carry it too.

    Empty where the servers have none, so that the paths keep it; None where the two do not meet.
    """
    paths = {path for url in urls for path in [read_target(url).path]}
    if len(paths) != 1:
        return None
    (path,) = paths
    if path == "/":
        return ""
    return path if all(op.path.startswith(path + "/") for op in operations) else None
