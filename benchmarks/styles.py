"""Measure how well docs are read, style by style, on made-up APIs written down in the styles in which people write docs.

    styles.py write OUT [--count N] [--seed S]
    styles.py measure [--count N] [--seed S] [--misses K]
    styles.py vary [AXIS ...] [--seed S] [--misses K]
    styles.py narrow [--count N] [--seed S]

`write` writes docs of random styles, each with its labels beside it. `measure` reads such docs and tells, of each choice,
by how much worse docs are read that have it. `vary` holds all else plain, and changes one axis at a time. `narrow`
leads each doc that is misread to the smallest mix of styles that still loses, and lists these mixes by what they lose.
Exits with 1 where docs in the plain style are not read wholly.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from dataclasses import dataclass
from itertools import count as numbers_from
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from random import Random
from statistics import fmean

from writing import document, made
from writing.comparing import Score, compare
from writing.narrowing import narrowed
from writing.sheet import Sheet
from writing.styles import AXES, PLAIN, at_random, one_apart
from writing.truth import truth

from slatewright import pipeline
from slatewright.config import Config

FEWEST = 3
"""Docs that a choice must have and lack before the two are compared."""
APIS = 4
"""Made-up APIs that each choice is tried on by itself."""


@dataclass(frozen=True)
class Docs:
    """Docs as they were written, and how they were read."""

    name: str
    style: dict[str, str]
    score: Score


def written(folder: Path, name: str, api: made.Api, style: dict[str, str]) -> dict[str, object]:
    """Write docs and labels; the labels."""
    sheet = Sheet(api, style)
    document.write(sheet, folder / name / "source")
    labels = truth(sheet, name)
    text = json.dumps(labels, indent=1, ensure_ascii=False)
    (folder / name / "gold.json").write_text(f"{text}\n", encoding="utf-8")
    return labels


def read(folder: Path, name: str, api: made.Api, style: dict[str, str]) -> Docs:
    """Write docs, and read them."""
    labels = written(folder, name, api, style)
    described = pipeline.describe(Config().api_of(folder / name / "source"), validated=False)
    return Docs(name, style, compare(labels, dict(described.spec.document)))


def random_docs(seed: int, count: int) -> list[tuple[str, made.Api, dict[str, str]]]:
    """Names, APIs and styles; each depends on the seed and its number alone."""
    found = []
    for number in range(count):
        random = Random(f"{seed}/{number}")
        found.append((f"{number:04d}", made.make(random), at_random(random)))
    return found


def by_choice(docs: list[Docs]) -> list[tuple[float, str, str, int]]:
    """Of each choice, the mean of docs that have it less that of those that have not."""
    rows = []
    for axis, table in AXES.items():
        for choice in table:
            with_it = [one.score.value for one in docs if one.style[axis] == choice]
            without = [one.score.value for one in docs if one.style[axis] != choice]
            if min(len(with_it), len(without)) >= FEWEST:
                rows.append((fmean(with_it) - fmean(without), axis, choice, len(with_it)))
    return sorted(rows)


def show(docs: list[Docs], most: int) -> None:
    """What was missed (-) and made up (+) in the docs that are read worst: how often of each kind, with an example."""
    for one in sorted(docs, key=lambda one: one.score.value)[:most]:
        if one.score.missed or one.score.made_up:
            print(f"\n{one.name} {one.score.value:.3f} {_apart(one.style)}")
            for sign, facts in (("-", one.score.missed), ("+", one.score.made_up)):
                for kind, alike in groupby(facts, key=itemgetter(0)):
                    found = list(alike)
                    print(f"  {sign} {len(found):3} {kind}: {' '.join(map(str, found[0][1:]))}")


def _apart(style: dict[str, str]) -> str:
    return " ".join(f"{axis}={choice}" for axis, choice in style.items() if PLAIN[axis] != choice)


def measure(options: argparse.Namespace) -> int:
    """Random styles."""
    with tempfile.TemporaryDirectory() as folder:
        docs = [
            read(Path(folder), *one)
            for one in [
                ("plain", made.make(Random(options.seed)), PLAIN),
                *random_docs(options.seed, options.count),
            ]
        ]
    for less, axis, choice, count in by_choice(docs[1:]):
        print(f"{less:+.4f}  {axis}={choice} ({count})")
    values = [one.score.value for one in docs[1:]]
    print(
        f"mean {fmean(values):.4f}, {sum(value == 1 for value in values)} of {len(values)} wholly"
    )
    show(docs[1:], options.misses)
    return 0 if docs[0].score.value == 1 else 1


def vary(options: argparse.Namespace) -> int:
    """One axis at a time."""
    apis = [made.make(Random(f"{options.seed}/{number}")) for number in range(APIS)]
    whole = True
    with tempfile.TemporaryDirectory() as folder:
        for axis in options.axes or AXES:
            rows = []
            for choice in AXES[axis]:
                style = one_apart(axis, choice)
                docs = [
                    read(Path(folder), f"{axis}-{choice}-{number}", api, style)
                    for number, api in enumerate(apis)
                ]
                rows.append((fmean(one.score.value for one in docs), choice, docs))
                whole = whole and (style != PLAIN or rows[-1][0] == 1)
            for value, choice, docs in sorted(rows, key=lambda row: row[:2]):
                print(f"{value:.4f}  {axis}={choice}")
                show(docs, options.misses)
    return 0 if whole else 1


def narrow(options: argparse.Namespace) -> int:
    """The smallest mixes that still lose."""
    found: dict[str, list[Docs]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, api, style in random_docs(options.seed, options.count):
            if (docs := narrowed_docs(Path(folder), name, api, style)).score.value < 1:
                found.setdefault(_apart(docs.style), []).append(docs)
    for mix, alike in sorted(found.items(), key=lambda each: -sum(map(_lost, each[1]))):
        print(f"{sum(map(_lost, alike)):.3f} {len(alike):3} {mix or 'plain'}")
        for sign, facts in (("-", alike[0].score.missed), ("+", alike[0].score.made_up)):
            for kind, *rest in facts[:1]:
                print(f"          {alike[0].name} {sign} {kind}: {' '.join(map(str, rest))}")
    return 0


def narrowed_docs(folder: Path, name: str, api: made.Api, style: dict[str, str]) -> Docs:
    """Docs, or where they are misread those of the smallest mix of their styles that still loses."""
    docs = read(folder, name, api, style)
    if docs.score.value == 1:
        return docs
    kept, numbers = [docs], numbers_from(1)

    def loses(plainer: dict[str, str]) -> bool:
        again = read(folder / f"{name}-narrow", str(next(numbers)), api, plainer)
        if again.score.value < 1:
            kept.append(again)
        return kept[-1] is again

    narrowed(docs.style, loses)
    return kept[-1]


def _lost(docs: Docs) -> float:
    return 1 - docs.score.value


def write(options: argparse.Namespace) -> int:
    """Docs to look at, and to read with other programs."""
    for one in random_docs(options.seed, options.count):
        written(options.out, *one)
    return 0


def main() -> int:
    """Write or measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(required=True)
    for run in (write, measure, vary, narrow):
        command = commands.add_parser(run.__name__, help=run.__doc__)
        command.set_defaults(run=run)
        command.add_argument("--seed", type=int, default=1)
        if run is not vary:
            command.add_argument("--count", type=int, default=100)
        if run in (measure, vary):
            command.add_argument("--misses", type=int, default=0, metavar="K")
    commands.choices["write"].add_argument("out", type=Path)
    commands.choices["vary"].add_argument("axes", nargs="*", metavar="AXIS")
    options = parser.parse_args()
    return int(options.run(options))


if __name__ == "__main__":
    sys.exit(main())
