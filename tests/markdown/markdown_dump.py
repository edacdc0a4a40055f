"""Writes a document as one line a block, for fixtures that are read in review."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.model.document import (
    Annotation,
    Block,
    Bullets,
    Document,
    Erb,
    Fence,
    Html,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
)


def dump(document: Document) -> str:
    """All sections and blocks, each with its first line."""
    return "\n".join(line for section in document.sections for line in _section(section))


def _section(section: Section) -> Iterator[str]:
    if section.title is not None:
        marks = "".join(f" +#{anchor}" for anchor in section.anchors)
        explicit = " explicit" if section.explicit else ""
        title = f"h{section.level} {_text(section.title)}"
        yield f"{section.span.line} {title} #{section.anchor}{explicit}{marks}"
    elif section.anchors:
        yield f"{section.span.line} top" + "".join(f" +#{anchor}" for anchor in section.anchors)
    for block in section.blocks:
        yield from _block(block, "  ")


def _block(block: Block, indent: str) -> Iterator[str]:
    match block:
        case Paragraph(text):
            yield f"{indent}{text.span.line} text {_text(text)}"
        case Annotation(text):
            yield f"{indent}{text.span.line} note {_text(text)}"
        case Fence():
            yield f"{indent}{block.span.line} fence{_fence(block)} {block.content!r}"
        case Table():
            kind = " html" * block.html + " recovered" * block.recovered
            yield f"{indent}{block.span.line} table{kind} {_row(block.header)}"
            for row in block.rows:
                yield f"{indent}  {row.span.line} {_row(row)}"
        case Bullets():
            kind = " ordered" * block.ordered + " recovered" * block.recovered
            yield f"{indent}{block.span.line} list{kind}"
            for item in block.items:
                yield f"{indent}  {item.span.line} {_text(item.text)}"
                for inner in item.blocks:
                    yield from _block(inner, indent + "    ")
        case Html():
            classes = "".join(f".{name}" for name in block.classes)
            yield f"{indent}{block.span.line} html {block.tag}{classes} {block.text.plain!r}"
        case Erb():
            yield f"{indent}{block.span.line} erb {block.code!r}"


def _fence(fence: Fence) -> str:
    parts = [fence.language]
    parts += [repr(fence.info)] * (fence.info != fence.language)
    parts += [f"indent={fence.indent}"] * bool(fence.indent)
    parts += ["unclosed"] * (not fence.closed) + ["recovered"] * fence.recovered
    return "".join(f" {part}" for part in parts if part)


def _row(row: Row) -> str:
    cells = " | ".join(_text(cell) for cell in row.cells)
    lost = "".join(f" lost {_text(cell)}" for cell in row.lost)
    missing = f" missing {row.missing}" if row.missing else ""
    return cells + lost + missing + " recovered" * row.recovered


def _text(text: Text) -> str:
    """The plain text, then the code spans, links and bold words in it."""
    parts = [repr(text.plain)]
    parts += [f"`{code.content}`" for code in text.codes]
    parts += [f"<{link.target}>" for link in text.links]
    parts += [f"{'**' if strong.bold else '*'}{strong.text}" for strong in text.strongs]
    return " ".join(parts)
