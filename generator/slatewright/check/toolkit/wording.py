"""Comparing words of the docs."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from slatewright.lexicon import is_small, is_word
from slatewright.regex import regex
from slatewright.type_words.slips import is_one_slip

_WORD = regex(r"\w+")
_PART = regex(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")
_DIGIT = regex(r"\d")
_SMALL = ("article", "preposition", "copula")
_LONGEST = 200
"""Letters of a sentence that are compared; the comparison takes time square in them."""


def alike(one: str, other: str) -> bool:
    """Whether two sentences say nearly the same in nearly the same words."""
    left, right = (_WORD.findall(text[:_LONGEST].lower()) for text in (one, other))
    if left == right or not left or not right:
        return True
    if set(left) <= set(right) or set(right) <= set(left):
        return True
    if set(_content(left)) == set(_content(right)):
        return True
    return SequenceMatcher(None, " ".join(left), " ".join(right), False).ratio() > 0.6


@lru_cache(maxsize=8192)
def plainly(name: str) -> str:
    """A field's name without what two spellings of it may differ in: case, dashes, underscores."""
    return re.sub(r"[\W_]+", "", name).lower()


def misspelt(one: str, other: str) -> bool:
    """Whether two names look like two spellings of one: other case, or one slip of the finger."""
    if one == other:
        return False
    left, right = plainly(one), plainly(other)
    if left == right:
        return True
    longer, shorter = sorted((left, right), key=len, reverse=True)
    if len(shorter) < 5 or len(longer) - len(shorter) > 1 or len(longer) > _LONGEST:
        return False
    return is_one_slip(longer, shorter)


def another_word(one: str, other: str) -> bool:
    """Whether what sets two names apart makes another name: one letter for another (`retain`, `remain`), or a number."""
    left, right = plainly(one), plainly(other)
    numbers = _DIGIT.findall(left) != _DIGIT.findall(right)
    return numbers or (len(left) == len(right) and sorted(left) != sorted(right))


def _content(words: list[str]) -> list[str]:
    """The words that say something; of none, all."""
    return [word for word in words if not is_small(word, *_SMALL)] or words


def meant_alike(one: str, other: str) -> bool:
    """Whether two names may be meant for one field: misspelt, or with a word more at one end."""
    shorter, longer = sorted((parts_of_name(one), parts_of_name(other)), key=len)
    more = 0 < len(shorter) == len(longer) - 1
    return (more and shorter in (longer[:-1], longer[1:])) or misspelt(one, other)


@lru_cache(maxsize=8192)
def parts_of_name(name: str) -> tuple[str, ...]:
    """The words that a name is made of, in small letters: `club`, `id` of `clubId`."""
    return tuple(part.lower() for part in _PART.findall(name))


def tells_itself(name: str) -> bool:
    """Whether a name says all there is to say: when a record was made or changed, as `created_at` does."""
    words = parts_of_name(name)
    if len(words) != 2:
        return False
    what, when = words if is_word(words[0], "CHANGE", "what") else words[::-1]
    return is_word(what, "CHANGE", "what") and is_word(when, "CHANGE", "when")


@lru_cache(maxsize=8192)
def words_in(name: str) -> int:
    """How many words a name is made of: two in `club_id` and in `clubId`."""
    return len(_PART.findall(name))


def slip_of_word(one: str, other: str) -> bool:
    """Whether two names of one style are the same words, of which one has one slip of the finger.

    A verb and its participle are two names: what to `enable`, and what is `enabled`.
    """
    left, right = _PART.findall(one), _PART.findall(other)
    odd = [pair for pair in zip(left, right, strict=False) if pair[0] != pair[1]]
    if len(left) != len(right) or len(odd) != 1 or _PART.sub("", one) != _PART.sub("", other):
        return False
    longer, shorter = sorted((part.lower() for part in odd[0]), key=len, reverse=True)
    near = len(shorter) > 3 and len(longer) - len(shorter) < 2 and len(longer) < _LONGEST
    near = near and longer != f"{shorter}d"
    return near and longer != shorter and longer[0] == shorter[0] and is_one_slip(longer, shorter)


def listed(names: list[str], most: int = 4) -> str:
    """Names for a message: `a`, `b` and `c`, the rest counted."""
    return enumerated([f"`{name}`" for name in names], most)


def enumerated(parts: list[str], most: int = 4) -> str:
    """Parts of a sentence as one: a, b and c, the rest counted."""
    if len(parts) > most:
        return f"{', '.join(parts[:most])} and {len(parts) - most} more"
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
