"""Makes a client of every OpenAPI document and every docs set below folders, and tries each.

    python benchmarks/clients.py FOLDER... [--sample N] [--mypy N] [--pyright N] [--no-tests]
                                 [--keep DIR] [--only TEXT] [--part K/N]

Each client is compiled, imported module by module in a process of its own, given to ruff and to
black, and its own tests are run. With --mypy N, the clients of N documents are also checked
strictly, and with --pyright N by pyright's basic rules, many in one run. --sample N takes N of the
documents, those whose paths have the lowest hashes, so that everybody takes the same; --part 2/3
takes the second third of what is left. Prints one line a client, everything that failed, and a
sum now and then; the exit code is 1 if anything failed, and 2 where a FOLDER is absent.
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
from dataclasses import dataclass, field
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
AT_ONCE = 2 * TOGETHER
"""Clients after which the checkers run: a document and its docs have clients of one name."""

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


def spread(count: int, total: int) -> set[int]:
    """The numbers of some of the documents, as far apart as can be."""
    if count >= total:
        return set(range(total))
    return {round(number * (total - 1) / max(count - 1, 1)) for number in range(count)}


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
    with tempfile.TemporaryDirectory(prefix="together-") as scratch:
        folder = Path(scratch).resolve()
        (folder / "pyrightconfig.json").write_text(json.dumps(BASIC))
        for subject in subjects:
            shutil.copytree(subject.folder / subject.package, folder / subject.package)
            shutil.copytree(subject.folder / "tests", folder / f"tests_of_{subject.package}")
        lines = run(command, folder, longest=None).replace(f"{folder}/", "").splitlines()
    said: dict[str, list[str]] = {}
    for line in lines:
        place = line.strip().partition("/")[0].removeprefix("tests_of_")
        said.setdefault(place, []).append(line)
    known = {subject.package for subject in subjects}
    if lines and not known & set(said):
        raise SystemExit(f"{checker}: {lines}")
    for subject in subjects:
        yield subject, "\n".join(said.get(subject.package, ()))


@dataclass
class Tally:
    """What has come of the documents so far."""

    total: int
    """Documents that are to be tried."""
    checks: dict[str, set[int]]
    """For each checker of types, the numbers of the documents whose clients it is given."""
    tried: int = 0
    clients: int = 0
    methods: int = 0
    failed: set[str] = field(default_factory=set)
    waiting: dict[int, Subject] = field(default_factory=dict)
    """Clients that the checkers of types have not seen, by the numbers of their documents."""

    def note(self, name: str, *problems: str) -> None:
        """Tell what is wrong with a client."""
        for problem in problems:
            self.failed.add(name)
            print(f"{name}: {problem}")
        sys.stdout.flush()

    def check(self, keep: Path) -> None:
        """Give the clients that wait to the checkers of types, and say how far things are."""
        for checker, numbers in self.checks.items():
            subjects = [one for number, one in self.waiting.items() if number in numbers]
            for batch in batches(subjects):
                for subject, said in checked(checker, batch, keep):
                    print(f"{subject.name}: {checker} {'FAILED' if said else 'good'}", flush=True)
                    self.note(subject.name, *([said] if said else []))
        self.waiting.clear()
        print(
            f"{self.tried} of {self.total} documents, {self.clients} clients, "
            f"{self.methods} methods, {len(self.failed)} failed",
            flush=True,
        )


def made(name: str, path: Path, folder: Path, tally: Tally) -> Subject | None:
    """The client of a document, or nothing after telling why."""
    try:
        for _, spec in documents([(name, path)]):
            return make(name, spec, folder)
    except UsageError as error:
        tally.note(name, f"REFUSED: {error}")
    except Exception:
        tally.note(name, traceback.format_exc())
    else:
        tally.failed.add(name)
    return None


def try_all(paths: list[tuple[str, Path]], keep: Path, given: argparse.Namespace) -> int:
    """Make and try all clients, some at a time; how many failed."""
    total = len(paths)
    checks = {"mypy": spread(given.mypy, total), "pyright": spread(given.pyright, total)}
    tally = Tally(total, checks)
    for number, (name, path) in enumerate(paths):
        tally.tried = number
        if len(tally.waiting) == AT_ONCE:
            tally.check(keep)
        subject = made(name, path, keep / f"{number:03}", tally)
        if subject is None:
            continue
        tally.clients += 1
        tally.methods += subject.methods
        found = list(problems(subject, tests=not given.no_tests))
        print(
            f"{name}: {subject.methods} methods in {subject.seconds:.1f} s, {'FAILED' if found else 'good'}"
        )
        tally.note(name, *found)
        tally.waiting[number] = subject
    tally.tried = total
    tally.check(keep)
    return len(tally.failed)


def portion(given: argparse.Namespace) -> list[tuple[str, Path]]:
    """The names and files that are to be tried."""
    paths = [one for root in given.folders for one in chosen(root, given.only, given.sample)]
    part, _, parts = given.part.partition("/")
    return paths[int(part) - 1 :: int(parts)]


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
    parser.add_argument("--part", default="1/1", metavar="K/N", help="the K-th of N parts of them")
    given = parser.parse_args()
    for folder in given.folders:
        if not folder.is_dir():
            print(f"{folder} is not there: nothing to make clients of", file=sys.stderr)
            return 2
    keep = given.keep or Path(tempfile.mkdtemp(prefix="clients-"))
    try:
        return 1 if try_all(portion(given), keep, given) else 0
    finally:
        if given.keep is None:
            shutil.rmtree(keep)


if __name__ == "__main__":
    sys.exit(main())
