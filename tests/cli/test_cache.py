"""What builds keep to save time: never believed from strangers, and never behind what was read."""

from __future__ import annotations

import json
import os
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from slatewright import build as building
from slatewright.cli.building import stamp
from slatewright.cli.building.cache import cache_of

posix = pytest.mark.skipif(os.name != "posix", reason="owners and modes")


def outputs(folder):
    """Every file of a project, with its content."""
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def reads(monkeypatch):
    """How often a build read its docs."""
    turns = []

    def build(*arguments):
        turns.append(arguments)
        return made(*arguments)

    made = building.build
    monkeypatch.setattr("slatewright.build.build", build)
    return turns


def test_nothing_of_it_lies_in_the_project(slatewright, with_client, cache):
    slatewright("build")
    assert {path.name for path in with_client.iterdir()} == {
        "docs",
        "openapi.yaml",
        "origins.json",
        "out",
        "slatewright.toml",
    }
    assert [path.name for path in cache.glob("*/stamp.json")] == ["stamp.json"]
    assert list(cache.glob("*/*/formatted.json"))


def test_what_a_checkout_brings_along_is_not_asked(slatewright, with_client, cache, reads):
    """Whoever forges a stamp for what they forged besides reaches nobody who builds their docs."""
    slatewright("build")
    shutil.move(cache, with_client / ".slatewright_cache")
    forged = with_client / "out/kites/client.py"
    before = forged.read_bytes()
    forged.write_bytes(before + b"import this\n")
    assert slatewright("build").code == 2  # it was changed by hand, and says so
    assert slatewright("build", "--force").code == 0
    assert (len(reads), forged.read_bytes()) == (3, before)


@pytest.mark.parametrize(
    "name", ["docs/index.html.md", "docs/includes/_errors.md", "slatewright.toml"]
)
def test_an_edit_while_a_build_runs_is_built_next(slatewright, project, monkeypatch, reads, name):
    build = building.build

    def edited_meanwhile(*arguments):
        made = build(*arguments)
        path = project / name
        path.write_text(path.read_text().replace("kite", "bird"))
        return made

    monkeypatch.setattr("slatewright.build.build", edited_meanwhile)
    slatewright("build")
    monkeypatch.setattr("slatewright.build.build", build)
    slatewright("build")
    assert len(reads) == 2
    assert slatewright("build", "--check").code == 0


def test_an_output_changed_while_it_is_written_is_built_next(
    slatewright, project, monkeypatch, reads
):
    from slatewright.cli.building import run as building

    deliver = building._deliver

    def changed_at_once(*arguments):
        stale = deliver(*arguments)
        (project / "openapi.yaml").write_text("nothing")
        return stale

    monkeypatch.setattr(building, "_deliver", changed_at_once)
    slatewright("build")
    monkeypatch.setattr(building, "_deliver", deliver)
    slatewright("build")
    assert (len(reads), slatewright("build", "--check").code) == (2, 0)


def test_outputs_among_the_docs_are_no_change_of_docs(slatewright, project, reads):
    config = project / "slatewright.toml"
    config.write_text(config.read_text().replace("openapi.yaml", "docs/openapi.yaml"))
    slatewright("build")
    slatewright("build")
    assert len(reads) == 1


def test_a_new_folder_that_includes_would_be_found_in(slatewright, project, reads):
    """Where the docs are named by a file, includes may stand in any folder up to `source`."""
    source = project / "source/v1"
    source.mkdir(parents=True)
    (project / "docs/index.html.md").rename(source / "index.html.md")
    config = project / "slatewright.toml"
    config.write_text(config.read_text().replace('"docs"', '"source/v1/index.html.md"'))
    slatewright("build")
    (project / "docs/includes").rename(project / "source/includes")
    slatewright("build")
    assert len(reads) == 2


@pytest.mark.parametrize(
    "distribution", ["jsonschema", "openapi_schema_validator", "python_jsonpath", "pyyaml"]
)
def test_another_version_of_a_library_builds_anew(
    slatewright, with_client, monkeypatch, reads, distribution
):
    """Such as a validator that refuses what the one before it took."""
    slatewright("build")

    def upgraded(site):
        return [
            f"{name}.post1" if name.startswith(f"{distribution}-") else name for name in known(site)
        ]

    known = stamp._installed
    monkeypatch.setattr(stamp, "_installed", upgraded)
    stamp.tool.cache_clear()
    slatewright("build")
    monkeypatch.undo()
    stamp.tool.cache_clear()
    assert len(reads) == 2


