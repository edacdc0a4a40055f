"""Files that hold a digest of themselves."""

from __future__ import annotations

import pytest

from slatewright.cache.store import digest, load, save


def test_lines_come_back(tmp_path):
    place = tmp_path / "deep/er/file"
    save(place, ['["\\ud800"]', "café", ""])
    assert load(place) == ['["\\ud800"]', "café", ""]
    assert [path.name for path in place.parent.iterdir()] == ["file"]


def test_nothing_comes_of_no_file(tmp_path):
    assert load(tmp_path / "none") is None
    assert load(tmp_path) is None


@pytest.mark.parametrize("at", [0, 20, 40, -1])
def test_one_changed_byte_spoils_the_file(tmp_path, at):
    place = tmp_path / "file"
    save(place, ["some text", "and more of it"])
    content = bytearray(place.read_bytes())
    content[at] ^= 1
    place.write_bytes(content)
    assert load(place) is None


def test_a_file_that_was_cut_short_is_none(tmp_path):
    place = tmp_path / "file"
    save(place, ["some text", "and more of it"])
    for length in range(place.stat().st_size):
        place.write_bytes(place.read_bytes()[:length])
        assert load(place) is None
        save(place, ["some text", "and more of it"])


def test_what_cannot_be_kept_is_done_without(tmp_path):
    (tmp_path / "file").write_text("in the way")
    save(tmp_path / "file/below", ["text"])
    save(tmp_path / "text", ["\ud800"])
    assert load(tmp_path / "text") is None


def test_parts_cannot_run_into_each_other():
    assert digest("ab", "c") != digest("a", "bc") != digest("", "abc")
