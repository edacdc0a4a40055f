"""A sentence that says what comes back.

    Returns a list of [kittens](#the-kitten-object).

    The response will be an HTTP 204.

    > The command above returns an empty body, status code 200

    Each item is a [kitten](#the-kitten-object).

    ### Returns

    [The kitten](#the-kitten-object)

    > No content response

    The response is an array. See [the kitten object](#the-kitten-object) for the fields of each.

Read where the call itself is the subject; what follows the verb may name or link an object of the docs, or an operation
that answers likewise. Under a heading that says so already a link is enough, alone or at the head of a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec.structs import replace

from slatewright.lexicon import column_role, has_word
from slatewright.model.document import Table, Text
from slatewright.model.facts import StatusFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.target_cell import spreads_endpoint
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.tables.caption import is_generic
from slatewright.recognise.toolkit.text.led_on import led_on
from slatewright.recognise.toolkit.text.page_anchor import page_links
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.recognise.toolkit.words.answer_media import media_in_words
from slatewright.recognise.toolkit.words.answer_words import (
    AnswerWords,
    answer_words,
    is_empty,
    is_likeness,
    is_of_items,
    sentences,
)

NAME = "response-prose"
_UNNAMED = "2XX"
_MOST = 0.6
_FEW_WORDS = 4
_Links = tuple[tuple[str, str], ...]
"""Words and anchors."""


@recogniser(NAME)
def read(section: SectionView) -> Iterable[StatusFact]:
    """Every sentence of running text, and of what a table that spreads an endpoint over its rows says of it."""
    answers = is_generic(section.title) and has_word(section.title, "PLACES", "response")
    for text in (*every_text(section.section), *_described(section)):
        within = page_links(text)
        for sentence, after in pairwise((*sentences(text.plain), "")):
            said = answer_words(sentence)
            if said is not None:
                for fact in _facts(text, within, sentence, said):
                    generic = fact.type_text and not fact.links and within
                    yield replace(fact, links=led_on(after, within)) if generic else fact
            elif is_empty(sentence) and (answers or has_word(sentence, "RESPONSE")):
                yield StatusFact(_UNNAMED, sentence, stated(text, NAME))
            elif answers and (words := _led_by_link(within, sentence)):
                links = _first(within, words)
                yield StatusFact(_UNNAMED, "", stated(text, NAME), links, words)
            elif is_of_items(sentence) and (links := _first(within, sentence)):
                yield StatusFact(_UNNAMED, "", stated(text, NAME), links, sentence)
            elif is_likeness(sentence) and (links := _first(within, sentence)):
                yield StatusFact(_UNNAMED, sentence, stated(text, NAME), links=links, like=sentence)


def _described(section: SectionView) -> Iterator[Text]:
    for placed in section.of_type(Table):
        if isinstance(placed.block, Table) and spreads_endpoint(placed.block):
            for row in placed.block.rows:
                if column_role(row.cells[0].plain) == "description":
                    yield from row.cells[1:]


def _facts(text: Text, within: _Links, sentence: str, said: AnswerWords) -> Iterator[StatusFact]:
    successes = [status for status in said.statuses if status.startswith("2")]
    statuses = said.statuses or (_UNNAMED,)
    for status in statuses:
        speaks = bool(said.what) and status in (successes[:1] or statuses[:1])
        yield StatusFact(
            status=status,
            description=sentence,
            evidence=stated(text, NAME),
            links=_first(within, said.what if not said.like else sentence) if speaks else (),
            type_text=said.what if speaks and not said.empty and not said.like else None,
            like=sentence if speaks and said.like else None,
            media=media_in_words(said.what, sentence) if speaks and not said.like else None,
        )


def _led_by_link(within: _Links, sentence: str) -> str:
    """The words up to a link into the docs with which a sentence begins, or the whole where there is little else."""
    if sum(len(words) for words, _ in within) >= _MOST * len(sentence):
        return sentence
    for words, _ in within[:1]:
        before, named, _ = sentence.partition(words)
        if named and len(before.split()) <= _FEW_WORDS and not has_word(sentence, "ERROR"):
            return before + named
    return ""


def _first(within: _Links, words: str) -> tuple[str, ...]:
    """The anchor of the first link that stands in the words."""
    found = sorted((at, anchor) for link, anchor in within if (at := words.find(link)) >= 0)
    return tuple(anchor for _, anchor in found[:1])
