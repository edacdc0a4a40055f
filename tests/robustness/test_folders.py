"""Folders with something else than files in them end in a clear message, never in a bug."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from slatewright.cli.main import BUG, USAGE, run

HEAD = "---\nincludes:\n  - den\n---\n# Dens\n\n`GET /dens`\n"


def _page(folder: Path, text: str = HEAD) -> None:
    (folder / "includes").mkdir()
    (folder / "index.html.md").write_bytes(text.encode("utf-8", "surrogatepass"))


def _link_to_itself(folder: Path) -> None:
    _page(folder)
    (folder / "includes/_den.md").symlink_to("_den.md")


def _link_upwards(folder: Path) -> None:
    _page(folder)
    (folder / "includes/up").symlink_to("..")


def _folder_for_a_file(folder: Path) -> None:
    _page(folder)
    (folder / "includes/_den.md").mkdir()


def _pipe(folder: Path) -> None:
    _page(folder)
    os.mkfifo(folder / "includes/_den.md")


def _no_text(folder: Path) -> None:
    _page(folder)
    (folder / "includes/_den.md").write_bytes(bytes(range(256)) * 40)


def _lone_surrogates(folder: Path) -> None:
    _page(folder, HEAD + "# \ud800 den\n\n`GET /dens/\udfff`\n")


def _partials_that_name_each_other(folder: Path) -> None:
    _page(folder, "")
    (folder / "index.html.md").rename(folder / "index.html.md.erb")
    (folder / "index.html.md.erb").write_text("<%= partial 'includes/a' %>\n# Dens\n")
    (folder / "includes/_a.md.erb").write_text("<%= partial 'includes/b' %>\n`GET /a`\n")
    (folder / "includes/_b.md.erb").write_text("<%= partial 'includes/a' %>\n`GET /b`\n")


def _long_names(folder: Path) -> None:
    _page(
        folder, f"---\nincludes:\n  - {'a' * 5000}\n  - {'a/' * 3000}b\n  - ../../x\n---\n# Dens\n"
    )


def _nothing(folder: Path) -> None:
    _page(folder, "")


FOLDERS = (
    _link_to_itself, _link_upwards, _folder_for_a_file, _pipe, _no_text, _lone_surrogates,
    _partials_that_name_each_other, _long_names, _nothing,
)  # fmt: skip


@pytest.mark.parametrize("make", FOLDERS, ids=lambda make: make.__name__.strip("_"))
@pytest.mark.parametrize("command", ["spec", "check", "conventions"])
def test_commands(
    command: str,
    make: Callable[[Path], None],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    make(tmp_path)
    code = run([command, str(tmp_path), *(["-o", "-"] if command == "spec" else [])])
    assert code < BUG, capsys.readouterr().err


@pytest.mark.parametrize("command", ["spec", "check", "facts"])
def test_an_index_that_is_a_link_to_itself(command: str, tmp_path: Path) -> None:
    page = tmp_path / "index.html.md"
    page.symlink_to(page.name)
    assert run([command, str(page), *(["-o", "-"] if command == "spec" else [])]) == USAGE
