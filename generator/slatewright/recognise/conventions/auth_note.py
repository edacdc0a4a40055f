"""What one operation says of the credentials that it needs.

    <aside class="warning">
    You must be authenticated by one of the following methods:
    apiKey & clientId, bearerAuth
    </aside>

    This operation does not require authentication. That one needs no authentication. This is a public endpoint.

    | Authentication required? | No |

    | URI | /kittens |
    | HTTP Method | GET |
    | Authentication | No |

Conditions ("if the kitten is public") say nothing for sure and are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from slatewright.lexicon import any_of, has_word, is_no, strip_words
from slatewright.model.document import Table, Text
from slatewright.model.facts import NoticeFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.target_cell import spreads_endpoint
from slatewright.recognise.toolkit.evidence import row_stated, stated
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.recognise.toolkit.words.answer_words import sentences
from slatewright.recognise.toolkit.words.auth_words import is_about_auth
from slatewright.regex import regex

NAME = "auth-note"
_METHODS = regex(rf"{any_of('AUTH_BY')}\s*:\s*(?P<methods>\S[\s\S]{{0,2000}})", re.IGNORECASE)
_NEAR = 30
_LONGEST = 160
_LONGEST_TEXT = 2_000


@recogniser(NAME)
def read(section: SectionView) -> Iterable[NoticeFact]:
    """Sentences and table rows that name the operation's schemes, or say that none is needed."""
    title = section.section.title
    if title is not None and _says_none(title):
        yield NoticeFact("security", "", stated(title, NAME))
    for text in every_text(section.section):
        if has_word(text.plain, "AUTH_BY") and (methods := _METHODS.search(text.plain)):
            yield NoticeFact("security", " ".join(methods["methods"].split()), stated(text, NAME))
        elif _says_none(text):
            yield NoticeFact("security", "", stated(text, NAME))
    for placed in section.of_type(Table):
        if isinstance(placed.block, Table):
            yield from _rows(placed.block)


def _says_none(text: Text) -> bool:
    if len(text.plain) > _LONGEST_TEXT:
        return False
    return any(
        len(sentence) < _LONGEST
        and _denies_need(sentence)
        and not has_word(strip_words(sentence, "UNNEEDED"), "RESERVED")
        for sentence in sentences(text.plain.strip())
    )


def _denies_need(plain: str) -> bool:
    if has_word(plain, "OPEN_TO_ALL") and not has_word(plain, "NOT"):
        return True
    label, colon, answer = plain.partition(":")
    if colon and has_word(label, "AUTH_NOUN") and _denies(answer):
        return True
    if has_word(plain, "NO_AUTH") and has_word(strip_words(plain, "NO_AUTH"), "NEEDED"):
        return True
    unneeded = has_word(plain, "UNNEEDED")
    if unneeded is None:
        return False
    around = plain[max(0, unneeded.start() - _NEAR) : unneeded.end() + _NEAR]
    return has_word(around, "AUTH_NOUN") is not None


def _denies(answer: str) -> bool:
    return is_no(answer) and not has_word(answer, "OPTIONAL") or bool(has_word(answer, "UNNEEDED"))


def _rows(table: Table) -> Iterator[NoticeFact]:
    """Rows that say so of the one operation: by a question, or in a table that names its URL and method as well."""
    denied = [
        (row, row.cells[0].plain.rstrip())
        for row in (table.header, *table.rows)
        if len(row.cells) == 2 and is_no(row.cells[1].plain) and is_about_auth(row.cells[0].plain)
    ]
    whole = bool(denied) and spreads_endpoint(table)
    for row, label in denied:
        if whole or label.endswith("?"):
            yield NoticeFact("security", "", row_stated(row, NAME))
