"""English plurals, as names of paths and schemas use them."""

from __future__ import annotations

import pytest

from slatewright.lexicon.plurals import singular

PAIRS = {
    "companies": "company", "addresses": "address", "boxes": "box", "statuses": "status",
    "PaymentStatuses": "PaymentStatus", "houses": "house", "responses": "response", "Users": "User",
    "aliases": "alias", "cookies": "cookie", "caches": "cache", "status": "status", "news": "news",
    "analysis": "analysis", "gas": "gas",
}  # fmt: skip


@pytest.mark.parametrize(("many", "one"), PAIRS.items())
def test_a_plural_gives_its_singular(many: str, one: str) -> None:
    assert singular(many) == one
