"""The default that a description states in words."""

from __future__ import annotations

import pytest

from slatewright import markdown
from slatewright.model.document import Paragraph
from slatewright.model.source import SourceFile
from slatewright.recognise.toolkit.words.default_words import default_in_words


def _default(words: str) -> str | None:
    (section,) = markdown.read(SourceFile("page.md", words)).sections
    (block,) = section.blocks
    assert isinstance(block, Paragraph)
    return default_in_words(block.text)


@pytest.mark.parametrize(
    ("words", "default"),
    [
        ("Weighs the barge first. If `false` (default value), it is towed at once.", "false"),
        ("`towed` (default) or `sailed`", "towed"),
        ('Either "towed" or "sailed" (default)', "sailed"),
        ("How many to show, 20 (default) or more", "20"),
        ("How many to show (default 20)", "20"),
        ("Taken from the harbour (default)", None),
        ("See `barge` for how it is towed (default behaviour)", None),
        ("Towed to the `harbour` (by default, to the nearest)", None),
    ],
)
def test_value_called_the_default(words: str, default: str | None) -> None:
    assert _default(words) == default
