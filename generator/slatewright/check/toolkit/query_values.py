"""Values in query strings as samples write them: what the reader fills in, and the many ways to write numbers."""

from __future__ import annotations

from slatewright.lexicon import is_small, is_word
from slatewright.regex import regex
from slatewright.type_words import is_type

_WORDS = regex(r"[^\W_]+")
_CAMEL = regex(r"(?<=[a-z])(?=[A-Z])")
_NUMBER = regex(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_SEVERAL = regex(r"[,;|\s]+")
_RANGE = regex(r"([^-.:]{1,40}|[\d.]{1,40}?)(?:-|\.\.\.?|:)([^-:]{1,40})")
_COMPARED = regex(r"(?:[<>=!~@^+]{1,3}|[A-Za-z]{2,7}:)")
_SHORTEST_NAME = 2


def is_filled_in(name: str, value: str) -> bool:
    """Whether a value stands for what the reader fills in: `your_limit`, `someid`, `int`, `n`, `the-page`."""
    words = _WORDS.findall(_CAMEL.sub(" ", value))
    if value.isalpha() and len(value) == 1:
        return True
    last = _WORDS.findall(_CAMEL.sub(" ", name))[-1:]
    named = any(len(word) >= _SHORTEST_NAME and word.lower() in value.lower() for word in last)
    if named and not any(map(str.isdigit, value)):
        return True
    if any(is_small(word.lower(), "possessive", "article", "quantity") for word in words[:-1]):
        return True
    return value.isalpha() and (is_type(value) or is_word(value, "COLUMNS", "value", "name"))


def is_numeric(value: str) -> bool:
    """Whether a value is of numbers: one, several, a range, or one that something is compared with."""
    parts = [part for part in _SEVERAL.split(value) if part]
    return bool(parts) and all(map(_is_number_or_range, parts))


def _is_number_or_range(part: str) -> bool:
    led = _COMPARED.match(part)
    bare = part[led.end() :] if led else part
    ends = _RANGE.fullmatch(bare)
    return _is_number(bare) or ends is not None and all(map(_is_number, ends.groups()))


def _is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None
