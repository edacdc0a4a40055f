"""The commands as their users run them: builds of every kind, beside the tools that people use today."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from measuring.budgets import Figure
from measuring.docs_sets import project, small_docs
from measuring.setting import Setting
from measuring.timing import Ran, ran, ratio
from measuring.watching import watching

TOOL = [sys.executable, "-m", "slatewright"]
BARE = [sys.executable, "-c", "pass"]
CACHE = "SLATEWRIGHT_CACHE"
UNDONE = "will not be generated"
"""What openapi-python-client says of an operation that it leaves out."""


@dataclass
class Times:
    """Seconds by what was run, in turns."""

    by_work: dict[str, list[float]] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    """Why something could not be run."""
    notes: dict[str, str] = field(default_factory=dict)

    def add(self, work: str, seconds: float) -> None:
        self.by_work.setdefault(work, []).append(seconds)

    def against(self, work: str, other: str) -> float | None:
        """The ratio of two of them, where both ran in every turn."""
        if other in self.failed or other not in self.by_work:
            return None
        return ratio(self.by_work[work], self.by_work[other])


def builds(setting: Setting) -> list[Figure]:
    """Cold, beside other tools; after one changed line of several kinds; with nothing changed."""
    folder = project(setting.docs, setting.folder / "project")
    os.environ[CACHE] = str(setting.folder / "cache")
    pages = sorted((folder / "docs0").rglob("*.md"), key=lambda path: (path.stat().st_size, path))
    middle, largest = pages[len(pages) // 2], pages[-1]
    before = {path: path.read_bytes() for path in (middle, largest)}
    setting.say("every program once, so that none has to compile itself while it is timed")
    _ours(setting, folder)
    _peers(setting, folder, Times())
    times, peaks = Times(), []
    for turn in range(setting.turns(5, 2)):
        setting.say(f"cold build, other tools, one changed line: turn {turn + 1}")
        _forget(setting.folder)
        cold = _ours(setting, folder)
        times.add("cold", cold.seconds)
        peaks.append(cold.peak)
        _peers(setting, folder, times)
        for work, path, line in (
            ("line", largest, f"One more line, number {turn}."),
            ("middle", middle, f"One more line, number {turn}."),
            ("operation", largest, f"`GET /one-more-operation/number-{turn}`"),
        ):
            with path.open("a", encoding="utf-8") as file:
                file.write(f"\n{line}\n")
            times.add(work, _ours(setting, folder).seconds)
        for path, content in before.items():
            path.write_bytes(content)
    _saves(setting, folder, times, {"saved": largest, "saved middle": middle})
    for _ in range(setting.turns(15, 7)):
        times.add("bare", ran(BARE, folder, setting.folder / "answer").seconds)
        times.add("nothing", _ours(setting, folder).seconds)
        times.add("help", ran([*TOOL, "--help"], folder, setting.folder / "answer").seconds)
    return [
        *_cold(times, setting),
        *_after_changes(times),
        Figure("peak", median(peaks), "the largest of its processes"),
    ]


def _after_changes(times: Times) -> list[Figure]:
    """Of builds after the first, and of none."""
    return [
        Figure("line", times.against("line", "cold"), "a line of words in the largest include"),
        Figure(
            "the same, in an include of middle size, against cold", times.against("middle", "cold")
        ),
        Figure(
            "the same, with a line that adds an operation, against cold",
            times.against("operation", "cold"),
        ),
        Figure("save", times.against("saved", "cold"), "the first line, saved while it watches"),
        Figure(
            "the same, in an include of middle size, against cold",
            times.against("saved middle", "cold"),
        ),
        Figure("nothing", times.against("nothing", "bare")),
        Figure("help", times.against("help", "bare")),
    ]


def _saves(setting: Setting, folder: Path, times: Times, pages: dict[str, Path]) -> None:
    """One changed line, saved while `watch` runs."""
    setting.say("one changed line while `watch` runs")
    before = {path: path.read_bytes() for path in pages.values()}
    with watching(folder) as watch:
        for turn in range(setting.turns(5, 2)):
            for work, path in pages.items():
                times.add(work, watch.seconds(path, f"One more line, number {turn}."))
    for path, content in before.items():
        path.write_bytes(content)


def _forget(folder: Path) -> None:
    for old in ("cache", "project/out0", "project/peer"):
        shutil.rmtree(folder / old, ignore_errors=True)


def _ours(setting: Setting, folder: Path, one_core: bool = False) -> Ran:
    done = ran([*TOOL, "build"], folder, setting.folder / "answer", one_core)
    if done.code not in (0, 1):
        raise SystemExit(f"slatewright build: exit code {done.code}: {done.said[-2000:]}")
    return done


def _peers(setting: Setting, folder: Path, times: Times) -> None:
    """Let each other tool make what it makes of the document that the cold build left."""
    out = folder / "peer"
    commands = {
        "openapi-python-client": f"generate --path spec0.yaml --output-path {out}/a",
        "openapi-generator-cli": f"generate -g python -i spec0.yaml -o {out}/b",
        "datamodel-codegen": (
            f"--input spec0.yaml --input-file-type openapi --output {out}/c.py "
            "--openapi-scopes schemas paths requestbodies"
        ),
    }
    for program, arguments in commands.items():
        command = setting.peers.command(program)
        if command is None or program in times.failed:
            continue
        out.mkdir(exist_ok=True)
        done = ran([command, *arguments.split()], folder, setting.folder / "answer")
        if done.code or not any(path.suffix == ".py" for path in out.rglob("*.py")):
            times.failed[program] = f"it fails: {_first_fault(done.said)}"
            continue
        times.add(program, done.seconds)
        if left := done.said.count(UNDONE):
            times.notes[program] = f"which leaves out {left} of the operations"
        shutil.rmtree(out)


def _first_fault(said: str) -> str:
    """The line in which a program says what went wrong, fit for a cell of a table."""
    lines = [line.strip() for line in said.splitlines() if line.strip()] or ["no reason given"]
    fault = next((line for line in lines if "Exception" in line or "Error" in line), lines[-1])
    return fault.replace("|", "/")[:200]


def _cold(times: Times, setting: Setting) -> list[Figure]:
    """Against the tool with a budget first, then against those that are there to compare."""
    made = []
    for program in setting.peers.asked:
        budgeted = program == "openapi-python-client"
        why = times.failed.get(program) or setting.peers.missing.get(program, "")
        note = "not measured: " + why if why else times.notes.get(program, "")
        work = f"cold `build`, against {program}"
        if program == "datamodel-codegen":
            work += " (models alone)"
        made.append(Figure("cold" if budgeted else work, times.against("cold", program), note))
    return made


def many(setting: Setting) -> list[Figure]:
    """Many docs sets in one run: what one core takes against what all take."""
    number = 12 if setting.short else 100
    if not hasattr(os, "sched_setaffinity") or (os.cpu_count() or 1) < 2:
        return [Figure("many", None, "not measured: needs two cores, and Linux to hold one back")]
    docs = small_docs(setting.docs, setting.folder / "small")
    times = Times()
    for turn in range(setting.turns(2, 2)):
        setting.say(f"{number} docs sets, on one core and on all: turn {turn + 1}")
        for work, one_core in (("one", True), ("all", False)):
            shutil.rmtree(setting.folder / "cache", ignore_errors=True)
            folder = project(docs, setting.folder / "many", number)
            times.add(work, _ours(setting, folder, one_core).seconds)
            shutil.rmtree(folder)
    return [Figure("many", times.against("one", "all"), f"{number} sets, {os.cpu_count()} cores")]
