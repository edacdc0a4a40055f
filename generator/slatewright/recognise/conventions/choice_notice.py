"""A note that a call needs one of several fields.

    Parameter | Description
    --------- | -----------
    tag**     | Number on the collar.
    chip**    | Number of the chip.

    <aside class="notice">At least one of the parameters marked with ** is required.</aside>

    Either `tag` or `chip` must be given.

A note that ties the need to a condition ("if ...") is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from slatewright.lexicon import any_of, has_word, strip_words
from slatewright.model.document import Block, Html, Paragraph, Table, Text
from slatewright.model.facts import NoticeFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.tables.columns import field_columns
from slatewright.recognise.toolkit.tables.field_name import FieldName, field_name
from slatewright.recognise.toolkit.tables.headless import with_head
from slatewright.recognise.toolkit.view import SectionView
from slatewright.recognise.toolkit.words.answer_words import sentences
from slatewright.regex import regex

NAME = "choice-notice"
_LONGEST = 600
_NEAR = 30
_MOST = 20
"""Notes of one section that are held against its tables."""
_MARK = regex(r"(?<![\w*†‡\\])\\?(\*{1,3}|†|‡)(?![\w*])")
_ARTICLE = regex(rf"\A\s{{0,3}}{any_of('SMALL', 'article')}\s", re.IGNORECASE)
_BETWEEN = regex(rf"\s{{0,3}}[,/]\s{{0,3}}|\s{any_of('SMALL', 'conjunction')}\s", re.IGNORECASE)


@recogniser(NAME)
def read(section: SectionView) -> Iterable[NoticeFact]:
    """Every short paragraph or aside with such a sentence."""
    blocks = section.section.blocks
    noted = (
        (at, block)
        for at, block in enumerate(blocks)
        if isinstance(block, Html | Paragraph)
        and len(block.text.plain) <= _LONGEST
        and has_word(block.text.plain, "CHOICE")
    )
    for at, block in islice(noted, _MOST):
        for sentence in sentences(block.text.plain):
            names = tuple(dict.fromkeys(_chosen(sentence, block.text, blocks, at)))
            if len(names) > 1:
                yield NoticeFact("choice", sentence, stated(block.text, NAME), names)


def _chosen(sentence: str, text: Text, blocks: tuple[Block, ...], at: int) -> Iterable[str]:
    """The names of which the sentence says that one is needed."""
    one = has_word(sentence, "CHOICE")
    rest = sentence[one.end() :] if one else ""
    needed = has_word(rest, "REQUIRED") or _demand(rest)
    if needed is None or has_word(rest, "OPTIONAL"):
        return ()
    if has_word(strip_words(sentence, "CHOICE"), "CONDITIONAL"):
        return ()
    before = rest[: needed.start()]
    if any(mark in before for mark in ";:"):
        return ()
    bare = strip_words(before, "SMALL", "copula")
    words = [_ARTICLE.sub("", part).strip() for part in _BETWEEN.split(bare)]
    if mark := _MARK.search(before):
        return _marked(mark[1], blocks, at) if len(words) == 1 else ()
    return [code.content for code in text.codes if code.content in words] or words


def _demand(words: str) -> re.Match[str] | None:
    """The verb that asks for something to be sent: "must be given", never "must be unique"."""
    verb = has_word(words, "DEMANDS")
    asked = has_word(words[verb.end() :][:_NEAR], "ASKS", "verb") if verb else None
    return verb if asked else None


def _marked(mark: str, blocks: tuple[Block, ...], at: int) -> list[str]:
    """The names with a mark in the nearest table that has some; another one mark that all have is meant by a slip."""
    for block in (*reversed(blocks[:at]), *blocks[at + 1 :]):
        if isinstance(block, Table) and (names := list(_names(block))):
            marks = {name.mark for name in names if name.mark}
            meant = marks.pop() if len(marks) == 1 else mark
            if found := [name.name for name in names if name.mark == meant]:
                return found
    return []


def _names(block: Table) -> Iterator[FieldName]:
    table = with_head(block)
    columns = field_columns(table)
    for row in table.rows if columns else ():
        cell = columns.cell(row, "name") if columns else None
        if cell is not None and (name := field_name(cell)) is not None:
            yield name
