"""Which facts belong to which operation.

An operation is defined where its endpoint stands: in a request line, a heading, a table, a message, or, where none of
these is near, in a curl or HTTPie sample. It owns the smallest stretch of headings that holds no other operation's
endpoint; of several endpoints in one section each owns what follows it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field

from slatewright.http.credentials import speaks_of_credentials
from slatewright.lexicon import has_word
from slatewright.model.facts import EndpointFact, Fact, Form, RequestFact
from slatewright.resolve.apart import stands_apart
from slatewright.resolve.concrete import generalise
from slatewright.resolve.defined import Definition, Key
from slatewright.resolve.definitions import definitions
from slatewright.resolve.described_objects import (
    Shown,
    objects_above,
    samples_shown,
    without_objects,
)
from slatewright.resolve.illustrations import sections_of_cases
from slatewright.resolve.mentions import Mention, read_mentions
from slatewright.resolve.method_words import method_of_title
from slatewright.resolve.outline import Outline
from slatewright.resolve.own_calls import called, key_of
from slatewright.resolve.passing import without_passing
from slatewright.resolve.shared_lines import (
    are_of_one_line,
    by_line,
    can_be_of,
    is_of_one_line,
    keys_by_line,
    takers,
)
from slatewright.resolve.variants import Variants, named_in, shared_by, variants_of

__all__ = ["Scope", "Scopes", "generalise", "scopes_of"]

_CAPITALS = re.compile(r"\{[A-Z][A-Z0-9]*_[A-Z0-9_]+\}")
"""A placeholder that may be a value: `/settings/MAX_KITTENS` beside `/settings/{name}`."""
_MOST_NEAR = 200
"""No section that a person reads defines more operations; a longer list is not searched for each of its lines."""


@dataclass(frozen=True, slots=True)
class Scope:
    """One operation and the facts that are its own, in reading order."""

    method: str
    path: str
    """The whole path template, base path included."""
    home: int
    """The section that defines it first."""
    sections: tuple[int, ...]
    facts: tuple[Fact, ...]
    mentions: tuple[Mention, ...]
    """Every place that names it; the defining ones first."""
    inferred: bool = False
    """True where the docs do not state the method."""
    nameless: bool = False
    """True where the placeholders' names are ours."""


@dataclass(frozen=True, slots=True)
class Scopes:
    """All operations, and the sections that belong to none."""

    operations: tuple[Scope, ...]
    unowned: tuple[int, ...]
    mentions: tuple[Mention, ...]
    owners: dict[int, tuple[Key, ...]] = field(default_factory=dict)


def scopes_of(outline: Outline) -> Scopes:
    """Work out the operations and share the sections among them."""
    mentions = read_mentions(outline)
    defined = definitions(outline, mentions)
    by_section: dict[int, list[Definition]] = defaultdict(list)
    for definition in without_passing(outline, defined):
        by_section[definition.mention.section].append(definition)
    variants = variants_of(outline, by_section)
    below = _keys_below(outline, by_section, variants)
    titled = sorted({outline.subject(at) for at in by_section})
    owners = {
        at: _owners(outline, at, by_section, below, titled, variants)
        for at in range(len(outline.sections))
    }
    facts: dict[Key, list[Fact]] = defaultdict(list)
    sections: dict[Key, list[int]] = defaultdict(list)
    for at, keys in owners.items():
        for key, fact in _share(outline, at, keys, by_section.get(at, []), variants):
            facts[key].append(fact)
        for key in keys:
            sections[key].append(at)
    grouped: dict[Key, list[Definition]] = defaultdict(list)
    for definition in defined:
        grouped[definition.key].append(definition)
    cases = sections_of_cases(outline)
    for key, found in grouped.items():
        if own := _beside_cases(found, cases):
            grouped[key] = own
            facts[key].sort(key=lambda fact: outline.places[id(fact)] in cases)
    named: dict[int, list[int]] = defaultdict(list)
    for number, mention in enumerate(mentions):
        named[id(mention.fact)].append(number)
    shown = samples_shown(outline)
    operations = sorted(
        (
            _scope(
                outline,
                found,
                facts[key],
                sections[key],
                _meant(mentions, named, facts[key]),
                shown,
            )
            for key, found in grouped.items()
        ),
        key=lambda scope: (scope.home, scope.mentions[0].fact.evidence.span.line),
    )
    owned = {at for scope in operations for at in scope.sections}
    unowned = tuple(at for at in owners if at not in owned)
    return Scopes(tuple(operations), unowned, mentions, owners)


def _meant(
    mentions: tuple[Mention, ...], named: dict[int, list[int]], facts: list[Fact]
) -> list[Mention]:
    """The mentions that the facts make, section by section in the order of the docs."""
    numbers = {number for fact in facts for number in named.get(id(fact), ())}
    return [mentions[number] for number in sorted(numbers, key=lambda n: (mentions[n].section, n))]


