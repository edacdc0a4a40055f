"""Compares what the Markdown reader sees with what Slate's own renderer, Redcarpet, renders.

    python benchmarks/markdown_agreement.py DOCS [DOCS...]

Every Markdown and ERB file below the folders is read by both. Headings, table cells and fences are
compared file by file as sequences, in order. What the reader reads beyond Slate (recovered tables,
rows and fences) is left out. Needs ruby and the redcarpet gem; says so and exits with 2 without
them.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from html import unescape
from pathlib import Path

from slatewright.intake.text import read_file
from slatewright.markdown import read
from slatewright.model.document import (
    Block,
    Bullets,
    Document,
    Fence,
    Paragraph,
    Section,
    Table,
)

ENDINGS = (".md", ".markdown", ".erb")
PROBE = """
require "json"
begin
  require "redcarpet"
rescue LoadError
  exit 3
end
class Probe < Redcarpet::Render::HTML
  attr_reader :seen
  def initialize; super(); @seen = {headings: [], fences: [], cells: []}; end
  def header(text, level, *rest); @seen[:headings] << [level, text]; ""; end
  def block_code(code, language); @seen[:fences] << [language.to_s, code.to_s]; ""; end
  def table_cell(content, *rest); @seen[:cells] << content.to_s; ""; end
end
STDIN.each_line do |line|
  probe = Probe.new
  options = {fenced_code_blocks: true, disable_indented_code_blocks: true, strikethrough: true,
             tables: true, no_intra_emphasis: true}
  Redcarpet::Markdown.new(probe, options).render(JSON.parse(line))
  puts JSON.generate(probe.seen)
end
"""
KINDS = ("headings", "cells", "fences")


@dataclass(slots=True)
class Tally:
    """How much of one kind agrees."""

    same: int = 0
    total: int = 0
    differences: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return self.same / self.total if self.total else 1.0


@dataclass(slots=True)
class Seen:
    """What one reader sees in one file."""

    headings: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    fences: list[str] = field(default_factory=list)
    beyond: set[int] = field(default_factory=set)
    """Indexes of cells in tables with rows that Slate breaks."""


def words(text: str) -> str:
    """A text without whatever looks like a tag, and without differences in blanks."""
    return " ".join(re.sub(r"</?[a-zA-Z!][^<>]*>", "", text).split())


def rendered_words(html: str) -> str:
    """The words of a piece of HTML."""
    html = re.sub(r"<(?:br|/?p|/?li)\b[^<>]*>", " ", html, flags=re.IGNORECASE)
    return words(unescape(re.sub(r"</?[a-zA-Z!][^<>]*>", "", html)))


def fence_line(language: str, code: str) -> str:
    body = "\n".join(line.expandtabs(4).strip() for line in code.split("\n") if line.strip())
    return f"{language.lower()}\n{body}"


def ours(document: Document, lines: list[str]) -> Seen:
    """What the reader of this package sees."""
    seen = Seen()
    for section in document.sections:
        if section.title is not None and not _is_html(section, lines):
            seen.headings.append(f"{section.level} {words(section.title.plain)}")
        for block in walk(section.blocks):
            _note(seen, block)
    return seen


def _is_html(section: Section, lines: list[str]) -> bool:
    """Whether the heading is an HTML element, which Redcarpet passes on without looking."""
    line = lines[section.span.line - 1]
    return re.search(r"<h[1-6]", line, re.IGNORECASE) is not None and not line.startswith("#")


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks and those inside lists, in order."""
    for block in blocks:
        yield block
        if isinstance(block, Bullets):
            for item in block.items:
                yield Paragraph(item.text)
                yield from walk(item.blocks)


def _note(seen: Seen, block: Block) -> None:
    match block:
        case Table(html=False, recovered=False):
            begin = len(seen.cells)
            for row in (block.header, *block.rows):
                seen.cells += [words(cell.plain) for cell in row.cells]
            if any(row.recovered for row in block.rows):
                seen.beyond.update(range(begin - 1, len(seen.cells) + 1))
        case Fence(recovered=False):
            seen.fences.append(fence_line(block.language, block.content))


def theirs(line: str) -> Seen:
    """What Redcarpet sees."""
    data = json.loads(line)
    return Seen(
        [f"{level} {rendered_words(text)}" for level, text in data["headings"]],
        [rendered_words(text) for text in data["cells"]],
        [fence_line(language, code) for language, code in data["fences"]],
    )


def compare(name: str, left: list[str], right: list[str], tally: Tally, beyond: set[int]) -> None:
    """Align what both saw in one file and count what is the same."""
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    codes = [("equal", 0, len(left), 0, 0)] if left == right else matcher.get_opcodes()
    for tag, a, b, c, d in codes:
        if tag == "equal":
            tally.same += b - a
            tally.total += b - a
        elif beyond.isdisjoint(range(a - 1, b + 1)):
            tally.total += max(b - a, d - c)
            tally.differences.append(f"{name}: read {left[a:b]!r}, Slate renders {right[c:d]!r}")


def find(folders: list[Path]) -> list[Path]:
    """The files to compare, in order."""
    return sorted(
        path
        for folder in folders
        for path in folder.rglob("*")
        if path.name.endswith(ENDINGS) and path.is_file()
    )


def render(texts: list[str]) -> list[str]:
    """Have Redcarpet read the texts."""
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    result = subprocess.run(
        ["ruby", "-e", PROBE], input=lines, capture_output=True, text=True, check=False
    )
    if result.returncode == 3:
        sys.exit(_absent("the redcarpet gem (Debian: apt-get install ruby-redcarpet)"))
    if result.returncode:
        raise RuntimeError(result.stderr)
    return result.stdout.splitlines()


def _absent(what: str) -> int:
    print(f"cannot compare: {what} is not here", file=sys.stderr)
    return 2


def main(arguments: list[str]) -> int:
    """Compare and print one line a kind; with --show, every difference too."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="DOCS")
    parser.add_argument("--show", choices=KINDS, help="print each difference of this kind")
    options = parser.parse_args(arguments)
    for folder in options.folders:
        if not folder.is_dir():
            return _absent(f"the folder {folder}")
    if shutil.which("ruby") is None:
        return _absent("ruby")
    paths = find(options.folders)
    sources = [read_file(path, path.as_posix()) for path in paths]
    bodies = ["\n".join(source.text.split("\n")[source.body_line - 1 :]) for source in sources]
    tallies = {kind: Tally() for kind in KINDS}
    for source, line in zip(sources, render(bodies), strict=True):
        mine, slate = ours(read(source), source.text.split("\n")), theirs(line)
        for kind, tally in tallies.items():
            beyond = mine.beyond if kind == "cells" else set()
            compare(source.path, getattr(mine, kind), getattr(slate, kind), tally, beyond)
    print(f"{len(paths)} files")
    for kind, tally in tallies.items():
        print(f"{kind:9} {tally.same:7} of {tally.total:7} agree: {tally.share:.5f}")
    if options.show:
        print("\n".join(tallies[options.show].differences))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
