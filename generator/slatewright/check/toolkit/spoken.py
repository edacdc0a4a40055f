"""What running text speaks of, beside what tables and lists describe."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from slatewright.check.once import once
from slatewright.check.walk import blocks, texts
from slatewright.model.api import Operation
from slatewright.model.document import Document, Section, Text
from slatewright.model.source import Span

_SET = re.compile(r"(?<![\w?&/{.\[-])([A-Za-z_][\w-]{0,60})=\w")


class Spoken:
    """Names in the words of each section: "`sort=1` gives the newest first", "up to `limit` kites"."""

    def __init__(self, documents: tuple[Document, ...]) -> None:
        self._files: dict[str, tuple[Section, ...]] = {}
        for document in documents:
            if document.sections:
                self._files[document.sections[0].span.file] = document.sections
        self._names: dict[Span, frozenset[str]] = {}

    def of(self, operation: Operation, name: str) -> bool:
        """Whether the text beside one of the operation's endpoints speaks of the parameter."""
        return any(name in self._beside(fact.evidence.span) for fact in operation.endpoints)

    def _beside(self, place: Span) -> frozenset[str]:
        sections = self._files.get(place.file, ())
        at = bisect_right(sections, place.line, key=lambda section: section.span.line) - 1
        if at < 0:
            return frozenset()
        section = sections[at]
        if section.span not in self._names:
            self._names[section.span] = frozenset(_names(section))
        return self._names[section.span]


def spoken(documents: tuple[Document, ...]) -> Spoken:
    """The words of the docs, each section looked at when a rule asks for it."""
    (found,) = _spoken(documents)
    return found


@once
def _spoken(documents: tuple[Document, ...]) -> Iterator[Spoken]:
    yield Spoken(documents)


def _names(section: Section) -> Iterator[str]:
    for block in blocks(section.blocks):
        for text in texts(block):
            yield from _in_text(text)


def _in_text(text: Text) -> Iterator[str]:
    """What is given a value, and what stands out as code or as a word of a link."""
    if "=" in text.raw:
        yield from _SET.findall(text.raw)
    for code in text.codes:
        yield code.content
    for link in text.links:
        yield from link.text.split()
