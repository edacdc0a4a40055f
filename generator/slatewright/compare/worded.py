"""Values that a description lists in its words, where no list of them was read."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from slatewright.compare.contract import Value

_FEWEST = 2
"""Values that words have to name in a row before they list them."""
_LONGEST = 2_000
"""Letters of a description in which values are looked for."""
_GLOSS = re.compile(r"\([^()]{0,200}\)")
_JOINT = re.compile(r"[^\w.!?]{1,8}(?:\w{1,3}[^\w.!?]{1,4}){0,2}")
"""What stands between two items of a list within a sentence: marks, and short words such as "or"."""


def known_values(value: Value, other: Value) -> tuple[str, ...]:
    """The values that docs list, or those of the other docs' list that their words do, where these list most of them.

    "How long it holds: day, week, month" knew three of the values `day`, `week`, `month` and `year`.
    """
    if value.enum:
        return value.enum
    named = _listed(value.description[:_LONGEST], other.enum)
    return named if len(named) >= _FEWEST and 2 * len(named) > len(other.enum) else ()


def _listed(words: str, texts: Sequence[str]) -> tuple[str, ...]:
    """The longest run of values that words name one after another, remarks in brackets aside where these hold none."""
    bare = {str(value): text for text in texts if (value := json.loads(text)) != ""}
    if not bare:
        return ()
    either = "|".join(map(re.escape, sorted(bare, key=lambda one: (-len(one), one))))
    pattern = re.compile(rf"(?<!\w)(?:{either})(?!\w)")
    runs = [_longest_run(text, pattern) for text in (words, _GLOSS.sub(" ", words))]
    return tuple(bare[name] for name in max(runs, key=len))


def _longest_run(words: str, pattern: re.Pattern[str]) -> dict[str, None]:
    best: dict[str, None] = {}
    run: dict[str, None] = {}
    end = 0
    for match in pattern.finditer(words):
        if not _JOINT.fullmatch(words, end, match.start()):
            run = {}
        run[match.group()] = None
        best = run if len(run) > len(best) else best
        end = match.end()
    return best
