"""The headers that a chapter about authentication lists, each with what it holds.

    ## Authentication

    All requests must have these headers:

    * **X-Barn-Key** Your key.
    * **X-Barn-Sign** The signature of the request.
    * **X-Barn-Timestamp** When it was signed.

An item whose name no credential bears is passed over, but for what a signature is checked with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.http.credentials import goes_with_signature, is_credential, signs
from slatewright.http.headers import AUTHORIZATION
from slatewright.lexicon import has_word
from slatewright.model.document import Bullets, Item
from slatewright.model.facts import AuthFact, Place
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView
from slatewright.recognise.toolkit.words.auth_words import is_about_auth
from slatewright.regex import regex

NAME = "auth-listed"
_PLAIN = regex(r"\s*(?P<name>[A-Za-z]\w{0,30}(?:-\w{1,30}){1,4})(?:\s?:|\s[-–—])\s")
"""A header without any marks, and what sets it off from its words."""
_PUNCTUATION = " \t\n:.,;-–—"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[AuthFact]:
    """Lists of headers right below words that call them so, in a chapter about authentication."""
    if not any(map(is_about_auth, (section.title, *section.trail))):
        return
    for placed in section.of_type(Bullets):
        assert isinstance(placed.block, Bullets)
        lead = placed.lead.plain if placed.lead is not None else section.title
        if has_word(lead, "PLACES", "header") and not has_word(lead, "RESPONSE"):
            yield from _listed(placed.block.items)


def _listed(items: tuple[Item, ...]) -> Iterator[AuthFact]:
    named = [(name, item) for item in items if (name := _name(item))]
    signed = any(signs(name) for name, _ in named)
    for name, item in named:
        if is_credential(name) or signed and goes_with_signature(name):
            words = item.text.plain.partition(name)[2].strip(_PUNCTUATION)
            yield AuthFact(
                "apiKey",
                stated(item.text, NAME),
                place=Place.HEADER,
                name=name,
                description=words,
            )


def _name(item: Item) -> str | None:
    """The bold words, the code span or the plain header with which an item begins, where they can name one."""
    marks = (
        *(mark.text for mark in item.text.strongs),
        *(code.content for code in item.text.codes),
    )
    begun = item.text.plain.lstrip()
    name = next((mark.strip(" :") for mark in marks if begun.startswith(mark)), "")
    if not name and (plain := _PLAIN.match(item.text.plain)):
        name = plain["name"]
    return name if name and " " not in name and name.lower() not in AUTHORIZATION else None
