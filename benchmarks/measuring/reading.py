"""Docs to document in this process: against the parser alone, with growing docs, and stage by stage."""

from __future__ import annotations

import os
import shutil
import signal
from collections import Counter
from collections.abc import Callable
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from types import FrameType

from msgspec.structs import replace

from measuring.budgets import Figure
from measuring.docs_sets import several_times, texts_of
from measuring.setting import Setting
from measuring.timing import apart, exponent, ratio

STAGES = {
    "intake", "markdown", "recognise", "resolve", "openapi", "check", "client", "render", "output",
}  # fmt: skip
TICK = 0.002
"""Seconds between two looks at what runs."""


def spec_stages(docs: Path, without: tuple[str, ...] = ()) -> None:
    """What `slatewright spec` does, without its start and without writing.

    Args:
        docs: A docs set.
        without: Codes, or what they begin with, of the rules that are not asked.
    """
    from slatewright.build import build
    from slatewright.config import Config
    from slatewright.model.options import CheckOptions

    build(replace(Config().api_of(docs), spec=Path("spec.yaml")), CheckOptions(ignore=without))


def warm_up(folder: Path) -> None:
    """Load every module and compile every pattern, so that start-up is no part of what is timed."""
    from slatewright.regex import compile_all

    folder.mkdir()
    (folder / "index.html.md").write_text(
        "---\ntitle: A\n---\n# A\n\nGET /a/{b}\n\na | b\n--|--\nb | c\n"
    )
    spec_stages(folder)
    compile_all()


def against_parser(setting: Setting) -> list[Figure]:
    """The floor is what the Markdown parser alone takes for the same files."""
    from markdown_it import MarkdownIt

    from slatewright.check import catalogue

    texts = texts_of(setting.docs)
    parser = MarkdownIt().enable("table")
    every_rule = tuple(sorted({rule.code for rule in catalogue()}))
    ours, unchecked, parsing = [], [], []
    for _ in range(setting.turns(7, 3)):
        parsing.append(apart(lambda: [parser.parse(text) for text in texts]))
        ours.append(apart(partial(spec_stages, setting.docs)))
        unchecked.append(apart(partial(spec_stages, setting.docs, every_rule)))
    lines = sum(text.count("\n") for text in texts)
    processor = ratio([one.processor for one in ours], [one.processor for one in parsing])
    note = f"{lines:,} lines, in process, on {os.cpu_count()} cores; in processor time {processor:.2f} x"
    taken = ratio([one.seconds for one in ours], [one.seconds for one in parsing])
    alone = ratio([one.seconds for one in unchecked], [one.seconds for one in parsing])
    return [
        Figure("spec", taken, note),
        Figure("the same with every rule off", alone, f"the checks add {taken / alone - 1:.0%}"),
    ]


def growth(setting: Setting) -> list[Figure]:
    """Exponents fitted to the time and the memory that 1, 2, 4 ... times the docs take."""
    texts = texts_of(setting.docs)
    sizes = (1, 2, 4) if setting.short else (1, 2, 4, 8, 16)
    times: dict[int, list[float]] = {size: [] for size in sizes}
    peaks: dict[int, list[float]] = {size: [] for size in sizes}
    for again in range(2):
        for size in sizes:
            if again and size > sizes[-3]:
                continue
            setting.say(f"growth: {size} times the docs")
            folder = setting.folder / f"grown{size}"
            done = apart(partial(spec_stages, several_times(texts, folder, size)))
            shutil.rmtree(folder)
            times[size].append(done.processor)
            peaks[size].append(done.peak)
    least = {size: min(taken) for size, taken in times.items()}
    per_size = ", ".join(
        f"{size}x: {least[size] / least[1]:.1f} x time, {min(peaks[size]) / min(peaks[1]):.1f} x memory"
        for size in sizes[1:]
    )
    return [
        Figure("time", exponent(sizes, list(least.values())), per_size),
        Figure("memory", exponent(sizes, [min(peak) for peak in peaks.values()]), "same run"),
    ]


def shares(work: Callable[[], object]) -> dict[str, float]:
    """Which share of the processor time of some work each stage takes: what is below it when looked at."""
    seen: Counter[str] = Counter()

    def look(_number: int, frame: FrameType | None) -> None:
        seen[_stage(frame)] += 1

    signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, TICK, TICK)
    try:
        work()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    total = seen.total() or 1
    return {stage: times / total for stage, times in seen.most_common()}


def _stage(frame: FrameType | None) -> str:
    """The outermost stage that runs."""
    found = "start and the rest"
    while frame is not None:
        name = frame.f_globals.get("__name__", "").split(".")
        if name[0] == "slatewright" and len(name) > 1 and name[1] in STAGES:
            found = name[1]
        frame = frame.f_back
    return found


def stage_shares(setting: Setting) -> dict[str, float]:
    """Where a cold build spends its processor time.

    It runs in a process that may start no others, so that what builds do side by side is seen, too.
    """
    from slatewright import pipeline
    from slatewright.config import ClientConfig, Config
    from slatewright.model.options import CheckOptions

    api = Config().api_of(setting.docs)
    client = ClientConfig(output=setting.folder / "never written")

    def work() -> None:
        described = pipeline.describe(api)
        pipeline.check(described, CheckOptions())
        pipeline.client(described.spec, client)

    context = get_context("fork")
    answer, sender = context.Pipe(duplex=False)
    process = context.Process(target=lambda: sender.send(shares(work)))
    process.start()
    found: dict[str, float] = answer.recv()
    process.join()
    return found
