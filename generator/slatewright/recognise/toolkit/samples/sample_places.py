"""Finding the names of a sample's data in the fence that shows them.

What was read is seldom the fence's text as it stands: shells take quotes and backslashes off, prompts and indentation
are left out, forms are cut at `&`. So every name is looked for where it is expected and a little behind that; one that
is not there, such as a name with escapes in it, keeps its line and gets the column 0.
"""

from __future__ import annotations

from slatewright.model.document import Fence
from slatewright.model.sample_data import Json, JsonArray, JsonMember, JsonObject, JsonScalar, Mend
from slatewright.model.source import Span
from slatewright.once import once
from slatewright.recognise.toolkit.evidence import column_of
from slatewright.recognise.toolkit.json import read_exact, read_json
from slatewright.recognise.toolkit.json.reading import Trouble
from slatewright.recognise.toolkit.json.tokens import lines_of

_REACH = 240
_TRIES = 6
_PART_OF_NAME = "-_$"


class SamplePlaces:
    """Moves places in the data of one sample to their places in the file.

    Args:
        fence: The sample.
        start: Offset in the fence's content at which the data start.
    """

    def __init__(self, fence: Fence, start: int = 0) -> None:
        self._fence = fence
        self._text = fence.content
        self._lines = lines_of(fence.content)
        self._first, self._column = self._lines.place(start)
        self._behind = start

    def moved(self, value: Json) -> Json:
        """`value`, whose lines and columns count from the start of the data, with places in the file."""
        line, column = self._in_file(*self._in_fence(value.line, value.column))
        match value:
            case JsonScalar(inner):
                return JsonScalar(inner, line, column)
            case JsonArray(items, elided=elided):
                return JsonArray(tuple(map(self.moved, items)), line, column, elided)
            case JsonObject(members, elided=elided):
                return JsonObject(tuple(map(self._member, members)), line, column, elided)

    def _member(self, member: JsonMember) -> JsonMember:
        line, column = self._in_fence(member.line, member.column)
        expected = max(self._lines.offset(line) + column, self._behind)
        found = self._find(member.name, expected)
        if found is None:
            line, column = self._in_file(line, 0)[0], 0
        else:
            self._behind = found + len(member.name)
            line, column = self._in_file(*self._lines.place(found))
        return JsonMember(member.name, self.moved(member.value), line, column)

    def _find(self, name: str, expected: int) -> int | None:
        """The first place from `expected` on at which the name stands alone."""
        if not name or "\n" in name:
            return None
        end = expected + _REACH + len(name)
        at = self._text.find(name, expected, end)
        for _ in range(_TRIES):
            if at < 0:
                return None
            if not _goes_on(self._text[max(at - 1, 0) : at], name[0]) and not _goes_on(
                name[-1], self._text[at + len(name) : at + len(name) + 1]
            ):
                return at
            at = self._text.find(name, at + 1, end)
        return None

    def troubles(self, found: tuple[Trouble, ...]) -> tuple[Mend, ...]:
        """What was wrong with the data, at its place in the file."""
        return tuple(Mend(self._span(t), t.reason, t.deliberate) for t in found)

    def _span(self, trouble: Trouble) -> Span:
        line, column = self._in_file(*self._in_fence(trouble.line, trouble.column))
        end = self._in_file(*self._in_fence(trouble.end_line, trouble.end_column))
        return Span(self._fence.span.file, line, column, *end)

    def _in_file(self, line: int, column: int) -> tuple[int, int]:
        return self._fence.span.line + 1 + line, column_of(self._fence, line) + column

    def _in_fence(self, line: int, column: int) -> tuple[int, int]:
        """A place in the data as one in the fence; never past its last line."""
        column += self._column if line == 0 else 0
        return min(self._first + line, self._lines.last), column


def _is_part(character: str) -> bool:
    return character.isalnum() or character in _PART_OF_NAME


def _goes_on(before: str, behind: str) -> bool:
    """Whether two characters that stand side by side are of one name."""
    return bool(before) and bool(behind) and _is_part(before) and _is_part(behind)


@once
def values_of(fence: Fence) -> tuple[list[tuple[Json, int]], tuple[Mend, ...]]:
    """The objects and arrays of a sample, or its one string, with the line, from 0, that each starts on, and what was mended."""
    if exact := read_exact(fence.content, _lines_in_file(fence)):
        return [(exact, exact.line - fence.span.line - 1)], ()
    read = read_json(fence.content)
    places = SamplePlaces(fence)
    alone = len(read.values) == 1 and fence.content.strip()[:1] == '"'
    values = [
        (places.moved(value), value.line)
        for value in read.values
        if alone or not isinstance(value, JsonScalar)
    ]
    return values, places.troubles(read.troubles)


def _lines_in_file(fence: Fence) -> list[tuple[int, int]]:
    """The number and the first column that each line of a sample has in the file."""
    top = fence.span.line + 1
    return [(top + at, column_of(fence, at)) for at in range(fence.content.count("\n"))]
