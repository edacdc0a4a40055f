"""How fast Slatewright is against its budgets: ratios of things timed in turn on one machine, medians of several.

    python benchmarks/speed.py DOCS [--short] [--write benchmarks]

DOCS is a large docs set. `--short` leaves out what takes minutes. It exits with 1 where a budget is broken by more than
a quarter. openapi-python-client is timed where it is installed.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

SLACK = 1.25
CACHE = "cache"
"""Where a build of a project keeps what saves time, beside its settings."""

TOOL = [sys.executable, "-m", "slatewright"]
PACKAGE = Path(__file__).parents[1] / "generator"


class Row(NamedTuple):
    work: str
    ratio: float
    budget: float
    unit: str
    least: bool = False
    """Whether the budget is the least, and not the most, that it may be."""

    @property
    def met(self) -> bool:
        return self.ratio >= self.budget if self.least else self.ratio <= self.budget

    @property
    def share(self) -> float:
        """How much of the budget is used."""
        return self.budget / self.ratio if self.least else self.ratio / self.budget


def apart(work: Callable[[], object]) -> tuple[float, float]:
    """CPU seconds and peak megabytes of work in a process of its own, whose caches are cold."""
    reads, writes = os.pipe()
    if os.fork() == 0:
        gc.disable()
        begin = time.process_time()
        work()
        taken = time.process_time() - begin
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        os.write(writes, json.dumps([taken, peak]).encode())
        os._exit(0)
    os.close(writes)
    with os.fdopen(reads) as answer:
        taken, peak = json.loads(answer.read())
    os.wait()
    return taken, peak


def spec_stages(docs: Path) -> None:
    from slatewright import openapi, pipeline
    from slatewright.config import Config
    from slatewright.model.options import CheckOptions

    described = pipeline.describe(Config().api_of(docs))
    openapi.serialise(described.spec, ".yaml")
    pipeline.check(described, CheckOptions())


def warm_up(folder: Path) -> None:
    """Load every module, so that start-up is no part of what is timed."""
    (folder / "index.html.md").write_text(
        "---\ntitle: A\n---\n# A\n\nGET /a/{b}\n\na | b\n--|--\nb | c\n"
    )
    spec_stages(folder)


def spec_against_parser(docs: Path, turns: int) -> Row:
    from markdown_it import MarkdownIt

    from slatewright import intake
    from slatewright.model.options import IntakeOptions

    texts = [file.text for file in intake.load(IntakeOptions(docs)).files]
    parser = MarkdownIt().enable("table")
    ratios = []
    for _ in range(turns):
        base, _ = apart(lambda: [parser.parse(text) for text in texts])
        ours, _ = apart(lambda: spec_stages(docs))
        ratios.append(ours / base)
    return Row("spec, findings included, against markdown-it-py", statistics.median(ratios), 4, "x")


def growth(docs: Path, sizes: tuple[int, ...]) -> list[Row]:
    """Exponents fitted to the time and the memory of 1, 2, 4 ... copies of the docs under other paths."""
    times, peaks = [], []
    for size in sizes:
        with tempfile.TemporaryDirectory() as made:
            grown = several_times(docs, Path(made), size)
            taken = [apart(partial(spec_stages, grown)) for _ in range(2)]
        times.append(min(one for one, _ in taken))
        peaks.append(min(peak for _, peak in taken))
    return [
        Row("growth of time", slope(sizes, times), 1.05, "exponent"),
        Row("growth of memory", slope(sizes, peaks), 1.05, "exponent"),
    ]


def several_times(docs: Path, folder: Path, size: int) -> Path:
    texts = [path.read_text(encoding="utf-8") for path in sorted(docs.rglob("*.md"))]
    for at in range(size):
        for number, text in enumerate(texts):
            body = text.split("---\n", 2)[-1].replace(" /", f" /c{at}/").replace("# ", f"# C{at} ")
            (folder / "includes").mkdir(exist_ok=True)
            (folder / f"includes/_i{at}x{number}.md").write_text(body, encoding="utf-8")
    names = "\n".join(f"  - i{at}x{n}" for at in range(size) for n in range(len(texts)))
    (folder / "index.html.md").write_text(f"---\ntitle: A\nincludes:\n{names}\n---\n")
    return folder


def slope(sizes: tuple[int, ...], values: list[float]) -> float:
    return statistics.linear_regression(
        [math.log(size) for size in sizes], [math.log(value) for value in values]
    ).slope


def wall(command: list[str], folder: Path) -> float:
    begin = time.monotonic()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    taken = time.monotonic() - begin
    if done.returncode not in (0, 1):
        raise SystemExit(f"{command}: {done.stderr}")
    return taken


def peak_of(command: list[str], folder: Path) -> float:
    """The largest of a command's processes, in megabytes."""
    probe = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], capture_output=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe, *command],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout) / 1024


def project(docs: Path, folder: Path, number: int = 1) -> None:
    text = ""
    for at in range(number):
        shutil.copytree(docs, folder / f"docs{at}", copy_function=shutil.copyfile)
        text += (
            f'[[api]]\nname = "a{at}"\ndocs = "docs{at}"\nspec = "spec{at}.yaml"\n'
            f'origins = "origins{at}.json"\n[api.client]\noutput = "out{at}"\npackage = "api{at}"\n\n'
        )
    (folder / "slatewright.toml").write_text(text)
    os.environ["SLATEWRIGHT_CACHE"] = str(folder / CACHE)
    for made in folder.rglob("*"):
        made.chmod(0o755 if made.is_dir() else 0o644)


