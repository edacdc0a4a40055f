"""Telling data from other samples, whatever stands above it."""

from __future__ import annotations

import time

import pytest

from slatewright.model.document import Fence
from slatewright.model.source import Span
from slatewright.recognise.toolkit.samples.data_fence import is_data_fence

KITTEN = '{"id": 1, "name": "Tom"}'


def fence(content: str) -> Fence:
    return Fence("", "", content, Span("index.html.md", 1, 1, 1, 1))


@pytest.mark.parametrize(
    "above",
    [
        "",
        "  \n\n",
        "// A kitten\n",
        "# A kitten\n",
        "/* A\nkitten */\n",
        "A kitten:   \n",
        "> GET\n",
    ],
)
def test_data_may_stand_below_captions_and_comments(above: str) -> None:
    assert is_data_fence(fence(above + KITTEN))


def test_words_without_data_are_none() -> None:
    assert not is_data_fence(fence('A "kitten"\nis "no" data\n'))


def test_many_lines_that_may_be_captions_are_told_at_once() -> None:
    started = time.process_time()
    assert not is_data_fence(fence(("a" + " " * 30 + "\n") * 12 + '"kitten"!'))
    assert time.process_time() - started < 0.5
