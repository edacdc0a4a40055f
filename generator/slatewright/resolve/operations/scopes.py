"""Which facts belong to which operation.

An operation is defined where its endpoint stands: in a request line, a heading, a table, a message, or, where none of
these is near, in a curl or HTTPie sample. It owns the smallest stretch of headings that holds no other operation's
endpoint; of several endpoints in one section each owns what follows it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from slatewright.http.credentials import speaks_of_credentials
from slatewright.model.facts import Fact
from slatewright.resolve.endpoints.defined import Definition, Key
from slatewright.resolve.endpoints.definitions import definitions
from slatewright.resolve.endpoints.illustrations import sections_of_cases
from slatewright.resolve.endpoints.mentions import Mention, read_mentions
from slatewright.resolve.endpoints.passing import without_passing
from slatewright.resolve.endpoints.variants import variants_of
from slatewright.resolve.headings.deliveries import deliveries_below
from slatewright.resolve.headings.method_words import method_of_title
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.described_objects import (
    Shown,
    objects_above,
    samples_shown,
    without_objects,
)
from slatewright.resolve.operations.owners import owners_of
from slatewright.resolve.operations.sharing import share
from slatewright.resolve.tables.for_all_calls import is_for_all_calls
from slatewright.resolve.urls.sample_ids import generalise

__all__ = ["Scope", "Scopes", "generalise", "scopes_of"]

_CAPITALS = re.compile(r"\{[A-Z][A-Z0-9]*_[A-Z0-9_]+\}")
"""A placeholder that may be a value: `/settings/MAX_KITTENS` beside `/settings/{name}`."""


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
    owners = owners_of(outline, by_section, variants)
    facts: dict[Key, list[Fact]] = defaultdict(list)
    sections: dict[Key, list[int]] = defaultdict(list)
    for at, keys in owners.items():
        for key, fact in share(outline, at, keys, by_section.get(at, []), variants):
            if not is_for_all_calls(fact):
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
    objects = objects_above(outline, home, sections, shown) | deliveries_below(
        outline, home, sections
    )
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
