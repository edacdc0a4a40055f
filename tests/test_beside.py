"""Work in a second process gives what it gives in this one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from multiprocessing import active_children
from pathlib import Path
from time import monotonic

import pytest

from slatewright import build
from slatewright.beside import Beside, of_two
from slatewright.config import ApiConfig, ClientConfig
from slatewright.model.diagnostics import UsageError
from slatewright.model.options import CheckOptions, IntakeOptions, RenderOptions

linux = pytest.mark.skipif(
    sys.platform != "linux" or (os.cpu_count() or 1) < 2, reason="nothing runs beside"
)


def done(work, much):
    """What comes of work."""
    with Beside(work, much=much) as beside:
        return beside.result()


@linux
def test_the_work_is_done_in_another_process():
    assert done(os.getpid, much=True) != os.getpid()


def test_little_work_is_done_here():
    assert done(os.getpid, much=False) == os.getpid()


def test_beside_threads_the_work_is_done_here():
    """Of several threads but one would go on in the other process, whatever locks the others hold."""
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert done(os.getpid, much=True) == os.getpid()
    finally:
        stop.set()
        thread.join()


@linux
def test_it_tells_when_waiting_is_over():
    with Beside(lambda: time.sleep(0.3), much=True) as beside:
        assert not beside.is_done()
        beside.result()
    with Beside(os.getpid, much=False) as beside:
        assert beside.is_done()


@linux
@pytest.mark.parametrize(("pause", "least", "most"), [(0.5, 4, 60), (0.0, 0, 5)])
def test_steps_are_taken_while_the_other_process_works(pause, least, most):
    """The one item is the other one's, since this process has something to do first."""
    taken = []

    def steps():
        for step in range(100):
            time.sleep(0.05)
            taken.append(step)
            yield

    found = of_two(
        lambda item: time.sleep(pause) or item,
        ["a"],
        lambda: time.sleep(0.1),
        steps(),
        much=True,
    )
    assert found == ["a"]
    assert least <= len(taken) <= most


def test_no_step_is_taken_where_nothing_is_waited_for():
    assert of_two(str, [1, 2], int, iter([None]), much=False) == ["1", "2"]


def test_a_large_result_comes_back():
    assert len(done(lambda: "x" * 10_000_000, much=True)) == 10_000_000


def test_a_failure_is_one_of_the_process_that_asked():
    def fail():
        raise LookupError("no such thing")

    with pytest.raises(LookupError, match="no such thing"):
        done(fail, much=True)


@linux
def test_a_process_that_dies_is_made_up_for():
    here = os.getpid()

    def die():
        if os.getpid() != here:
            os._exit(9)
        return "done"

    assert done(die, much=True) == "done"


@linux
def test_what_cannot_be_sent_is_made_here():
    made = done(threading.Lock, much=True)
    assert not made.locked()


@linux
@pytest.mark.parametrize("error", [KeyboardInterrupt, LookupError])
def test_no_process_is_left_where_this_one_fails(error):
    """Neither one that still works, nor one that waits for somebody to take what it has done."""
    for work in (lambda: time.sleep(60), lambda: "x" * 10_000_000):
        begun = monotonic()
        beside = Beside(work, much=True)
        with pytest.raises(error), beside:
            raise error
        assert active_children() == []
        assert monotonic() - begun < 30


@linux
def test_no_process_is_left_behind_a_result():
    with Beside(lambda: "done", much=True) as beside:
        assert beside.result() == "done"
    assert active_children() == []


@linux
def test_a_build_whose_client_fails_leaves_no_process(tmp_path, monkeypatch):
    """A template that cannot be filled ends the build; the findings, sought meanwhile, are of no more use."""
    (tmp_path / "index.html.md").write_text("# Kites\n\n`GET https://example.com/kites`\n")
    templates = tmp_path / "templates/project"
    templates.mkdir(parents=True)
    (templates / "README.md.jinja").write_text("{{ plan.unheard_of }}\n")
    monkeypatch.setattr(build, "_MUCH", 0)
    config = ApiConfig(
        "kites",
        IntakeOptions(tmp_path),
        client=ClientConfig(tmp_path / "out", render=RenderOptions(templates=templates.parent)),
    )
    with pytest.raises(UsageError, match=r"README\.md\.jinja"):
        build.build(config, CheckOptions())
    assert active_children() == []


_MANY = """
import os, sys, time
from slatewright.beside import of_each

def work(number):
    os.write(1, f"{os.getpid()}\\n".encode())
    time.sleep(60)

list(of_each(work, [1, 2, 3, 4]))
"""


@linux
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGKILL])
def test_workers_end_with_the_process_that_asked(ending):
    with subprocess.Popen(
        [sys.executable, "-c", _MANY], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as asked:
        workers = [int(asked.stdout.readline()) for _ in range(2)]
        asked.send_signal(ending)
        asked.wait(20)
        deadline = time.monotonic() + 20
        while any(Path(f"/proc/{one}").exists() for one in workers):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        assert not asked.stdout.read()
