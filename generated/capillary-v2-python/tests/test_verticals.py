# Made by slatewright; changes here are lost.
"""Calls of `client.verticals` as the API documents them."""

from __future__ import annotations

from .replay import Replay


def test_list_all(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call("verticals.list_all", lambda client: client.verticals.list_all())


def test_list_all__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async("verticals.list_all", lambda client: client.verticals.list_all())


def test_list_enabled(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call("verticals.list_enabled", lambda client: client.verticals.list_enabled())


def test_list_enabled__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async("verticals.list_enabled", lambda client: client.verticals.list_enabled())


def test_list_enabled__2(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call("verticals.list_enabled__2", lambda client: client.verticals.list_enabled())


def test_list_enabled__2__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async("verticals.list_enabled__2", lambda client: client.verticals.list_enabled())
