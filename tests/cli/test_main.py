"""How a run may end, and what it costs to start one."""

from __future__ import annotations

import subprocess
import sys

import pytest

from slatewright.cli.commands import facts
from slatewright.cli.files import differs, write_text


def failing(problem):
    """A command that ends in `problem`."""

    def command(**_):
        raise problem

    return command


@pytest.fixture
def broken(monkeypatch):
    """Lets `facts` end in a problem of one's choice."""
    return lambda problem: monkeypatch.setattr(facts.command, "callback", failing(problem))


def test_a_bug_is_owned_up_to(slatewright, broken):
    broken(KeyError("x"))
    found = slatewright("facts", "a.md")
    assert found.code == 3
    assert "this is a bug in slatewright" in found.err
    assert "KeyError: 'x' (cli/test_main.py:" in found.err
    assert "issue tracker" in found.err
    assert "Traceback" not in found.err
    assert "Traceback" in slatewright("--debug", "facts", "a.md").err


@pytest.mark.parametrize("problem", [KeyboardInterrupt(), EOFError()])
def test_an_interruption(slatewright, broken, problem):
    broken(problem)
    found = slatewright("facts", "a.md")
    assert found.code == 130
    assert "interrupted" in found.err


@pytest.mark.parametrize(
    "arguments", [("fcts",), ("spec",), ("check", "docs", "--format", "x"), ("build", "x")]
)
def test_wrong_usage(slatewright, arguments):
    found = slatewright(*arguments)
    assert found.code == 2
    assert "Error: " in found.err


def test_a_reader_that_goes_away(project):
    process = subprocess.Popen(
        [sys.executable, "-m", "slatewright", "rule"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.close()
    error = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), error) == (141, b"")


def test_help_loads_no_stage(project):
    code = (
        "import sys; from slatewright.cli.main import run; run(['--help']);"
        "print(*sorted(m for m in sys.modules if m.startswith('slatewright.') or m == 'yaml'))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.splitlines()[-1].split() == [
        "slatewright.cli",
        "slatewright.cli.main",
    ]


def test_files_are_written_whole(tmp_path):
    path = tmp_path / "a/b.txt"
    assert write_text(path, "one\n")
    assert not write_text(path, "one\n")
    assert not differs(path, "one\n")
    path.chmod(0o640)
    assert write_text(path, "two\n")
    assert path.read_bytes() == b"two\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(path.parent.iterdir()) == [path]
