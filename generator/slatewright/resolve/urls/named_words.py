"""Words of a path that stand for a value, though nothing sets them apart from the words that it always has.

`GET /shelf/SHELFID/books/bookId`

Parameter | Description
--------- | -----------
bookId    | Of the book.

A row names the second one, which says what it is the id of or is not just one of the names in the sample of an answer;
the first says after the word before it what it is the id of, and is one in all paths then. `id` alone may be a word
(`/search/id`), and so may any word that a value follows, unless the row is of the path: `/events/refId/50074`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial

from msgspec import Struct
from msgspec.structs import replace

from slatewright.http.credentials import names_user
from slatewright.http.names import CURSORS, IDENTIFIERS
from slatewright.lexicon import is_small, parts_of
from slatewright.lexicon.plurals import singular
from slatewright.model.facts import ExampleFact, FieldsFact, Place, Role
from slatewright.model.sample_data import JsonArray, JsonObject
from slatewright.regex import regex
from slatewright.resolve.headings.command_words import command_of
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.naming import Naming
from slatewright.resolve.urls.sample_ids import is_id

_CAPITALS = regex(r"[A-Z]{3,40}")
_OF_SOMETHING = regex(
    rf"(?P<what>[A-Z]{{3,30}}?)(?i:{'|'.join(IDENTIFIERS)}|{parts_of('IDENTIFIER')})"
)
_IDS = [word for word in IDENTIFIERS if word not in CURSORS]
_ID = regex(
    rf"(?:[a-z]+[_-])*(?:{'|'.join(_IDS)})|"
    rf"[a-z]+(?:[A-Z][a-z]+)*(?:{'|'.join(word.title() for word in _IDS)}|{_IDS[0].upper()})"
)
_ENDING = regex(rf"(?<=[A-Za-z0-9])[_-]?(?i:{'|'.join(_IDS)})\Z")
_SENT_ELSEWHERE = (Place.BODY, Place.RESPONSE, Place.HEADER, Place.COOKIE)


class _Told(Struct):
    """What the rows of a name say: whether it is in the path, and whether one of them tells of more than what comes back."""

    in_path: bool = False
    sent: bool = False


def with_named_words(outline: Outline, namings: list[Naming]) -> list[Naming]:
    """The places, with placeholders for the words of their paths that stand for a value."""
    words: defaultdict[int, set[str]] = defaultdict(set)
    for naming in namings:
        if any(_candidates(naming.target.segments)):
            words[_at(outline, naming)].update(naming.target.segments)
    if not words:
        return namings
    rows = _rows(outline, words)
    capitals = {word for naming in namings for word in _ids_of_before(naming)}
    return [_with_placeholders(naming, capitals, rows[_at(outline, naming)]) for naming in namings]


def _at(outline: Outline, naming: Naming) -> int:
    return outline.subject(naming.section)


def _candidates(words: Iterable[str]) -> Iterator[str]:
    return (word for word in words if _CAPITALS.fullmatch(word) or _ID.fullmatch(word))


def _rows(outline: Outline, words: Mapping[int, set[str]]) -> defaultdict[int, dict[str, _Told]]:
    """What rows say of the words of paths that they name, by what the section is about."""
    found: defaultdict[int, dict[str, _Told]] = defaultdict(lambda: defaultdict(_Told))
    asked = {subject: set(_candidates(segments)) for subject, segments in words.items()}
    answers = cache(partial(_answers, outline))
    for at in range(len(outline.sections)):
        subject = outline.subject(at)
        for fact in outline.of_kind(at, FieldsFact) if subject in asked else ():
            rows = [row for row in fact.fields if row.name in asked[subject]]
            if not rows or fact.place in _SENT_ELSEWHERE:
                continue
            names = {row.name for row in fact.fields}
            returned = fact.place is None and _come_back(fact, names, answers(subject))
            for row in rows:
                if row.place not in _SENT_ELSEWHERE:
                    told = found[subject][row.name]
                    told.in_path |= Place.PATH in (fact.place, row.place)
                    in_url = names <= words[subject] and not _CAPITALS.fullmatch(row.name)
                    told.sent |= told.in_path or in_url or not returned
    return found


def _come_back(fact: FieldsFact, names: set[str], answers: Mapping[str, set[int]]) -> bool:
    """Whether a sample of an answer has all names of a table or list; a parameter by itself may be in one too."""
    if len(names) == 1 and (fact.parameters or fact.request or not fact.tabular):
        return False
    return bool(set.intersection(*(answers.get(name, set()) for name in names)))


def _answers(outline: Outline, subject: int) -> dict[str, set[int]]:
    """By each name at the top of a sample that may be of an answer, the numbers of those that have it."""
    found: dict[str, set[int]] = {}
    below = (one for at in outline.subtree(subject) for one in outline.of_kind(at, ExampleFact))
    for number, example in enumerate(below):
        for name in () if example.role is Role.REQUEST else _top_names(example):
            found.setdefault(name, set()).add(number)
    return found


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


def _with_placeholders(naming: Naming, capitals: set[str], rows: Mapping[str, _Told]) -> Naming:
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


def _is_named(
    naming: Naming, segments: tuple[str, ...], at: int, rows: Mapping[str, _Told]
) -> bool:
    """Whether a row names the word at a place of the path, and nothing beside it says that it is but a word."""
    part, before, after = segments[at], segments[at - 1], segments[at + 1 : at + 2]
    told = rows.get(part)
    if told is None or not (told.sent or _echoes(part, before)):
        return False
    if _CAPITALS.fullmatch(part):
        return True
    sent = any(name == part for name, _ in naming.target.query)
    if not _ID.fullmatch(part) or naming.target.names or sent:
        return False
    return told.in_path or not (_is_word(part, before) or _is_value(after, part))


def _echoes(part: str, before: str) -> bool:
    """Whether an id says what it is the id of, as the word before it does: `kittens/kittenId`."""
    what = _ENDING.sub("", part)
    return what != part and _joined(singular(before)).endswith(_joined(what))


def _joined(words: str) -> str:
    return words.replace("-", "").replace("_", "").lower()


def _is_word(part: str, before: str) -> bool:
    """Whether `id` alone says by what, or what, a call looks or makes: `/search/id`, `/by/slug`, `/generate/uuid`."""
    verb = command_of(before) is not None and singular(before) == before
    return part in IDENTIFIERS and (verb or is_small(before, "preposition"))


def _is_value(after: tuple[str, ...], before: str) -> bool:
    return any(is_id(part, before) and any(map(str.isdigit, part)) for part in after)
