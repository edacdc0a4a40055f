"""The tree of headings over all files, as Slate nests them after joining index and includes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from slatewright.lexicon import is_word
from slatewright.model.facts import EndpointFact, Fact, FactSet, RequestFact, SectionFacts
from slatewright.resolve.headings.flat_headings import depths_of

OfKind = TypeVar("OfKind", bound=Fact)
_CALLS = (EndpointFact, RequestFact)


class Outline(Struct, frozen=True):
    """Sections in reading order with the position of each one's parent (-1 for none)."""

    sections: tuple[SectionFacts, ...]
    parents: tuple[int, ...]
    ends: tuple[int, ...]
    """For each section, the position after its last descendant."""
    top: int
    """The level of the docs' highest headings: most start at 1, some at 2."""
    places: Mapping[int, int]
    """The section of every fact, by the fact's identity."""
    kinds: Mapping[tuple[int, type[object]], tuple[Fact, ...]]
    """The facts of each section by their types: one that defines many operations is asked for each of them."""
    volumes: Mapping[str, str]
    """For each file, the one that begins the chapters with which it goes on; itself where it begins with one."""

    def of_kind(self, at: int, kind: type[OfKind]) -> tuple[OfKind, ...]:
        """The facts of one type in a section."""
        return cast(tuple[OfKind, ...], self.kinds.get((at, kind), ()))

    def ancestors(self, at: int) -> Iterator[int]:
        """The sections above, nearest first."""
        while (at := self.parents[at]) >= 0:
            yield at

    def upwards(self, at: int) -> Iterator[int]:
        """A section and those above it, nearest first."""
        yield at
        yield from self.ancestors(at)

    def subject(self, at: int) -> int:
        """The section itself, or the one above that it is a part of: "## Get a kitten" for its "### Request"."""
        for above in self.upwards(at):
            if not self.sections[above].generic and self.sections[above].level:
                return above
        return at

    def anchors(self, at: int) -> Iterator[str]:
        """The section's anchors, and its own behind those of the headings above, as some versions of Slate make them."""
        yield from self.sections[at].anchors
        chain = self.sections[at].anchors[0] if self.sections[at].anchors else ""
        for above in self.ancestors(at):
            if chain and self.sections[above].anchors:
                chain = f"{self.sections[above].anchors[0]}-{chain}"
                yield chain

    def subtree(self, at: int) -> range:
        """The section and everything below it."""
        return range(at, self.ends[at])

    def is_part(self, section: int, of: int) -> bool:
        """Whether a section below another has no subject of its own: "### Request" below "## Get a kitten"."""
        below = self.subtree(of)
        return all(
            self.sections[at].generic
            for at in (section, *self.ancestors(section))
            if at in below and at != of
        )


def outline_of(facts: FactSet) -> Outline:
    """Nest the sections by their levels; text before a file's first heading belongs to the section before it."""
    parents: list[int] = []
    ends = [0] * len(facts.sections)
    open_sections: list[int] = []
    levels = [section.level for section in facts.sections]
    depths = depths_of(facts.sections)
    for at, level in enumerate(depths):
        if level == 0:
            parents.append(open_sections[-1] if open_sections else -1)
            ends[at] = at + 1
            continue
        while open_sections and depths[open_sections[-1]] >= level:
            ends[open_sections.pop()] = at
        parents.append(open_sections[-1] if open_sections else -1)
        open_sections.append(at)
    for at in open_sections:
        ends[at] = len(levels)
    sections = _with_commands(facts.sections, parents, ends)
    places: dict[int, int] = {}
    kinds: dict[tuple[int, type[object]], list[Fact]] = {}
    for at, section in enumerate(sections):
        for fact in section.facts:
            places[id(fact)] = at
            kinds.setdefault((at, type(fact)), []).append(fact)
    return Outline(
        sections,
        tuple(parents),
        tuple(ends),
        min(filter(None, levels), default=1),
        places,
        {key: tuple(found) for key, found in kinds.items()},
        _volumes(sections, parents),
    )


def _volumes(sections: tuple[SectionFacts, ...], parents: list[int]) -> dict[str, str]:
    found: dict[str, str] = {}
    for section, parent in zip(sections, parents, strict=True):
        if section.level and section.span.file not in found:
            above = sections[parent].span.file if parent >= 0 else section.span.file
            found[section.span.file] = found.get(above, section.span.file)
    return found


def _with_commands(
    sections: tuple[SectionFacts, ...], parents: list[int], ends: list[int]
) -> tuple[SectionFacts, ...]:
    """The sections; one that seems a part of an operation, amid sections of whole ones, is one of these: "## Send".

    So is "## Details", where parts of it, as of those beside it, state the operation.
    """
    beside: dict[tuple[int, int], list[int]] = {}
    for at, parent in enumerate(parents):
        if sections[at].level:
            beside.setdefault((parent, sections[at].level), []).append(at)
    calls = [any(isinstance(f, _CALLS) for f in section.facts) for section in sections]
    found = list(sections)
    for (parent, _), children in beside.items():
        generic = [at for at in children if sections[at].generic]
        if parent < 0 or len(generic) != 1 or len(children) == 1:
            continue
        title, first = sections[generic[0]].title, generic[0]
        whole = is_word(title, "COMMANDS") or (
            is_word(title, "COLUMNS", "description") and any(calls[first + 1 : ends[first]])
        )
        if whole and all(any(calls[at : ends[at]]) for at in children):
            found[generic[0]] = replace(sections[generic[0]], generic=False)
    return tuple(found)
