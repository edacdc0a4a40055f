"""Telling the API's own hosts from those of others: receivers of webhooks, third parties, examples."""

from __future__ import annotations

import re
from collections import Counter

from slatewright.http.hosts import is_example
from slatewright.model.facts import ServerFact
from slatewright.resolve.bases import Naming
from slatewright.resolve.outline import Outline
from slatewright.resolve.target import read_target

_RARE = 6


def own_places(outline: Outline, namings: list[Naming]) -> list[Naming]:
    """The places without a host, or with one that can be the API's."""
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
    return [n for n in namings if _named_domain(n.target.host) not in foreign]


def _named_domain(host: str | None) -> str | None:
    """The last two labels of a host, where they are no placeholder."""
    if host is None:
        return None
    labels = re.sub(r":\d+\Z", "", host.partition("://")[2].lower()).split(".")
    domain = ".".join(labels[-2:])
    return None if "{" in domain else domain
