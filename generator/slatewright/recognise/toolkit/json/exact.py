"""JSON samples without a fault, which most are: a parser in C reads the values, one pass over the text their places."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from slatewright.model.sample_data import Json, JsonArray, JsonMember, JsonObject, JsonScalar
from slatewright.recognise.toolkit.json.parser import MAX_DEPTH
from slatewright.regex import regex

_STARTS = regex(r'"(?:[^"\\]|\\.)*"|[{\[]|[-\w][\w.+-]*')
"""A name or the start of a value, in valid JSON."""
_TOO_LONG = regex(r"\d{300}")


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
        self._starts = _starts(text, lines)

    def placed(self, value: object, depth: int) -> Json:
        """A value of the C parser, at its place."""
        _, line, column = next(self._starts)
        if not isinstance(value, list):
            return JsonScalar(value, line, column)  # type: ignore[arg-type]
        if depth == MAX_DEPTH:
            raise _NotExactError
        if isinstance(value, _Members):
            return JsonObject(tuple(self._members(value, depth + 1)), line, column)
        return JsonArray(tuple([self.placed(item, depth + 1) for item in value]), line, column)

    def _members(self, pairs: _Members, depth: int) -> list[JsonMember]:
        members: list[JsonMember] = []
        starts = self._starts
        for name, value in pairs:
            text, line, column = next(starts)
            if not name or text[1:-1] != name:
                raise _NotExactError
            if isinstance(value, list):
                inner = self.placed(value, depth)
            else:
                _, row, start = next(starts)
                inner = JsonScalar(value, row, start)  # type: ignore[arg-type]
            members.append(JsonMember(name, inner, line, column + 1))
        return members


def _starts(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[str, int, int]]:
    """The text, the line and the column of each name and value."""
    row, begin, end = 0, 0, text.find("\n")
    number, column = lines[0]
    for found in _STARTS.finditer(text):
        start = found.start()
        while start > end:
            row, begin = row + 1, end + 1
            end = text.find("\n", begin)
            number, column = lines[row]
        yield found.group(), number, column + start - begin
