"""Applying the edits of findings to the docs, on paper."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping

from msgspec import Struct

from slatewright.model.diagnostics import Diagnostic, Edit
from slatewright.model.source import SourceSet, Span


class Fixed(Struct, frozen=True):
    """The docs as the edits make them."""

    texts: Mapping[str, str]
    """New text by path, of those files alone that change."""
    codes: tuple[str, ...]
    """The code of every finding that was mended, in the order of the findings."""


def fixed(diagnostics: Iterable[Diagnostic], sources: SourceSet) -> Fixed:
    """Apply every fix that does not overlap an earlier one; a fix is applied whole or not at all."""
    texts = {file.path: _Text(file.text) for file in sources.files}
    codes: list[str] = []
    for item in diagnostics:
        if item.fix and _applied(item.fix, texts):
            codes.append(item.code)
    made = {path: text.made() for path, text in texts.items() if text.edits}
    return Fixed(made, tuple(codes))


def _applied(fix: tuple[Edit, ...], texts: Mapping[str, _Text]) -> bool:
    done: list[tuple[_Text, Edit]] = []
    for edit in fix:
        text = texts.get(edit.span.file)
        if text is None or not text.takes(edit):
            for other, taken in done:
                other.drop(taken)
            return False
        text.add(edit)
        done.append((text, edit))
    return True


class _Text:
    """One file and the edits to it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        for line in text.split("\n"):
            self._starts.append(self._starts[-1] + len(line) + 1)
        self.edits: list[tuple[int, int, str]] = []

    def takes(self, edit: Edit) -> bool:
        """Whether the edit lies in the text and touches no other edit."""
        start, end = self._offsets(edit.span)
        if not 0 <= start <= end <= len(self._text):
            return False
        at = bisect_right(self.edits, (start, end, edit.text))
        before, after = self.edits[at - 1 : at] if at else [], self.edits[at : at + 1]
        return all(other[1] < start for other in before) and all(end < other[0] for other in after)

    def add(self, edit: Edit) -> None:
        entry = (*self._offsets(edit.span), edit.text)
        self.edits.insert(bisect_right(self.edits, entry), entry)

    def drop(self, edit: Edit) -> None:
        self.edits.remove((*self._offsets(edit.span), edit.text))

    def made(self) -> str:
        parts: list[str] = []
        done = 0
        for start, end, words in self.edits:
            parts += (self._text[done:start], words)
            done = end
        return "".join(parts) + self._text[done:]

    def _offsets(self, span: Span) -> tuple[int, int]:
        return self._offset(span.line, span.column), self._offset(span.end_line, span.end_column)

    def _offset(self, line: int, column: int) -> int:
        inside = 1 <= line < len(self._starts)
        return self._starts[line - 1] + column - 1 if inside else -1
