"""The page about extensions names every one that is written or read."""

from __future__ import annotations

import re
from pathlib import Path

import slatewright

PACKAGE = Path(slatewright.__path__[0])
PAGE = PACKAGE / "openapi" / "EXTENSIONS.md"


def test_every_extension_is_described() -> None:
    used = {
        name
        for path in PACKAGE.rglob("*.py")
        if path.parent.name in ("openapi", "client")
        for name in re.findall(r'"(x-[a-z-]+)"', path.read_text("utf-8"))
    }
    described = set(re.findall(r"^\| `(x-[a-z-]+)`", PAGE.read_text("utf-8"), re.MULTILINE))
    assert used == described
