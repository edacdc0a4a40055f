"""Ways to move and rewrap docs that leave the API they describe as it is."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from slatewright.handoffs import Described
from slatewright.model.document import Block, Bullets, Document, Paragraph, Section
from slatewright.model.facts import FieldsFact

_INCLUDED = re.compile(r"^\s*-\s+\S")
_BULLET = re.compile(r"^(\s*)([*-])(?=\s)")
_BEGINS_A_BLOCK = re.compile(r"[-+*>#|<=:~`\[]|\d+[.)]")
_WIDTH = 70
Stretch = tuple[int, int]
"""The first line of a part of a file, counted from 0, and the line behind its last."""


@dataclass(frozen=True, slots=True)
class Docs:
    """A docs set that may be written anew, with what was read in it."""

    folder: Path
    described: Described
    rng: random.Random

    def documents(self) -> Iterator[tuple[Path, Document]]:
        """Every file with its blocks."""
        for document in self.described.reading.documents:
            yield self.folder / document.file, document


Way = Callable[[Docs], None]


def includes(docs: Docs) -> None:
    """Put the includes of the front matter into another order; those that go on with a chapter stay behind its begin."""
    path = docs.folder / docs.described.reading.sources.index
    lines = _lines(path)
    listed = {
        include.span.line - 1: include.path for include in docs.described.reading.sources.includes
    }
    heads = {
        document.file: next(filter(None, (s.level for s in document.sections)), 0)
        for _, document in docs.documents()
    }
    top = min(filter(None, heads.values()), default=0)
    chapters: list[list[int]] = [[]]
    for at in sorted(listed):
        if _INCLUDED.match(lines[at]):
            if heads.get(listed[at] or "") == top:
                chapters.append([])
            chapters[-1].append(at)
    order = [
        at
        for chapter in (chapters[0], *docs.rng.sample(chapters[1:], len(chapters) - 1))
        for at in chapter
    ]
    moved = dict(zip(sorted(order), order, strict=True))
    _write(path, [lines[moved.get(at, at)] for at in range(len(lines))])


def chapters(docs: Docs) -> None:
    """Put the chapters of each file into another order; where headings alone head several, these stay together."""
    for path, document in docs.documents():
        parts = _below(document.sections, len(_lines(path)))
        heads = {section.span.line - 1 for section in document.sections}
        bare = [not any(begin < head < end for head in heads) for begin, end in parts]
        begins = [
            begin for (begin, _), alone in zip(parts, bare, strict=True) if alone or not any(bare)
        ]
        groups = list(pairwise([*begins, parts[-1][1]])) if begins else []
        _arrange(path, groups, docs.rng.sample(groups, len(groups)))


def operations(docs: Docs) -> None:
    """Let neighbouring sections below the same heading change places, where both define operations."""
    defined = {
        (evidence[0].span.file, evidence[0].span.line)
        for pointer, evidence in docs.described.spec.origins.items()
        if pointer.startswith("/paths/") and pointer.count("/") == 3 and evidence
    }
    for path, document in docs.documents():
        end = len(_lines(path))
        swapped: list[Stretch] = []
        parts: list[Stretch] = []
        for parent, last in _nested(document.sections, end):
            inside = [
                part
                for part in _below(parent, last)
                if any((document.file, line + 1) in defined for line in range(*part))
            ]
            at = 0
            while at + 1 < len(inside):
                one, other = inside[at : at + 2]
                if one[1] == other[0] and not any(a < other[1] and one[0] < b for a, b in parts):
                    parts += [one, other]
                    swapped += [other, one]
                    at += 1
                at += 1
        together = sorted(zip(parts, swapped, strict=True))
        _arrange(path, [part for part, _ in together], [part for _, part in together])


def rows(docs: Docs) -> None:
    """Put the rows of tables of fields into another order, where all are of one object: else the order says of which."""
    homes = _homes(docs.described)
    by_file: dict[str, list[list[int]]] = {}
    for section in docs.described.reading.facts.sections:
        for fact in section.facts:
            if isinstance(fact, FieldsFact) and fact.tabular and len(fact.fields) > 1:
                lines = [field.evidence.span.line - 1 for field in fact.fields]
                flat = not any(field.depth for field in fact.fields)
                together = {frozenset(homes[section.span.file, line]) for line in lines}
                names = {field.name for field in fact.fields}
                close = lines == list(range(lines[0], lines[0] + len(lines)))
                if flat and close and len(together) == 1 and len(names) == len(lines):
                    by_file.setdefault(section.span.file, []).append(lines)
    for file, tables in by_file.items():
        parts = [(line, line + 1) for lines in tables for line in lines]
        order = [(n, n + 1) for lines in tables for n in docs.rng.sample(lines, len(lines))]
        _arrange(docs.folder / file, parts, order)


def _homes(described: Described) -> dict[tuple[str, int], set[str]]:
    """The objects of the document that each line describes fields of."""
    found: dict[tuple[str, int], set[str]] = defaultdict(set)
    for pointer, evidence in described.spec.origins.items():
        above = pointer.rpartition("/")[0]
        if above.endswith(("/properties", "/parameters")):
            for each in evidence:
                found[each.span.file, each.span.line - 1].add(above)
    return found


def wrapping(docs: Docs) -> None:
    """Break long lines of prose, and mark the items of lists by the other character."""
    for path, document in docs.documents():
        lines = _lines(path)
        blocks = [block for section in document.sections for block in _all(section.blocks)]
        for span in [block.text.span for block in blocks if isinstance(block, Paragraph)]:
            for at in range(span.line - 1, span.end_line):
                lines[at] = _wrapped(lines[at])
        items = [
            item.span.line - 1
            for block in blocks
            if isinstance(block, Bullets) and not block.ordered
            for item in block.items
        ]
        marks = {match[2] for at in items if (match := _BULLET.match(lines[at]))}
        if len(marks) == 1:
            other = "-" if marks == {"*"} else "*"
            for at in items:
                lines[at] = _BULLET.sub(rf"\g<1>{other}", lines[at])
        _write(path, lines)


WAYS: tuple[Way, ...] = (includes, chapters, operations, rows, wrapping)


def _wrapped(line: str) -> str:
    """A line of words as several; a word that would begin a block, and what stands in code or a link, stay in theirs."""
    if len(line) <= _WIDTH or line.endswith(("  ", "\\")) or any(mark in line for mark in "`[]<|"):
        return line
    indent = line[: len(line) - len(line.lstrip())]
    found = [indent]
    for word in line.split():
        fits = len(found[-1]) + len(word) < _WIDTH or _BEGINS_A_BLOCK.match(word)
        if fits or not found[-1].strip():
            found[-1] += word if not found[-1].strip() else f" {word}"
        else:
            found.append(indent + word)
    return "\n".join(found)


def _all(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Bullets):
            for item in block.items:
                yield from _all(item.blocks)


def _nested(sections: tuple[Section, ...], end: int) -> Iterator[tuple[tuple[Section, ...], int]]:
    """The sections below each heading, and the line behind them."""
    for at, section in enumerate(sections):
        if not section.level:
            continue
        after = next(
            (n for n in range(at + 1, len(sections)) if sections[n].level <= section.level),
            len(sections),
        )
        if after > at + 1:
            last = sections[after].span.line - 1 if after < len(sections) else end
            yield sections[at + 1 : after], last


def _below(sections: tuple[Section, ...], end: int) -> list[Stretch]:
    """The lines of each section of the highest level with all below it."""
    levels = [section.level for section in sections if section.level]
    heads = [s.span.line - 1 for s in sections if levels and s.level == min(levels)]
    return list(pairwise([*heads, end])) if heads else []


def _arrange(path: Path, parts: list[Stretch], order: list[Stretch]) -> None:
    """Write the parts of a file in another order, what stands between them as it was."""
    lines = _lines(path)
    found: list[str] = []
    at = 0
    for (begin, end), (first, behind) in sorted(zip(parts, order, strict=True)):
        moved = lines[first:behind]
        found += lines[at:begin] + moved
        if moved and moved[-1].strip() and behind - first > 1:
            found.append("")
        at = end
    _write(path, found + lines[at:])


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")


def _write(path: Path, lines: list[str]) -> None:
    path.write_text("\n".join(lines), encoding="utf-8")
