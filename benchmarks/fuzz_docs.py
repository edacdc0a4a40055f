"""Breaks real docs in every way it can think of, and looks whether Slatewright breaks with them.

    python benchmarks/fuzz_docs.py DOCS [--seed N] [--count N] [--seconds N] [--cli N] [--keep DIR]

DOCS is a folder with docs sets somewhere below it. Each mutant goes through the whole pipeline. No
exception but UsageError may come out, the document must be valid, come back from its text as it
was, and be the same twice; every quote must stand where its evidence says; nothing may take long.
With --cli N, the first N mutants are also given to the real commands. A mutant that fails is cut
down to the lines that matter and printed; the exit code is then 1. Exits with 2 where DOCS is
absent.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from msgspec import Struct
from mutants import Library, Mutant, library, mutate

from slatewright import openapi, pipeline, resolve
from slatewright.config import ApiConfig
from slatewright.handoffs import Described
from slatewright.model.diagnostics import UsageError
from slatewright.model.options import (
    CheckOptions,
    IntakeOptions,
    OpenapiOptions,
    ResolveOptions,
)
from slatewright.model.source import Evidence, SourceFile, Span

SECONDS_A_KILOBYTE = 0.02
LEAST_SECONDS = 3.0
GROWTH = 3.0
"""What twice the docs may take, where once was long."""


class Broken(Exception):
    """Something that must hold does not; the message names its class first."""


def write(mutant: Mutant, folder: Path) -> None:
    """Put a mutant on disk, in place of what is there."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, data in mutant.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def slice_of(lines: list[str], span: Span) -> str:
    """The text that stands at a span."""
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    first = lines[span.line - 1][span.column - 1 :]
    last = lines[span.end_line - 1][: span.end_column - 1]
    return "\n".join([first, *lines[span.line : span.end_line - 1], last])


def evidence_in(node: Any) -> Iterator[Evidence]:
    """Every piece of evidence in a hand-off."""
    pending = [node]
    seen: set[int] = set()
    while pending:
        item = pending.pop()
        if isinstance(item, Evidence):
            yield item
        elif isinstance(item, (tuple, list, frozenset)):
            pending.extend(item)
        elif isinstance(item, dict):
            pending.extend(item.values())
        elif isinstance(item, Struct) and id(item) not in seen:
            seen.add(id(item))
            pending.extend(getattr(item, field) for field in item.__struct_fields__)


def hold_quotes(files: tuple[SourceFile, ...], handoffs: tuple[object, ...]) -> None:
    """Every quote stands at its span."""
    texts = {file.path: file.text.split("\n") for file in files}
    for evidence in evidence_in(handoffs):
        if not evidence.quote:
            continue
        stands = slice_of(texts[evidence.span.file], evidence.span)
        if stands != evidence.quote:
            raise Broken(
                f"quote: {evidence.convention}: {evidence.quote[:80]!r} is {stands[:80]!r}"
            )


def run(folder: Path) -> None:
    """Everything that the pipeline does with docs, and everything that must hold of it."""
    reading = pipeline.read(IntakeOptions(folder))
    again = pipeline.read(IntakeOptions(folder))
    if reading.facts != again.facts:
        raise Broken("facts differ from one run to the next")
    api = resolve.build(reading.facts, ResolveOptions())
    if api != resolve.build(again.facts, ResolveOptions()):
        raise Broken("the model differs from one run to the next")
    hold_quotes(reading.sources.files, (reading.facts, api))
    for version in ("3.1", "3.0"):
        spec = openapi.validate(openapi.emit(api, OpenapiOptions(version)))
        for complaint in spec.complaints:
            raise Broken(f"invalid {version}: {complaint.message[:120]} at {complaint.pointer}")
        for suffix in (".yaml", ".json"):
            text = openapi.serialise(spec, suffix)
            text.encode("utf-8")
            if openapi.load(text, f"spec{suffix}").document != spec.document:
                raise Broken(f"{suffix} does not come back as it went")
        hold_quotes(reading.sources.files, (dict(spec.origins), dict(spec.overruled)))
        pipeline.check(Described(reading, api, spec), CheckOptions())


def failure(mutant: Mutant, folder: Path) -> str | None:
    """The class of what goes wrong with a mutant, if anything does."""
    write(mutant, folder)
    begin = time.perf_counter()
    try:
        run(folder)
    except UsageError:
        return None
    except Broken as problem:
        return str(problem)
    except Exception as problem:
        frame = traceback.extract_tb(problem.__traceback__)[-1]
        where = f"{Path(frame.filename).name}:{frame.lineno}"
        return f"{type(problem).__name__}: {str(problem)[:120]} ({where})"
    taken = time.perf_counter() - begin
    size = sum(map(len, mutant.values())) / 1000
    if taken < max(LEAST_SECONDS, SECONDS_A_KILOBYTE * size):
        return None
    once = seconds(folder)
    write({name: data + b"\n" + data for name, data in mutant.items()}, folder)
    return "slow" if seconds(folder) > GROWTH * once else None


