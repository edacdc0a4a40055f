"""`slatewright build --depfile`, read by make and ninja themselves."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOOL = f"{sys.executable} -m slatewright"
COMMAND = f"{TOOL} build --depfile docs.d"
PAGE = (Path(__file__).parents[2] / "docs/ci.md").read_text()
MAKEFILE = PAGE.partition("```make\n")[2].partition("```")[0].replace("\tslatewright", f"\t{TOOL}")
NINJA = f"""rule build
  command = {COMMAND}
  depfile = docs.d
  restat = 1
build openapi.yaml: build slatewright.toml
"""
TOOLS = {
    "make": ("Makefile", MAKEFILE),
    "ninja": ("build.ninja", NINJA),
}


@pytest.fixture(params=TOOLS)
def tool(request, project):
    """A build tool that runs slatewright; whether it had anything to do."""
    if shutil.which(request.param) is None:
        pytest.skip(f"there is no {request.param} here")
    name, text = TOOLS[request.param]
    (project / name).write_text(text)

    def run():
        done = subprocess.run([request.param], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return TOOL in done.stdout

    return run


def test_only_a_change_of_the_docs_builds_again(tool, project):
    assert tool()
    assert not tool()
    (project / "docs/notes.md").write_text("nothing of the docs")
    assert not tool()
    page = project / "docs/includes/_errors.md"
    page.write_text(page.read_text() + "\n## Rain\n\n`DELETE /kites/{id}`\n")
    assert tool()
    assert "delete:" in (project / "openapi.yaml").read_text()


def test_documents_of_a_fresh_checkout_are_built_from_all_docs(tool, project):
    """They are committed, what they are made from is not, and all have been written at one time."""
    subprocess.run([*TOOL.split(), "build"], check=True, capture_output=True)
    tool()
    page = project / "docs/includes/_errors.md"
    page.write_text(page.read_text() + "\n## Rain\n\n`DELETE /kites/{id}`\n")
    assert tool()
    assert not tool()
    assert "delete:" in (project / "openapi.yaml").read_text()


def test_a_removed_include_is_no_obstacle(tool, project):
    tool()
    (project / "docs/includes/_errors.md").unlink()
    index = project / "docs/index.html.md"
    index.write_text(index.read_text().replace("includes:\n  - errors\n", ""))
    assert tool()
    assert not tool()


def test_depfile_lists_all_sources(slatewright, project):
    assert slatewright("build", "--depfile", "out/docs.d").code == 0
    text = Path("out/docs.d").read_text()
    assert text.startswith(
        "openapi.yaml: \\\n  slatewright.toml \\\n  docs/index.html.md \\\n  docs/includes/_errors.md\n"
    )
    assert "\ndocs/includes/_errors.md:\n" in text


def test_depfile_is_written_though_there_is_nothing_to_build(slatewright, project):
    slatewright("build")
    slatewright("build", "--depfile", "docs.d")
    assert Path("docs.d").exists()
    Path("docs.d").unlink()
    slatewright("build", "--depfile", "docs.d")
    assert Path("docs.d").exists()


NAMES = [
    "two words",
    "100$ $(shell touch broken)",
    "a#b",
    "x;touch broken",
    "wx:y",
    "x=y",
    "x\ntouch broken",
    "é",
]


@pytest.mark.parametrize("name", NAMES)
def test_names_of_files_are_no_commands(tool, project, name):
    (project / "docs/includes" / f"_{name}.md").write_text("# More\n\n`GET /more`\n")
    index = project / "docs/index.html.md"
    quoted = name.replace("\n", "\\n")
    index.write_text(index.read_text().replace("  - errors", f'  - "{quoted}"'))
    assert tool()
    assert "/more" in (project / "openapi.yaml").read_text()
    tool()
    assert not (project / "broken").exists()


def test_check_writes_no_depfile(slatewright, project):
    found = slatewright("build", "--check", "--depfile", "docs.d")
    assert (found.code, "--check and --depfile exclude each other" in found.err) == (2, True)
