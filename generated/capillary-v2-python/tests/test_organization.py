# Made by slatewright; changes here are lost.
"""Calls of `client.organization` as the API documents them."""

from __future__ import annotations

from .replay import Replay


def test_generate_external_id(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "organization.generate_external_id",
        lambda client: client.organization.generate_external_id(),
    )


def test_generate_external_id__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "organization.generate_external_id",
        lambda client: client.organization.generate_external_id(),
    )


def test_retrieve_extended_fields(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "organization.retrieve_extended_fields",
        lambda client: client.organization.retrieve_extended_fields(),
    )


def test_retrieve_extended_fields__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "organization.retrieve_extended_fields",
        lambda client: client.organization.retrieve_extended_fields(),
    )


def test_create_store_associate(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "organization.create_store_associate",
        lambda client: client.organization.create_store_associate(body=replay.body),
    )


def test_create_store_associate__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "organization.create_store_associate",
        lambda client: client.organization.create_store_associate(**replay.keywords),
    )


def test_retrieve_loyalty_programs(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "organization.retrieve_loyalty_programs",
        lambda client: client.organization.retrieve_loyalty_programs(),
    )


def test_retrieve_loyalty_programs__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "organization.retrieve_loyalty_programs",
        lambda client: client.organization.retrieve_loyalty_programs(),
    )
