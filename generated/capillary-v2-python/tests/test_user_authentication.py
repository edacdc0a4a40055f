# Made by slatewright; changes here are lost.
"""Calls of `client.user_authentication` as the API documents them."""

from __future__ import annotations

from .replay import Replay


def test_register_login(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "user_authentication.register_login",
        lambda client: client.user_authentication.register_login(body=replay.body),
    )


def test_register_login__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "user_authentication.register_login",
        lambda client: client.user_authentication.register_login(**replay.keywords),
    )


def test_check_login(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "user_authentication.check_login",
        lambda client: client.user_authentication.check_login(body=replay.body),
    )


def test_check_login__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "user_authentication.check_login",
        lambda client: client.user_authentication.check_login(**replay.keywords),
    )


def test_change_password(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "user_authentication.change_password",
        lambda client: client.user_authentication.change_password(body=replay.body),
    )


def test_change_password__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "user_authentication.change_password",
        lambda client: client.user_authentication.change_password(**replay.keywords),
    )
