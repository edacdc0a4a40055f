"""`slatewright diff` at revisions whose trees hold what no checkout would."""

from __future__ import annotations

import subprocess

import pytest

from .scratch_git import git


def written(kind: str, content: bytes) -> bytes:
    """The name of an object put into the repository, whatever it holds."""
    command = ["git", "hash-object", "-t", kind, "-w", "--stdin", "--literally"]
    done = subprocess.run(command, input=content, check=True, capture_output=True)
    return bytes.fromhex(done.stdout.decode().strip())


def tree(*entries: tuple[str, str, bytes]) -> bytes:
    """A tree of mode, name and object."""
    return written(
        "tree", b"".join(f"{mode} {name}\0".encode() + digest for mode, name, digest in entries)
    )


@pytest.fixture
def committed(project):
    """Puts more entries beside the docs of the project; the revision then."""

    def commit(*entries: tuple[str, str, bytes]) -> str:
        index = written("blob", (project / "docs/index.html.md").read_bytes())
        errors = written("blob", (project / "docs/includes/_errors.md").read_bytes())
        includes = tree(("100644", "_errors.md", errors))
        docs = tree(*entries, ("40000", "includes", includes), ("100644", "index.html.md", index))
        top = tree(("40000", "docs", docs)).hex()
        words = ["git", "-c", "user.name=K", "-c", "user.email=k@kites.example"]
        made = subprocess.run(
            [*words, "commit-tree", top, "-m", "x"], check=True, capture_output=True, text=True
        )
        return made.stdout.strip()

    git("init", "-q", "-b", "main")
    return commit


def files(folder):
    return sorted(str(path) for path in folder.rglob("*") if ".git" not in path.parts)


@pytest.mark.parametrize(
    "name", ["..", ".", ".git", ".GIT", "a\nb.md", "a\\b.md", "-x.md", "\x1b[31m.md"]
)
def test_names_lead_nowhere(slatewright, project, committed, name):
    blob = written("blob", b"# Elsewhere\n")
    inner = tree(("100644", "stray.md", blob))
    mode, digest = ("40000", inner) if "." in name and len(name) < 5 else ("100644", blob)
    revision = committed((mode, name, digest))
    before = files(project)
    found = slatewright("diff", revision, "docs", "--docs", "docs")
    assert (found.code, found.out) == (0, "No changes.\n")
    assert files(project) == before


@pytest.mark.parametrize(
    "target", ["/etc/passwd", "../../../../etc/passwd", "_loop.md", "x" * 5_000, "includes"]
)
def test_links_lead_nowhere(slatewright, committed, target):
    revision = committed(("120000", "_loop.md", written("blob", target.encode())))
    found = slatewright("diff", revision, "docs", "--docs", "docs")
    assert (found.code, found.out) == (0, "No changes.\n")


def test_submodules_are_passed_over(slatewright, committed):
    revision = committed(("160000", "module", bytes(20)))
    assert slatewright("diff", revision, "docs", "--docs", "docs").out == "No changes.\n"


def test_a_folder_and_a_file_of_one_name(slatewright, committed):
    blob = written("blob", b"# Both\n")
    revision = committed(
        ("100644", "a.md", blob), ("40000", "a.md", tree(("100644", "b.md", blob)))
    )
    found = slatewright("diff", revision, "docs", "--docs", "docs")
    assert found.code == 2
    assert "cannot be written here" in found.err


def test_content_that_is_missing(slatewright, committed):
    revision = committed(("100644", "gone.md", bytes(range(20))))
    found = slatewright("diff", revision, "docs", "--docs", "docs")
    assert (found.code, "git has no content for 'docs/gone.md'" in found.err) == (2, True)


def test_huge_docs_are_named_and_other_huge_files_passed_over(slatewright, committed):
    huge = written("blob", b"x" * 9_000_000)
    revision = committed(("100644", "NOTES", huge))
    assert slatewright("diff", revision, "docs", "--docs", "docs").out == "No changes.\n"
    found = slatewright("diff", committed(("100644", "big.md", huge)), "docs", "--docs", "docs")
    assert (found.code, "big.md has 9 MB" in found.err) == (2, True)
