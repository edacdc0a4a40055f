"""A header that a sentence asks all requests to send.

    The `X-Barn-Version` header is required with every request.

    Each call must have a header called X-Barn-Tenant.

Credentials are left to the conventions for these, and headers that any client sends to nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.http.credentials import is_credential, speaks_of_credentials
from slatewright.http.headers import OF_EVERY_REQUEST, is_answered, is_field_name
from slatewright.lexicon import any_of, has_word, strip_words
from slatewright.model.document import Text
from slatewright.model.facts import FieldFact, FieldsFact, Place
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.recognise.toolkit.words.answer_words import sentences
from slatewright.regex import regex

NAME = "header-prose"
_NAME = r"(?P<name>[A-Z][A-Za-z0-9]{0,30}(?:-[A-Z][A-Za-z0-9]{0,30}){1,4})"
_HEADER = any_of("PLACES", "header")
_NAMED = regex(
    rf"(?<![\w-]){_NAME}\s{{1,3}}(?i:{_HEADER})|(?i:{_HEADER})\s(?:\w{{1,10}}\s){{0,2}}{_NAME.replace('name', 'other')}(?![\w-])"
)
_LONGEST = 300


@recogniser(NAME)
def read(section: SectionView) -> Iterable[FieldsFact]:
    """Every sentence that asks for one."""
    for text in every_text(section.section):
        if "-" in text.plain:
            for sentence in sentences(text.plain):
                yield from _asked(text, sentence)


def _asked(text: Text, sentence: str) -> Iterator[FieldsFact]:
    named = _NAMED.search(sentence) if len(sentence) <= _LONGEST else None
    if named is None or not has_word(sentence, "OF_ALL_CALLS") or has_word(sentence, "RESPONSE"):
        return
    rest = strip_words(sentence, "OF_ALL_CALLS")
    needed = has_word(rest, "REQUIRED") or has_word(rest, "DEMANDS")
    name = named["name"] or named["other"]
    if not needed or has_word(rest, "RESERVED") or has_word(rest, "NOT") or not _is_own(name):
        return
    evidence = stated(text, NAME)
    field = FieldFact(name, None, True, None, sentence, evidence)
    yield FieldsFact((field,), sentence, Place.HEADER, evidence)


def _is_own(name: str) -> bool:
    """Whether a header is one that the API asks for itself, and no credential."""
    lower = name.lower()
    if lower in OF_EVERY_REQUEST or lower.startswith("content-") or is_answered(name):
        return False
    return is_field_name(name) and not is_credential(name) and not speaks_of_credentials(name)
