"""Security schemes as a list, the way generators of Slate docs write them.

    * API Key (apiKey)
        - Parameter Name: **X-Api-Key**, in: header.

    - HTTP Authentication, scheme: bearer

    - oAuth2 authentication
        - Flow: implicit

A list of this kind is complete: no prose adds to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from slatewright.lexicon import any_of, is_word
from slatewright.model.document import Bullets, Item, Table
from slatewright.model.facts import AuthFact, Place
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView
from slatewright.regex import regex

NAME = "auth-bullets"
_KEY = regex(
    rf"{any_of('SCHEME', 'name')}:\s*(?P<name>[^\s,]+),\s*{any_of('SCHEME', 'in')}:\s*(?P<place>header|query|cookie)",
    re.IGNORECASE,
)
_HTTP = regex(
    rf"{any_of('SCHEME', 'http')},\s*{any_of('SCHEME', 'scheme')}:\s*(?P<scheme>\w+)", re.IGNORECASE
)
_ID = regex(r"\(([^()]{1,60})\)\s*\Z")
_FLOWS = tuple(
    (name, regex(rf"{any_of('SCHEME', name)}\s*[:=]\s*(\S+)", re.IGNORECASE))
    for name in ("authorizationUrl", "tokenUrl", "refreshUrl", "flow")
)
_PLACES = {"header": Place.HEADER, "query": Place.QUERY, "cookie": Place.COOKIE}


@recogniser(NAME)
def read(section: SectionView) -> Iterable[AuthFact]:
    """Every item that describes one scheme; a table of scopes belongs to the one before it."""
    found: list[AuthFact] = []
    for block in section.section.blocks:
        match block:
            case Bullets(items):
                found.extend(fact for item in items for fact in _scheme(item))
            case Table() as table if found and found[-1].type == "oauth2":
                found[-1] = replace(found[-1], scopes=found[-1].scopes + _scopes(table))
            case _:
                pass
    return found


def _scopes(table: Table) -> tuple[tuple[str, str], ...]:
    if len(table.header.cells) < 2 or not is_word(table.header.cells[0].plain.strip(), "SCOPES"):
        return ()
    return tuple((row.cells[0].plain.strip(), row.cells[1].plain.strip()) for row in table.rows)


def _scheme(item: Item) -> Iterator[AuthFact]:
    inner = [below for block in item.blocks if isinstance(block, Bullets) for below in block.items]
    head = item.text.plain
    identifier = _ID.search(head.strip())
    for text in [item.text, *(below.text for below in inner)]:
        if ":" in text.plain and (key := _KEY.search(text.plain)):
            yield AuthFact(
                "apiKey",
                stated(text, NAME),
                place=_PLACES[key["place"].lower()],
                name=key["name"].strip("*_`"),
                description=text.plain[key.end() :].strip(" ."),
                id=identifier.group(1) if identifier else None,
                listed=True,
            )
    if ":" in head and (http := _HTTP.search(head)):
        yield AuthFact("http", stated(item.text, NAME), scheme=http["scheme"].lower(), listed=True)
    if re.match(r"\s*o?auth\s?2", head, re.IGNORECASE) and inner:
        flows = tuple(flow for below in inner for flow in _flow(below))
        yield AuthFact(
            "oauth2",
            stated(item.text, NAME),
            description=head.partition(".")[2].strip(),
            flows=flows,
            listed=True,
        )


def _flow(item: Item) -> Iterator[tuple[str, str]]:
    """What an item says of the flow, under OpenAPI's name for it."""
    for name, pattern in _FLOWS:
        if match := pattern.search(item.text.plain):
            yield name, item.text.links[0].target if item.text.links else match.group(1)
            return
