"""What all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How fast a machine draws examples says nothing of the code under test.
settings.register_profile(
    "slatewright", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("slatewright")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let fixtures be written anew from what the code gives now; the diff is then read in review."""
    parser.addoption(
        "--update", action="store_true", help="write the expected parts of fixtures anew"
    )


@pytest.fixture(autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache for this test alone; the user's own is left alone."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("SLATEWRIGHT_CACHE", str(folder))
    return folder
