"""A path leaves out more of the URL than the other paths in the docs.

## Why it matters
Readers put paths behind the base URL. Behind the one that fits all the others, this path calls
nothing.

## Example
## List kites

`GET /kites`

`GET https://api.example.com/v2/kites`

## Get a kite

`GET /kites/{id}`

`GET https://api.example.com/v2/kites/{id}`

## List winds

`GET /winds`

`GET https://api.example.com/v2/winds`

## Get a wind

`GET /{id}`

`GET https://api.example.com/v2/winds/{id}`

## Instead
## List winds

`GET /winds`

`GET https://api.example.com/v2/winds`

## Get a wind

`GET /winds/{id}`

`GET https://api.example.com/v2/winds/{id}`
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.outline import STATED, chapters
from slatewright.check.toolkit.paths import segments
from slatewright.check.toolkit.places import first_line
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import EndpointFact, FactSet, SectionFacts

_FEWEST = 3
"""Paths that leave out the same before another stands out."""
_RARE = 3
"""How many times as many leave out the usual part."""
_MOST = 20
"""Endpoints of one part of the docs that are compared with each other."""

Pair = tuple[EndpointFact, EndpointFact, tuple[str, ...]]


@rule("END111", reads=FactSet, severity=Severity.WARNING)
def path_lacks_its_beginning(facts: FactSet) -> Iterable[Finding]:
    pairs = [pair for chapter in chapters(facts) for pair in _pairs(chapter)]
    often = Counter(left_out for _, _, left_out in pairs)
    if len(often) < 2:
        return
    usual, most = often.most_common(1)[0]
    for path, address, left_out in pairs:
        further = left_out[: len(usual)] == usual and len(left_out) > len(usual)
        if further and most >= max(_FEWEST, _RARE * often[left_out]):
            part = "/" + "/".join(left_out[len(usual) :])
            label = Label(first_line(address.evidence.span), "the address")
            message = f"`{path.target}` leaves out `{part}`, which stands before it in the address"
            yield Finding(message, first_line(path.evidence.span), (label,))


def _pairs(chapter: Iterable[SectionFacts]) -> Iterator[Pair]:
    """Each path with an address that ends as it does, and what the address has in front of it."""
    stated = [
        (fact, segments(fact.target))
        for section in chapter
        for fact in section.facts
        if isinstance(fact, EndpointFact) and fact.form in STATED
    ][:_MOST]
    for path, end in stated:
        if not end or "://" in path.target:
            continue
        for address, whole in stated:
            if "://" in address.target and whole[-len(end) :] == end:
                yield path, address, whole[: -len(end)]
                break
