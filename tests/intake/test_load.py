"""Documentation sets on disk: which index, which includes, in which order."""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path

import pytest

from slatewright.intake import load
from slatewright.model.diagnostics import UsageError
from slatewright.model.options import IntakeOptions
from slatewright.model.source import SourceFile, SourceSet

INDEX = "---\ntitle: Garden\nincludes:\n{}---\n\n# Garden\n"


def _write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")


def _load(root: Path) -> SourceSet:
    return load(IntakeOptions(root))


def _including(*names: str) -> str:
    return INDEX.format("".join(f"  - {name}\n" for name in names))


@pytest.mark.parametrize(
    "name",
    [
        "index.html.md",
        "index.md",
        "index.markdown",
        "index.html.md.erb",
        "index.md.erb",
        "index.html.erb",
        "index.erb",
        "source/index.html.md",
        "garden/index.md",
        "en/index.html.md",
        "index.en.md",
    ],
)
def test_index_is_found(tmp_path: Path, name: str) -> None:
    _write(tmp_path, {name: "# Garden\n"})
    sources = _load(tmp_path)
    assert [file.text for file in sources.files] == ["# Garden\n"]
    assert sources.files[0].erb == name.endswith(".erb")


@pytest.mark.parametrize(
    ("names", "best"),
    [
        (["index.html.md", "index.en.md"], "index.html.md"),
        (["index.fr.md", "index.en.md", "index.de.md"], "index.en.md"),
        (["fr/index.md", "en/index.md"], "en/index.md"),
        (["index.fr.md", "index.de.md"], "index.de.md"),
        (["local/index.html.md", "local/index.cn.html.md"], "local/index.html.md"),
        (["2019-01-02/index.md", "2021-03-04/index.md"], "2021-03-04/index.md"),
        (["v9/index.md", "v10/index.md"], "v10/index.md"),
        (["v1.html.md", "v2.html.md"], "v2.html.md"),
    ],
)
def test_best_of_several(tmp_path: Path, names: list[str], best: str) -> None:
    _write(tmp_path, {name: f"# {name}\n" for name in names})
    assert _load(tmp_path).files[0].text == f"# {best}\n"


def test_a_redirect_is_no_index(tmp_path: Path) -> None:
    redirect = '<meta http-equiv="refresh" content="0;url=<%= versions[0] %>">\n'
    _write(tmp_path, {"index.html.erb": redirect, "2021-03-04/index.html.md": "# Garden\n"})
    assert _load(tmp_path).files[0].text == "# Garden\n"


def test_index_file_by_name(tmp_path: Path) -> None:
    _write(tmp_path, {"source/other.md": _including("beds"), "source/includes/_beds.md": "# B\n"})
    sources = _load(tmp_path / "source" / "other.md")
    assert [file.path for file in sources.files] == ["other.md", "includes/_beds.md"]


def test_includes_above_the_index(tmp_path: Path) -> None:
    _write(
        tmp_path,
        {"source/pages/index.md": _including("beds"), "source/includes/_beds.md": "# Beds\n"},
    )
    sources = _load(tmp_path / "source")
    assert [file.path for file in sources.files] == ["pages/index.md", "includes/_beds.md"]
    assert _load(tmp_path / "source" / "pages" / "index.md").files == sources.files
    assert _load(tmp_path / "source" / "pages").files == sources.files


@pytest.mark.parametrize("name", ["nowhere", "empty"])
def test_no_docs_is_a_usage_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match=name):
        _load(tmp_path / name)