def _scope(
    outline: Outline,
    found: list[Definition],
    facts: list[Fact],
    sections: list[int],
    meant: list[Mention],
    shown: Shown,
) -> Scope:
    first = max(
        found,
        key=lambda d: (
            d.mention.stated,
            d.mention.strong,
            "{" in d.path,
            _CAPITALS.search(d.path) is None,
            -d.mention.section,
        ),
    )
    home = _home(outline, first, found)
    objects = objects_above(outline, home, sections, shown)
    facts = without_objects(outline, objects, facts)
    sections = [at for at in sections if at not in objects]
    own = [definition.mention for definition in found]
    known = {id(mention) for mention in own}
    owned = set(sections)
    others = [m for m in meant if m.section in owned and id(m) not in known]
    return Scope(
        method=first.key[0],
        path=first.path,
        home=home,
        sections=tuple(dict.fromkeys([home, *sections])),
        facts=tuple(facts),
        mentions=(first.mention, *(m for m in own if m is not first.mention), *others),
        inferred=all(d.inferred for d in found),
        nameless=first.nameless,
    )


def _beside_cases(found: list[Definition], cases: frozenset[int]) -> list[Definition]:
    """The calls that define an operation, where others show something else by it.

    None where its endpoint is stated, or where it gives credentials, which is what a chapter on them is about.
    """
    if any(d.mention.stated or speaks_of_credentials(d.path) for d in found):
        return []
    own = [d for d in found if d.mention.section not in cases]
    return own if len(own) < len(found) else []


def _home(outline: Outline, first: Definition, found: list[Definition]) -> int:
    """The section that names the operation: where its endpoint is stated; of those that only call it, the one whose
    heading's verb is the method's, and then the fullest.
    """
    if first.mention.stated:
        return first.mention.section

    def rank(definition: Definition) -> tuple[bool, int, int]:
        section = outline.sections[definition.mention.section]
        fits = method_of_title(section.title) == definition.method
        return fits, len(section.facts), -definition.mention.section

    return max(found, key=rank).mention.section


def _keys_below(
    outline: Outline, by_section: dict[int, list[Definition]], variants: Variants
) -> dict[int, tuple[Key, ...]]:
    """The operations that each section and those below it define; of several, two; of variants, the first."""
    below: dict[int, tuple[Key, ...]] = {}
    for at in reversed(range(len(outline.sections))):
        here = by_section.get(at, [])
        listed = [here[0].key] if variants.within(here) else [d.key for d in here]
        own = (*listed, *below.get(at, ()))
        below[at] = tuple(dict.fromkeys(own))[:2]
        above = outline.parents[at]
        if above >= 0:
            below[above] = tuple(dict.fromkeys((*below[at], *below.get(above, ()))))[:2]
    return below


def _owners(
    outline: Outline,
    at: int,
    by_section: dict[int, list[Definition]],
    below: dict[int, tuple[Key, ...]],
    titled: list[int],
    variants: Variants,
) -> tuple[Key, ...]:
    if at in by_section:
        return tuple(dict.fromkeys(d.key for d in by_section[at]))
    above = next((above for above in outline.ancestors(at) if above in by_section), None)
    if above is not None:
        return _from_above(outline, at, above, by_section, below, variants)
    if outline.sections[at].level == 0:
        return ()
    described = False
    for around in (at, *outline.ancestors(at)):
        keys = below[around]
        if len(keys) == 1:
            apart = at != around and stands_apart(outline, at, keys[0][1])
            beside = apart and _is_titled(outline, around, titled)
            stretch = outline.subtree(around)
            own = described and _is_below_parts(outline, around, by_section)
            return () if described and not own or beside else variants.all_of(keys, stretch)
        described = described or _is_of_object(outline, around)
        if around == at and (both := _of_part(outline, at, by_section)):
            return both
        if around == at and (leading := _of_leading_part(outline, at, by_section)):
            return leading
        if keys:
            return (
                _before(outline, at, by_section, variants)
                if outline.sections[at].generic and around != at
                else ()
            )
    return ()


def _is_below_parts(outline: Outline, around: int, by_section: dict[int, list[Definition]]) -> bool:
    """Whether the one operation below a heading is defined in a part of it: "### HTTP Request" below "## Adopt a kitten"."""
    stretch = outline.subtree(around)
    home = next((at for at in stretch[:_MOST_NEAR] if at in by_section), None)
    acts = method_of_title(outline.sections[around].title) is not None
    return acts and home is not None and outline.is_part(home, around)