def builds(docs: Path, turns: int) -> list[Row]:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        project(docs, folder)
        changed = max((folder / "docs0").rglob("*.md"), key=lambda path: path.stat().st_size)
        cold, line, nothing, bare, help_, peer = [], [], [], [], [], []
        for turn in range(turns):
            for old in ("out0", CACHE):
                shutil.rmtree(folder / old, ignore_errors=True)
            cold.append(wall([*TOOL, "build"], folder))
            if shutil.which("openapi-python-client"):
                command = ["openapi-python-client", "generate", "--overwrite", "--path"]
                peer.append(wall([*command, "spec0.yaml", "--output-path", "peer"], folder))
            with changed.open("a", encoding="utf-8") as file:
                file.write(f"\nOne more line, number {turn}.\n")
            line.append(wall([*TOOL, "build"], folder))
            for _ in range(3):
                bare.append(wall([sys.executable, "-c", "pass"], folder))
                nothing.append(wall([*TOOL, "build"], folder))
                help_.append(wall([*TOOL, "--help"], folder))
        for old in ("out0", CACHE):
            shutil.rmtree(folder / old, ignore_errors=True)
        peak = peak_of([*TOOL, "build"], folder)
    middle = statistics.median
    rows = [
        Row("build after one changed line, against cold", middle(line) / middle(cold), 0.15, "x"),
        Row(
            "build with nothing changed, against bare Python",
            middle(nothing) / middle(bare),
            10,
            "x",
        ),
        Row("--help, against bare Python", middle(help_) / middle(bare), 6, "x"),
        Row("peak memory of a cold build", peak, 250, "MB"),
    ]
    if peer:
        work = "cold build, against openapi-python-client"
        rows.insert(0, Row(work, middle(cold) / middle(peer), 1, "x"))
    return rows


def many(docs: Path, number: int) -> Row:
    """A hundred docs sets: what one core takes against what all take."""
    small = Path(tempfile.mkdtemp())
    try:
        (small / "docs").mkdir()
        text = min(docs.rglob("*.md"), key=lambda path: abs(path.stat().st_size - 30_000))
        (small / "docs/index.html.md").write_text("---\ntitle: A\n---\n" + text.read_text())
        taken: list[float] = []
        for limit in (["taskset", "-c", "0"], []):
            folder = small / f"run{len(taken)}"
            folder.mkdir()
            project(small / "docs", folder, number)
            taken.append(wall([*limit, *TOOL, "build"], folder))
    finally:
        shutil.rmtree(small)
    return Row(
        f"{number} docs sets, all cores against one", taken[0] / taken[1], 1.8, "x", least=True
    )


def plot(rows: list[Row]) -> str:
    """Bars of how much of each budget is used, as SVG."""
    lines = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="760" height="{len(rows) * 30 + 30}" '
            'font-family="sans-serif" font-size="13">'
        )
    ]
    for at, row in enumerate(rows):
        y, width = at * 30 + 8, min(row.share, 2.4) * 150
        colour = "#3a7d44" if row.met else "#b3392f"
        lines.append(f'<text x="330" y="{y + 15}" text-anchor="end">{row.work}</text>')
        lines.append(f'<rect x="340" y="{y}" width="{width:.0f}" height="20" fill="{colour}"/>')
        lines.append(f'<text x="{346 + width:.0f}" y="{y + 15}">{row.share:.0%}</text>')
    bottom = len(rows) * 30 + 10
    lines.append(f'<line x1="490" y1="0" x2="490" y2="{bottom}" stroke="#333"/>')
    return "\n".join([*lines, "</svg>", ""])


def table(rows: list[Row]) -> str:
    lines = ["| work | measured | budget | |", "|---|---|---|---|"]
    for row in rows:
        bound = "at least" if row.least else "at most"
        verdict = "met" if row.met else "**not met**"
        lines.append(
            f"| {row.work} | {row.ratio:.2f} {row.unit} | {bound} {row.budget:g} {row.unit} | {verdict} |"
        )
    return "\n".join(lines)


def machine() -> str:
    return (
        f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}, "
        f"Python {platform.python_version()}, load {os.getloadavg()[0]:.1f} at the end"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("docs", type=Path)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--write", type=Path, help="folder for RESULTS.md and results.svg")
    options = parser.parse_args()
    if not options.docs.is_dir():
        print(f"no docs at {options.docs}", file=sys.stderr)
        return 2
    sys.path.insert(0, str(PACKAGE))
    docs = options.docs.resolve()
    with tempfile.TemporaryDirectory() as made:
        warm_up(Path(made))
    rows = [spec_against_parser(docs, 3 if options.short else 7)]
    rows += builds(docs, 1 if options.short else 3)
    if not options.short:
        rows += growth(docs, (1, 2, 4, 8))
        rows.append(many(docs, 100))
    print(table(rows))
    print(machine())
    if options.write:
        text = f"# Speed\n\n{table(rows)}\n\n![share of each budget that is used](results.svg)\n\n{machine()}\n"
        (options.write / "RESULTS.md").write_text(text, encoding="utf-8")
        (options.write / "results.svg").write_text(plot(rows), encoding="utf-8")
    broken = [row.work for row in rows if row.share > SLACK]
    for work in broken:
        print(f"broken by more than a quarter: {work}", file=sys.stderr)
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
