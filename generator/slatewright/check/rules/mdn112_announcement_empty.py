"""A sentence introduces something, but nothing follows.

## Why it matters
A list, sample or table is probably missing.

## Example
## Kites

These parts come with a kite:

## Lines

A line.

## Instead
## Kites

These parts come with a kite:

* a tail

## Lines

A line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from slatewright.check.contract import Finding, rule
from slatewright.check.walk import span_of
from slatewright.lexicon import is_small
from slatewright.lexicon.plurals import singular
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Annotation, Block, Document, Html, Paragraph, Section
from slatewright.regex import regex

_WORD = regex(r"\w+")
_OPERATIONS = 2
"""Levels of headings that divide the docs into operations, which often share a word."""


@rule("MDN112", reads=Document, severity=Severity.INFO)
def announcement_empty(document: Document) -> Iterable[Finding]:
    for number, section in enumerate(document.sections):
        after = next(iter(document.sections[number + 1 : number + 2]), None)
        blocks = [block for block in section.blocks if not _comment(block)]
        last = blocks[-1] if blocks else None
        if not isinstance(last, Paragraph | Annotation) or (after and after.level > section.level):
            continue
        words = last.text.plain.rstrip()
        if after is None or not words.endswith((":", "\N{FULLWIDTH COLON}")):
            continue
        if not _names(words, section.level, document.sections[number + 1 : number + 3]):
            yield Finding(
                "this introduces something, but nothing follows", span_of(last), habit=True
            )


def _names(words: str, level: int, following: Sequence[Section]) -> bool:
    """Whether a sentence introduces the sections beside its own: their headings share a word of it."""
    beside = [each for each in following if each.level == level > _OPERATIONS]
    shared = _stems(words)
    for each in beside:
        shared &= _stems(each.title.plain if each.title else "")
    return len(beside) > 1 and bool(shared)


def _stems(text: str) -> set[str]:
    found = (word.lower() for word in _WORD.findall(text))
    return {singular(word) for word in found if not is_small(word)}


def _comment(block: Block) -> bool:
    return isinstance(block, Html) and block.tag == "!--"
