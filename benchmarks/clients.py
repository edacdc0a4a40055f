"""Makes a client of every OpenAPI document and every docs set below folders, and tries each.

    python benchmarks/clients.py FOLDER... [--sample N] [--mypy N] [--pyright N] [--no-tests]
                                 [--keep DIR] [--only TEXT]

Each client is compiled, imported module by module in a process of its own, given to ruff and to
black, and its own tests are run. With --mypy N, N clients of different sizes are also checked
strictly, and with --pyright N by pyright's basic rules, many in one run. --sample N takes N of the
documents, those whose paths have the lowest hashes, so that everybody takes the same. Prints one
line a client and everything that failed; the exit code is 1 if anything did, and 2 where a FOLDER
is absent.
"""

from __future__ import annotations

import argparse
import compileall
import json
import shutil
import sys
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path

from subjects import Subject, chosen, documents, make, run

from slatewright.model.diagnostics import UsageError

BASIC = {"include": ["."], "typeCheckingMode": "basic"}
CHECKERS = {
    "mypy": ["-m", "mypy", "--strict", "--cache-dir", "{cache}", "."],
    "pyright": ["-m", "pyright", "--pythonpath", sys.executable],
}
TOGETHER = 20
"""Clients that one run of a checker is given: what they import is read once."""

IMPORTS = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
    importlib.import_module(found.name)
for name in package.models.__all__:
    getattr(getattr(package.models, name), "model_rebuild", lambda: None)()
"""


def problems(subject: Subject, *, tests: bool) -> Iterator[str]:
    """What is wrong with a client."""
    if not compileall.compile_dir(subject.folder, quiet=2):
        yield "does not compile"
    steps = {
        "import": ["-W", "error", "-c", IMPORTS, subject.package],
        "ruff": ["-m", "ruff", "check", "--no-cache", "--quiet", "--output-format", "concise", "."],
        "black": ["-m", "black", "--check", "--quiet", "."],
    }
    if tests:
        steps["tests"] = ["-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"]
    for step, command in steps.items():
        if said := run(command, subject.folder):
            yield f"{step}: {said}"


def spread(subjects: list[Subject], count: int) -> list[Subject]:
    """Some of the clients, from the smallest to the largest."""
    ordered = sorted(subjects, key=lambda one: (one.methods, one.name))
    if count >= len(ordered):
        return ordered
    return [
        ordered[round(number * (len(ordered) - 1) / max(count - 1, 1))] for number in range(count)
    ]


def batches(subjects: list[Subject]) -> Iterator[list[Subject]]:
    """Clients that can stand in one folder: a few of them, none with another's name."""
    waiting = subjects
    while waiting:
        batch: dict[str, Subject] = {}
        for subject in waiting:
            if len(batch) < TOGETHER:
                batch.setdefault(subject.package, subject)
        yield list(batch.values())
        waiting = [one for one in waiting if batch.get(one.package) is not one]


def checked(checker: str, subjects: list[Subject], keep: Path) -> Iterator[tuple[Subject, str]]:
    """Each client with what a checker of types says of it; nothing where all is well."""
    command = [part.format(cache=keep / "mypy") for part in CHECKERS[checker]]
    for batch in batches(subjects):
        with tempfile.TemporaryDirectory(prefix="together-") as scratch:
            folder = Path(scratch).resolve()
            (folder / "pyrightconfig.json").write_text(json.dumps(BASIC))
            for subject in batch:
                shutil.copytree(subject.folder / subject.package, folder / subject.package)
                shutil.copytree(subject.folder / "tests", folder / f"tests_of_{subject.package}")
            lines = run(command, folder, longest=None).replace(f"{folder}/", "").splitlines()
        said: dict[str, list[str]] = {}
        for line in lines:
            place = line.strip().partition("/")[0].removeprefix("tests_of_")
            said.setdefault(place, []).append(line)
        known = {subject.package for subject in batch}
        if lines and not known & set(said):
            raise SystemExit(f"{checker}: {lines}")
        for subject in batch:
            yield subject, "\n".join(said.get(subject.package, ()))


def try_all(roots: list[Path], keep: Path, given: argparse.Namespace) -> int:
    """Make and try all clients; how many failed."""
    failed: set[str] = set()
    subjects = []
    paths = [one for root in roots for one in chosen(root, given.only, given.sample)]
    for number, (name, spec) in enumerate(documents(paths)):
        try:
            subject = make(name, spec, keep / f"{number:03}")
        except UsageError as error:
            print(f"{name}: REFUSED: {error}")
            failed.add(name)
            continue
        except Exception:
            print(f"{name}: {traceback.format_exc()}")
            failed.add(name)
            continue
        subjects.append(subject)
        found = list(problems(subject, tests=not given.no_tests))
        print(
            f"{name}: {subject.methods} methods in {subject.seconds:.1f} s, {'FAILED' if found else 'good'}"
        )
        for problem in found:
            failed.add(name)
            print(problem)
        sys.stdout.flush()
    for checker, count in {"mypy": given.mypy, "pyright": given.pyright}.items():
        for subject, said in checked(checker, spread(subjects, count) if count else [], keep):
            print(f"{subject.name}: {checker} {'FAILED' if said else 'good'}", said, flush=True)
            failed |= {subject.name} if said else set()
    print(
        f"{len(paths)} documents, {len(subjects)} clients, "
        f"{sum(one.methods for one in subjects)} methods, {len(failed)} failed"
    )
    return len(failed)


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    parser.add_argument("--mypy", type=int, default=0, metavar="N")
    parser.add_argument("--pyright", type=int, default=0, metavar="N")
    parser.add_argument("--sample", type=int, metavar="N")
    parser.add_argument("--no-tests", action="store_true")
    parser.add_argument("--keep", type=Path, help="leave the clients in this folder")
    parser.add_argument("--only", default="", help="only those whose path has this in it")
    given = parser.parse_args()
    for folder in given.folders:
        if not folder.is_dir():
            print(f"{folder} is not there: nothing to make clients of", file=sys.stderr)
            return 2
    keep = given.keep or Path(tempfile.mkdtemp(prefix="clients-"))
    try:
        return 1 if try_all(given.folders, keep, given) else 0
    finally:
        if given.keep is None:
            shutil.rmtree(keep)


if __name__ == "__main__":
    sys.exit(main())
