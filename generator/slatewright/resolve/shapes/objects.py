"""The objects that the docs describe in sections of their own, found by link or by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from slatewright.lexicon import has_word, is_small
from slatewright.lexicon.plurals import singular
from slatewright.model.facts import (
    EndpointFact,
    EnumFact,
    ExampleFact,
    FieldsFact,
    Place,
    Role,
    SectionFacts,
    StatusFact,
)
from slatewright.resolve.headings.anchored import Anchored
from slatewright.resolve.headings.object_names import NAME_WORDS, name_key, schema_name
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scopes

_DEEPEST = 6
"""The level of the lowest headings."""
_LONGEST_NAME = 4
"""Words of a heading that names an object."""


class DocObject(Struct, frozen=True):
    """One object: its name, the section's facts that describe it."""

    name: str
    section: int
    anchors: tuple[str, ...]
    tables: tuple[FieldsFact, ...]
    examples: tuple[ExampleFact, ...]
    description: str
    values: tuple[EnumFact, ...] = ()
    """The values of its fields that its section lists."""
    schema: bool = False
    """True where the docs call it a schema, so that its sample shows the very thing and no answer that holds it."""


class Objects(Struct, frozen=True):
    """All objects, by anchor and by the words of their names."""

    listed: tuple[DocObject, ...]
    by_anchor: Anchored[DocObject] = field(default_factory=Anchored)
    by_words: dict[str, DocObject] = field(default_factory=dict)

    def linked(self, anchors: tuple[str, ...], file: str) -> DocObject | None:
        """The object that the first fitting link of a file leads to."""
        return next((found for a in anchors if (found := self.by_anchor.get(a, file))), None)

    def named(self, words: str | None) -> DocObject | None:
        """The object that `words` name, such as "Kitten Expanded object"."""
        return self.by_words.get(name_key(words)) if words else None


def objects_of(outline: Outline, scopes: Scopes) -> Objects:
    """Collect the sections without an endpoint that describe fields; parts ("Attributes") belong to the one above."""
    parts: dict[int, list[int]] = {}
    below = _below_calls(outline, scopes)
    for at in sorted((*scopes.unowned, *below)):
        if _tables(outline.sections[at]) or at not in below and _examples(outline.sections[at]):
            parts.setdefault(_namer(outline, at), []).append(at)
    listed: list[DocObject] = []
    used: set[str] = set()
    names = _component_names(outline, tuple(parts))
    by_anchor: Anchored[DocObject] = Anchored(outline.volumes)
    by_words: dict[str, DocObject] = {}
    for namer, sections in parts.items():
        found = _object(outline, namer, sections, names[namer], used)
        if found is not None and namer in below:
            found = replace(found, examples=())  # they show answers, which may hold more
        if found is None:
            continue
        listed.append(found)
        used.add(found.name)
        for at in (namer, *sections):
            for anchor, rank in _anchors(outline, at):
                by_anchor.add(anchor, outline.sections[at].span.file, found, rank)
        for words in _titles(outline, namer):
            if key := name_key(words):
                by_words.setdefault(key, found)
    return Objects(tuple(listed), by_anchor, by_words)


def _below_calls(outline: Outline, scopes: Scopes) -> tuple[int, ...]:
    """The sections that stand below one operation, and that others may name: called objects ("### The kitten object"),
    which may call how to get one, or linked by words about an answer and, from there on, by rows.
    """
    homes = {scope.home for scope in scopes.operations}
    titled = {at for at in homes if not outline.of_kind(at, EndpointFact)}
    owned = {at for scope in scopes.operations for at in scope.sections} - homes
    owned |= {at for at in titled if _is_called_object(outline.sections[at])}
    linked = _linked_by_answers(outline)
    return tuple(at for at in sorted(owned) if _is_nameable(outline.sections[at], linked))


def _linked_by_answers(outline: Outline) -> frozenset[str]:
    """The anchors to which words about answers link, and those to which tables below these link in turn."""
    homes: dict[str, int] = {}
    for at, section in enumerate(outline.sections):
        for anchor in section.anchors:
            homes.setdefault(anchor.lower(), at)
    stated = (
        fact for at in range(len(outline.sections)) for fact in outline.of_kind(at, StatusFact)
    )
    waiting = list(dict.fromkeys(link.lower() for fact in stated for link in fact.links))
    found = set(waiting)
    while waiting:
        home = homes.get(waiting.pop())
        tables = _tables(outline.sections[home]) if home is not None else ()
        new = {
            link.lower() for table in tables for row in table.fields for link in row.links
        } - found
        found |= new
        waiting += new
    return frozenset(found)


