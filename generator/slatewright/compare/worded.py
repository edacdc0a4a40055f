"""Values that a description lists in its words, where no list of them was read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from slatewright.compare.contract import Value
from slatewright.regex import regex

_FEWEST = 2
"""Values that words have to name in a row before they list them."""
_CLEARLY = 3
"""Values that make a list of their own, however many there are elsewhere."""
_LONGEST = 2_000
"""Letters of a description in which values are looked for."""
_GLOSS = regex(r"\([^()]{0,200}\)")
_JOINT = regex(r"[^\w.!?]{1,8}(?:\w{1,3}[^\w.!?]{1,4}){0,2}")
"""What stands between two items of a list within a sentence: marks, and short words such as "or"."""


_QUOTES = " \"'`*_“”‘’«»"
_OPENED = regex(r"(?:^|[.:;(\[]| [-–—])\Z")
_CLOSED = regex(r"\Z|[.;)\]]")
_WORD = regex(r"\w+")


def known_values(value: Value, other: Value) -> tuple[str, ...]:
    """The values that docs list, or those of the other docs' list that their words do.

    These list most of them, or say nothing else between two marks: "How long it holds: day, week, month" knew three of
    the values `day`, `week`, `month` and `year`. The same words named the same values, wherever in a sentence they do.
    """
    if value.enum:
        return value.enum
    bare = {str(one): text for text in other.enum if (one := json.loads(text)) != ""}
    words = value.description[:_LONGEST]
    if not bare or not words:
        return ()
    pattern = _any_of(bare)
    run = max(_longest_runs(words, pattern), key=lambda one: len(one.names))
    named = tuple(bare[name] for name in run.names)
    if len(named) >= _FEWEST and 2 * len(named) > len(other.enum):
        return named
    if len(named) >= _CLEARLY and run.alone:
        return named
    return other.enum if _is_repeated(other.description[:_LONGEST], words, pattern) else ()


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    either = "|".join(map(re.escape, sorted(names, key=lambda one: (-len(one), one))))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)")


class _Run(Struct, frozen=True):
    """Values that words name one after another."""

    names: tuple[str, ...]
    alone: bool
    """Whether they stand between two marks, and nothing else with them."""


def _longest_runs(words: str, pattern: re.Pattern[str]) -> Iterator[_Run]:
    """The longest run of values, and that with remarks in brackets aside, where these hold none."""
    for text in (words, _GLOSS.sub(" ", words)):
        yield max(_runs(text, pattern), key=lambda run: len(run.names), default=_Run((), False))


def _runs(text: str, pattern: re.Pattern[str]) -> Iterator[_Run]:
    found: list[re.Match[str]] = []
    for match in (*pattern.finditer(text), None):
        if found and (match is None or not _JOINT.fullmatch(text, found[-1].end(), match.start())):
            before = text[: found[0].start()].rstrip(_QUOTES)
            after = text[found[-1].end() :].lstrip(_QUOTES)
            alone = bool(_OPENED.search(before) and _CLOSED.match(after))
            yield _Run(tuple(dict.fromkeys(one.group() for one in found)), alone)
            found = []
        if match is not None:
            found.append(match)


def _is_repeated(listing: str, words: str, pattern: re.Pattern[str]) -> bool:
    """Whether words hold all that another text says from the first to the last of the values that it lists."""
    found = list(pattern.finditer(listing))
    if not found or len({match.group() for match in found}) < _FEWEST:
        return False
    stretch = _folded(listing[found[0].start() : found[-1].end()])
    return f" {stretch} " in f" {_folded(words)} "


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))
