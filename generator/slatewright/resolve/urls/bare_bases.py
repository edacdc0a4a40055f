"""Base paths that docs give without a host: that of all endpoints, and those of single chapters.

A path that holds but versions and the like (`/api/v1`) is that of all, where it is the only one; `/kittens/v2` in the
chapter on kittens is what the lines of that chapter leave out, and says nothing of others.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from slatewright.lexicon import has_word
from slatewright.lexicon.plurals import singular
from slatewright.model.facts import ServerFact
from slatewright.regex import regex
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.naming import Naming
from slatewright.resolve.urls.roots import is_all_root, is_root

_WORD = regex(r"\w+")
_JOINT = regex(r"[-_.]")


class BareBases(Struct, frozen=True):
    """What the docs give without a host."""

    general: str
    """The path of all endpoints; empty where there is none, or more than one."""
    chapters: Mapping[int, str]
    """Those of chapters, by the sections with which they begin."""


def is_bare(fact: ServerFact) -> bool:
    """Whether a sentence or a label gives a path alone."""
    return fact.mentioned and fact.url.startswith("/")


def bare_bases(outline: Outline, namings: list[Naming]) -> BareBases:
    """The base paths without a host, told apart by where they stand and by what they hold."""
    stated = [
        (at, fact.url)
        for at in range(len(outline.sections))
        for fact in outline.of_kind(at, ServerFact)
        if is_bare(fact)
    ]
    if not stated:
        return BareBases("", {})
    homes = {naming.section for naming in namings}
    several = len({url for _, url in stated}) > 1
    general: set[str] = set()
    chapters: dict[int, str] = {}
    for at, url in stated:
        chapter = _chapter(outline, at, homes)
        own = not homes.issubset(outline.subtree(chapter)) and (
            several or not is_all_root(url) and _is_named_in(outline, chapter, url)
        )
        if own and not homes.isdisjoint(outline.subtree(chapter)):
            chapters.setdefault(chapter, url)
        elif not own or is_all_root(url):
            general.add(url)
    path = general.pop() if len(general) == 1 else ""
    written = (naming.target.path for naming in namings if not naming.target.host)
    return BareBases("" if any(_begins(p, path) for p in written) else path, chapters)


def with_chapter_bases(
    outline: Outline, namings: list[Naming], chapters: Mapping[int, str]
) -> list[Naming]:
    """The places, those of chapters that leave out a base path of their own with it.

    Where a line of the chapter begins as the base path does, its lines are written out.
    """
    if not chapters:
        return namings
    above = [_of_chapter(outline, naming, chapters) for naming in namings]
    whole = {
        chapter
        for naming, chapter in zip(namings, above, strict=True)
        if chapter is not None and naming.target.segments[:1] == _first(chapters[chapter])
    }
    return [
        naming if chapter is None or chapter in whole else _below(naming, chapters[chapter])
        for naming, chapter in zip(namings, above, strict=True)
    ]


def _of_chapter(outline: Outline, naming: Naming, chapters: Mapping[int, str]) -> int | None:
    if naming.target.host:
        return None
    return next((at for at in outline.upwards(naming.section) if at in chapters), None)


def _below(naming: Naming, base: str) -> Naming:
    path = naming.target.path
    target = replace(naming.target, path=base if path == "/" else f"{base}{path}")
    return replace(naming, target=target)


def _chapter(outline: Outline, at: int, homes: set[int]) -> int:
    """The section whose endpoints a base path is about: for "### Base path", the one above."""
    for above in outline.upwards(at):
        section = outline.sections[above]
        if not homes.isdisjoint(outline.subtree(above)) or not (
            section.generic or has_word(section.title, "BASE_NAMED")
        ):
            return above
    return at


def _is_named_in(outline: Outline, chapter: int, url: str) -> bool:
    """Whether the heading of a chapter, or one above, speaks of what a path is called after."""
    titles = " ".join(outline.sections[at].title for at in outline.upwards(chapter))
    words = {singular(word.lower()) for word in _WORD.findall(titles)}
    parts = [part for part in url.strip("/").split("/") if not is_root(part)]
    return any(singular(word) in words for part in parts for word in _JOINT.split(part.lower()))


def _first(path: str) -> tuple[str, ...]:
    return tuple(path.strip("/").split("/")[:1])


def _begins(path: str, base: str) -> bool:
    return bool(base) and f"{path}/".startswith(f"{base}/")