@pytest.mark.parametrize(
    ("include", "path"),
    [
        ("beds", "includes/_beds.md"),
        ("beds", "includes/beds.md"),
        ("beds", "includes/_beds.markdown"),
        ("beds", "includes/_beds.md.erb"),
        ("beds", "includes/_beds.erb"),
        ("beds", "includes/_beds.html.md"),
        ("_beds", "includes/_beds.md"),
        ("beds.md", "includes/_beds.md"),
        ("garden/beds", "includes/garden/_beds.md"),
        ("garden/beds", "includes/garden/beds.md"),
    ],
)
def test_spellings_of_includes(tmp_path: Path, include: str, path: str) -> None:
    _write(tmp_path, {"index.md": _including(include), path: "# Beds\n"})
    sources = _load(tmp_path)
    assert [(item.name, item.path, item.differs) for item in sources.includes] == [
        (include, path, False)
    ]
    assert [file.path for file in sources.files] == ["index.md", path]


def test_a_list_of_includes_has_a_folder_of_its_name(tmp_path: Path) -> None:
    head = "---\nincludes:\n  - intro\nincludes_beds:\n  - tulips\n  - roses\n---\n"
    files = ("includes/_intro.md", "includes_beds/_tulips.md", "includes/_roses.md")
    _write(tmp_path, {"index.md": head} | dict.fromkeys(files, "# A"))
    sources = _load(tmp_path)
    assert tuple(file.path for file in sources.files[1:]) == files


def test_includes_keep_their_order_and_are_read_once(tmp_path: Path) -> None:
    _write(
        tmp_path,
        {
            "index.md": _including("b", "a", "b", "none"),
            "includes/_a.md": "A",
            "includes/_b.md": "B",
            "includes/_left.md": "L",
            "includes/notes.txt": "",
            "other.md": "",
        },
    )
    sources = _load(tmp_path)
    assert [file.text for file in sources.files[1:]] == ["B", "A"]
    assert [item.path for item in sources.includes] == [
        "includes/_b.md",
        "includes/_a.md",
        "includes/_b.md",
        None,
    ]
    assert [item.span.line for item in sources.includes] == [4, 5, 6, 7]
    assert sources.unused == ("includes/_left.md",)


def test_case_may_differ(tmp_path: Path) -> None:
    _write(tmp_path, {"index.md": _including("BedList"), "includes/_bedlist.md": "B"})
    (include,) = _load(tmp_path).includes
    assert (include.path, include.differs) == ("includes/_bedlist.md", True)


@pytest.mark.parametrize("name", ["../secret", "/etc/passwd", "a/../../secret", "C:/secret"])
def test_nothing_outside_the_docs_is_read(tmp_path: Path, name: str) -> None:
    _write(tmp_path, {"docs/index.md": _including(name), "secret.md": "S", "docs/secret.md": "S"})
    sources = _load(tmp_path / "docs")
    assert len(sources.files) == 1
    (include,) = sources.includes
    assert include.path is None
    assert include.reason == "is outside the docs folder"


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_links_out_of_the_docs_are_not_followed(tmp_path: Path) -> None:
    _write(
        tmp_path, {"docs/index.md": _including("leak", "far"), "secret.md": "S", "f/_far.md": ""}
    )
    (tmp_path / "docs" / "includes").mkdir()
    (tmp_path / "docs" / "includes" / "_leak.md").symlink_to(tmp_path / "secret.md")
    (tmp_path / "docs" / "includes" / "more").symlink_to(tmp_path / "f")
    sources = _load(tmp_path / "docs")
    assert len(sources.files) == 1
    assert sources.includes[0].reason == "is outside the docs folder"
    assert sources.includes[1].path is None
    assert sources.unused == ()


def test_other_versions_are_named(tmp_path: Path) -> None:
    names = ("source/2019-01/index.html.md", "source/2021-06/index.html.md")
    _write(tmp_path, dict.fromkeys(names, "# Garden\n"))
    sources = _load(tmp_path)
    assert (Path(sources.folder), sources.index) == (tmp_path / "source/2021-06", "index.html.md")
    assert sources.others == (names[0],)
    assert _load(tmp_path / names[0]).others == ()


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_an_index_that_leads_out_of_the_docs_is_none(tmp_path: Path) -> None:
    _write(tmp_path, {"secret.md": "S", "docs/source/index.md": "# Garden\n"})
    (tmp_path / "docs" / "index.md").symlink_to(tmp_path / "secret.md")
    assert _load(tmp_path / "docs").files[0].text == "# Garden\n"


