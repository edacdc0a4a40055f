"""Where words say that a key goes: into a header, or into the query; and what goes with it."""

from __future__ import annotations

import re
from collections.abc import Container

from slatewright.http.headers import OF_EVERY_REQUEST, OF_TOOLS
from slatewright.lexicon import any_of, beginnings_of, is_small
from slatewright.model.facts import Place
from slatewright.regex import regex

_PLACES = (
    (Place.HEADER, beginnings_of("PLACES", "header")),
    (
        Place.QUERY,
        regex(f"{any_of('PLACES', 'query')}|{any_of('PARAMETERS')}|url", re.IGNORECASE),
    ),
)
_CHOICE = regex(rf"[^.;]{{0,24}}?(?<!\w)(?:{any_of('EITHER')})(?!\w)[^.;]{{0,24}}", re.IGNORECASE)
HEADER_NAME = regex(r"[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*){1,4}")
"""How headers are written, and no word of prose: `Access-Token`."""
_JOINED = regex(r"(?<![\w.\[/-])([\w-]{4,40})[`'\"*]{0,2}\s(\w{1,3})\s[`'\"*]{0,2}\Z", re.ASCII)
"""What stands before a key: "`shop_id` and"."""
_BEFORE = 80
_BEHIND = 60
"""How far the words for the place may be from the name."""


def places_near(plain: str, start: int, end: int) -> tuple[Place, ...]:
    """The place that is named nearest to a key, and the other one where hardly more than "or" is between the two.

    Args:
        plain: the words.
        start: where the key's name begins in them.
        end: where it ends.
    """
    first = max(0, start - _BEFORE)
    near = plain[first : end + _BEHIND]
    found = [(place, m) for place, pattern in _PLACES for m in pattern.finditer(near)]
    if not found:
        return ()
    place, nearest = min(
        found,
        key=lambda each: (
            min(abs(start - first - each[1].end()), abs(each[1].start() + first - end)),
            each[0] is Place.QUERY,
        ),
    )
    others = {other for other, m in found if other is not place and _is_choice(near, nearest, m)}
    return (place, *others)


def _is_choice(words: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two words have "or" between them: "in the header or in the query"."""
    before, after = sorted((one, other), key=lambda m: m.start())
    return _CHOICE.fullmatch(words, before.end(), max(before.end(), after.start())) is not None


def name_beside(plain: str, start: int, coded: Container[str]) -> str | None:
    """The name that words join with a key's: "both shop_id and access_token headers".

    Args:
        plain: the words.
        start: where the key's name begins in them.
        coded: the names that stand in code spans.
    """
    found = _JOINED.search(plain[max(0, start - _BEHIND) : start])
    if found is None or not is_small(found[2], "conjunction"):
        return None
    name = found[1]
    if name.lower() in OF_EVERY_REQUEST | OF_TOOLS:
        return None
    return name if "_" in name or name in coded or HEADER_NAME.fullmatch(name) else None
