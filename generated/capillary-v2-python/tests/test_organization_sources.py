# Made by slatewright; changes here are lost.
"""Calls of `client.organization_sources` as the API documents them."""

from __future__ import annotations

from .replay import Replay


def test_list_accounts(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "organization_sources.list_accounts",
        lambda client: client.organization_sources.list_accounts(404, details=True),
    )


def test_list_accounts__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "organization_sources.list_accounts",
        lambda client: client.organization_sources.list_accounts(404, details=True),
    )


def test_add_account(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "organization_sources.add_account",
        lambda client: client.organization_sources.add_account(404, body=replay.body),
    )


def test_add_account__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "organization_sources.add_account",
        lambda client: client.organization_sources.add_account(404, **replay.keywords),
    )


def test_retrieve_account(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "organization_sources.retrieve_account",
        lambda client: client.organization_sources.retrieve_account(
            404, "11112222333344445555666677778888"
        ),
    )


def test_retrieve_account__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "organization_sources.retrieve_account",
        lambda client: client.organization_sources.retrieve_account(
            404, "11112222333344445555666677778888"
        ),
    )


def test_update_account(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "organization_sources.update_account",
        lambda client: client.organization_sources.update_account(
            404, "11112222333344445555666677778888", body=replay.body
        ),
    )


def test_update_account__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "organization_sources.update_account",
        lambda client: client.organization_sources.update_account(
            404, "11112222333344445555666677778888", **replay.keywords
        ),
    )
