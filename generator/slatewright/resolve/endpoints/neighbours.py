"""The operations that are defined in one stretch of headings, as the sample calls there are held against them."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from slatewright.resolve.endpoints.defined import Definition, Key
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.endings import Endings
from slatewright.resolve.urls.templates import blank

MOST_NEAR = 400
"""No heading that a person reads has more sections or operations below it; longer stretches are nobody's neighbours."""


class Neighbours(Struct, frozen=True):
    """What is defined near a call, looked through once for all calls of the section."""

    definitions: tuple[Definition, ...]
    keys: frozenset[Key]
    methods: frozenset[str]
    homes: frozenset[int]
    """The sections that define them."""
    paths: frozenset[str]
    """Their paths, whatever placeholders are called."""
    endings: Endings[Definition]

    @classmethod
    def of(cls, definitions: Iterable[Definition]) -> Neighbours:
        """The neighbours; of a stretch that nobody reads as one, the first."""
        found = tuple(definitions)[:MOST_NEAR]
        endings: Endings[Definition] = Endings()
        for definition in found:
            endings.add(definition.path, definition)
        return cls(
            found,
            frozenset(definition.key for definition in found),
            frozenset(definition.method for definition in found),
            frozenset(definition.mention.section for definition in found),
            frozenset(blank(definition.path) for definition in found),
            endings,
        )


def sections_near(outline: Outline, at: int, defining: dict[int, list[Definition]]) -> list[int]:
    """The sections of a call's own stretch of headings: those below it, beside it where its heading has no subject, above it."""
    around = [at, *outline.subtree(at)]
    if outline.sections[at].generic and outline.parents[at] >= 0:
        beside = outline.subtree(outline.subject(at))
        around += beside if len(beside) <= MOST_NEAR else ()
    for above in outline.ancestors(at):
        if above in defining:
            around.append(above)
            break
    return list(dict.fromkeys(around))
