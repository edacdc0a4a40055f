"""Further URLs of an operation that a section lists below one that is defined: by id, and by lookup.

### Request URL

`https://api.example.com/kittens/{id}/toys`

`https://api.example.com/kittens/lookup/toys?name={name}`
"""

from __future__ import annotations

from collections import defaultdict

from msgspec.structs import replace

from slatewright.model.facts import FieldsFact, Form, Place
from slatewright.resolve.endpoints.defined import Definition, is_of
from slatewright.resolve.endpoints.mentions import Mention, blank
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.tables.field_names import normal

_MOST = 6
"""No operation is reached by more URLs; a longer list is an overview."""


def alternatives(
    outline: Outline, mentions: tuple[Mention, ...], defined: list[Definition]
) -> list[Definition]:
    """Definitions by the URLs without a method of which a neighbour is defined, in the section that defines it.

    Of URLs that stand one below the other, only a list that holds a known one is believed: a single one that fits no
    request line is a slip of the docs more often than another endpoint, and so is one of as many as are defined. It is
    none where a table explains the placeholder that it has more than the known one.
    """
    listed: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.method is None and mention.fact.form is Form.LINE and mention.whole != "/":
            listed[mention.section].append(mention)
    by_subject: dict[int, list[Definition]] = defaultdict(list)
    for definition in defined:
        by_subject[outline.subject(definition.mention.section)].append(definition)
    found = []
    for at, urls in listed.items():
        known = by_subject.get(outline.subject(at), [])
        if len({d.method for d in known}) == 1 and len(urls) <= _MOST:
            found += _beside(urls, known) or _explained(urls, known, _path_rows(outline, at))
    return found


def _path_rows(outline: Outline, at: int) -> set[str]:
    """The names that tables of the section's subject give for the path."""
    tables = (
        fact
        for section in outline.subtree(outline.subject(at))
        for fact in outline.of_kind(section, FieldsFact)
    )
    return {
        normal(row.name)
        for table in tables
        for row in table.fields
        if Place.PATH in (row.place, table.place)
    }


def _explained(urls: list[Mention], known: list[Definition], rows: set[str]) -> list[Definition]:
    """The only URL, where it is a known one and a placeholder that is explained."""
    paths = {blank(url.whole): url for url in urls}
    if len(paths) != 1:
        return []
    url = urls[0]
    above, _, last = url.whole.rpartition("/")
    home = next((d for d in known if blank(d.path) == blank(above)), None)
    if home is None or any(is_of(d.path, url.whole) for d in known):
        return []
    named = last[:1] + last[-1:] == "{}" and normal(last) in rows
    section = home.mention.section
    here = replace(url, section=section)
    return [Definition(here, home.method, url.whole, home.inferred)] if named else []


def _beside(urls: list[Mention], known: list[Definition]) -> list[Definition]:
    """The URLs that no definition covers, where one covers another of them."""
    paths = {blank(url.whole) for url in urls}
    unknown = {
        blank(url.whole): url for url in urls if not any(is_of(d.path, url.whole) for d in known)
    }
    if len(unknown) == len(paths) or len({d.key for d in known}) >= len(paths):
        return []
    home = known[0].mention.section
    return [
        Definition(replace(url, section=home), known[0].method, url.whole, known[0].inferred)
        for url in unknown.values()
    ]
