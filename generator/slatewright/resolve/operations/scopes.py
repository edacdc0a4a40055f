"""Which facts belong to which operation.

An operation is defined where its endpoint stands: in a request line, a heading, a table, a message, or, where none of
these is near, in a curl or HTTPie sample. It owns the smallest stretch of headings that holds no other operation's
endpoint; of several endpoints in one section each owns what follows it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct, field

from slatewright.http.credentials import speaks_of_credentials
from slatewright.model.facts import Fact
from slatewright.regex import regex
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

_CAPITALS = regex(r"\{[A-Z][A-Z0-9]*_[A-Z0-9_]+\}")
"""A placeholder that may be a value: `/settings/MAX_KITTENS` beside `/settings/{name}`."""


class Scope(Struct, frozen=True):
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


class Scopes(Struct, frozen=True):
    """All operations, and the sections that belong to none."""

    operations: tuple[Scope, ...]
    unowned: tuple[int, ...]
    mentions: tuple[Mention, ...]


class _Part(Struct):
    """The part of the docs that is about one endpoint, as it is gathered."""

    definitions: list[Definition] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    sections: list[int] = field(default_factory=list)


def scopes_of(outline: Outline) -> Scopes:
    """Work out the operations and share the sections among them."""
    mentions = read_mentions(outline)
    defined = definitions(outline, mentions)
    parts: dict[Key, _Part] = defaultdict(_Part)
    for definition in defined:
        parts[definition.key].definitions.append(definition)
    owned = _share_sections(outline, defined, parts)
    _set_cases_apart(outline, parts)
    by_fact: dict[int, list[int]] = defaultdict(list)
    for number, mention in enumerate(mentions):
        by_fact[id(mention.fact)].append(number)
    shown = samples_shown(outline)
    operations = sorted(
        (
            _scope(outline, part, _meant(mentions, by_fact, part.facts), shown)
            for part in parts.values()
            if part.definitions
        ),
        key=lambda scope: (scope.home, scope.mentions[0].fact.evidence.span.line),
    )
    taken = {at for scope in operations for at in scope.sections}
    return Scopes(tuple(operations), tuple(at for at in owned if at not in taken), mentions)


def _share_sections(
    outline: Outline, defined: list[Definition], parts: dict[Key, _Part]
) -> Iterable[int]:
    """Give each part the sections that it owns, and what these say of it; the sections that were looked at."""
    by_section: dict[int, list[Definition]] = defaultdict(list)
    for definition in without_passing(outline, defined):
        by_section[definition.mention.section].append(definition)
    variants = variants_of(outline, by_section)
    owners = owners_of(outline, by_section, variants)
    for at, keys in owners.items():
        for key, fact in share(outline, at, keys, by_section.get(at, []), variants):
            if not is_for_all_calls(fact):
                parts[key].facts.append(fact)
        for key in keys:
            parts[key].sections.append(at)
    return owners


def _set_cases_apart(outline: Outline, parts: dict[Key, _Part]) -> None:
    """Let no place define an endpoint that only shows something else by it, and what such places say come last."""
    cases = sections_of_cases(outline)
    for part in parts.values():
        if own := _beside_cases(part.definitions, cases):
            part.definitions = own
            part.facts.sort(key=lambda fact: outline.places[id(fact)] in cases)


def _meant(
    mentions: tuple[Mention, ...], by_fact: dict[int, list[int]], facts: list[Fact]
) -> list[Mention]:
    """The mentions that the facts make, section by section in the order of the docs."""
    numbers = {number for fact in facts for number in by_fact.get(id(fact), ())}
    return [mentions[number] for number in sorted(numbers, key=lambda n: (mentions[n].section, n))]


def _scope(outline: Outline, part: _Part, meant: list[Mention], shown: Shown) -> Scope:
    found, sections = part.definitions, part.sections
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
    facts = without_objects(outline, objects, part.facts)
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
