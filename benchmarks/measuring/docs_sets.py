"""Docs to measure with: as they are, several times as large, and in a project of their own."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from slatewright import intake
from slatewright.model.options import IntakeOptions

OWN = Path(__file__).parents[2] / "specs/capillary-v2/docs"
PAGE = 400_000
"""Characters that docs are brought to where nobody named any."""
SMALL = 30_000

HEADING = re.compile(r"^(#+ *)(?=\S)", re.MULTILINE)
PATH = re.compile(r"(?<![\w/:<>.)\]])/(?=[A-Za-z{<:])")
HOST = re.compile(r"(https?://[^/\s\"'<>`]+)/")


def texts_of(docs: Path) -> list[str]:
    """The files that a docs set is read from, the front matter aside."""
    return [_body(file.text) for file in intake.load(IntakeOptions(docs)).files]


def _body(text: str) -> str:
    return text.split("\n---", 1)[-1].lstrip("-") if text.startswith("---") else text


def several_times(texts: list[str], folder: Path, size: int) -> Path:
    """Docs of `size` copies of the texts, each with headings, anchors and paths of its own."""
    (folder / "includes").mkdir(parents=True)
    names = []
    for copy in range(size):
        for number, text in enumerate(texts):
            names.append(f"c{copy}x{number}")
            renamed = _renamed(text, f"c{copy}")
            (folder / f"includes/_{names[-1]}.md").write_text(renamed, encoding="utf-8")
    listed = "\n".join(f"  - {name}" for name in names)
    (folder / "index.html.md").write_text(f"---\ntitle: Many\nincludes:\n{listed}\n---\n")
    return folder


def _renamed(text: str, name: str) -> str:
    text = HOST.sub(rf"\1/{name}/", text)
    text = PATH.sub(f"/{name}/", text)
    text = HEADING.sub(rf"\1{name.upper()} ", text)
    return text.replace("](#", f"](#{name}-")


def own_docs(folder: Path) -> Path:
    """The docs of this repository, as often as makes them large."""
    texts = texts_of(OWN)
    return several_times(texts, folder, round(PAGE / sum(map(len, texts))))


def small_docs(docs: Path, folder: Path) -> Path:
    """Docs of the one file that is nearest to an ordinary size."""
    folder.mkdir()
    text = min(texts_of(docs), key=lambda text: abs(len(text) - SMALL))
    (folder / "index.html.md").write_text(f"---\ntitle: Small\n---\n{text}", encoding="utf-8")
    return folder


def project(docs: Path, folder: Path, number: int = 1) -> Path:
    """A project that builds the document and the client of `number` copies of the docs."""
    folder.mkdir()
    text = ""
    for at in range(number):
        shutil.copytree(docs, folder / f"docs{at}", copy_function=shutil.copyfile)
        text += (
            f'[[api]]\nname = "a{at}"\ndocs = "docs{at}"\nspec = "spec{at}.yaml"\n'
            f'origins = "origins{at}.json"\n[api.client]\noutput = "out{at}"\npackage = "api{at}"\n\n'
        )
    (folder / "slatewright.toml").write_text(text)
    for made in folder.rglob("*"):
        made.chmod(0o755 if made.is_dir() else 0o644)
    return folder
