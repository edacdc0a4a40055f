"""Words of a path that stand for a value, though nothing sets them apart from the words that it always has.

`GET /shelf/SHELFID/books/bookId`

Parameter | Description
--------- | -----------
bookId    | Of the book.

A row names the second one; the first says after the word before it what it is the id of, and is one in all paths then.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec.structs import replace

from slatewright.http.credentials import names_user
from slatewright.http.names import CURSORS, IDENTIFIERS
from slatewright.lexicon import parts_of
from slatewright.lexicon.plurals import singular
from slatewright.model.facts import FieldsFact, Place
from slatewright.regex import regex
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.naming import Naming

_CAPITALS = regex(r"[A-Z]{3,40}")
_OF_SOMETHING = regex(
    rf"(?P<what>[A-Z]{{3,30}}?)(?i:{'|'.join(IDENTIFIERS)}|{parts_of('IDENTIFIER')})"
)
_IDS = [word for word in IDENTIFIERS if word not in CURSORS]
_ID = regex(
    rf"(?:[a-z]+[_-])*(?:{'|'.join(_IDS)})|"
    rf"[a-z]+(?:[A-Z][a-z]+)*(?:{'|'.join(word.title() for word in _IDS)}|{_IDS[0].upper()})"
)
_SENT_ELSEWHERE = (Place.BODY, Place.RESPONSE, Place.HEADER, Place.COOKIE)


def with_named_words(outline: Outline, namings: list[Naming]) -> list[Naming]:
    """The places, with placeholders for the words of their paths that stand for a value."""
    asked = {part for naming in namings for part in _candidates(naming)}
    if not asked:
        return namings
    rows = _rows(outline, asked)
    capitals = {word for naming in namings for word in _known(naming, rows[_at(outline, naming)])}
    return [_with_placeholders(naming, capitals, rows[_at(outline, naming)]) for naming in namings]


def _at(outline: Outline, naming: Naming) -> int:
    return outline.subject(naming.section)


def _candidates(naming: Naming) -> Iterator[str]:
    return (p for p in naming.target.segments if _CAPITALS.fullmatch(p) or _ID.fullmatch(p))


def _rows(outline: Outline, asked: set[str]) -> defaultdict[int, set[str]]:
    """Those of the words that a row names which is not said to be sent elsewhere, by what the section is about."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for at, section in enumerate(outline.sections):
        for fact in section.facts:
            if isinstance(fact, FieldsFact) and fact.place not in _SENT_ELSEWHERE:
                names = {row.name for row in fact.fields if row.place not in _SENT_ELSEWHERE}
                found[outline.subject(at)] |= names & asked
    return found


def _known(naming: Naming, rows: set[str]) -> Iterator[str]:
    """The words in capitals of a path that stand for a value by what is said of them, or by themselves."""
    before = ""
    for part in naming.target.segments:
        if _CAPITALS.fullmatch(part) and (part in rows or _is_id(part, before.lower())):
            yield part
        before = part


def _is_id(word: str, before: str) -> bool:
    """Whether a word is the id or name of what stands before it, or of those who call."""
    named = _OF_SOMETHING.fullmatch(word)
    if named is None:
        return False
    what = named["what"].lower()
    of_before = before.startswith(what) or singular(before).startswith(what)
    return of_before or names_user(word.lower())


def _with_placeholders(naming: Naming, capitals: set[str], rows: set[str]) -> Naming:
    """A place whose path has placeholders for some words; the word with which it begins is none.

    Ids that rows name are such words where the path has no placeholder beside which `id` is a word, and its query none
    of them.
    """
    first, *others = naming.target.segments or ("",)
    sent = {name for name, _ in naming.target.query}
    ids = () if naming.target.names else rows
    words = {
        part
        for part in others
        if part in capitals or part in ids and part not in sent and _ID.fullmatch(part)
    }
    if not words:
        return naming
    parts = [first, *(f"{{{part}}}" if part in words else part for part in others)]
    return replace(naming, target=replace(naming.target, path="/" + "/".join(parts)))
