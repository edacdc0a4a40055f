"""The depth of headings in docs that write all of one level, the parts of an operation beside its own name.

    ## Adopt a kitten

    ## HTTP Request

    ## Response

A part stands below the heading before it that says what is done, that has nothing else to it, or that stands among
others which are followed by requests, too.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import islice, takewhile

from slatewright.http.methods import METHODS
from slatewright.lexicon import column_role, exact_role, has_word
from slatewright.model.facts import EndpointFact, Form, RequestFact, SectionFacts
from slatewright.resolve.headings.command_words import command_of

_PARTS = (
    ("REQUEST",),
    ("RESPONSE",),
    *(("PLACES", key) for key in ("path", "query", "header", "body")),
)
_EMPTY = 2
"""Lines from one heading to the next with nothing between them."""
_SEVERAL = 2
"""Times that docs write a part beside operations, before headings that may be chapters are taken for such."""


def depths_of(sections: tuple[SectionFacts, ...]) -> list[int]:
    """How deep each heading stands: twice its level, and one more for a part beside the heading that it belongs to."""
    top = min((section.level for section in sections if section.level), default=1)
    owned, aboves = _beside(sections)
    chapters = {
        owner: own
        for owner, own in owned.items()
        if aboves[owner] < 0 or not _says_what_is_done(sections[aboves[owner]])
    }
    asked = Counter(
        aboves[owner]
        for owner, own in chapters.items()
        if any(_has_endpoint(sections[at]) for at in own)
    )
    parts = [
        at
        for owner, own in chapters.items()
        if asked[aboves[owner]] >= _SEVERAL or _takes_parts(sections, owner, own)
        for at in own
    ]
    often = Counter(sections[at].title for at in parts if sections[at].level == top)
    moved = {
        at for at in parts if sections[at].level > top or often[sections[at].title] >= _SEVERAL
    }
    return [2 * section.level + (at in moved) for at, section in enumerate(sections)]


def _beside(sections: tuple[SectionFacts, ...]) -> tuple[dict[int, list[int]], dict[int, int]]:
    """The parts on the level of the heading before them that is none, by that heading; and what stands above each such."""
    owned: dict[int, list[int]] = defaultdict(list)
    aboves: dict[int, int] = {}
    open_ones: dict[int, int] = {}
    for at, section in enumerate(sections):
        level = section.level
        if not level:
            continue
        open_ones = {above: one for above, one in open_ones.items() if above <= level}
        owner = open_ones.get(level)
        if _is_part(section) and not (owner is not None and _are_apart(sections, at, owner)):
            if owner is not None:
                owned[owner].append(at)
            continue
        open_ones[level] = at
        aboves[at] = max((one for above, one in open_ones.items() if above < level), default=-1)
    return owned, aboves


def _are_apart(sections: tuple[SectionFacts, ...], at: int, owner: int) -> bool:
    """Whether a heading and the one before it state one operation each: "Schema" with `GET /schema` behind `GET /kittens`."""
    own = _stated(sections, at)
    before = _stated(sections, owner) if own else frozenset()
    return bool(before) and not own & before


def _stated(sections: tuple[SectionFacts, ...], at: int) -> frozenset[tuple[str | None, str]]:
    """The operations that the request lines of a section, or of those right below it that are deeper, state whole."""
    level = sections[at].level
    deeper = takewhile(lambda section: section.level > level, islice(sections, at + 1, None))
    return frozenset(
        (fact.method, fact.target)
        for section in (sections[at], *deeper)
        for fact in section.facts
        if isinstance(fact, EndpointFact) and fact.method and fact.target and fact.form is Form.LINE
    )


def _is_part(section: SectionFacts) -> bool:
    """Whether a heading names a part of an operation and tells nothing that is done: "List all requests" does."""
    bare = section.title.strip(" *_`:")
    if not bare or bare in METHODS:
        return False
    named = section.generic or exact_role(section.title) == "method"
    return named and not _says_what_is_done(section)


def _says_what_is_done(section: SectionFacts) -> bool:
    """Whether a heading begins with a verb of calls, which is not the name of a part as well: "Request", "Query Parameters"."""
    first = next(iter(section.title.split()), "")
    named = column_role(first.lower()) or any(has_word(first, *words) for words in _PARTS)
    return command_of(first) is not None and not named


def _has_endpoint(section: SectionFacts) -> bool:
    return any(isinstance(fact, EndpointFact | RequestFact) for fact in section.facts)


def _takes_parts(sections: tuple[SectionFacts, ...], at: int, parts: list[int]) -> bool:
    """Whether the parts beside a heading are its own: it says what is done, or is empty with a part right behind it."""
    owner, behind = sections[at], sections[at + 1]
    if _says_what_is_done(owner):
        states = any(isinstance(fact, EndpointFact) for fact in owner.facts)
        return states or any(_has_endpoint(sections[part]) for part in parts)
    empty = behind.span.line - owner.span.line <= _EMPTY and not owner.facts
    return parts[0] == at + 1 and empty
