"""Timing work so that only ratios are left of the machine."""

from __future__ import annotations

import gc
import json
import math
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 600
"""Seconds after which a program is given up."""

PROBE = (
    "import json, resource, subprocess, sys, time\n"
    "begin = time.monotonic()\n"
    "try:\n"
    "    done = subprocess.run(sys.argv[3:], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,\n"
    "                          timeout=float(sys.argv[2]))\n"
    "    code, said = done.returncode, done.stdout\n"
    "except subprocess.TimeoutExpired:\n"
    "    code, said = -1, b'it takes too long'\n"
    "taken = time.monotonic() - begin\n"
    "peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss\n"
    "with open(sys.argv[1], 'wb') as answer:\n"
    "    answer.write(json.dumps([code, taken, peak]).encode() + b'\\n' + said)\n"
)


@dataclass(frozen=True, slots=True)
class Ran:
    """How a program ran."""

    code: int
    seconds: float
    peak: float
    """Megabytes of the largest of its processes."""
    said: str


def ran(command: Sequence[str], folder: Path, answer: Path, one_core: bool = False) -> Ran:
    """Run a program in a folder, and wait for it.

    Args:
        command: The program and its arguments.
        folder: Where it runs.
        answer: A file to write to.
        one_core: Let it and its processes have one core only.
    """
    probe = [sys.executable, "-S", "-c", PROBE, str(answer), str(PATIENCE), *command]
    subprocess.run(
        probe,
        cwd=folder,
        check=True,
        preexec_fn=_on_one_core if one_core else None,
    )
    head, _, said = answer.read_bytes().partition(b"\n")
    code, seconds, peak = json.loads(head)
    return Ran(code, seconds, megabytes(peak), said.decode("utf-8", "replace"))


def _on_one_core() -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def megabytes(peak: int) -> float:
    """The `ru_maxrss` of a process."""
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


@dataclass(frozen=True, slots=True)
class Apart:
    """What work took in a process of its own."""

    seconds: float
    processor: float
    """Seconds of all cores together."""
    peak: float
    """Megabytes of the largest of its processes."""


def apart(work: Callable[[], object]) -> Apart:
    """Do work in a process of its own, whose caches are cold; it may start others."""
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        _do(work, writes)
    os.close(writes)
    with os.fdopen(reads) as answer:
        said = answer.read()
    os.waitpid(child, 0)
    if not said:
        raise RuntimeError("the work came to an end before its time")
    return Apart(*json.loads(said))


def _do(work: Callable[[], object], writes: int) -> None:
    """What the process does that `apart` makes; it never comes back."""
    try:
        gc.disable()
        begin, used = time.monotonic(), _processor_seconds()
        work()
        taken = time.monotonic() - begin, _processor_seconds() - used, megabytes(_peak())
        os.write(writes, json.dumps(taken).encode())
    finally:
        os._exit(0)


def _processor_seconds() -> float:
    """Of this process and of those that it waited for."""
    return sum(os.times()[:4])


def _peak() -> int:
    """Of this process, or of one that it waited for."""
    everyone = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
    return max(resource.getrusage(who).ru_maxrss for who in everyone)


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """The median of the ratios of what was measured one after the other."""
    return statistics.median(one / other for one, other in zip(ours, theirs, strict=True))


def exponent(sizes: Sequence[float], values: Sequence[float]) -> float:
    """How values grow with sizes: 1 is in proportion, 2 with the square."""
    return statistics.linear_regression(
        [math.log(size) for size in sizes], [math.log(value) for value in values]
    ).slope
