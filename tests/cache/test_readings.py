"""Builds that keep what they read make what builds make that keep nothing, whatever happens to the docs or the cache."""

from __future__ import annotations

import random
import shutil
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from slatewright import build, markdown, openapi, pipeline
from slatewright.beside import may_fork
from slatewright.cache import readings
from slatewright.cache.store import load, save
from slatewright.config import Config
from slatewright.model.options import Cache, CheckOptions

ROOT = Path(__file__).parents[2]
LIBRARY = ROOT / "tests/golden/library/docs"
MEMBERS = ROOT / "specs/capillary-v2/docs"
PIECES = [
    "",
    "# Books",
    "## Get a book",
    "`GET /books/{id}`",
    "GET https://api.example.com/v2/shelves/<ID>?page=1",
    "```json",
    '{"id": 1, "title": "Tom", "tags": ["a"], "at": null}',
    "```",
    "```shell",
    'curl -X POST "https://api.example.com/books" -d \'{"title": "x"}\'',
    "Parameter | Type | Required | Description",
    "--------- | ---- | -------- | -----------",
    "title | string | yes | What it is called. One of `a`, `b`.",
    "<aside class='warning'>Deprecated.</aside>",
    "Returns a list of [books](#books).",
    "`Authorization: Bearer TOKEN`",
    "401 | Unauthorized | No key.",
    "<!-- slatewright: ignore all -->",
    "> Sample response",
    "Größe — 返回 \u2028 \x0c",
    "---",
]


def outcome(docs, cache=None):
    """All that comes of docs: the document, its origins, the findings."""
    config = replace(Config().api_of(docs), cache=cache)
    built = build.build(config, CheckOptions())
    spec = built.described.spec
    return openapi.serialise(spec, ".yaml"), openapi.origins_text(spec), built.diagnostics


def another_process():
    """Forget what this process holds, as a new one would not know it."""
    readings._readings.cache_clear()


@pytest.fixture
def docs(tmp_path):
    return Path(shutil.copytree(LIBRARY, tmp_path / "docs"))


@pytest.fixture
def cache(tmp_path):
    another_process()
    return Cache(tmp_path / "cache", "1")


