"""What the tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .replay import Replay


@pytest.fixture
def replay() -> Iterator[Replay]:
    """A server on this machine, and clients of it."""
    with Replay() as started:
        yield started