@pytest.mark.parametrize("library", sorted(stamp.LIBRARIES))
def test_the_version_of_every_library_is_known(library):
    origin = Path(find_spec(library).origin)
    assert stamp._version(stamp.LIBRARIES[library], origin.parents[1])


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"tool": 1}', "[" * 100_000])
def test_a_broken_stamp_is_no_harm(slatewright, with_client, cache, text):
    slatewright("build")
    (stamp,) = cache.glob("*/stamp.json")
    kept = stamp.read_text()
    stamp.write_text(text)
    assert slatewright("build").code == 0
    assert stamp.read_text() == kept


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: "",
        lambda text: text[: len(text) // 2],
        lambda text: text.replace("import", "imp0rt"),
        lambda text: json.dumps({key: ["import os", "0"] for key in json.loads(text)}),
        lambda text: json.dumps(dict.fromkeys(json.loads(text), 1)),
        lambda text: "[" * 100_000,
    ],
)
def test_damaged_formatted_files_are_no_harm(slatewright, with_client, cache, damage):
    slatewright("build")
    before = outputs(with_client)
    (kept,) = cache.glob("*/*/formatted.json")
    kept.write_text(damage(kept.read_text()))
    (stamp,) = cache.glob("*/stamp.json")
    stamp.unlink()
    shutil.rmtree(with_client / "out")
    assert slatewright("build").code == 0
    assert outputs(with_client) == before


@posix
@pytest.mark.parametrize("mode", [0o777, 0o720, 0o702])
def test_a_folder_that_others_may_write_to_is_not_asked(
    slatewright, with_client, cache, reads, mode
):
    slatewright("build")
    (folder,) = cache.iterdir()
    folder.chmod(mode)
    slatewright("build")
    assert len(reads) == 2


@posix
@pytest.mark.parametrize("mode", [0o777, 0o720, 0o702])
def test_nor_is_one_within_a_folder_that_others_may_write_to(
    slatewright, with_client, cache, reads, mode
):
    """Who may write there may put another folder of the same user in its place."""
    slatewright("build")
    cache.chmod(mode)
    slatewright("build")
    assert len(reads) == 2
    cache.chmod(0o700)
    slatewright("build")
    assert len(reads) == 2


@posix
def test_a_user_may_have_their_caches_elsewhere(slatewright, with_client, cache, reads):
    slatewright("build")
    cache.rename(with_client.parent / "elsewhere")
    cache.symlink_to(with_client.parent / "elsewhere")
    slatewright("build")
    assert len(reads) == 1


@posix
def test_a_link_in_place_of_the_folder_is_not_asked(slatewright, with_client, cache, reads):
    slatewright("build")
    (folder,) = cache.iterdir()
    folder.rename(with_client / "elsewhere")
    folder.symlink_to(with_client / "elsewhere")
    slatewright("build")
    assert len(reads) == 2


@posix
def test_where_it_lies(project, monkeypatch):
    config = project / "slatewright.toml"
    monkeypatch.delenv("SLATEWRIGHT_CACHE")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("HOME", str(project / "home"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(project / "xdg"))
    assert cache_of(config).parent == project / "xdg/slatewright"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert cache_of(config).parent == project / "home/.cache/slatewright"
    assert cache_of(project / "other/slatewright.toml") != cache_of(config)


@posix
def test_without_a_place_for_it(slatewright, with_client, monkeypatch, reads):
    (with_client / "file").touch()
    monkeypatch.setenv("SLATEWRIGHT_CACHE", str(with_client / "file/below"))
    assert [slatewright("build").code for _ in range(2)] == [0, 0]
    assert len(reads) == 2


@pytest.fixture
def plans(monkeypatch):
    """How often a client was planned."""
    from slatewright import pipeline

    turns = []

    def client(*arguments):
        turns.append(arguments)
        return made(*arguments)

    made = pipeline.client
    monkeypatch.setattr(pipeline, "client", client)
    return turns


def test_words_that_leave_the_document_as_it_is_plan_no_client(slatewright, with_client, plans):
    page = with_client / "docs/index.html.md"
    slatewright("build")
    before = outputs(with_client / "out")
    page.write_text(page.read_text() + "\n<!-- a note to ourselves -->\n")
    assert slatewright("build").code == 0
    assert (len(plans), outputs(with_client / "out")) == (1, before)
    page.write_text(page.read_text().replace("kite", "bird"))
    slatewright("build")
    assert len(plans) == 2
    assert outputs(with_client / "out") != before


def test_another_name_plans_the_client_anew(slatewright, with_client, plans):
    config = with_client / "slatewright.toml"
    slatewright("build")
    config.write_text(config.read_text().replace('package = "kites"', 'package = "gliders"'))
    assert slatewright("build").code == 0
    assert (len(plans), (with_client / "out/gliders/__init__.py").is_file()) == (2, True)


def test_templates_of_the_user_plan_the_client_each_time(slatewright, with_client, plans):
    """They may change between two builds, and see more of the plan than the document says."""
    config = with_client / "slatewright.toml"
    page = with_client / "docs/index.html.md"
    (with_client / "mine").mkdir()
    config.write_text(config.read_text() + 'templates = "mine"\n')
    slatewright("build")
    page.write_text(page.read_text() + "\n<!-- a note to ourselves -->\n")
    slatewright("build")
    assert len(plans) == 2
