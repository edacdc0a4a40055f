"""Names from a document, made into Python names: words, cases, reserved words, collisions."""

from __future__ import annotations

import builtins
import keyword
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from slatewright.regex import regex

_WORD = regex(r"[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_PLAIN = regex(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_LONGEST = 60
_FEWEST = 4

KEYWORDS = frozenset(keyword.kwlist) | frozenset(keyword.softkwlist)
"""What Python's grammar keeps for itself, hard and soft."""

TYPES = frozenset(name for name in dir(builtins) if name[:1].islower())
"""Builtins; a class attribute of such a name hides the builtin from the annotations below it."""


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """The ASCII words of `text` in lower case, split at case changes, digits and everything else."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text))
    plain = "".join(mark for mark in plain if not unicodedata.combining(mark))
    plain = plain.replace("'", "").replace("\u2019", "").replace("\u00df", "ss")
    return tuple(_join_short(word.lower() for word in _WORD.findall(plain)))


def _join_short(parts: Iterable[str]) -> list[str]:
    """Put digits back to the letters before them: `md5`, `v2`, `address1`."""
    joined: list[str] = []
    for part in parts:
        if part.isdigit() and joined and not joined[-1][-1].isdigit():
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def snake(parts: Sequence[str], fallback: str) -> str:
    """A lower case name from words; `fallback` where there are none."""
    name = "_".join(parts)[:_LONGEST].rstrip("_") or fallback
    return f"{fallback}_{name}" if name[0].isdigit() else name


def pascal(parts: Sequence[str], fallback: str) -> str:
    """A class name from words; `fallback` where there are none. A long one does without words of its middle."""
    kept = [*parts] if len(parts) <= 2 * _LONGEST else [*parts[:_LONGEST], *parts[-_LONGEST:]]
    while sum(map(len, kept)) > _LONGEST and len(kept) > _FEWEST:
        del kept[len(kept) // 2 - 1]
    name = "".join(part[:1].upper() + part[1:] for part in kept)[:_LONGEST] or fallback
    return f"{fallback}{name}" if name[0].isdigit() else name


def spare(name: str, reserved: Collection[str]) -> str:
    """`name`, with an underscore behind it where it is reserved."""
    return f"{name}_" if name in reserved or name in KEYWORDS else name


def unique(name: str, taken: Collection[str]) -> str:
    """`name`, numbered from 2 where it is taken."""
    if name not in taken:
        return name
    stem = name.rstrip("_")
    number = 2
    while f"{stem}_{number}" in taken:
        number += 1
    return f"{stem}_{number}"


def assign(wanted: Sequence[str], fallback: str, reserved: Collection[str]) -> tuple[str, ...]:
    """Python names for a list of wire names, all different, in the same order.

    A name that is a good Python name already keeps itself, even where another one comes to the same earlier.
    """
    proposed = [spare(_attribute(name, fallback), reserved) for name in wanted]
    taken = {name for name, wire in zip(proposed, wanted, strict=True) if name == wire}
    given: list[str] = []
    kept: set[str] = set()
    for name, wire in zip(proposed, wanted, strict=True):
        if name == wire and name not in kept:
            kept.add(name)
        else:
            name = unique(name, taken)
        taken.add(name)
        given.append(name)
    return tuple(given)


@lru_cache(maxsize=8192)
def _attribute(wire: str, fallback: str) -> str:
    """`wire` itself where it is a plain Python name, else one made of its words."""
    plain = len(wire) <= _LONGEST and _PLAIN.fullmatch(wire)
    return wire if plain else snake(words(wire), fallback)


def phases(proposals: Mapping[str, Sequence[str]], reserved: Collection[str]) -> dict[str, str]:
    """Settle names for all keys at once.

    Each key has proposals from short to long. Keys whose proposals meet move on to their next one together, so that
    no name depends on who came first; a number is the last resort.
    """
    level = dict.fromkeys(proposals, 0)
    while True:
        chosen: dict[str, list[str]] = {}
        for key, options in proposals.items():
            chosen.setdefault(options[level[key]], []).append(key)
        crowded = [
            key
            for name, keys in chosen.items()
            if len(keys) > 1 or name in reserved
            for key in keys
            if level[key] + 1 < len(proposals[key])
        ]
        if not crowded:
            break
        for key in crowded:
            level[key] += 1
    settled: dict[str, str] = {}
    taken = set(reserved)
    for key, options in proposals.items():
        name = unique(options[level[key]], taken)
        taken.add(name)
        settled[key] = name
    return settled