def _farm(docs: Path, farm: Path) -> Path:
    """A folder with a link for every file, as Bazel and Nix offer sources."""
    for path in sorted(docs.rglob("*")):
        if path.is_file():
            link = farm / path.relative_to(docs)
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(path.absolute())
    return farm


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
@pytest.mark.parametrize("named", ["farm", "farm/source", "farm/source/index.html.md"])
def test_a_folder_of_links_is_read_like_the_files(tmp_path: Path, named: str) -> None:
    real = {"source/index.html.md": _including("herbs"), "source/includes/_herbs.md": "# Herbs\n"}
    _write(tmp_path / "real", real)
    _farm(tmp_path / "real", tmp_path / "farm")
    read, expected = _load(tmp_path / named), _load(tmp_path / "real")
    assert [file.text for file in read.files] == [file.text for file in expected.files]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_linked_index_is_taken_where_there_is_no_other(tmp_path: Path) -> None:
    _write(tmp_path, {"elsewhere.md": "# Garden\n", "docs/notes.md": ""})
    (tmp_path / "docs/index.md").symlink_to(tmp_path / "elsewhere.md")
    assert _load(tmp_path / "docs").files[0].text == "# Garden\n"


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_link_within_the_docs_opens_no_way_out(tmp_path: Path) -> None:
    _write(tmp_path, {"docs/main.md": _including("leak"), "secret.md": "S"})
    (tmp_path / "docs/includes").mkdir()
    (tmp_path / "docs/index.md").symlink_to("main.md")
    (tmp_path / "docs/includes/_leak.md").symlink_to(tmp_path / "secret.md")
    sources = _load(tmp_path / "docs")
    assert len(sources.files) == 1
    assert sources.includes[0].reason == "is outside the docs folder"


def test_partials_of_a_template_are_read_in_place_order(tmp_path: Path) -> None:
    page = (
        "---\ntitle: Garden\nincludes:\n  - last\n---\n"
        "<%= partial \"includes/second\" %>\n<%= partial('includes/first') %>\n"
        '<%= partial "includes/#{name}" %>\n'
    )
    _write(
        tmp_path,
        {
            "index.html.md.erb": page,
            "includes/_first.md": "1",
            "includes/_second.md.erb": '<%= partial "includes/third" %>\n',
            "includes/_third.md": "3",
            "includes/_last.md": "4",
        },
    )
    sources = _load(tmp_path)
    assert [file.path for file in sources.files[1:]] == [
        "includes/_second.md.erb",
        "includes/_third.md",
        "includes/_first.md",
        "includes/_last.md",
    ]


def test_encodings_and_line_ends(tmp_path: Path) -> None:
    text = b"\xef\xbb\xbf---\r\ntitle: Caf\xc3\xa9\r\n---\r\n# A\rB \xff\n"
    (tmp_path / "index.md").write_bytes(text)
    (file,) = _load(tmp_path).files
    assert file.text == "---\ntitle: Café\n---\n# A\nB \ufffd\n"
    assert file.body_line == 4


def test_an_include_that_cannot_be_read_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"index.md": _including("beds", "paths"), "includes/_beds.md": "B"}
    _write(tmp_path, files | {"includes/_paths.md": "P"})
    module = import_module("slatewright.intake.load")
    read = module.read_file

    def locked(path: Path, name: str) -> SourceFile:
        if path.name == "_beds.md":
            raise PermissionError(13, "Permission denied")
        return read(path, name)

    monkeypatch.setattr(module, "read_file", locked)
    sources = _load(tmp_path)
    assert [(item.path, item.reason) for item in sources.includes] == [
        (None, "cannot be read: Permission denied"),
        ("includes/_paths.md", None),
    ]
    assert sources.unused == ()
