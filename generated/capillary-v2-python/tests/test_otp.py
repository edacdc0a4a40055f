# Made by slatewright; changes here are lost.
"""Calls of `client.otp` as the API documents them."""

from __future__ import annotations

from .replay import Replay


def test_issue(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call("otp.issue", lambda client: client.otp.issue(format="json", body=replay.body))


def test_issue__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "otp.issue", lambda client: client.otp.issue(format="json", **replay.keywords)
    )


def test_validate(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call("otp.validate", lambda client: client.otp.validate(format="json", body=replay.body))


def test_validate__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "otp.validate", lambda client: client.otp.validate(format="json", **replay.keywords)
    )


def test_fetch(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "otp.fetch",
        lambda client: client.otp.fetch(
            identifier_name="external_id",
            identifier_value="CARD-000731",
            source="WECHAT",
            account_id="wx-shop-07",
            threshold=90,
            scope="POINTS",
        ),
    )


def test_fetch__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "otp.fetch",
        lambda client: client.otp.fetch(
            identifier_name="external_id",
            identifier_value="CARD-000731",
            source="WECHAT",
            account_id="wx-shop-07",
            threshold=90,
            scope="POINTS",
        ),
    )
