"""Comments in the docs that switch a rule off: `<!-- slatewright: ignore[PAR201] reason -->`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from slatewright.check.contract import Ignore
from slatewright.check.merge import Grouped
from slatewright.check.toolkit.places import begins_within
from slatewright.check.walk import blocks, span_of
from slatewright.model.document import Annotation, Block, Document, Fence, Html, Section
from slatewright.model.source import Span
from slatewright.regex import regex

_MARK = regex(r"slatewright:\s*ignore\[([^\]\n]*)\]\s*")


def ignores(documents: Sequence[Document]) -> tuple[Ignore, ...]:
    """Every such comment, with the lines that it covers."""
    return tuple(found for document in documents for found in _in_document(document))


def apply(
    found: Sequence[Grouped],
    comments: Sequence[Ignore],
    skipped: Sequence[str],
    known: Sequence[str],
) -> tuple[list[Grouped], tuple[Ignore, ...]]:
    """Take out what the comments hide.

    Args:
        found: What the rules found.
        comments: The comments; one without a reason hides nothing.
        skipped: Codes of rules that did not run; a comment for one of them is not called idle.
        known: Codes of all rules; what begins none of them is called strange.

    Returns:
        What is left, and the comments with their idle and strange codes filled in.
    """
    kept: list[Grouped] = []
    used: set[tuple[int, str]] = set()
    for each in found:
        hits = [
            (index, code)
            for index, comment in enumerate(comments)
            if comment.reason and begins_within(each.diagnostic.span, comment.covers)
            for code in comment.codes
            if each.diagnostic.code.startswith(code)
        ]
        used.update(hits)
        if not hits:
            kept.append(each)
    return kept, tuple(
        replace(
            comment,
            idle=_idle(comment, index, used, skipped),
            strange=tuple(code for code in comment.codes if not _begins(code, known)),
        )
        for index, comment in enumerate(comments)
    )


def _in_document(document: Document) -> Iterator[Ignore]:
    for number, section in enumerate(document.sections):
        following = document.sections[number + 1 : number + 2]
        flat = list(blocks(section.blocks))
        for index, block in enumerate(flat):
            if not isinstance(block, Html) or block.tag != "!--":
                continue
            if (mark := _MARK.search(block.raw)) is None:
                continue
            codes = tuple(code.strip() for code in mark.group(1).split(",") if code.strip())
            reason = block.raw[mark.end() :].removesuffix("-->").strip()
            covers = _next(flat[index + 1 :], block, following)
            yield Ignore(codes, reason, block.span, covers)


def _next(rest: Sequence[Block], comment: Html, following: tuple[Section, ...]) -> Span:
    """The block after the comment, with the sample below it where it is a caption; the next section before a heading."""
    for at, block in enumerate(rest):
        if isinstance(block, Html) and block.tag == "!--" and _MARK.search(block.raw):
            continue
        captioned = isinstance(block, Annotation) and isinstance(
            next(iter(rest[at + 1 :]), None), Fence
        )
        first, last = span_of(block), span_of(rest[at + 1] if captioned else block)
        return replace(first, end_line=last.end_line, end_column=last.end_column)
    return following[0].span if following else comment.span


def _idle(
    comment: Ignore, index: int, used: set[tuple[int, str]], skipped: Sequence[str]
) -> tuple[str, ...]:
    return tuple(
        code for code in comment.codes if (index, code) not in used and not _begins(code, skipped)
    )


def _begins(code: str, codes: Sequence[str]) -> bool:
    return any(other.startswith(code) for other in codes)
