"""Telling the API's own hosts from those of others: receivers of webhooks, third parties, examples."""

from __future__ import annotations

import re
from collections import Counter

from msgspec.structs import replace

from slatewright.http.hosts import is_example
from slatewright.model.facts import EndpointFact, Form, RequestFact, ServerFact
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.naming import Naming
from slatewright.resolve.urls.sample_calls import by_subject
from slatewright.resolve.urls.target import read_target
from slatewright.resolve.urls.templates import segments_match

_RARE = 6


def own_places(outline: Outline, namings: list[Naming]) -> list[Naming]:
    """The places without a host, or with one that can be the API's.

    A line of which only the host is left from a template of docs (`http://example.com/areas/<ID>`) goes without one,
    where a call beside it has its path. A URL alone below a
    heading that begins with a method is of a host that the docs name elsewhere, if they name any.
    """
    namings = _of_named_hosts(outline, namings)
    counts = Counter(domain for n in namings if (domain := _named_domain(n.target.host)))
    stated = {
        domain
        for section in outline.sections
        for fact in section.facts
        if isinstance(fact, ServerFact) and (domain := _named_domain(read_target(fact.url).host))
    }
    if not counts:
        return namings
    main = {domain for domain, _ in counts.most_common(1)} | stated
    examples = {domain for domain in counts if is_example(domain)}
    foreign = examples if main - examples else set()
    foreign |= {
        domain for domain, count in counts.items() if count * _RARE <= counts.total()
    } - stated
    own = [n for n in namings if _named_domain(n.target.host) not in foreign]
    left = [n for n in namings if _named_domain(n.target.host) in examples & foreign]
    if not left:
        return own
    shown = (n for n in own if isinstance(n.fact, RequestFact))
    calls = by_subject(outline, ((n.section, n.method, n.target.path) for n in shown))
    again = {id(n): bare for n in left if (bare := _without_host(n, calls, outline))}
    kept = {*map(id, own), *again}
    return [again.get(id(n), n) for n in namings if id(n) in kept]


def _of_named_hosts(outline: Outline, namings: list[Naming]) -> list[Naming]:
    """The places without the URLs whose method is only the first word of the heading, on a host that the docs name nowhere else."""
    headed = {n.section for n in namings if n.method and _is_first_word(n)}
    bare = {id(n) for n in namings if n.section in headed and _is_bare(n)}
    if not bare:
        return namings
    named = {_without_scheme(n.target.host) for n in namings if id(n) not in bare}
    for section in outline.sections:
        urls = (fact.url for fact in section.facts if isinstance(fact, ServerFact))
        named.update(_without_scheme(read_target(url).host) for url in urls)
    if not any(named):
        return namings
    return [n for n in namings if id(n) not in bare or _without_scheme(n.target.host) in named]


def _is_first_word(naming: Naming) -> bool:
    fact = naming.fact
    return isinstance(fact, EndpointFact) and fact.form is Form.HEADING and not fact.target


def _is_bare(naming: Naming) -> bool:
    """Whether a URL stands alone, with its host."""
    host = naming.target.host
    alone = naming.method is None and naming.fact.form in (Form.LINE, Form.CODE)
    return alone and host is not None and "{" not in host


def _without_scheme(host: str | None) -> str:
    return (host or "").partition("://")[2].lower()


def _without_host(
    line: Naming, calls: dict[tuple[int, str | None], list[str]], outline: Outline
) -> Naming | None:
    """A line on a host for examples as one without any, where a call beside it has its path."""
    near = calls.get((outline.subject(line.section), line.method), ())
    shown = any(segments_match(line.target.path, path) for path in near)
    if not isinstance(line.fact, EndpointFact) or not shown:
        return None
    return replace(line, target=replace(line.target, host=None))


def _named_domain(host: str | None) -> str | None:
    """The last two labels of a host, where they are no placeholder."""
    if host is None:
        return None
    labels = re.sub(r":\d+\Z", "", host.partition("://")[2].lower()).split(".")
    domain = ".".join(labels[-2:])
    return None if "{" in domain else domain
