"""Links to what several operations share: "### Query Parameters - [pagination](#pagination)"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from slatewright.lexicon import any_of, has_word
from slatewright.model.document import Code, Link, Paragraph, Text
from slatewright.recognise.toolkit.calls.request_line import request_line
from slatewright.recognise.toolkit.text.page_anchor import page_anchor
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.recognise.toolkit.words.words_beside import words_before
from slatewright.regex import regex

_NEAR = 60
_FEW_WORDS = 8
_SHORT = 160
_REFERS = regex(rf"(?:{any_of('REFERS')}|{any_of('ALIKE')})[\s:：'\"*]*\Z", re.IGNORECASE)
Tell = Callable[[str], bool]
_END = regex(r"[.!?;](?:\s|\Z)|\n\s*\n")


def parameter_links(looked: SectionView) -> tuple[str, ...]:
    """The anchors of links in the title and the running text whose sentence speaks of parameters.

    Below a heading that does, a few words around a link are enough ("See [Create](#create-a-kitten).").
    """
    short = looked.title if _speaks_of_parameters(looked.title) else ""
    return _found(
        looked,
        lambda words: _speaks_of_parameters(words)
        or bool(short)
        and len(words.split()) <= _FEW_WORDS,
    )


def likeness_links(looked: SectionView) -> tuple[str, ...]:
    """The anchors of links to what has the same parameters: "takes the same parameters as [List](#list)".

    A request line in words that refer to it says the same below a label for parameters, and stands for an anchor; so do
    the words of a line without a link: "Same parameters as create kitten".
    """
    return (
        *_found(looked, _calls_alike),
        *dict.fromkeys(_referred(looked)),
        *dict.fromkeys(_titled_alike(looked)),
    )


def refers_to(text: Text, code: Code) -> bool:
    """Whether the words right before a code span refer to what it names: "see `GET /kittens`"."""
    return _REFERS.search(words_before(text, code, _NEAR)) is not None


def _referred(looked: SectionView) -> Iterator[str]:
    for placed in looked.of_type(Paragraph):
        text = placed.block.text if isinstance(placed.block, Paragraph) else None
        if text is None or len(text.codes) != 1 or len(text.plain) > _SHORT:
            continue
        line = request_line(text.codes[0].content)
        labels = (label.plain for label in (placed.label, placed.lead) if label is not None)
        spoken = any(map(_speaks_of_parameters, (text.plain, looked.title, *labels)))
        if line and len(line.methods) == 1 and spoken and refers_to(text, text.codes[0]):
            yield f"{line.methods[0]} {line.target}"


def _titled_alike(looked: SectionView) -> Iterator[str]:
    """What stands behind "same" in the short lines that say that parameters are the same and link nothing."""
    for placed in looked.of_type(Paragraph):
        text = placed.block.text if isinstance(placed.block, Paragraph) else None
        if text is None or text.links or text.codes or len(text.plain) > _NEAR:
            continue
        words = " ".join(text.plain.split())
        like = has_word(words, "LIKE") if has_word(words, "PARAMETERS") else None
        if like:
            yield words[like.end() :].strip(" .")


def _calls_alike(words: str) -> bool:
    """Whether words say that parameters are the same, or that a whole call is like another."""
    if has_word(words, "PARAMETERS") and has_word(words, "LIKE"):
        return True
    alike = has_word(words, "ALIKE")
    return bool(
        alike and has_word(words[: alike.start()], "CALLS") and not has_word(words, "RESPONSE")
    )


def _found(looked: SectionView, tell: Tell) -> tuple[str, ...]:
    texts = [*([looked.section.title] if looked.section.title else []), *every_text(looked.section)]
    return tuple(dict.fromkeys(anchor for text in texts for anchor in _anchors(text, tell)))


def _anchors(text: Text, tell: Tell) -> Iterator[str]:
    for link in text.links:
        anchor = page_anchor(link.target)
        if anchor and tell(_words_around(text, link)):
            yield anchor


def _words_around(text: Text, link: Link) -> str:
    at = text.plain.find(link.text)
    before = _END.split(text.plain[max(0, at - _NEAR) : max(0, at)])[-1]
    after = _END.split(text.plain[max(0, at) + len(link.text) :][:_NEAR])[0]
    return f"{before} {link.text} {after}"


@lru_cache(maxsize=4096)
def _speaks_of_parameters(words: str) -> bool:
    return bool(has_word(words, "PARAMETERS") or has_word(words, "PLACES", "query"))
