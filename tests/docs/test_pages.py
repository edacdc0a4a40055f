"""The README and the pages in docs/ say what is true: their links, commands, settings and examples work."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from slatewright import pipeline
from slatewright.cli.main import COMMANDS
from slatewright.config import load_config
from slatewright.model.diagnostics import UsageError
from slatewright.model.options import CheckOptions

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "generator/README.md"]
PAGES += sorted((ROOT / "docs").glob("*.md"))
LINK = re.compile(r"\[[^\]]+\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def fences(page: Path, language: str) -> list[str]:
    return [text for tag, text in FENCE.findall(page.read_text("utf-8")) if tag == language]


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    for link in LINK.findall(page.read_text("utf-8")):
        if "://" not in link:
            path, _, anchor = link.partition("#")
            target = page.parent / path if path else page
            assert target.exists(), link
            assert not anchor or anchor in anchors(target), link


def test_the_readme_lists_every_command() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    listed = re.findall(r"^\| `slatewright (\w+)", readme, re.MULTILINE)
    assert sorted(listed) == sorted(COMMANDS)


def test_every_page_is_linked_from_the_readme() -> None:
    linked = LINK.findall((ROOT / "README.md").read_text("utf-8"))
    assert {f"docs/{page.name}" for page in (ROOT / "docs").glob("*.md")} <= set(linked)


def document(folder: Path, docs: str) -> Any:
    (folder / "index.html.md").write_text(docs, encoding="utf-8")
    settings = folder / "slatewright.toml"
    settings.write_text('[[api]]\nname = "kittens"\ndocs = "index.html.md"\n', encoding="utf-8")
    return pipeline.describe(load_config(settings).apis[0])


def test_the_example_of_the_readme_is_what_comes_out(tmp_path: Path) -> None:
    (section,) = fences(ROOT / "README.md", "markdown")
    (shown,) = fences(ROOT / "README.md", "yaml")
    spec = document(tmp_path, section).spec.document
    operation = spec["paths"]["/kittens/{kitten_id}"]["get"]
    assert f"operationId: {operation['operationId']}\n" in shown
    for parameter in operation["parameters"]:
        assert f"name: {parameter['name']}, in: {parameter['in']}" in shown
        assert f"type: {parameter['schema']['type']}" in shown


def test_settings_on_the_pages_are_accepted(tmp_path: Path) -> None:
    blocks = list(chain.from_iterable(fences(page, "toml") for page in PAGES))
    assert len(blocks) > 3
    for block in blocks:
        (tmp_path / "slatewright.toml").write_text(block, encoding="utf-8")
        load_config(tmp_path / "slatewright.toml")


API = '[[api]]\nname = "a"\ndocs = "docs"\n'
TABLES = {
    "[[api]]": API,
    "[api.client]": f'{API}[api.client]\noutput = "client"\n',
    "[check]": "[check]\n",
}
"""Each table of slatewright.toml as its last, with no more than it needs."""


@pytest.mark.parametrize("name", TABLES)
def test_the_settings_page_lists_every_setting(tmp_path: Path, name: str) -> None:
    """The program names all settings of a table where it refuses one; further tables have their own text."""
    (tmp_path / "slatewright.toml").write_text(f"{TABLES[name]}zzz = 1\n", encoding="utf-8")
    with pytest.raises(UsageError, match="is not a setting") as refused:
        load_config(tmp_path / "slatewright.toml")
    known = set(re.findall(r"`([a-z-]+)`", str(refused.value).partition("settings are")[2]))
    page = (ROOT / "docs/settings.md").read_text("utf-8").partition(f"## `{name}`")[2]
    cells = re.findall(r"^\|([^|]+)\|", page.partition("\n## ")[0], re.MULTILINE)
    listed = set(re.findall(r"(?:check\.)?([a-z-]+)(?=\]?`)", "".join(cells)))
    assert listed == known - {"client", "correct"}


def test_comments_on_the_page_are_understood(tmp_path: Path) -> None:
    (comments,) = (
        block for block in fences(ROOT / "docs/corrections.md", "markdown") if "skip" in block
    )
    docs = "## Feed\n\n`POST /kittens/{id}`\n\n" + "\n\n".join(comments.splitlines())
    described = document(tmp_path, docs)
    found = pipeline.check(described, CheckOptions(select=("CFG101",)))
    assert [finding.message for finding in found] == []
