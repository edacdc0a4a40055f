"""What a generated client costs, beside the clients that other tools make of the same document.

    python benchmarks/cost.py [SPEC ...] [--peers DIR] [--turns N] [--write benchmarks]

For each OpenAPI document, this repository's own where none is named: lines of generated code, time of the import, and
time and peak memory of 1,000 calls to a server on loopback; the same server, the same operation, the same interpreter,
in turn. Other tools are installed from the package registry. Exits with 1 where ours is not the smallest and fastest.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from measuring import answering, caller
from measuring.operations import Call, calls
from measuring.peers import Peers, installed
from measuring.results import load, machine
from measuring.timing import ran
from subjects import make

from slatewright import openapi
from slatewright.client import plan
from slatewright.config import ClientConfig
from slatewright.model.plan import ClientPlan
from slatewright.model.spec import Spec

OWN = Path(__file__).parents[1] / "specs/capillary-v2/openapi.yaml"
CALLS = 1000
TRIED = 25
"""Operations that are tried before a document is given up."""
FLOORS = ("httpx alone", "httpx and pydantic")
"""No clients: what nothing that stands on these can be much better than."""
MEASURES = {
    "lines": ("lines of code", "{:,.0f}"),
    "import": ("to the first call, ms", "{:,.0f}"),
    "calls": (f"{CALLS:,} calls, s", "{:.2f}"),
    "busy": ("of it processor, s", "{:.2f}"),
    "peak": ("peak memory, MB", "{:.0f}"),
}


@dataclass
class Made:
    """A client on disk, and what was measured of it."""

    kind: str
    package: str
    folder: Path
    figures: dict[str, list[float]] = field(default_factory=dict)
    why: str = ""
    """Why there are no figures."""
    job: dict[str, Any] = field(default_factory=dict)

    def figure(self, measure: str) -> float | None:
        return median(self.figures[measure]) if self.figures.get(measure) else None


def clients(path: Path, spec: Spec, peers: Peers, folder: Path) -> list[Made]:
    """Let every tool make its client."""
    subject = make(path.name, spec, folder / "ours")
    made = [Made("slatewright", subject.package, folder / "ours")]
    commands = {
        "openapi-python-client": ["generate", "--path", str(path), "--output-path"],
        "openapi-generator-cli": ["generate", "-g", "python", "-i", str(path), "-o"],
    }
    for program, words in commands.items():
        one = Made(program, "", folder / program)
        made.append(one)
        command = peers.command(program)
        if command is None:
            one.why = peers.missing[program]
            continue
        done = ran([command, *words, str(one.folder)], folder, folder / "answer")
        packages = sorted(found.parent for found in one.folder.glob("*/api/__init__.py"))
        if done.code or not packages:
            one.why = "it fails: " + " ".join(done.said.split())[-160:]
            continue
        one.package = packages[0].parent.name
    made += [Made(floor, "httpx", folder) for floor in FLOORS]
    for one in made:
        if not one.why and one.kind not in FLOORS:
            files = (one.folder / one.package).rglob("*.py")
            one.figures["lines"] = [sum(len(file.read_text().splitlines()) for file in files)]
    return made


def our_calls(plan: ClientPlan) -> dict[tuple[str, str], str]:
    """How our client calls each operation, by method and path."""
    return {
        (method.http_method, method.path): method.operation
        for resource in plan.resources
        for method in resource.methods
    }


def run_caller(python: Path, job: dict[str, Any]) -> Any:
    """What the caller says.

    Raises:
        RuntimeError: The client cannot do it.
    """
    done = subprocess.run(
        [str(python), caller.__file__, json.dumps(job)],
        capture_output=True, text=True, check=False, timeout=300, cwd=job["folder"],
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1][:160])
    return json.loads(done.stdout)


def server(answer: Any) -> tuple[subprocess.Popen[str], str]:
    """A server that answers so, and its address."""
    process = subprocess.Popen(
        [sys.executable, answering.__file__, json.dumps(answer)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    return process, f"http://127.0.0.1:{int(process.stdout.readline())}"


def measure(spec: Spec, made: list[Made], python: Path, turns: int) -> Call | None:
    """Call the first operation that all clients can call, in turn; which one it is."""
    planned = plan(spec, ClientConfig(output=made[0].folder).plan)
    plan_calls = our_calls(planned)
    jobs = {"credentials": [str(one.name) for one in planned.credentials], "calls": 1}
    for call in list(calls(spec.document))[:TRIED]:
        process, url = server(call.answer)
        try:
            job = {**jobs, "method": call.method, "path": call.path, "url": url}
            job["call"] = plan_calls.get((call.method, call.path), "")
            if all(_works(one, python, job) for one in made if one.package):
                for _ in range(turns):
                    for one in made:
                        _add(one, python)
                return call
        finally:
            process.terminate()
            process.wait()
            process.stdout.close() if process.stdout else None
    return None


def _works(one: Made, python: Path, job: dict[str, Any]) -> bool:
    """Whether a client can make one call; noted for the calls that count."""
    one.job = {**job, "kind": one.kind, "package": one.package, "folder": str(one.folder)}
    try:
        one.job["found"] = run_caller(python, {**one.job, "calls": 0})
        run_caller(python, one.job)
    except RuntimeError as problem:
        one.why = f"{job['method']} {job['path']}: {problem}"
        return False
    one.why = ""
    return True


def _add(one: Made, python: Path) -> None:
    if not one.package:
        return
    for name, value in run_caller(python, {**one.job, "calls": CALLS}).items():
        one.figures.setdefault(name, []).append(value * 1000 if name == "import" else value)


def table(made: list[Made]) -> str:
    """A row for each measure, a column for each client; how many times ours others are."""
    lines = ["| | " + " | ".join(one.kind for one in made) + " |", "|---" * (len(made) + 1) + "|"]
    for measure, (title, form) in MEASURES.items():
        ours = made[0].figure(measure)
        cells = []
        for one in made:
            figure = one.figure(measure)
            times = f" ({figure / ours:.1f} x)" if figure and ours and one is not made[0] else ""
            cells.append("-" if figure is None else form.format(figure) + times)
        lines.append(f"| {title} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def beaten(made: list[Made]) -> list[str]:
    """Where another client is smaller or faster than ours, and what ours stands on takes of that by itself."""
    ours, bare = made[0], made[-1]
    others = [one for one in made[1:] if one.kind not in FLOORS]
    found = []
    for measure, (title, _) in MEASURES.items():
        own, least = ours.figure(measure), bare.figure(measure)
        why = f"; {bare.kind} alone take {least / own:.2f} of ours" if own and least else ""
        for one in others:
            figure = one.figure(measure)
            if own is not None and figure is not None and figure < own:
                found.append(f"{title}: {one.kind} takes {figure / own:.2f} of ours{why}")
    return found


def section(path: Path, peers: Peers, turns: int) -> tuple[str, list[str]]:
    """What one document comes to, as Markdown, and where ours is beaten."""
    spec = openapi.load(path.read_text("utf-8"), path.name)
    with tempfile.TemporaryDirectory() as folder:
        made = clients(path.resolve(), spec, peers, Path(folder).resolve())
        python = (peers.folder or Path(sys.prefix)) / "bin/python"
        call = measure(spec, made, python, turns)
    operations = sum(len(item) for item in spec.document["paths"].values())
    words = f"`{call.method} {call.path}`" if call else "no operation that all of them can call"
    parts = [f"## {spec.document['info']['title']}, {operations} operations: {words}", table(made)]
    parts += [f"{one.kind}: {one.why}." for one in made if one.why]
    worse = beaten(made)
    parts += (
        ["Where ours is not first:\n\n" + "\n".join(f"- {each}" for each in worse)] if worse else []
    )
    return "\n\n".join(parts), worse


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("specs", type=Path, nargs="*", default=[OWN])
    parser.add_argument(
        "--peers", type=Path, help="environment with the other tools, made if absent"
    )
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--write", type=Path, help="folder for COST.md")
    options = parser.parse_args()
    if absent := [str(path) for path in options.specs if not path.is_file()]:
        print(f"no document at {', '.join(absent)}", file=sys.stderr)
        return 2
    before = load()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.peers.resolve() if options.peers else Path(scratch) / "peers"
        peers = installed(
            folder, ["openapi-python-client", "openapi-generator-cli"], libraries=True
        )
        found = []
        for path in options.specs:
            print(f"{path} ...", file=sys.stderr, flush=True)
            found.append(section(path, peers, options.turns))
    text = "\n\n".join(
        [
            "# What a client costs",
            (__doc__ or "").split("\n\n")[2].replace("\n", " "),
            *(part for part, _ in found),
            f"Other tools: {peers.said()}. Machine: {machine()}; load {before} before, {load()} at the end.",
        ]
    )
    print(text)
    if options.write:
        (options.write / "COST.md").write_text(text + "\n", encoding="utf-8")
    return int(any(worse for _, worse in found))


if __name__ == "__main__":
    sys.exit(main())
