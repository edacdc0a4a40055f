"""Finding the operation that a sentence points to, by a link or by what it is about."""

from __future__ import annotations

import re
from collections.abc import Callable

from slatewright.model.api import Operation
from slatewright.model.facts import SentFact, StatusFact
from slatewright.regex import regex
from slatewright.resolve.headings.anchored import Anchored
from slatewright.resolve.headings.command_words import command_of
from slatewright.resolve.headings.object_names import subject_of
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scope

_WORD = regex(r"[^\W\d_]+")
Fits = Callable[[Operation], bool]


class Pointing:
    """The operations by the anchors of their sections and by what their titles are about."""

    def __init__(
        self, operations: tuple[Operation, ...], scopes: tuple[Scope, ...], outline: Outline
    ) -> None:
        self.operations = operations
        self.by_anchor: Anchored[Operation] = Anchored(outline.volumes)
        self.by_subject: dict[str, list[Operation]] = {}
        for op, scope in zip(operations, scopes, strict=True):
            for at in scope.sections:
                section = outline.sections[at]
                for anchor in section.anchors:
                    self.by_anchor.add(anchor, section.span.file, op, section.level)
            self.by_subject.setdefault(subject_of(op.summary), []).append(op)

    def linked(self, fact: StatusFact | SentFact, own: Operation) -> Operation | None:
        """The operation that a sentence links."""
        file = fact.evidence.span.file
        found = (self.by_anchor.get(anchor, file) for anchor in fact.links)
        return next((op for op in found if op is not None and op is not own), None)

    def named(self, words: str, own: Operation, fits: Fits) -> list[Operation]:
        """The fitting operations that a sentence names by what they are about."""
        verb = _verb(words)
        subject = subject_of(words[verb.start() :]) if verb else ""
        found = self.by_subject.get(subject, []) if subject else []
        return [op for op in found if op is not own and fits(op)]

    def beside(self, words: str, own: Operation, fits: Fits) -> list[Operation]:
        """The fitting operations of the same chapter that a sentence names by their verb alone: "as on create"."""
        verb = _verb(words)
        if verb is None or subject_of(words[verb.start() :]):
            return []
        said = command_of(verb.group())
        chapter = [op for op in self.operations if op.tag == own.tag and op is not own]
        return [
            op
            for op in chapter
            if (titled := _verb(op.summary)) and command_of(titled.group()) == said and fits(op)
        ]


def _verb(words: str) -> re.Match[str] | None:
    return next((m for m in _WORD.finditer(words) if command_of(m.group())), None)
