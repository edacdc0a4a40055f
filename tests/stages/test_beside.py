"""Work in a second process gives what it gives in this one."""

from __future__ import annotations

import os
import sys
import threading

import pytest

from slatewright.beside import Beside

linux = pytest.mark.skipif(
    sys.platform != "linux" or (os.cpu_count() or 1) < 2, reason="nothing runs beside"
)


@linux
def test_the_work_is_done_in_another_process():
    assert Beside(os.getpid, much=True).result() != os.getpid()


def test_little_work_is_done_here():
    assert Beside(os.getpid, much=False).result() == os.getpid()


def test_beside_threads_the_work_is_done_here():
    """Of several threads but one would go on in the other process, whatever locks the others hold."""
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert Beside(os.getpid, much=True).result() == os.getpid()
    finally:
        stop.set()
        thread.join()


def test_a_large_result_comes_back():
    assert len(Beside(lambda: "x" * 10_000_000, much=True).result()) == 10_000_000


def test_a_failure_is_one_of_the_process_that_asked():
    def fail():
        raise LookupError("no such thing")

    with pytest.raises(LookupError, match="no such thing"):
        Beside(fail, much=True).result()


@linux
def test_a_process_that_dies_is_made_up_for():
    here = os.getpid()

    def die():
        if os.getpid() != here:
            os._exit(9)
        return "done"

    assert Beside(die, much=True).result() == "done"


@linux
def test_what_cannot_be_sent_is_made_here():
    made = Beside(threading.Lock, much=True).result()
    assert not made.locked()
