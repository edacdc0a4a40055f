"""Tells which share of real docs' tables, request lines and JSON samples is not read.

    python benchmarks/unread_share.py DOCS [DOCS...] [--most SHARE] [--list]

Counted one by one are the rows of tables, the request lines that stand in text, and the fences that
hold JSON. A row is read where a fact rests on it and its table came to an operation or an object; a
sample where its value was understood and its section describes an operation or an object. A docs set
is a folder with an index, or every `source` with one right below the folders of DOCS. Exits with 1
where the share over all sets is above SHARE.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from slatewright import intake, markdown, recognise, resolve
from slatewright.model.document import Block, Bullets, Document, Fence, Table
from slatewright.model.facts import (
    EndpointFact,
    EnumFact,
    ExampleFact,
    Fact,
    FactSet,
    FieldsFact,
    NoticeFact,
)
from slatewright.model.options import IntakeOptions, ResolveOptions
from slatewright.model.source import Span
from slatewright.resolve.headings.outline import outline_of
from slatewright.resolve.operations.scopes import scopes_of

KINDS = ("row", "line", "sample")
MOST = 0.05
Line = tuple[str, int]


@dataclass(slots=True)
class Tally:
    """How many parts of each kind there are, and which are unread."""

    total: Counter[str] = field(default_factory=Counter)
    unread: list[tuple[str, Span]] = field(default_factory=list)

    def add(self, kind: str, span: Span, *, read: bool) -> None:
        """Count one part."""
        self.total[kind] += 1
        if not read:
            self.unread.append((kind, span))

    def share(self) -> float:
        """The share of parts that are unread."""
        return len(self.unread) / max(1, self.total.total())

    def row(self, name: str) -> str:
        """The line to print."""
        missed = Counter(kind for kind, _ in self.unread)
        cells = "".join(f"{f'{missed[kind]}/{self.total[kind]}':>14}" for kind in KINDS)
        return f"{name:<24.24}{cells}{self.share():>9.3f}"


def tally_of(source: Path) -> Tally:
    """Read one set of docs and count."""
    sources = intake.load(IntakeOptions(source))
    documents = tuple(markdown.read(file) for file in sources.files)
    facts = recognise.run(documents, sources.front_matter)
    used: dict[Line, list[Fact]] = defaultdict(list)
    for line, fact in _used_lines(facts):
        used[line].append(fact)
    tally = Tally()
    for document in documents:
        for block in _blocks(document):
            if isinstance(block, Table):
                _add_rows(tally, block, used)
            elif isinstance(block, Fence) and recognise.is_data(block.content):
                tally.add("sample", block.span, read=any(at in used for at in _lines(block.span)))
        for span in recognise.request_lines(document):
            tally.add("line", span, read=(span.file, span.line) in used)
    return tally


def _add_rows(tally: Tally, table: Table, used: dict[Line, list[Fact]]) -> None:
    """Count the rows; one fact may rest on several of them, where a table lists values or tells of one endpoint."""
    facts = [fact for line in _lines(table.span) for fact in used.get(line, ())]
    whole = any(isinstance(fact, EndpointFact | NoticeFact) for fact in facts)
    values = {value for fact in facts if isinstance(fact, EnumFact) for value in fact.values}
    for row in table.rows:
        cells = {cell.plain.strip() for cell in row.cells} - {""}
        if cells:
            quoted = any(line in used for line in _lines(row.span))
            tally.add("row", row.span, read=whole or quoted or not values.isdisjoint(cells))


def _used_lines(facts: FactSet) -> Iterator[tuple[Line, Fact]]:
    """The lines of each fact, but for tables and samples that came to no operation and no object, or were garbled."""
    api = resolve.build(facts, ResolveOptions())
    unplaced = {id(fact) for fact in api.unplaced}
    outline = outline_of(facts)
    homes = {
        outline.sections[at].span
        for scope in scopes_of(outline).operations
        for at in scope.sections
    }
    objects = {
        line for schema in api.schemas for at in schema.shape.evidence for line in _lines(at.span)
    }
    for section in facts.sections:
        here = section.span in homes or not objects.isdisjoint(_lines(section.span))
        for fact in section.facts:
            spans = [fact.evidence.span]
            if isinstance(fact, FieldsFact):
                spans = [row.evidence.span for row in fact.fields]
            lost = isinstance(fact, ExampleFact) and not (fact.value and here)
            if id(fact) not in unplaced and not lost:
                yield from ((line, fact) for span in spans for line in _lines(span))


def _lines(span: Span) -> Iterator[Line]:
    return ((span.file, line) for line in range(span.line, span.end_line + 1))


def _blocks(document: Document) -> Iterator[Block]:
    for section in document.sections:
        yield from _below(section.blocks)


def _below(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Bullets):
            for item in block.items:
                yield from _below(item.blocks)


def sets_below(folders: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """The docs sets: a folder itself where it has an index, else every `source` below it that has one."""
    for folder in folders:
        own = any(folder.glob("index*"))
        for source in [folder] if own else sorted(folder.glob("*/source")):
            if any(source.rglob("index*")):
                yield (source.name if own else source.parent.name), source


def main() -> int:
    """Print a row for each set and one for all; 1 where more is unread than may be, 2 without docs."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("docs", nargs="+", type=Path)
    parser.add_argument("--most", type=float, default=MOST, help="the share that may be unread")
    parser.add_argument("--list", action="store_true", help="list what is unread")
    given = parser.parse_args()
    print(f"{'unread/all':<24}" + "".join(f"{kind + 's':>14}" for kind in KINDS) + f"{'share':>9}")
    whole = Tally()
    for name, source in sets_below(given.docs):
        tally = tally_of(source)
        whole.total += tally.total
        whole.unread += tally.unread
        print(tally.row(name), flush=True)
        if given.list:
            print("".join(f"    {span}: {kind}\n" for kind, span in tally.unread), end="")
    if not whole.total:
        print("no docs below these folders", file=sys.stderr)
        return 2
    print(whole.row("all"))
    return int(whole.share() > given.most)


if __name__ == "__main__":
    raise SystemExit(main())
