"""Samples that show headers as JSON: `{"Content-Type": "application/json", "X-Barn": "red"}`."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from slatewright.http.credentials import is_credential, scheme_of_value
from slatewright.http.headers import (
    ACCEPT,
    AUTHORIZATION,
    CONTENT_TYPE,
    is_field_name,
)
from slatewright.lexicon import has_word, is_small, strip_words
from slatewright.model.document import Fence
from slatewright.model.sample_data import Json, JsonObject, JsonScalar
from slatewright.recognise.toolkit.samples.data_fence import is_data_fence
from slatewright.recognise.toolkit.samples.sample_places import values_of
from slatewright.recognise.toolkit.view import Placed, SectionView
from slatewright.recognise.toolkit.words.call_verbs import is_call_verb
from slatewright.regex import regex

_Pairs = tuple[tuple[str, str, int], ...]
_MOST = 20
_LONGEST_CAPTION = 200
_OF_WORDS = regex(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+\Z")
_LIKE_A_HEADER = regex(rf"[A-Z][a-z0-9]*\Z|{_OF_WORDS.pattern}")
_WORD = regex(r"\w+")
_OF_REQUESTS = AUTHORIZATION | {ACCEPT}
_PROTOCOL = "http"


class Said(Struct, frozen=True):
    """What the words around a sample say of it."""

    words: str
    headers: bool = False
    """Whether they speak of headers."""
    alone: bool = False
    """Whether they speak of nothing else: "Sample request headers:", but not "Order header"."""
    titled: bool = False
    """Whether they are the heading, which may be what the call is about."""
    answered: bool = False
    """Whether it is of an answer."""
    body: bool = False
    """Whether it is a body."""


class ShownHeaders(Struct, frozen=True):
    """The headers that one sample shows."""

    fence: Fence
    pairs: tuple[tuple[str, str, int], ...]
    """Each with its value and its line, from 0, in the sample."""
    said: Said


def headers_shown(section: SectionView, placed: Placed) -> Iterator[ShownHeaders]:
    """The headers that a sample of data shows instead of data."""
    fence = placed.block
    if not isinstance(fence, Fence) or not is_data_fence(fence):
        return
    for value, _ in values_of(fence)[0]:
        top = fence.span.line + 1
        if pairs := _pairs_like_headers(value):
            said = said_of(section, placed)
            if _shows_headers(pairs, said):
                lines = tuple((name, text, line - top) for name, text, line in pairs)
                yield ShownHeaders(fence, lines, said)


def holds_headers(value: Json | None, section: SectionView, placed: Placed) -> bool:
    """Whether a value of a sample is headers, by their names and by the words around the sample."""
    pairs = _pairs_like_headers(value)
    return bool(pairs) and _shows_headers(pairs, said_of(section, placed))


def _pairs_like_headers(value: Json | None) -> _Pairs:
    """The members of an object that may be headers, each with its value and its line; none where it is other data."""
    if not isinstance(value, JsonObject) or not 0 < len(value.members) <= _MOST:
        return ()
    names = [member.name for member in value.members]
    if not any(_LIKE_A_HEADER.match(n) or n.lower() in AUTHORIZATION for n in names) and not any(
        map(is_credential, names)
    ):
        return ()
    pairs = tuple(
        (member.name, _text(member.value), member.line)
        for member in value.members
        if isinstance(member.value, JsonScalar) and is_field_name(member.name)
    )
    return pairs if len(pairs) == len(value.members) else ()


def _shows_headers(pairs: _Pairs, said: Said) -> bool:
    """Whether what looks like headers is said to be.

    What says nothing of headers has to tell of itself that it is nothing else: `{"url": "...", "authorization":
    "Bearer ..."}` is what the API shall send to others. So has what stands below a heading with other words in it.
    """
    names = [name for name, *_ in pairs]
    of_words = any(_OF_WORDS.match(n) or n.lower() in _OF_REQUESTS for n in names)
    if said.headers and said.alone:
        return of_words or not said.answered and any(map(_may_be_header, names))
    if said.headers and of_words and not said.titled:
        return True
    if said.answered or said.body or not all(map(_is_named, names)):
        return False
    if said.headers:
        return True
    plain = all(name.islower() and name.isalpha() for name in names)
    return not plain and any(_is_header(name, text) for name, text, _ in pairs)


def _is_named(name: str) -> bool:
    """Whether a name is not often that of anything else: `X-Barn`, `Authorization`, `api_key`."""
    return bool(_OF_WORDS.match(name)) or name.lower() in _OF_REQUESTS or is_credential(name)


def _may_be_header(name: str) -> bool:
    return _LIKE_A_HEADER.match(name) is not None or _is_named(name)


def said_of(section: SectionView, placed: Placed) -> Said:
    """Look at the words nearest to a sample, and at the heading: "Headers", "Sample request header:"."""
    near = (*reversed(placed.annotations), *filter(None, (placed.lead, placed.label)))
    for text in near[:1]:
        said = _said(text.plain)
        if said.headers or said.answered or said.body or has_word(said.words, "REQUEST"):
            return said
    said = _said(section.title)
    called = said.headers and not said.alone and _begins_with_verb(section.title)
    return replace(said, headers=said.headers and not called, titled=True)


def _said(words: str) -> Said:
    """What a caption says; headers of what the API sends to others are none that it takes."""
    answered = has_word(words, "RESPONSE") is not None
    body = has_word(words, "PLACES", "body") is not None
    headers = (
        len(words) <= _LONGEST_CAPTION
        and has_word(words, "PLACES", "header") is not None
        and not has_word(words, "DELIVERIES")
    )
    return Said(
        words, headers and not body, headers and _is_alone(words), answered=answered, body=body
    )


def _is_alone(words: str) -> bool:
    """Whether a caption that speaks of headers speaks of nothing else."""
    rest = strip_words(words, "PLACES", "header")
    for table in ("REQUEST", "RESPONSE", "FILLER", "AS_EXAMPLE"):
        rest = strip_words(rest, table)
    left = (word.lower() for word in _WORD.findall(rest))
    return all(word == _PROTOCOL or is_small(word) for word in left)


def _begins_with_verb(title: str) -> bool:
    """Whether a heading names a call: "Change the headers of a hook"."""
    first = _WORD.search(title)
    return first is not None and is_call_verb(first.group())


def _text(value: JsonScalar) -> str:
    return value.value if isinstance(value.value, str) else ""


def _is_header(name: str, value: str) -> bool:
    """Whether a pair is a header whatever is said of it: no other data call a member so and give it such a value."""
    lower = name.lower()
    if lower == CONTENT_TYPE:
        return "/" in value
    return lower in AUTHORIZATION and scheme_of_value(value) is not None
