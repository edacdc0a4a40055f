"""Names of parts behind that of their whole.

| collar         | object |
| collar: colour | string |
| collar: bell*  | string |
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from slatewright.model.document import Text
from slatewright.regex import regex
from slatewright.type_words import is_type

_INNER = regex(r"([\w$.\[\]-]{1,60})\s?:\s{1,4}([\w$\[\]-]{1,60})\s?\*{0,3}")


def inner_names(cells: Sequence[Text | None]) -> dict[int, str]:
    """By the number of its cell, each name of a part with that of its whole, which names another row or part, too."""
    texts = [cell.plain.strip() if cell else "" for cell in cells]
    parted = {
        at: match
        for at, text in enumerate(texts)
        if (match := _INNER.fullmatch(text)) and not is_type(match[2])
    }
    wholes = Counter(match[1] for match in parted.values())
    wholes.update({text.rstrip("* ") for at, text in enumerate(texts) if at not in parted})
    return {at: f"{match[1]}.{match[2]}" for at, match in parted.items() if wholes[match[1]] > 1}
