"""What all tests share."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let fixtures be written anew from what the code gives now; the diff is then read in review."""
    parser.addoption(
        "--update", action="store_true", help="write the expected parts of fixtures anew"
    )
