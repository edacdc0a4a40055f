"""Draw findings at random from real docs, to be judged by reading the docs at their lines.

    sample_findings.py SHARED [--number 200] [--seed 1] [--context 3] [--code CODE]

SHARED holds folders of documentation sets (`corpus`, `wild`). The same docs, number and seed give the same findings, each
with the lines around it and the places that it points to. A finding is right when a careful reader of these docs would
want the place looked at; a list of judgements is only worth something when the docs were read, and not the message alone.
"""

from __future__ import annotations

import argparse
import gc
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from subjects import docs_folders

from slatewright.check import catalogue
from slatewright.config import Config
from slatewright.model.diagnostics import Diagnostic, UsageError
from slatewright.model.options import CheckOptions
from slatewright.model.source import Span
from slatewright.pipeline import check, describe

FOLDERS = ("corpus", "wild")
LONGEST = 160
MOST_LABELS = 3


def findings(shared: Path, code: str) -> list[tuple[Path, Diagnostic]]:
    """What the rules whose codes begin so find, set by set."""
    options = CheckOptions(select=(code,)) if code else CheckOptions()
    found: list[tuple[Path, Diagnostic]] = []
    for docs in docs_folders(shared, FOLDERS):
        try:
            described = describe(Config().api_of(docs))
        except UsageError:
            continue
        found.extend((docs, item) for item in check(described, options))
        gc.collect()
    return found


def around(docs: Path, span: Span, context: int) -> Iterator[str]:
    """The lines of a place and those around it, numbered; the place's own first line is marked."""
    lines = (docs / span.file).read_text(encoding="utf-8", errors="replace").splitlines()
    for number in range(max(1, span.line - context), min(len(lines), span.line + context) + 1):
        mark = ">" if number == span.line else " "
        yield f"   {mark} {number:>5}  {lines[number - 1][:LONGEST]}"


def show(number: int, docs: Path, item: Diagnostic, context: int) -> None:
    """One finding, for a reader."""
    name = docs.parent.name if docs.name == "source" else docs.name
    print(f"[{number}] {name} {item.span} {item.code} {item.message}")
    print(*around(docs, item.span, context), sep="\n")
    for label in item.labels[:MOST_LABELS]:
        print(f"     {label.span} {label.message}")
        print(*around(docs, label.span, 0), sep="\n")


def main() -> int:
    """Draw and show."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("shared", type=Path)
    parser.add_argument("--number", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--context", type=int, default=3)
    parser.add_argument("--code", default="")
    options = parser.parse_args()
    if not any((options.shared / name).is_dir() for name in FOLDERS):
        print("give the folder that holds the corpora", file=sys.stderr)
        return 2
    if not any(rule.code.startswith(options.code) for rule in catalogue()):
        print(f"no rule has a code that starts with {options.code!r}", file=sys.stderr)
        return 2
    found = findings(options.shared, options.code)
    drawn = random.Random(options.seed).sample(found, min(options.number, len(found)))
    print(f"{len(drawn)} of {len(found)} findings, seed {options.seed}")
    for number, (docs, item) in enumerate(drawn, start=1):
        show(number, docs, item, options.context)
    return 0


if __name__ == "__main__":
    sys.exit(main())
