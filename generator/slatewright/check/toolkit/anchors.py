"""The ids that links inside the docs can lead to, under every way in which Slate has made them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from slatewright.model.document import Document, Section


def targets(documents: Sequence[Document]) -> frozenset[str]:
    """Every id of the page that Slate makes of the documents.

    Slate's versions differ in what they do with punctuation, with headings of the same words (they
    are numbered) and with headings inside others (their parents' words may go before), and a folder
    of docs does not say which version builds it; an id that any of them makes is taken as there.
    """
    return frozenset(_all(documents))


def titles(documents: Iterable[Document]) -> Iterator[tuple[str, Section]]:
    """Each heading that gets an id made of its words, with that id."""
    for document in documents:
        for section in document.sections:
            if section.title is not None and not section.explicit and section.anchor:
                yield section.anchor, section


def nested(documents: Sequence[Document]) -> frozenset[str]:
    """The ids that headings have only where their parents' words go before their own."""
    parents: dict[int, str] = {}
    found: set[str] = set()
    plain: set[str] = set()
    for anchor, section in titles(documents):
        plain.update((anchor, section.plain_slug))
        found.update(_nested(anchor, section.level, parents))
    return frozenset(found - plain)


def _all(documents: Sequence[Document]) -> Iterator[str]:
    for document in documents:
        for section in document.sections:
            yield from (section.anchor, *section.anchors)
    counts: Counter[str] = Counter()
    parents: dict[int, str] = {}
    for anchor, section in titles(documents):
        for slug in {anchor, section.plain_slug}:
            counts[slug] += 1
            yield slug
            yield f"{slug}-{counts[slug]}"
            yield f"{slug}-{counts[slug] - 1}"
        yield from _nested(anchor, section.level, parents)


def _nested(anchor: str, level: int, parents: dict[int, str]) -> Iterator[str]:
    """The id with the words of the headings above put before it."""
    parents[level] = anchor
    slug = anchor
    for above in range(level - 1, 0, -1):
        if above in parents:
            slug = f"{parents[above]}-{slug}"
            yield slug
