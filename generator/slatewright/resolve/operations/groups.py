"""Which heading groups an operation with others: its tag."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise

from msgspec import Struct

from slatewright.model.api import Tag
from slatewright.resolve.headings.command_words import command_of
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.titles import Titles, group_title

_FEW = 0.1
"""Of a chapter's operations, so many may stand in it directly: "Ping" among groups of others."""
_NOTHING = -1
"""In place of a heading between a chapter and an operation's own."""
_LEAST = 1.5
"""Operations that the headings of a chapter have on average: with fewer, they are the operations' own."""


class Group(Struct, frozen=True):
    """A heading that stands above operations, and the tag that it gives them."""

    name: str
    section: int


def groups_of(outline: Outline, titles: Titles) -> dict[tuple[str, str], Group]:
    """The group of each operation that has one, by method and path.

    It is the outermost heading above that is not its own, unless that is a chapter: "# Endpoints" holds "## Companies"
    and "## Staff", and these hold operations.
    """
    chains = {key: _chain(outline, own) for key, (_, own) in titles.items()}
    chapters = _chapters(outline, chains.values())
    chosen = {key: _outermost(outline, chain, chapters) for key, chain in chains.items() if chain}
    paths: dict[int, set[str]] = {}
    for (_, path), at in chosen.items():
        paths.setdefault(at, set()).add(path)
    names = _names(outline, paths)
    return {key: Group(names[at], at) for key, at in chosen.items()}


def tags_of(outline: Outline, groups: Mapping[tuple[str, str], Group]) -> tuple[Tag, ...]:
    """Each tag once, with what the docs say below its heading."""
    tags: dict[str, Tag] = {}
    for group in groups.values():
        section = outline.sections[group.section]
        evidence = (section.heading,) if section.heading else ()
        tags.setdefault(group.name, Tag(group.name, section.description, evidence))
    return tuple(tags.values())


def _chain(outline: Outline, own: int) -> tuple[int, ...]:
    """The headings above an operation's, the outermost first; its own where that stands alone with others below it."""
    if above := tuple(outline.ancestors(own)):
        return above[::-1]
    alone = outline.ends[own] - own > 1 and outline.sections[own].level == outline.top
    return (own,) if alone else ()


def _outermost(outline: Outline, chain: tuple[int, ...], chapters: set[int]) -> int:
    group = chain[0]
    for at in chain:
        if _is_part(outline, at):
            break
        group = at
        if at not in chapters:
            break
    return group


def _chapters(outline: Outline, chains: Iterable[tuple[int, ...]]) -> set[int]:
    """Headings whose operations stand below further headings, several below each of several."""
    below: dict[int, Counter[int]] = {}
    for chain in chains:
        for above, inner in pairwise((*chain, _NOTHING)):
            own = inner == _NOTHING or _is_part(outline, inner)
            below.setdefault(above, Counter())[_NOTHING if own else inner] += 1
    return {at for at, counts in below.items() if _is_chapter(counts)}


def _is_chapter(counts: Counter[int]) -> bool:
    groups, total, own = len(counts.keys() - {_NOTHING}), counts.total(), counts[_NOTHING]
    return groups > 1 and own <= total * _FEW and total - own >= groups * _LEAST


def _is_part(outline: Outline, at: int) -> bool:
    """Whether a heading tells what is done, or of a part of something, and so names no group: "## Retrieve"."""
    section = outline.sections[at]
    words = section.title.split()
    return section.generic or not words or command_of(words[0]) is not None


def _names(outline: Outline, paths: Mapping[int, set[str]]) -> dict[int, str]:
    """The name of each group: its heading, with the one above it where several chapters have one of that name.

    Args:
        outline: the headings.
        paths: those of the operations of each group.
    """
    titles = {at: outline.sections[at].title for at in paths}
    often = Counter(title.lower() for title in titles.values())
    names: dict[int, str] = {}
    for at, title in titles.items():
        above = outline.parents[at]
        longer = often[title.lower()] > 1 and above >= 0
        named = f"{outline.sections[above].title} {title}" if longer else title
        names[at] = group_title(named, frozenset(paths[at]))
    return names
