"""Finding every piece of the hand-offs that a rule may want to read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from slatewright.check.contract import Docs, DocsAndApi, Handoffs
from slatewright.model.api import Api, Operation
from slatewright.model.document import (
    Annotation,
    Block,
    Bullets,
    Document,
    Erb,
    Fence,
    Html,
    Paragraph,
    Section,
    Table,
    Text,
)
from slatewright.model.facts import FactSet
from slatewright.model.source import SourceSet, Span
from slatewright.model.spec import Spec
from slatewright.once import walked_once

_MADE = frozenset({Docs, DocsAndApi, Handoffs, Api, Operation, Spec})
"""What is at hand without a walk through the documents."""


def gather(handoffs: tuple[object, ...]) -> Handoffs:
    """Sort hand-offs by what they are; those that no rule reads are left out."""
    sources: SourceSet | None = None
    facts: FactSet | None = None
    api: Api | None = None
    spec: Spec | None = None
    documents: list[Document] = []
    for item in handoffs:
        match item:
            case SourceSet():
                sources = item
            case Document():
                documents.append(item)
            case FactSet():
                facts = item
            case Api():
                api = item
            case Spec():
                spec = item
    return Handoffs(sources, tuple(documents), facts, api, spec)


def units(docs: Handoffs, kinds: Collection[type]) -> Mapping[type, list[object]]:
    """Every piece of `docs` that is of these kinds, at least, by its type, in reading order."""
    found: dict[type, list[object]] = {kind: [docs] for kind in (Docs, DocsAndApi, Handoffs)}
    inside = not _MADE.issuperset(kinds)
    for piece in _pieces(docs, inside):
        found.setdefault(type(piece), []).append(piece)
    return found


def blocks(within: tuple[Block, ...]) -> Iterator[Block]:
    """Every block of a section, those inside list items included."""
    for block in within:
        yield block
        if isinstance(block, Bullets):
            for item in block.items:
                yield from blocks(item.blocks)


@walked_once
def every_block(documents: tuple[Document, ...]) -> Iterator[Block]:
    """Every block of the documents, those inside list items included."""
    for document in documents:
        for section in document.sections:
            yield from blocks(section.blocks)


@walked_once
def every_text(documents: tuple[Document, ...]) -> Iterator[Text]:
    """The inline texts of every block, in reading order; headings are no blocks."""
    for block in every_block(documents):
        yield from texts(block)


def texts(block: Block) -> Iterator[Text]:
    """The inline texts of one block, without those of blocks inside it."""
    match block:
        case Paragraph() | Annotation():
            yield block.text
        case Table():
            for row in (block.header, *block.rows):
                yield from row.cells
                yield from row.lost
        case Bullets():
            for item in block.items:
                yield item.text
        case Fence() | Html() | Erb():
            return


def span_of(block: Block) -> Span:
    """Where a block stands."""
    match block:
        case Paragraph() | Annotation():
            return block.text.span
        case _:
            return block.span


def _pieces(docs: Handoffs, inside: bool) -> Iterator[object]:
    if docs.sources is not None:
        yield docs.sources
        yield from docs.sources.files
    for document in docs.documents if inside else ():
        yield document
        for section in document.sections:
            yield from _section_pieces(section)
    if docs.facts is not None:
        yield docs.facts
        yield from docs.facts.sections
    if docs.api is not None:
        yield docs.api
        yield from docs.api.operations
    if docs.spec is not None:
        yield docs.spec


def _section_pieces(section: Section) -> Iterator[object]:
    yield section
    if section.title is not None:
        yield section.title
    for block in blocks(section.blocks):
        yield block
        yield from texts(block)