def edited(path, at, action, piece):
    """One edit of a file, as people make them and as they do not."""
    lines = path.read_text(encoding="utf-8").split("\n")
    at %= len(lines)
    match action:
        case "add":
            lines.insert(at, piece)
        case "replace":
            lines[at] = piece
        case "drop":
            del lines[at]
        case "twice":
            lines[at:at] = lines[at : at + 12]
        case "cut":
            lines[at] = lines[at][: len(lines[at]) // 2]
        case "swap":
            lines[at:] = [*lines[at + 9 :], *lines[at : at + 9]]
    path.write_text("\n".join(lines), encoding="utf-8")


EDITS = st.lists(
    st.tuples(
        st.integers(0, 20),
        st.integers(0, 4000),
        st.sampled_from(["add", "replace", "drop", "twice", "cut", "swap"]),
        st.sampled_from(PIECES),
        st.booleans(),
    ),
    min_size=1,
    max_size=4,
)


def follow(folder, source, edits):
    docs, cache = folder / "docs", Cache(folder / "cache", "1")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(source, docs)
    another_process()
    outcome(docs, cache)
    for file, at, action, piece, anew in edits:
        every = sorted(docs.rglob("*.md"))
        edited(every[file % len(every)], at, action, piece)
        if anew:
            another_process()
        assert outcome(docs, cache) == outcome(docs)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(edits=EDITS)
def test_edited_docs_give_what_they_give_without_a_cache(edits, tmp_path_factory):
    follow(tmp_path_factory.getbasetemp() / "edited", LIBRARY, edits)


@pytest.mark.parametrize("seed", range(2))
def test_real_docs_do_as_well(seed, tmp_path):
    chance = random.Random(seed)
    actions = ["add", "replace", "drop", "twice", "cut", "swap"]
    edits = [
        (chance.randrange(20), chance.randrange(4000), action, chance.choice(PIECES), at % 2 == 0)
        for at, action in enumerate(chance.sample(actions, 3))
    ]
    follow(tmp_path, MEMBERS, edits)


def kept(cache):
    return sorted(cache.folder.glob("*.reading"))


def test_only_what_changed_is_read(docs, cache, monkeypatch):
    outcome(docs, cache)
    another_process()
    turns = []
    read = markdown.read

    def counted(source):
        turns.append(source.path)
        return read(source)

    monkeypatch.setattr("slatewright.markdown.read", counted)
    outcome(docs, cache)
    assert turns == []
    changed = max(docs.rglob("*.md"))
    changed.write_text(changed.read_text() + "\nOne more line.\n")
    outcome(docs, cache)
    assert turns == [changed.relative_to(docs).as_posix()]


def test_of_a_changed_file_only_the_changed_sections_are_read(docs, cache, monkeypatch):
    outcome(docs, cache)
    another_process()
    changed = max(docs.rglob("*.md"), key=lambda path: path.read_text().count("\n## "))
    first, *rest = changed.read_text().split("\n## ")
    changed.write_text("\n## ".join([first, "One more\n\nMoves all that is below.\n", *rest]))
    turns = []
    recognise = pipeline._recognise

    def counted(section, trail):
        turns.append(section.title.plain)
        return recognise(section, trail)

    monkeypatch.setattr(pipeline, "_recognise", counted)
    expected = outcome(docs)
    everything = len(turns)
    turns.clear()
    assert outcome(docs, cache) == expected
    assert turns == ["One more"]
    assert everything > len(rest)


def test_a_section_below_another_title_is_read_anew(docs, cache):
    page = docs / "index.html.md"
    words = "\n## Keys\n\nEach call has a header.\n\n```\nX-Book-Key: 123abc\n```\n"
    schemes = []
    for title in ("Authentication", "Shelves", "Authentication"):
        page.write_text(f"---\ntitle: Books\n---\n# {title}\n{words}")
        document, *others = outcome(docs, cache)
        assert (document, *others) == outcome(docs)
        schemes.append("X-Book-Key" in document)
    assert schemes == [True, False, True]


def test_another_program_takes_no_section_from_this_one(docs, cache, monkeypatch):
    outcome(docs, cache)
    monkeypatch.setattr(
        "slatewright.cache.readings.sections_in", lambda _: pytest.fail("of another program")
    )
    assert outcome(docs, replace(cache, tool="2")) == outcome(docs)


def test_what_the_docs_no_longer_say_is_not_kept(docs, cache):
    outcome(docs, cache)
    before = kept(cache)
    changed = max(docs.rglob("*.md"))
    changed.write_text(changed.read_text() + "\nOne more line.\n")
    outcome(docs, cache)
    assert len(kept(cache)) == len(before)
    assert len(set(kept(cache)) - set(before)) == 1


def test_another_program_reads_anew(docs, cache):
    outcome(docs, cache)
    before = kept(cache)
    outcome(docs, replace(cache, tool="2"))
    assert not set(kept(cache)) & set(before)


def damage_cut(path):
    path.write_bytes(path.read_bytes()[:-20])


def damage_empty(path):
    path.write_bytes(b"")


def damage_bytes(path):
    path.write_bytes(b"\xff\xfe\x00" * 100)


def damage_sealed(path):
    """As somebody would who knows the form of the file."""
    save(path, ['[[], [["table", ["x", 1, 2, 3]]]]', "[" * 50_000])


def damage_others(path):
    """The reading of another file."""
    other = next(one for one in path.parent.glob("*.reading") if one != path)
    path.write_bytes(other.read_bytes()[:-1] + b"}")


def damage_folder(path):
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    "damage",
    [damage_cut, damage_empty, damage_bytes, damage_sealed, damage_others, damage_folder],
    ids=lambda damage: damage.__name__.removeprefix("damage_"),
)
def test_a_damaged_cache_is_as_good_as_none(docs, cache, damage):
    expected = outcome(docs)
    outcome(docs, cache)
    for path in kept(cache):
        damage(path)
    another_process()
    assert outcome(docs, cache) == expected
    (cache.folder / "passed").write_bytes(b"\xff")
    another_process()
    assert outcome(docs, cache) == expected


def test_a_document_that_does_not_read_is_made_anew(docs, cache):
    expected = outcome(docs)
    outcome(docs, cache)
    for path in kept(cache):
        head, *lines = load(path)
        lines[::2] = ['[[], ["index.html.md", 1]]'] * len(lines[::2])
        save(path, [head, *lines])
    another_process()
    assert outcome(docs, cache) == expected


def test_a_cache_that_goes_away_while_it_is_used(docs, cache):
    expected = outcome(docs)
    outcome(docs, cache)
    shutil.rmtree(cache.folder)
    assert outcome(docs, cache) == expected
    another_process()
    assert outcome(docs, cache) == expected


def _outcome(given):
    return outcome(*given)


def test_several_builds_at_once(docs, cache):
    expected = outcome(docs)
    with get_context("fork").Pool(4) as pool:
        for made in pool.map(_outcome, [(docs, cache)] * 8, chunksize=1):
            assert made == expected


def test_docs_read_in_two_processes_are_those_read_in_one(cache, monkeypatch):
    alone = outcome(MEMBERS)
    monkeypatch.setattr(readings, "_MUCH", 0)
    here = []
    read = markdown.read

    def counted(source):
        here.append(source.path)
        return read(source)

    monkeypatch.setattr("slatewright.markdown.read", counted)
    assert outcome(MEMBERS, cache) == alone
    files = list(cache.folder.glob("*.reading"))
    assert len(files) > 4
    assert len(here) < len(files) or not may_fork()
    another_process()
    here.clear()
    assert outcome(MEMBERS, cache) == alone
    assert not here


def test_a_file_that_fails_in_the_other_process_fails_in_this_one(docs, cache, monkeypatch):
    monkeypatch.setattr(readings, "_MUCH", 0)
    fails = min(docs.rglob("*.md"), key=lambda path: path.stat().st_size).name
    read = markdown.read

    def failing(source):
        if source.path.endswith(fails):
            raise RuntimeError(fails)
        return read(source)

    monkeypatch.setattr("slatewright.markdown.read", failing)
    with pytest.raises(RuntimeError, match=fails):
        outcome(docs, cache)
