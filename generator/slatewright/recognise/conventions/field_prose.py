"""A parameter that only a sentence names.

    Set the `sort` query parameter to order the kittens.

    Other fields are given with the [`fields`](#fields) parameter.

    Add the query parameter `?draft=true` to keep it for yourself.

A name in the middle of a sentence is read only where the sentence says that it is a query parameter, where it links
to the section that describes it, or where it is a usual name for choosing among results, such as `_fields` or `sort`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from slatewright.http.credentials import is_credential
from slatewright.lexicon import has_word
from slatewright.model.document import Code, Text
from slatewright.model.facts import FieldFact, FieldsFact, Place
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.recognise.toolkit.words.named_parameter import named_parameters
from slatewright.recognise.toolkit.words.words_beside import words_after, words_before

NAME = "field-prose"
_MOST_CODES = 200
_PAIR = re.compile(
    r"\?(?P<name>[A-Za-z_$][\w.$-]{0,60}(?:\[[\w.-]{0,40}\])*)=(?P<value>[^\s&=]{1,200})"
)
_NEAR = 40


@recogniser(NAME)
def read(section: SectionView) -> Iterable[FieldsFact]:
    """Each name once, in the order of the text."""
    seen: set[str] = set()
    for text in every_text(section.section):
        for code, words in named_parameters(text):
            if code.content not in seen:
                seen.add(code.content)
                evidence = stated(code, NAME)
                field = FieldFact(
                    code.content, None, _need(words), None, _sentence(text, code), evidence
                )
                place = Place.QUERY if has_word(words, "PLACES", "query") else None
                yield FieldsFact((field,), "", place, evidence, request=True)
        for code, name, value in _asked(text) if "`?" in text.raw else ():
            if name not in seen:
                seen.add(name)
                evidence = stated(code, NAME)
                sentence = _sentence(text, code)
                field = FieldFact(name, None, None, None, sentence, evidence, example=value)
                yield FieldsFact((field,), "", Place.QUERY, evidence, request=True)


def _asked(text: Text) -> Iterator[tuple[Code, str, str]]:
    """The parameters that stand as they are asked for, with words for a parameter or the query beside them."""
    for code in text.codes if len(text.codes) <= _MOST_CODES else ():
        pair = _PAIR.fullmatch(code.content)
        if pair is None or is_credential(pair["name"]):
            continue
        near = f"{words_before(text, code, _NEAR)} {words_after(text, code, _NEAR)}"
        if has_word(near, "PARAMETERS") or has_word(near, "PLACES", "query"):
            yield code, pair["name"], pair["value"]


def _need(words: str) -> bool | None:
    if has_word(words, "OPTIONAL"):
        return False
    return True if has_word(words, "REQUIRED") else None


def _sentence(text: Text, code: Code) -> str:
    parts = re.split(r"(?<=[.!?])\s+", text.plain)
    return next((" ".join(part.split()) for part in parts if code.content in part), "")
