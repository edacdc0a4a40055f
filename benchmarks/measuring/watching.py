"""How long a save takes while `slatewright watch` runs, from the save to the line that says that all is built."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

from measuring.timing import PATIENCE

COMMAND = [sys.executable, "-m", "slatewright", "watch"]
DONE = "watching for changes"


class Watch:
    """`slatewright watch` in a project, after its first build."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._wait()

    def _wait(self) -> None:
        """Wait until the next build is done.

        Raises:
            RuntimeError: The program ended before that.
        """
        lines = self._process.stderr
        if lines is None or not any(DONE in line for line in lines):
            raise RuntimeError("`slatewright watch` came to an end before its time")

    def seconds(self, path: Path, line: str) -> float:
        """Add a line to a file, and tell how long it takes until everything is built."""
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\n{line}\n")
        begin = time.monotonic()
        self._wait()
        return time.monotonic() - begin


@contextmanager
def watching(folder: Path) -> Iterator[Watch]:
    """A watched project, until the end of the `with` or of all patience."""
    process = subprocess.Popen(COMMAND, cwd=folder, stderr=subprocess.PIPE, text=True)
    giving_up = Timer(PATIENCE, process.kill)
    giving_up.start()
    try:
        yield Watch(process)
    finally:
        giving_up.cancel()
        process.terminate()  # an interrupt may be ignored, as it is below a shell's `&`
        process.wait()
