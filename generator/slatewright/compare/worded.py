"""Values that a description names in its words, where no list of them was read."""

from __future__ import annotations

import json
import re

from slatewright.compare.contract import Value

_FEWEST = 2
"""Values of which a description has to name so many before it lists them."""


def known_values(value: Value, other: Value) -> tuple[str, ...]:
    """The values that docs list, or those of the other docs' list that their words name, where they name most of them.

    "For guests (`day`, week, month)" knew three of the values `day`, `week`, `month` and `year`.
    """
    if value.enum:
        return value.enum
    named = tuple(text for text in other.enum if _names(value.description, text))
    return named if len(named) >= _FEWEST and 2 * len(named) > len(other.enum) else ()


def _names(words: str, text: str) -> bool:
    value = json.loads(text)
    bare = value if isinstance(value, str) else text
    return bool(bare) and re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", words) is not None
