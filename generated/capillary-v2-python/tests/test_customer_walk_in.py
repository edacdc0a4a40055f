# Made by slatewright; changes here are lost.
"""Calls of `client.customer_walk_in` as the API documents them."""

from __future__ import annotations

from .replay import Replay


def test_get_report(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "customer_walk_in.get_report",
        lambda client: client.customer_walk_in.get_report(
            identifier_name="external_id",
            identifier_value="CARD-000731",
            till_code="lyon.till02",
            source="WECHAT",
            account_id="wx-shop-07",
        ),
    )


def test_get_report__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "customer_walk_in.get_report",
        lambda client: client.customer_walk_in.get_report(
            identifier_name="external_id",
            identifier_value="CARD-000731",
            till_code="lyon.till02",
            source="WECHAT",
            account_id="wx-shop-07",
        ),
    )
