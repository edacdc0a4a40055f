"""A parameter that only a sentence names.

    Set the `sort` query parameter to order the kittens.

    Other fields are given with the [`fields`](#fields) parameter.

A name in the middle of a sentence is read only where the sentence says that it is a query parameter, where it links
to the section that describes it, or where it is a usual name for choosing among results, such as `_fields` or `sort`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.lexicon import has_word
from slatewright.model.document import Code, Text
from slatewright.model.facts import FieldFact, FieldsFact, Place
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.recognise.toolkit.words.named_parameter import named_parameters

NAME = "field-prose"


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


def _need(words: str) -> bool | None:
    if has_word(words, "OPTIONAL"):
        return False
    return True if has_word(words, "REQUIRED") else None


def _sentence(text: Text, code: Code) -> str:
    parts = re.split(r"(?<=[.!?])\s+", text.plain)
    return next((" ".join(part.split()) for part in parts if code.content in part), "")