def _of_part(outline: Outline, at: int, by_section: dict[int, list[Definition]]) -> tuple[Key, ...]:
    """The two operations of one path that a part of the section defines, and nothing else below: "GET or POST /kittens"."""
    if len(outline.subtree(at)) > _MOST_NEAR:
        return ()
    homes = [below for below in outline.subtree(at) if below in by_section]
    if len(homes) != 1 or not outline.is_part(homes[0], at):
        return ()
    keys = tuple(dict.fromkeys(d.key for d in by_section[homes[0]]))
    return keys if len(keys) == 2 and keys[0][1] == keys[1][1] else ()


def _of_leading_part(
    outline: Outline, at: int, by_section: dict[int, list[Definition]]
) -> tuple[Key, ...]:
    """The operation that a section calls and its first parts state, be it beside another one or with more below."""
    calls = [f for f in outline.of_kind(at, RequestFact) if f.form is not Form.PROSE]
    here: list[Definition] = []
    for below in outline.subtree(at)[1:] if calls else ():
        if not outline.sections[below].generic:
            break
        here += by_section.get(below, [])
    called = {key_of(call, here) for call in calls}
    if len(called) == 1 and None not in called and are_of_one_line(here):
        return tuple(dict.fromkeys(d.key for d in here))
    return tuple(key for key in called if key) if len(called) == 1 else ()


def _from_above(
    outline: Outline,
    at: int,
    above: int,
    by_section: dict[int, list[Definition]],
    below: dict[int, tuple[Key, ...]],
    variants: Variants,
) -> tuple[Key, ...]:
    """The operation of a section below one that defines some: the one that a heading between holds, or else theirs."""
    for around in (at, *outline.ancestors(at)):
        if around == above:
            break
        if len(below[around]) == 1:
            return variants.all_of(below[around], outline.subtree(around))
    here = by_section[above]
    if own := called(outline, at, above, here):
        return own
    if outline.sections[at].generic and (nearer := _before(outline, at, by_section, variants)):
        return nearer
    listed = len({d.key for d in here}) > 2 and _is_of_object(outline, at)
    return variants.within(here) or (
        () if listed else takers(outline, at, above, here) or _of_both(here)
    )


def _is_titled(outline: Outline, around: int, titled: list[int]) -> bool:
    """Whether an operation is defined below a heading in a section with a subject of its own."""
    stretch = outline.subtree(around)
    first = bisect_right(titled, stretch.start)
    return first < len(titled) and titled[first] < stretch.stop


def _is_of_object(outline: Outline, at: int) -> bool:
    """Whether a heading names an object of the docs ("The kitten object"), which several operations may share.

    One below a part of an operation ("### Request Body") is of that part.
    """
    section, above = outline.sections[at], outline.parents[at]
    part = above >= 0 and outline.sections[above].generic
    return not section.generic and not part and has_word(section.title, "OBJECT") is not None


def _before(
    outline: Outline, at: int, by_section: dict[int, list[Definition]], variants: Variants
) -> tuple[Key, ...]:
    """The operation of the nearest section before, below the same heading: "## Response" after "## List"."""
    parent = outline.parents[at]
    for earlier in range(at - 1, max(parent, at - _MOST_NEAR), -1):
        if earlier in by_section:
            return variants.within(by_section[earlier]) or _of_both(by_section[earlier])
        if not outline.sections[earlier].generic and outline.parents[earlier] == parent:
            return ()
    return ()


def _of_both(here: list[Definition]) -> tuple[Key, ...]:
    """The operations that a section defines: both of two, of more the last, whose endpoint is the nearest."""
    keys = tuple(dict.fromkeys(d.key for d in here))
    return keys if len(keys) <= 2 else (here[-1].key,)


def _share(
    outline: Outline, at: int, keys: tuple[Key, ...], here: list[Definition], variants: Variants
) -> list[tuple[Key, Fact]]:
    """Give each fact of a section to its operation: of several, to the one whose endpoint stands last before it."""
    facts = outline.sections[at].facts
    keys = named_in(outline.sections[at].title, keys)
    if not keys:
        return []
    if len(keys) == 1:
        return [(keys[0], fact) for fact in facts]
    if group := variants.definitions.get(keys):
        calls = [f for f in facts if isinstance(f, RequestFact | EndpointFact)]
        own = {id(fact): key for fact in calls if (key := key_of(fact, group))}
        return shared_by(facts, group, own)
    if not here or is_of_one_line(here):
        return [(key, fact) for key in keys for fact in facts if can_be_of(fact, key, keys)]
    lines = keys_by_line(here)
    for fact in facts:
        if isinstance(fact, RequestFact | EndpointFact) and (key := key_of(fact, here)):
            line = fact.evidence.span.line
            if key not in lines[line]:
                lines[line].append(key)
    return by_line(facts, lines, here)
