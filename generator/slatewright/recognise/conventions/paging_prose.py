"""What a sentence in a section on pages says of one of their parameters.

    ## Pagination

    All lists take `page` (default 1) and `per_page` (default 20, at most 100).

    The size of a page is set with `limit`, which must be between 1 and 50.

A bracket speaks of the name before it; a sentence speaks of the only name in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from slatewright.lexicon import has_word, paging_role
from slatewright.model.document import Table, Text
from slatewright.model.facts import FieldFact, FieldsFact, Place
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.text.text_part import part_of
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.recognise.toolkit.words.answer_words import sentences
from slatewright.recognise.toolkit.words.default_words import default_in_words
from slatewright.recognise.toolkit.words.limits import limits_in_words
from slatewright.regex import regex

NAME = "paging-prose"
_BRACKET = regex(r"\s?[(（]([^()（）\n]{3,80})[)）]")
_MOST_CODES = 50


@recogniser(NAME)
def read(section: SectionView) -> Iterable[FieldsFact]:
    """The sentences of sections headed by a word for pages that have no table."""
    if has_word(section.title, "PAGINATION") is None or Table in section.by_kind:
        return
    seen: set[str] = set()
    for text in every_text(section.section):
        for field in _fields(text) if len(text.codes) <= _MOST_CODES else ():
            if field.name not in seen:
                seen.add(field.name)
                yield FieldsFact((field,), "", Place.QUERY, field.evidence, request=True)


def _fields(text: Text) -> Iterator[FieldFact]:
    for sentence in sentences(text.plain):
        named = {c.content: (c, at) for c in text.codes if (at := _end(c.content, sentence))}
        names = [found for name, found in named.items() if paging_role(name)]
        alone = sum(not name.isdigit() for name in named) == 1
        for code, at in names:
            words = sentence if alone else _bracket(sentence, at)
            part = part_of(text, words, text.codes)
            default, limits = default_in_words(part, (), code.content), limits_in_words(words)
            if default is not None and default.isdigit() or limits:
                yield FieldFact(
                    code.content, None, None, default, sentence, stated(code, NAME), limits=limits
                )


def _bracket(sentence: str, at: int) -> str:
    """The words in the bracket right behind a name; empty where there is none."""
    found = _BRACKET.match(sentence, at)
    return found[1] if found else ""


def _end(name: str, sentence: str) -> int:
    """Where a name ends that stands for itself, and not as the end of another: `page` in "`per_page` and `page`"; 0 for none."""
    found = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", sentence) if name else None
    return found.end() if found else 0
