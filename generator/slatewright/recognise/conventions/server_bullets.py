"""Hosts in a list below words that announce them, each with the name of what it serves.

    The following are the hosts of the service:

    * **Europe**: eu.api.example.com
    * **Asia**: asia.api.example.com:8443

    The API is hosted on:

    + Sandbox: `https://sandbox.example.com`
    + Production: `https://api.example.com/v2`

An item that says more makes the list one of something else.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.lexicon import has_word
from slatewright.model.document import Bullets, Text
from slatewright.model.facts import ServerFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView
from slatewright.regex import regex

NAME = "server-bullets"
_LONGEST_LEAD = 160
_NAMED = regex(
    r"(?P<label>[^:\n]{1,40}):\s{1,4}(?P<scheme>https?://)?"
    r"(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+){0,5}\.[a-z]{2,20}(?::\d{2,5})?(?(scheme)(?:/[\w.-]{1,40}){0,4}/?))"
)


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ServerFact]:
    """The items of lists that give a host with each of several names, and nothing else."""
    for placed in section.of_type(Bullets):
        block = placed.block
        if not isinstance(block, Bullets) or not _announces(placed.lead):
            continue
        hosts = [_NAMED.fullmatch(item.text.plain.strip()) for item in block.items]
        for item, match in zip(block.items, hosts, strict=True):
            if match and len(hosts) > 1 and all(hosts):
                yield ServerFact(
                    f"{match['scheme'] or 'https://'}{match['host']}",
                    match["label"],
                    stated(next(iter(item.text.codes), item.text), NAME),
                )


def _announces(lead: Text | None) -> bool:
    if lead is None or len(lead.plain) > _LONGEST_LEAD:
        return False
    return has_word(lead.plain, "BASE_URL") is not None
