"""The method of a call in a sentence, whose URL stands elsewhere.

    Send a POST request to the following URL:

    La petición GET acepta estos parámetros:

    Use the HTTP command **PUT** for changes.

    PUT the file as the body of the request.

It counts where the URL that goes with it has no other method near.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.http.methods import METHODS
from slatewright.lexicon import any_of, has_word, is_small
from slatewright.model.facts import EndpointFact, Form
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.recognise.toolkit.words.answer_words import sentences
from slatewright.regex import regex

NAME = "method-sentence"
_METHOD = "|".join(METHODS)
_REQUEST = any_of("PLACES", "request")
_BEFORE = regex(rf"(?<![\w/-])({_METHOD})[`*\"']{{0,3}}[\s-](?:HTTP\s)?(?i:{_REQUEST})(?!\w)")
_BEHIND = regex(rf"(?<!\w)(?i:{_REQUEST})\s[`*\"']{{0,3}}({_METHOD})(?![\w/-])")
_HTTP = regex(rf"(?<!\w)HTTP\s[`*\"']{{0,3}}({_METHOD})(?![\w/-])")
"""`HTTP **POST**`, whatever the language."""
_HEAD = regex(rf"({_METHOD})\s+(\w+)\s")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[EndpointFact]:
    """Sentences without a path that call the request by its method."""
    for text in every_text(section.section):
        for sentence in sentences(text.plain):
            if " /" not in sentence and "://" not in sentence:
                for method in _methods(sentence):
                    yield EndpointFact(method, "", Form.PROSE, stated(text, NAME))


def _methods(sentence: str) -> tuple[str, ...]:
    """The methods that a sentence names as those of requests, or begins with as a verb."""
    found = [*_BEFORE.findall(sentence), *_BEHIND.findall(sentence)]
    if not found and len(by_http := set(_HTTP.findall(sentence))) == 1:
        found = list(by_http)
    head = _HEAD.match(sentence.strip(" *`"))
    if head and is_small(head[2].lower(), "article") and has_word(sentence, "PLACES", "request"):
        found.append(head[1])
    return tuple(dict.fromkeys(found))
