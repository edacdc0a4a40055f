"""The version is the same wherever it is written."""

from __future__ import annotations

import re
from pathlib import Path

from slatewright import __version__

ROOT = Path(__file__).parents[2]


def test_the_docs_name_this_version() -> None:
    page = (ROOT / "docs/ci.md").read_text("utf-8")
    named = re.findall(r"(?:rev: |OWNER/slatewright@)v([\d.]+)", page)
    assert named == [__version__, __version__]
