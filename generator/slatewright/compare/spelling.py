"""What a name says, however it is spelt."""

from __future__ import annotations

import re

_WORD = re.compile(r"[A-Z]?[^\W\d_A-Z]+|[A-Z]+|\d+")


def words(name: str) -> list[str]:
    """The words of a name: `current_accountId` is made of three."""
    return [word.lower() for word in _WORD.findall(name[:80])]
