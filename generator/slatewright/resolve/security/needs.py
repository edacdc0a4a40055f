"""Which credentials an operation needs, and which go together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from slatewright.http.credentials import goes_with_signature, signs
from slatewright.http.methods import METHODS
from slatewright.lexicon import any_of, has_word, is_no, is_word
from slatewright.model.api import SecurityScheme
from slatewright.model.facts import EndpointFact, NoticeFact, Place
from slatewright.model.source import Basis, Sourced
from slatewright.regex import regex
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scope

_SCOPES = regex(rf"\(\s*{any_of('SCOPES')}:[^()]{{0,4000}}\)", re.IGNORECASE)
_NEAR = 4
_METHOD = regex(rf"\b(?:{'|'.join(METHODS)})\b")
_LISTS = frozenset({"auth-table", "auth-listed"})
"""Conventions that read what a table or a list names side by side."""

Alternatives = tuple[tuple[str, ...], ...]


def requirement_of(scope: Scope) -> Alternatives | None:
    """What the operation itself says: alternatives of scheme names, none at all, or None where it is silent."""
    notices = _notices(scope)
    if not notices:
        return None
    text = _SCOPES.sub(" ", notices[0].text)
    return tuple(_together(part) for part in text.split(",") if part.strip())


def _notices(scope: Scope) -> list[NoticeFact]:
    """What the operation says of credentials: the first place that names any, or all that only say whether."""
    found = [
        fact for fact in scope.facts if isinstance(fact, NoticeFact) and fact.kind == "security"
    ]
    return [notice for notice in found if notice.text][:1] or found


def open_chapter(outline: Outline, scope: Scope) -> Sourced[Alternatives] | None:
    """That an operation needs no credentials, where a chapter above it says so of all that is in it.

    Its words say it, or its title where another chapter is called the opposite: "Public API" beside "Private API". An
    operation with a heading of its own on credentials ("Permissions of API keys") needs some all the same.
    """
    if any(has_word(outline.sections[at].title, "AUTH") for at in scope.sections):
        return None
    for above in _chapters(outline, scope.home):
        section = outline.sections[above]
        if outline.of_kind(above, EndpointFact):
            return None
        said = [f for f in outline.of_kind(above, NoticeFact) if f.kind == "security"]
        if said:
            whole = not any(notice.text or _METHOD.search(notice.evidence.quote) for notice in said)
            return Sourced((), tuple(notice.evidence for notice in said)) if whole else None
        if _audience(section.title) == "all":
            others = (other.title for other in outline.sections if other.level == section.level)
            known = any(_audience(title) == "known" for title in others)
            evidence = (section.heading,) if section.heading else ()
            return Sourced((), evidence) if known else None
    return None


def _chapters(outline: Outline, at: int) -> Iterator[int]:
    """The sections above, and the one that heads a part of the docs: a chapter with nothing below it, before whole ones."""
    yield from outline.ancestors(at)
    chapter = [at, *outline.ancestors(at)][-1]
    before = (part for part in range(chapter - 1, -1, -1) if outline.parents[part] < 0)
    yield from islice((part for part in before if len(outline.subtree(part)) == 1), 1)


def _audience(title: str) -> str | None:
    """For whom a chapter is whose title says only that: `all` for "Public endpoints", `known` for "Private endpoints"."""
    words = " ".join(title.lower().split())
    return next((who for who in ("all", "known") if is_word(words, "AUDIENCE", who)), None)


def _together(text: str) -> tuple[str, ...]:
    names = [name.strip() for name in text.split("&")]
    return tuple(name for name in names if name and not is_no(name))


def named_in(operations: tuple[Scope, ...]) -> tuple[str, ...]:
    """Every scheme name that an operation gives, in order."""
    found = (requirement_of(scope) or () for scope in operations)
    return tuple(dict.fromkeys(name for needs in found for together in needs for name in together))


def known_requirement(
    scope: Scope, schemes: tuple[SecurityScheme, ...]
) -> Sourced[Alternatives] | None:
    """The operation's own alternatives as far as their schemes are described; None where none of them is."""
    wanted = requirement_of(scope)
    if wanted is None:
        return None
    names = {scheme.name for scheme in schemes}
    known = tuple(together for together in wanted if names.issuperset(together))
    evidence = tuple(notice.evidence for notice in _notices(scope))
    return Sourced(known, evidence) if known or not wanted else None


def general_requirement(schemes: tuple[SecurityScheme, ...]) -> Alternatives:
    """The alternatives for all operations; headers that samples show side by side are sent together."""
    alternatives: list[list[SecurityScheme]] = []
    left = list(schemes)
    while left:
        group = [left.pop(0)]
        for scheme in tuple(left):
            if any(_side_by_side(scheme, member) for member in group):
                group.append(scheme)
                left.remove(scheme)
        alternatives.append(group)
    return tuple(tuple(scheme.name for scheme in group) for group in _signed(alternatives))


def _signed(alternatives: list[list[SecurityScheme]]) -> list[list[SecurityScheme]]:
    """The alternatives with a signature, and what it is checked with, beside the first key of a header: neither stands alone."""
    parts = [group for group in alternatives if all(map(_is_of_signature, group))]
    whole = [group for group in alternatives if group not in parts]
    keys = next((group for group in whole if any(map(_is_header_key, group))), None)
    if keys is None:
        return [list(chain.from_iterable(parts)), *whole] if parts else whole
    keys.extend(chain.from_iterable(parts))
    return whole


def _is_header_key(scheme: SecurityScheme) -> bool:
    return scheme.type == "apiKey" and scheme.place is Place.HEADER


def _is_of_signature(scheme: SecurityScheme) -> bool:
    name = scheme.parameter or ""
    return _is_header_key(scheme) and (signs(name) or goes_with_signature(name))


def _side_by_side(one: SecurityScheme, other: SecurityScheme) -> bool:
    """Whether a sample sends both: two keys on neighbouring lines, a key and a scheme of HTTP in one call."""
    both = (one, other)
    if not all(scheme.type == "http" or scheme.place is Place.HEADER for scheme in both):
        return False
    keys = all(scheme.type == "apiKey" for scheme in both)
    mine, others = (
        [e.span for e in s.evidence if e.basis is Basis.EXAMPLE or keys and e.convention in _LISTS]
        for s in both
    )
    return any(
        here == there or keys and here.file == there.file and abs(here.line - there.line) <= _NEAR
        for here in mine
        for there in others
    )
