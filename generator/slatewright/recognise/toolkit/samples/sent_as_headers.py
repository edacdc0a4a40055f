"""Samples that show headers as JSON: `{"Content-Type": "application/json", "X-Barn": "red"}`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from slatewright.http.credentials import is_credential, scheme_of_value
from slatewright.http.headers import AUTHORIZATION, CONTENT_TYPE, is_field_name
from slatewright.lexicon import has_word
from slatewright.model.document import Fence
from slatewright.model.sample_data import Json, JsonObject, JsonScalar
from slatewright.recognise.toolkit.samples.data_fence import is_data_fence
from slatewright.recognise.toolkit.samples.sample_places import values_of
from slatewright.recognise.toolkit.view import Placed, SectionView
from slatewright.regex import regex

_Pairs = tuple[tuple[str, str, int], ...]
_MOST = 20
_LONGEST_CAPTION = 200
_OF_WORDS = regex(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+\Z")
_LIKE_A_HEADER = regex(rf"[A-Z][a-z0-9]*\Z|{_OF_WORDS.pattern}")


@dataclass(frozen=True, slots=True)
class Said:
    """What the words around a sample say of it."""

    words: str
    headers: bool
    """Whether it shows headers."""
    answered: bool
    """Whether it is of an answer."""


@dataclass(frozen=True, slots=True)
class ShownHeaders:
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
            said = _what_is_said(section, placed)
            if _shows_headers(pairs, said):
                lines = tuple((name, text, line - top) for name, text, line in pairs)
                yield ShownHeaders(fence, lines, said)


def holds_headers(value: Json | None, section: SectionView, placed: Placed) -> bool:
    """Whether a value of a sample is headers, by their names and by the words around the sample."""
    pairs = _pairs_like_headers(value)
    return bool(pairs) and _shows_headers(pairs, _what_is_said(section, placed))


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
    """Whether what looks like headers is said to be; data of an answer may have a member called `Authorization`."""
    if said.headers:
        like = _OF_WORDS if said.answered else _LIKE_A_HEADER
        return any(like.match(name) or is_credential(name) for name, *_ in pairs)
    return not said.answered and any(_is_header(name, text) for name, text, _ in pairs)


def _what_is_said(section: SectionView, placed: Placed) -> Said:
    """Look at the words nearest to a sample, and at the heading: "Headers", "Sample request header:"."""
    near = (*reversed(placed.annotations), *filter(None, (placed.lead, placed.label)))
    for words in (*(text.plain for text in near[:1]), section.title):
        body, response = has_word(words, "PLACES", "body"), has_word(words, "RESPONSE")
        if len(words) <= _LONGEST_CAPTION and has_word(words, "PLACES", "header"):
            return Said(words, not body, response is not None)
        if response or body or has_word(words, "REQUEST"):
            return Said(words, headers=False, answered=response is not None)
    return Said(section.title, headers=False, answered=False)


def _text(value: JsonScalar) -> str:
    return value.value if isinstance(value.value, str) else ""


def _is_header(name: str, value: str) -> bool:
    """Whether a pair is a header whatever is said of it: no other data call a member so and give it such a value."""
    lower = name.lower()
    if lower == CONTENT_TYPE:
        return "/" in value
    return lower in AUTHORIZATION and scheme_of_value(value) is not None
