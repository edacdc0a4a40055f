"""A parameter that only a sentence names.

    Set the `sort` query parameter to order the kittens.

    Other fields are given with the [`fields`](#fields) parameter.

A name in the middle of a sentence is read only where the sentence says that it is a query parameter, or where it links
to the section that describes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from slatewright.lexicon import has_word
from slatewright.model.document import Code, Text
from slatewright.model.facts import FieldFact, FieldsFact, Place
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text

NAME = "field-prose"
_IDENTIFIER = re.compile(r"[A-Za-z_$][\w.$-]{0,60}(?:\[[\w.-]{0,40}\])*\Z")
_NEAR = 32


@recogniser(NAME)
def read(section: SectionView) -> Iterable[FieldsFact]:
    """Each name once, in the order of the text."""
    seen: set[str] = set()
    for text in every_text(section.section):
        for code, words in _named(text):
            if code.content not in seen:
                seen.add(code.content)
                evidence = stated(code, NAME)
                field = FieldFact(
                    code.content, None, _need(words), None, _sentence(text, code), evidence
                )
                yield FieldsFact((field,), "", Place.QUERY, evidence, request=True)


def _named(text: Text) -> Iterator[tuple[Code, str]]:
    """The code spans that the words beside them call a query parameter, with those words."""
    at = 0
    for code in text.codes:
        at = max(at, text.plain.find(code.content, at))
        end = at + len(code.content)
        before, after = text.plain[max(0, at - _NEAR) : at], text.plain[end : end + _NEAR]
        linked = any(
            link.text.strip("` ") == code.content and link.target.startswith("#")
            for link in text.links
        )
        words = _phrase(before, after, linked)
        if words is not None and _IDENTIFIER.match(code.content):
            yield code, words
        at = end


def _phrase(before: str, after: str, linked: bool) -> str | None:
    """The words beside a name that make it a parameter: "optional query parameter"."""
    word = has_word(after, "PARAMETERS")
    if word is not None and _is_close(after[: word.start()]):
        words = after[: word.end()]
        return words if linked or has_word(words, "PLACES", "query") else None
    tail = re.split(r"[.,;:!?()\n]", before)[-1]
    word = has_word(tail, "PARAMETERS")
    if word is not None and _is_close(tail[word.end() :]) and has_word(tail, "PLACES", "query"):
        return tail
    return None


def _is_close(between: str) -> bool:
    return len(between.split()) <= 3 and not re.search(r"[.,;:!?()\n`]", between)


def _need(words: str) -> bool | None:
    if has_word(words, "OPTIONAL"):
        return False
    return True if has_word(words, "REQUIRED") else None


def _sentence(text: Text, code: Code) -> str:
    parts = re.split(r"(?<=[.!?])\s+", text.plain)
    return next((" ".join(part.split()) for part in parts if code.content in part), "")
