"""Makes clients of the same documents as `clients.py` with openapi-python-client, and tries them.

    python benchmarks/peer_clients.py PROGRAM FOLDER [--sample N] [--only TEXT]

PROGRAM is openapi-python-client, in an environment that has what its clients need. Each client is
compiled and imported module by module. Prints one line a document: `whole`, `operations left out` or
`parts left out` where the program itself says so, or `failed`; then how many of each there are.
Exits with 2 where something that is needed is absent.
"""

from __future__ import annotations

import argparse
import compileall
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from subjects import chosen

LONGEST = 300
IMPORTS = """
import importlib, pkgutil, sys
package = importlib.import_module("made")
for found in pkgutil.walk_packages(package.__path__, "made."):
    importlib.import_module(found.name)
"""


def run(*command: str, folder: Path) -> tuple[bool, str]:
    """Whether a command succeeds, and what it says."""
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, check=False, timeout=LONGEST
        )
    except subprocess.TimeoutExpired:
        return False, f"longer than {LONGEST} seconds"
    return done.returncode == 0, done.stdout + done.stderr


def made(program: str, path: Path, folder: Path) -> tuple[str, str]:
    """What became of one document, and why."""
    command = ("generate", "--path", str(path), "--meta", "none", "--output-path", "made")
    done, said = run(program, *command, folder=folder)
    if not done or not (folder / "made/__init__.py").exists():
        return "failed", said[-200:]
    if not compileall.compile_dir(folder / "made", quiet=2):
        return "failed", "does not compile"
    python = Path(program).parent / "python"
    imported, trouble = run(str(python), "-c", IMPORTS, folder=folder)
    if not imported:
        return "failed", trouble[-200:]
    if missing := said.count("Endpoint will not be generated"):
        return "operations left out", str(missing)
    left = said.count("WARNING parsing") + said.count("ERROR parsing")
    return ("parts left out", f"{left} times") if left else ("whole", "")


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("program")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sample", type=int, metavar="N")
    parser.add_argument("--only", default="", help="only those whose path has this in it")
    given = parser.parse_args()
    program = shutil.which(given.program)
    if program is None or not given.folder.is_dir():
        print("openapi-python-client and a folder of documents are needed", file=sys.stderr)
        return 2
    found: Counter[str] = Counter()
    for name, path in chosen(given.folder, given.only, given.sample):
        with tempfile.TemporaryDirectory(prefix="peer-") as scratch:
            became, why = made(program, path.resolve(), Path(scratch))
        found[became] += 1
        print(f"{name}: {became} {' '.join(why.split())}".rstrip(), flush=True)
    print(f"{found.total()} documents:", dict(sorted(found.items())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
