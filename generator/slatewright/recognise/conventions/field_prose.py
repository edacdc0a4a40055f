"""A parameter that only a sentence names.

    Set the `sort` query parameter to order the kittens.

    Other fields are given with the [`fields`](#fields) parameter.

    Add the query parameter `?draft=true` to keep it for yourself.

    Pass `limit` (integer, optional) to see no more than so many.

A name in the middle of a sentence is read only where the sentence says that it is a query parameter, where it links
to the section that describes it, where it is a usual name for choosing among results, such as `_fields` or `sort`, or
where a type stands in brackets behind it and the sentence asks readers to send it, denies nothing, and names neither an
endpoint nor a header there.
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
from slatewright.recognise.toolkit.lists.asked_names import has_typed_names, typed_names
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.recognise.toolkit.words.default_words import default_in_words
from slatewright.recognise.toolkit.words.field_words import values_in_words
from slatewright.recognise.toolkit.words.named_parameter import named_parameters
from slatewright.recognise.toolkit.words.need_words import need_in_words
from slatewright.recognise.toolkit.words.words_beside import words_after, words_before
from slatewright.regex import regex

NAME = "field-prose"
_MOST_CODES = 200
_PAIR = regex(r"\?(?P<name>[A-Za-z_$][\w.$-]{0,60}(?:\[[\w.-]{0,40}\])*)=(?P<value>[^\s&=]{1,200})")
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
                    code.content, None, need_in_words(words), None, _sentence(text, code), evidence
                )
                place = Place.QUERY if has_word(words, "PLACES", "query") else None
                yield FieldsFact((field,), "", place, evidence, request=True)
        for code, remark in typed_names(text) if "` (" in text.raw else ():
            if code.content not in seen:
                seen.add(code.content)
                evidence = stated(code, NAME)
                values, default = _offered(text, code)
                about = _sentence(text, code)
                field = FieldFact(
                    code.content,
                    remark,
                    need_in_words(remark),
                    default,
                    about,
                    evidence,
                    enum=values,
                )
                yield FieldsFact((field,), "", None, evidence, request=True)
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


def _offered(text: Text, code: Code) -> tuple[tuple[str, ...], str | None]:
    """The values and the default that a paragraph gives, where it begins with the one name that it is about."""
    if code != text.codes[0] or has_typed_names(text):
        return (), None
    values = values_in_words(text)
    default = default_in_words(text, values, code.content)
    others = {other.content for other in text.codes[1:]} - {*values, default}
    return ((), None) if others else (values, default)


def _sentence(text: Text, code: Code) -> str:
    parts = re.split(r"(?<=[.!?])\s+", text.plain)
    return next((" ".join(part.split()) for part in parts if code.content in part), "")
