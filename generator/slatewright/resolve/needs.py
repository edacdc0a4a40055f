"""Which credentials an operation needs, and which go together."""

from __future__ import annotations

import re

from slatewright.lexicon import any_of, is_no
from slatewright.model.api import SecurityScheme
from slatewright.model.facts import NoticeFact, Place
from slatewright.model.source import Basis, Sourced
from slatewright.resolve.scopes import Scope

_SCOPES = re.compile(rf"\(\s*{any_of('SCOPES')}:[^()]{{0,4000}}\)", re.IGNORECASE)
_NEAR = 4

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
    alternatives: list[tuple[str, ...]] = []
    left = list(schemes)
    while left:
        group = [left.pop(0)]
        for scheme in tuple(left):
            if any(_side_by_side(scheme, member) for member in group):
                group.append(scheme)
                left.remove(scheme)
        alternatives.append(tuple(scheme.name for scheme in group))
    return tuple(alternatives)


def _side_by_side(one: SecurityScheme, other: SecurityScheme) -> bool:
    """Whether a sample sends both: two keys on neighbouring lines, a key and a scheme of HTTP in one call."""
    both = (one, other)
    if not all(scheme.type == "http" or scheme.place is Place.HEADER for scheme in both):
        return False
    keys = all(scheme.type == "apiKey" for scheme in both)
    mine, others = ([e.span for e in s.evidence if e.basis is Basis.EXAMPLE] for s in both)
    return any(
        here == there or keys and here.file == there.file and abs(here.line - there.line) <= _NEAR
        for here in mine
        for there in others
    )
