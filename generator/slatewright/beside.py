"""Doing one thing in a second process while this one does another, and the same thing for many in several."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from multiprocessing.reduction import ForkingPickler
from typing import Generic, Self, TypeVar

_SET_DEATH_SIGNAL = 1
"""PR_SET_PDEATHSIG of Linux, the one system where processes are forked here."""
Item = TypeVar("Item")
T = TypeVar("T")


class Beside(Generic[T]):
    """The result of `work`, done within a `with` in a process of its own where one can be had cheaply and safely.

    The other process is gone at the end of the `with`, however that ends.

    Args:
        work: Has no effect but its result, which can be sent from one process to another.
        much: Whether it is worth the start of a process.
    """

    def __init__(self, work: Callable[[], T], *, much: bool) -> None:
        self._work = work
        self._much = much
        self._running: tuple[BaseProcess, Connection] | None = None

    def __enter__(self) -> Self:
        if self._much and may_fork():
            context = get_context("fork")
            answer, sender = context.Pipe(duplex=False)
            process = context.Process(target=_send, args=(self._work, sender), daemon=True)
            process.start()
            self._running = process, answer
            sender.close()
        return self

    def __exit__(self, *_: object) -> None:
        if self._running is not None:
            process, answer = self._running
            self._running = None
            process.kill()
            process.join()
            process.close()
            answer.close()

    def is_done(self) -> bool:
        """Whether the result can be had without waiting; so can one that is yet to be made here."""
        return self._running is None or self._running[1].poll()

    def result(self) -> T:
        """What came of the work; done here where the other process could not."""
        if self._running is not None:
            with suppress(EOFError, OSError):
                done: tuple[T] | None = self._running[1].recv()
                if done is not None:
                    return done[0]
        return self._work()


def _send(work: Callable[[], T], sender: Connection) -> None:
    """Send the result; None where the work fails, so that it fails in the process that asked for it."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is for the process that asked
        done: tuple[T] | None = None
        with suppress(Exception):
            done = (work(),)
        sender.send(done)
    finally:
        os._exit(0)  # nothing of what the first process has to tidy up is this one's business


def of_two(
    work: Callable[[Item], T],
    items: Sequence[Item],
    meanwhile: Callable[[], None],
    spare: Iterable[None],
    *,
    much: bool,
) -> list[T]:
    """The result of `work` for each item, in order, from this process and another one.

    Each takes the next item whenever it is done with one, so that neither waits for the other but at the last; the other
    one packs each result at once, since packing takes a tenth of the time.

    Args:
        work: What it gives can be sent from one process to another.
        items: What to do it for; those that take longest first.
        meanwhile: Is called once, here, before this process takes its first item.
        spare: Steps of what may be wanted later; taken here after that, for as long as the other process is not done.
        much: Whether it is worth the start of a process.
    """
    with _Queue(len(items)) as queue:

        def packed() -> dict[int, bytes]:
            return {at: bytes(ForkingPickler.dumps(work(items[at]))) for at in queue}

        with Beside(packed, much=much) as other:
            meanwhile()
            steps = iter(spare)
            while not other.is_done() and next(steps, steps) is not steps:
                pass
            done = {at: work(items[at]) for at in queue}
            done |= {at: ForkingPickler.loads(sent) for at, sent in other.result().items()}
    return [done[at] if at in done else work(item) for at, item in enumerate(items)]


class _Queue:
    """The numbers below `length`, each once, for whichever process asks next: they stand in a pipe that all read."""

    _WIDTH = 4
    _MOST = 1024
    """So many numbers fit into any pipe, so that writing them waits for nobody."""

    def __init__(self, length: int) -> None:
        self._length = length

    def __enter__(self) -> Self:
        self._end, start = os.pipe()
        firsts = range(min(self._length, self._MOST))
        os.write(start, b"".join(first.to_bytes(self._WIDTH) for first in firsts))
        os.close(start)
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._end)

    def __iter__(self) -> Iterator[int]:
        while first := os.read(self._end, self._WIDTH):
            yield from range(int.from_bytes(first), self._length, self._MOST)


def of_each(work: Callable[[Item], T], items: Sequence[Item], *, together: int = 1) -> Iterator[T]:
    """The result of `work` for each item, in order; in as many processes as there are cores, where they can be had.

    Args:
        work: Can be sent to another process, as can what it is given and what it gives.
        items: What to do it for.
        together: How many of them a process is given at a time.
    """
    workers = min(os.cpu_count() or 1, len(items))
    if workers < 2 or not may_fork():
        yield from map(work, items)
        return
    from concurrent.futures import ProcessPoolExecutor

    context, others = get_context("fork"), set(active_children())
    with ProcessPoolExecutor(workers, context, initializer=_end_with_parent) as pool:
        try:
            yield from pool.map(work, items, chunksize=together)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            for process in set(active_children()) - others:
                process.kill()
            raise


def _end_with_parent() -> None:
    """Let this process end without a word with the one that asked for it, however that ends."""
    import ctypes

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    libc = ctypes.CDLL(None)
    libc.prctl(_SET_DEATH_SIGNAL, signal.SIGKILL)


def may_fork() -> bool:
    """Whether other processes can be had cheaply and safely: not from among threads, nor where this is one of several."""
    return (
        sys.platform == "linux"
        and threading.active_count() == 1
        and (os.cpu_count() or 1) > 1
        and parent_process() is None
    )
