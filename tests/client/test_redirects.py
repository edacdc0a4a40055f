"""Operations whose only good answer is a redirect."""

from __future__ import annotations

from typing import Any

import pytest

from .documents import document, methods


def doors(*statuses: str) -> dict[str, Any]:
    """A door that answers in one of several ways."""
    responses = {status: {"description": "As it is."} for status in statuses}
    operation = {"operationId": "openDoor", "tags": ["doors"], "responses": responses}
    return document({"/door": {"get": operation}})


@pytest.mark.parametrize("statuses", [("302",), ("303", "404"), ("3XX", "5XX")])
def test_the_address_is_what_comes_back(statuses: tuple[str, ...]) -> None:
    made = methods(doors(*statuses))["doors.open"]
    assert made.redirects
    assert "Gives the address" in made.docstring


@pytest.mark.parametrize("statuses", [("200", "302"), ("default", "302"), ("304",), ("404",)])
def test_beside_another_good_answer_a_redirect_is_followed(statuses: tuple[str, ...]) -> None:
    assert not methods(doors(*statuses))["doors.open"].redirects
