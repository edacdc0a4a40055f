"""Words of a path that stand for a value, though nothing sets them apart from the words that it always has.

`GET /shelf/SHELFID/books/bookId`

Parameter | Description
--------- | -----------
bookId    | Of the book.

A row names the second one, and is one of parameters and not of what comes back; the first says after the word before
it what it is the id of, and is one in all paths then. `id` alone may be a word (`/search/id`), and so may any word that
a value follows: `/events/refId/50074`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from slatewright.http.credentials import names_user
from slatewright.http.names import CURSORS, IDENTIFIERS
from slatewright.lexicon import parts_of
from slatewright.lexicon.plurals import singular
from slatewright.model.facts import ExampleFact, FieldsFact, Place, Role
from slatewright.model.sample_data import JsonArray, JsonObject
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
    capitals = {word for naming in namings for word in _ids_of_before(naming)}
    return [_with_placeholders(naming, capitals, rows[_at(outline, naming)]) for naming in namings]


def _at(outline: Outline, naming: Naming) -> int:
    return outline.subject(naming.section)


def _candidates(naming: Naming) -> Iterator[str]:
    return (p for p in naming.target.segments if _CAPITALS.fullmatch(p) or _ID.fullmatch(p))


def _rows(outline: Outline, asked: set[str]) -> defaultdict[int, dict[str, bool]]:
    """Those of the words that a row names, and whether it says that they are in the path, by what the section is about."""
    found: defaultdict[int, dict[str, bool]] = defaultdict(dict)
    for at in range(len(outline.sections)):
        names = found[outline.subject(at)]
        for fact in outline.of_kind(at, FieldsFact):
            for row in fact.fields if _may_be_sent(outline, at, fact, asked) else ():
                if row.name in asked and row.place not in _SENT_ELSEWHERE:
                    in_path = Place.PATH in (fact.place, row.place)
                    names[row.name] = names.get(row.name, False) or in_path
    return found


def _may_be_sent(outline: Outline, at: int, fact: FieldsFact, asked: set[str]) -> bool:
    """Whether rows may be parameters: a table of fields that says no more tells what comes back, as the sample does."""
    names = {row.name for row in fact.fields}
    if fact.place in _SENT_ELSEWHERE or names.isdisjoint(asked):
        return False
    if fact.place is not None:
        return True
    if fact.tabular and not fact.parameters and not fact.request:
        return False
    about = outline.subtree(outline.subject(at))
    return len(names) == 1 or not any(
        names <= _top_names(example)
        for below in about
        for example in outline.of_kind(below, ExampleFact)
        if example.role is not Role.REQUEST
    )


def _top_names(example: ExampleFact) -> set[str]:
    value = example.value
    if isinstance(value, JsonArray) and value.items:
        value = value.items[0]
    return {m.name for m in value.members} if isinstance(value, JsonObject) else set()


def _ids_of_before(naming: Naming) -> Iterator[str]:
    """The words in capitals of a path that stand for a value by what is before them, or by themselves."""
    before = ""
    for part in naming.target.segments:
        if _CAPITALS.fullmatch(part) and _is_id(part, before.lower()):
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


def _with_placeholders(naming: Naming, capitals: set[str], rows: Mapping[str, bool]) -> Naming:
    """A place whose path has placeholders for some words; the word with which it begins is none.

    Ids that rows name are such words where the path has no placeholder beside which `id` is a word, and its query none
    of them.
    """
    segments = naming.target.segments
    words = {
        at
        for at in range(1, len(segments))
        if segments[at] in capitals or _is_named(naming, segments, at, rows)
    }
    if not words:
        return naming
    parts = [f"{{{part}}}" if at in words else part for at, part in enumerate(segments)]
    return replace(naming, target=replace(naming.target, path="/" + "/".join(parts)))


def _is_named(naming: Naming, segments: tuple[str, ...], at: int, rows: Mapping[str, bool]) -> bool:
    """Whether a row names the word at a place of the path, and nothing beside it says that it is but a word."""
    part, before, after = segments[at], segments[at - 1], segments[at + 1 : at + 2]
    if part not in rows:
        return False
    if _CAPITALS.fullmatch(part):
        return True
    if not _ID.fullmatch(part) or naming.target.names or _is_value(after):
        return False
    sent = any(name == part for name, _ in naming.target.query)
    return not sent and (rows[part] or part not in IDENTIFIERS or singular(before) != before)


def _is_value(after: tuple[str, ...]) -> bool:
    return any(char.isdigit() for part in after for char in part)
