"""One section as the conventions look at it: every block with the words that introduce it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from slatewright.lexicon import has_word
from slatewright.model.document import (
    Annotation,
    Block,
    Bullets,
    Erb,
    Fence,
    Html,
    Item,
    Paragraph,
    Section,
    Table,
    Text,
)
from slatewright.once import once


class Placed(Struct, frozen=True):
    """A block and what stands before it."""

    block: Block
    annotations: tuple[Text, ...] = ()
    """The block quotes that introduce the sample, the nearest last."""
    lead: Text | None = None
    """The paragraph or list item right before the block, with no other block between."""
    label: Text | None = None
    """The last bold line before the block, which serves docs as a small heading."""
    item: Item | None = None
    """The list item that holds the block."""


class SectionView(Struct, frozen=True):
    """A section with the titles above it."""

    section: Section
    trail: tuple[str, ...] = ()
    """Titles of the headings above, outermost first, within the file."""
    placed: tuple[Placed, ...] = ()
    """Every block in order, those inside list items included."""
    by_kind: Mapping[type[Block], tuple[Placed, ...]] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The section's heading as a reader sees it; empty before the first heading."""
        return self.section.title.plain if self.section.title else ""

    def of_type(self, kind: type[Block]) -> Iterator[Placed]:
        """The blocks of one kind, with what introduces them."""
        return iter(self.by_kind.get(kind, ()))


def view(section: Section, trail: tuple[str, ...]) -> SectionView:
    """Look at `section`, below the headings `trail`."""
    placed = tuple(_placed(section.blocks, None))
    kinds = {type(one.block) for one in placed}
    by_kind = {kind: tuple(p for p in placed if type(p.block) is kind) for kind in kinds}
    return SectionView(section, trail, placed, by_kind)


def meant(section: SectionView, kind: type[Block]) -> Iterator[Placed]:
    """The blocks of one kind but those that the words before them only suppose: "Imagine a shop that lends kittens:"."""
    for placed in section.of_type(kind):
        if placed.lead is None or not has_word(placed.lead.plain, "SUPPOSED"):
            yield placed


def is_label(text: Text) -> bool:
    """Whether a paragraph is one bold line, which docs use as a small heading."""
    if not text.strongs or not text.strongs[0].bold or "\n" in text.plain.strip():
        return False
    bold = "".join(strong.text for strong in text.strongs)
    return len(bold) >= 0.7 * len(text.plain.strip(" :.\n"))


def _placed(blocks: tuple[Block, ...], item: Item | None) -> Iterator[Placed]:
    annotations: tuple[Text, ...] = ()
    lead = item.text if item else None
    opening: Text | None = None
    label: Text | None = None
    after_sample = False
    for block in blocks:
        block = _as_annotation(block)
        above = () if after_sample and not isinstance(block, Fence | Annotation) else annotations
        before = lead or opening if isinstance(block, Table) else lead
        yield Placed(block, above, before, label, item)
        opening = opening if isinstance(block, Annotation | Fence) else None
        match block:
            case Annotation(text):
                annotations = (text,) if after_sample else (*annotations, text)
                lead, opening, after_sample = None, _opening(lead) or opening, False
            case Paragraph(text):
                lead = text
                label = text if is_label(text) else label
                annotations = ()
            case Fence():
                after_sample, lead, opening = True, None, _opening(lead) or opening
            case Bullets(items):
                for inner in items:
                    yield from _placed(inner.blocks, inner)
                lead = items[-1].text if items else None
                annotations = ()
            case Table():
                lead, annotations = None, ()
            case Html() | Erb():
                pass


def _as_annotation(block: Block) -> Block:
    """A block quote in HTML as the annotation that Slate shows it as: `<blockquote class="lang-specific json">`."""
    if isinstance(block, Html) and block.tag == "blockquote":
        return Annotation(block.text)
    return block


def _opening(lead: Text | None) -> Text | None:
    """A paragraph that leads over to a table with a colon, past samples between them, which have a column of their own."""
    return lead if lead and lead.plain.rstrip().endswith((":", "：")) else None


@once
def every_text(section: Section) -> tuple[Text, ...]:
    """All running text of a section: paragraphs, annotations, list items, asides."""
    return tuple(_texts(section.blocks))


def _texts(blocks: tuple[Block, ...]) -> Iterator[Text]:
    for block in blocks:
        match block:
            case Paragraph(text) | Annotation(text):
                yield text
            case Html(tag=tag, text=text) if tag != "!--":
                yield text
            case Bullets(items):
                for item in items:
                    yield item.text
                    yield from _texts(item.blocks)
            case _:
                pass
