"""JSON samples without a fault, which most are: a parser in C reads the values, one pass over the text their places."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from slatewright.model.facts import Json, JsonArray, JsonMember, JsonObject, JsonScalar
from slatewright.recognise.toolkit.json.parser import MAX_DEPTH

_STARTS = re.compile(r'"(?:[^"\\]|\\.)*"|[{\[]|[-\w][\w.+-]*')
"""A name or the start of a value, in valid JSON."""
_TOO_LONG = re.compile(r"\d{300}")


class _NotExactError(ValueError):
    pass


class _Members(list[tuple[str, object]]):
    """An object's names and values, as often as they come."""


def read_exact(text: str, lines: Sequence[tuple[int, int]]) -> Json | None:
    """The object or array that a sample is, with the places of its parts in the file.

    Args:
        text: the sample; it ends in a line feed.
        lines: for each of its lines, the number and the first column that it has in the file.

    Returns:
        None where the text is anything else, or writes a name in another way than it reads.
    """
    if not text.endswith("\n") or _TOO_LONG.search(text):
        return None
    try:
        value = _DECODER.decode(text)
        return _Places(text, lines).placed(value, 0) if isinstance(value, list) else None
    except (ValueError, RecursionError):
        return None


def _refuse(_: str) -> object:
    raise _NotExactError


_DECODER = json.JSONDecoder(object_pairs_hook=_Members, parse_constant=_refuse)


class _Places:
    """One pass over the starts of a text, in step with its values."""

    def __init__(self, text: str, lines: Sequence[tuple[int, int]]) -> None:
        self._text = text
        self._next = _starts(text, lines).__next__

    def placed(self, value: object, depth: int) -> Json:
        """A value of the C parser, at its place."""
        _, line, column = self._next()
        if not isinstance(value, list):
            assert value is None or isinstance(value, str | int | float)
            return JsonScalar(value, line, column)
        if depth == MAX_DEPTH:
            raise _NotExactError
        if isinstance(value, _Members):
            members = [self._member(name, inner, depth + 1) for name, inner in value]
            return JsonObject(tuple(members), line, column)
        return JsonArray(tuple([self.placed(item, depth + 1) for item in value]), line, column)

    def _member(self, name: str, value: object, depth: int) -> JsonMember:
        start, line, column = self._next()
        if not name or not self._text.startswith(f'{name}"', start + 1):
            raise _NotExactError
        return JsonMember(name, self.placed(value, depth), line, column + 1)


def _starts(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """The offset, the line and the column of each name and value."""
    row, begin, end = 0, 0, text.find("\n")
    number, column = lines[0]
    for found in _STARTS.finditer(text):
        start = found.start()
        while start > end:
            row, begin = row + 1, end + 1
            end = text.find("\n", begin)
            number, column = lines[row]
        yield start, number, column + start - begin
