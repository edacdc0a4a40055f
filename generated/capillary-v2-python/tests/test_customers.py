# Made by slatewright; changes here are lost.
"""Calls of `client.customers` as the API documents them."""

from __future__ import annotations

from .replay import Replay


def test_register(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "customers.register",
        lambda client: client.customers.register(
            source="WECHAT", account_id="wx-shop-07", body=replay.body
        ),
    )


def test_register__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "customers.register",
        lambda client: client.customers.register(
            source="WECHAT", account_id="wx-shop-07", **replay.keywords
        ),
    )


def test_retrieve(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "customers.retrieve",
        lambda client: client.customers.retrieve(
            51207, source="WECHAT", account_id="wx-shop-07", embed="points"
        ),
    )


def test_retrieve__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "customers.retrieve",
        lambda client: client.customers.retrieve(
            51207, source="WECHAT", account_id="wx-shop-07", embed="points"
        ),
    )


def test_update(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "customers.update",
        lambda client: client.customers.update(
            51207, source="WECHAT", account_id="wx-shop-07", body=replay.body
        ),
    )


def test_update__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "customers.update",
        lambda client: client.customers.update(
            51207, source="WECHAT", account_id="wx-shop-07", **replay.keywords
        ),
    )


def test_change_identifiers(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "customers.change_identifiers",
        lambda client: client.customers.change_identifiers(
            51207, source="WECHAT", account_id="wx-shop-07", body=replay.body
        ),
    )


def test_change_identifiers__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "customers.change_identifiers",
        lambda client: client.customers.change_identifiers(
            51207, source="WECHAT", account_id="wx-shop-07", **replay.keywords
        ),
    )


def test_search(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "customers.search",
        lambda client: client.customers.search(q="ine", limit=20, offset=40).first(),
    )


def test_search__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "customers.search",
        lambda client: client.customers.search(q="ine", limit=20, offset=40).first(),
    )


def test_look_up_id(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "customers.look_up_id",
        lambda client: client.customers.look_up_id(
            source="WECHAT",
            identifier_name="externalId",
            identifier_value="CARD-000731",
            account_id="wx-shop-07",
        ),
    )


def test_look_up_id__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "customers.look_up_id",
        lambda client: client.customers.look_up_id(
            source="WECHAT",
            identifier_name="externalId",
            identifier_value="CARD-000731",
            account_id="wx-shop-07",
        ),
    )


def test_retrieve_loyalty_details(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "customers.retrieve_loyalty_details",
        lambda client: client.customers.retrieve_loyalty_details(51207, program_id=3071),
    )


def test_retrieve_loyalty_details__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "customers.retrieve_loyalty_details",
        lambda client: client.customers.retrieve_loyalty_details(51207, program_id=3071),
    )


def test_retrieve_subscriptions(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "customers.retrieve_subscriptions",
        lambda client: client.customers.retrieve_subscriptions(51207),
    )


def test_retrieve_subscriptions__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "customers.retrieve_subscriptions",
        lambda client: client.customers.retrieve_subscriptions(51207),
    )


def test_update_subscriptions(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "customers.update_subscriptions",
        lambda client: client.customers.update_subscriptions(51207, body=replay.body),
    )


def test_update_subscriptions__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "customers.update_subscriptions",
        lambda client: client.customers.update_subscriptions(51207, **replay.keywords),
    )
