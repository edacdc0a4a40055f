"""What names and values say, however they are spelt."""

from __future__ import annotations

import json

from slatewright.regex import regex

_WORD = regex(r"[A-Z]?[^\W\d_A-Z]+|[A-Z]+|\d+")
_UNREADABLE = object()


def words(name: str) -> list[str]:
    """The words of a name: `current_accountId` is made of three."""
    return [word.lower() for word in _WORD.findall(name[:80])]


def plain(text: str) -> str:
    """A JSON text as people write the value: a string has quotes only where it could be taken for something else."""
    value = _read(text)
    if not isinstance(value, str) or not value.strip() or "`" in value:
        return text
    return value if _read(value) is _UNREADABLE else text


def _read(text: str) -> object:
    """The value that a text is in JSON; `_UNREADABLE` where it is none, or lies deeper than anybody writes."""
    try:
        return json.loads(text)
    except ValueError:
        return _UNREADABLE
    except RecursionError:
        return None