def seconds(folder: Path) -> float:
    """What the stages take, the checks of this program aside."""
    begin = time.process_time()
    described = pipeline.describe(ApiConfig(name="", intake=IntakeOptions(folder)), validated=False)
    pipeline.check(described, CheckOptions())
    return time.process_time() - begin


def kind_of(message: str) -> str:
    """What two failures of one class share."""
    head, _, tail = message.partition(": ")
    if head == "quote":
        return f"{head} {tail.partition(':')[0]}"
    return f"{head} {message.rpartition(' (')[2]}" if message.endswith(")") else head


def minimise(mutant: Mutant, folder: Path, kind: str, seconds: float = 20.0) -> Mutant:
    """Leave out lines as long as the mutant fails in the same way."""
    until = time.monotonic() + seconds
    for name in list(mutant):
        lines = mutant[name].splitlines(keepends=True)
        step = max(len(lines) // 2, 1)
        while step and time.monotonic() < until:
            at = 0
            while at < len(lines) and time.monotonic() < until:
                fewer = lines[:at] + lines[at + step :]
                found = failure({**mutant, name: b"".join(fewer)}, folder)
                if found is not None and kind_of(found) == kind:
                    lines = fewer
                else:
                    at += step
            step //= 2
        mutant = {**mutant, name: b"".join(lines)}
    return mutant


def command_failure(folder: Path, index: str, seconds: float) -> str | None:
    """What goes wrong with the real commands, under two hash seeds."""
    page = str(folder / index)
    for words in (
        ("spec", str(folder), "-o", "-"), ("spec", page, "-o", "-", "--openapi", "3.0"),
        ("check", str(folder), "--format", "json"), ("facts", page), ("conventions", str(folder)),
    ):  # fmt: skip
        outputs = []
        for seed in ("1", "2"):
            try:
                done = subprocess.run(
                    [sys.executable, "-m", "slatewright", *words],
                    env={**os.environ, "PYTHONHASHSEED": seed},
                    capture_output=True, check=False, timeout=seconds,
                )  # fmt: skip
            except subprocess.TimeoutExpired:
                return f"slow: {words[0]}"
            if done.returncode not in (0, 1, 2) or b"Traceback" in done.stderr:
                return f"exit {done.returncode}: {words[0]}: {done.stderr[-300:]!r}"
            outputs.append((done.returncode, done.stdout))
        if outputs[0] != outputs[1]:
            return f"seed: the output of {words[0]} depends on the hash seed"
    return None


@dataclass(frozen=True, slots=True)
class Run:
    """What is asked for, and where it happens."""

    options: argparse.Namespace
    folder: Path
    failures: Counter[str]

    def one(self, shelf: Library, number: int) -> None:
        """Make and try one mutant."""
        rng = random.Random(f"{self.options.seed}:{number}")
        mutant = mutate(shelf, rng)
        found = failure(mutant, self.folder)
        if found is None and number < self.options.cli:
            found = command_failure(self.folder, next(iter(mutant)), 60.0)
        if found is not None:
            self.report(number, mutant, found)

    def report(self, number: int, mutant: Mutant, message: str) -> None:
        """Print the first mutant of each class, cut down to what matters."""
        kind = kind_of(message)
        self.failures[kind] += 1
        if self.failures[kind] > 1:
            return
        small = minimise(mutant, self.folder, kind)
        print(f"mutant {number}: {message}", *(f"  {n}: {d[:900]!r}" for n, d in small.items()),
              sep="\n", flush=True)  # fmt: skip
        if self.options.keep:
            write(small, self.options.keep / str(number))


def main(arguments: list[str]) -> int:
    """Make mutants until the count or the time is up."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("docs", type=Path, metavar="DOCS")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seconds", type=float, default=600, help="stop after this long")
    parser.add_argument("--cli", type=int, default=0, help="how many go to the real commands too")
    parser.add_argument("--keep", type=Path, help="a folder for the mutants that fail")
    options = parser.parse_args(arguments)
    shelf = library(options.docs) if options.docs.is_dir() else Library(())
    if not shelf.pages:
        print(f"cannot fuzz: no docs below {options.docs}", file=sys.stderr)
        return 2
    until = time.monotonic() + options.seconds
    with tempfile.TemporaryDirectory() as folder:
        job = Run(options, Path(folder) / "docs", Counter())
        tried = 0
        while tried < options.count and time.monotonic() < until:
            job.one(shelf, tried)
            tried += 1
    print(f"{tried} mutants of {len(shelf.pages)} files, {job.failures.total()} failures")
    for kind, times in sorted(job.failures.items()):
        print(f"{times:6} {kind}")
    return 1 if job.failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