def _is_nameable(section: SectionFacts, linked: frozenset[str]) -> bool:
    if _is_called_object(section):
        return True
    return not section.generic and any(anchor.lower() in linked for anchor in section.anchors)


def _is_called_object(section: SectionFacts) -> bool:
    words = section.title.split()
    called = has_word(" ".join(words[-1:]), "OBJECT") or has_word(" ".join(words[:1]), "OBJECT")
    several = any(is_small(word, "conjunction") for word in words)
    return not section.generic and bool(called) and not several and len(words) <= _LONGEST_NAME


def _namer(outline: Outline, at: int) -> int:
    """The section whose title names what a section describes: its own, or where that names only a part, one above."""
    for section in outline.upwards(at):
        here = outline.sections[section]
        if here.title and not here.generic and name_key(here.title):
            defines = section != at and outline.of_kind(section, EndpointFact)
            return at if defines and _is_called_object(outline.sections[at]) else section
    return at


def _tables(section: SectionFacts) -> tuple[FieldsFact, ...]:
    return tuple(
        fact
        for fact in section.facts
        if isinstance(fact, FieldsFact)
        and fact.place not in (Place.HEADER, Place.QUERY, Place.PATH)
    )


def _examples(section: SectionFacts) -> tuple[ExampleFact, ...]:
    return tuple(
        fact
        for fact in section.facts
        if isinstance(fact, ExampleFact)
        and fact.value is not None
        and fact.role is not Role.REQUEST
    )


def _component_names(outline: Outline, namers: tuple[int, ...]) -> dict[int, str]:
    """What each object is called; where several would be called alike, with what stands above them in front."""
    bare = {at: _component_name(outline, at) for at in namers}
    counts = Counter(bare.values())
    return {
        at: name if counts[name] == 1 else _joined(_above(outline, at), name)
        for at, name in bare.items()
    }


def _joined(above: str, name: str) -> str:
    return name if above.endswith(name) else above + name


def _component_name(outline: Outline, at: int) -> str:
    """One object is called in the singular, whatever its heading says; names of schemas stay as they are."""
    name = schema_name(next(_titles(outline, at), ""))
    if _is_schema(outline.sections[at]):
        return name
    last = NAME_WORDS.findall(name)[-1:] if name else []
    if not last or not name.endswith(last[0]):
        return name
    one = name[: len(name) - len(last[0])] + singular(last[0])
    return one[:1].upper() + one[1:]


def _above(outline: Outline, at: int) -> str:
    parent = outline.parents[at]
    return (
        _component_name(outline, parent)
        if parent >= 0 and not _is_schema(outline.sections[at])
        else ""
    )


def _object(
    outline: Outline, namer: int, sections: list[int], name: str, used: set[str]
) -> DocObject | None:
    """The object that a section and its parts describe; a sample alone is one where the section is called an object or a schema."""
    tables = tuple(table for at in sections for table in _tables(outline.sections[at]))
    examples = tuple(sample for at in sections for sample in _examples(outline.sections[at]))
    section = outline.sections[namer]
    if not tables and not (examples and (_is_schema(section) or _is_called_object(section))):
        return None
    if not name:
        return None
    unique, number = name, 2
    while unique in used:
        unique = f"{name}{number}"
        number += 1
    values = tuple(fact for at in sections for fact in outline.of_kind(at, EnumFact))
    words = section.description or section.summary
    return DocObject(
        unique, namer, section.anchors, tables, examples, words, values, _is_schema(section)
    )


def _is_schema(section: SectionFacts) -> bool:
    return any(anchor.startswith(("schema", "tocS_")) for anchor in section.anchors)


def _titles(outline: Outline, at: int) -> Iterator[str]:
    """The section's own title, or, where it names only a part ("Attributes"), those above."""
    for section in outline.upwards(at):
        title = outline.sections[section].title
        if title and name_key(title):
            yield title
            if not outline.sections[section].generic:
                return


def _anchors(outline: Outline, at: int) -> Iterator[tuple[str, int]]:
    """The anchors of a section with its level; behind all of these, those of the headings that it may stand for."""
    yield from ((anchor, outline.sections[at].level) for anchor in outline.sections[at].anchors)
    for above in outline.ancestors(at):
        if outline.sections[at].generic or not outline.sections[above].facts:
            rank = _DEEPEST + outline.sections[above].level
            yield from ((anchor, rank) for anchor in outline.sections[above].anchors)
        if not outline.sections[above].generic:
            return
