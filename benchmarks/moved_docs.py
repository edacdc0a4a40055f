"""Tells what `diff` says of docs of which only the order and the line breaks changed: each entry is wrong.

    python benchmarks/moved_docs.py DOCS [DOCS...] [--only NAME ...] [--way WAY ...] [--seed N] [--list]

Each docs set is moved in each of the ways of `moving.py` and compared with itself. A docs set is a folder with an
index, or every `source` with one right below the folders of DOCS.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from moving import WAYS, Docs, Way
from unread_share import sets_below

from slatewright import pipeline
from slatewright.compare import compare, on_the_wire
from slatewright.config import ApiConfig
from slatewright.handoffs import Described
from slatewright.model.changes import Change
from slatewright.model.options import IntakeOptions


def described(folder: Path) -> Described:
    """What is read in a docs set."""
    return pipeline.describe(ApiConfig("moved", IntakeOptions(folder)), validated=False)


def entries(source: Path, before: Described, way: Way, seed: int) -> tuple[Change, ...]:
    """What the changelog says after a docs set was moved in one way."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "docs"
        shutil.copytree(source, folder, copy_function=shutil.copyfile)
        way(Docs(folder, before, random.Random(seed)))
        return on_the_wire(compare(before.spec, described(folder).spec)).changes


def told(change: Change) -> Iterator[str]:
    """One entry with its lines, to print."""
    yield f"    {change.effect.name} {change.kind} {change.spot.operation} {change.spot.subject}: {change.message}"
    for side, lines in (("old", change.old), ("new", change.new)):
        for evidence in lines[:2]:
            yield f"        {side} {evidence.span}"


def main() -> int:
    """Print a row of counts for each set and one for all; 1 where there is any entry, 2 without docs."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("docs", nargs="+", type=Path)
    parser.add_argument("--only", nargs="+", default=[], help="names of docs sets")
    names = [way.__name__ for way in WAYS]
    parser.add_argument("--way", nargs="+", default=names, choices=names)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--list", action="store_true", help="list the entries")
    given = parser.parse_args()
    ways = [way for way in WAYS if way.__name__ in given.way]
    print(f"{'wrong entries':<20}" + "".join(f"{way.__name__:>12}" for way in ways))
    totals = [0] * len(ways)
    sets = [each for each in sets_below(given.docs) if not given.only or each[0] in given.only]
    for name, source in sets:
        before = described(source)
        found = [entries(source, before, way, given.seed) for way in ways]
        print(f"{name:<20}" + "".join(f"{len(each):>12}" for each in found), flush=True)
        totals = [total + len(each) for total, each in zip(totals, found, strict=True)]
        if given.list:
            for change in (change for each in found for change in each):
                print("\n".join(told(change)))
    if not sets:
        print("no docs below these folders", file=sys.stderr)
        return 2
    print(f"{'all':<20}" + "".join(f"{total:>12}" for total in totals))
    return int(any(totals))


if __name__ == "__main__":
    raise SystemExit(main())
