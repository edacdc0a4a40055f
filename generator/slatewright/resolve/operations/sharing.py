"""Which of the operations that share a section each of its facts is about."""

from __future__ import annotations

from slatewright.model.facts import EndpointFact, ExampleFact, Fact, RequestFact, StatusFact
from slatewright.resolve.endpoints.defined import Definition, Key
from slatewright.resolve.endpoints.own_calls import OwnCalls
from slatewright.resolve.endpoints.shared_lines import (
    by_line,
    can_be_of,
    is_of_one_line,
    keys_by_line,
)
from slatewright.resolve.endpoints.variants import Variants, named_in, shared_by
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.target import read_target
from slatewright.resolve.urls.templates import segments_match


def share(
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
        shown = OwnCalls(group)
        own = {id(fact): key for fact in calls if (key := shown.key(fact))}
        return shared_by(facts, group, own)
    if not here and (steps := _by_call(facts, keys)):
        return steps
    if not here or is_of_one_line(here):
        return [(key, fact) for key in keys for fact in facts if can_be_of(fact, key, keys)]
    lines = keys_by_line(here)
    shown = OwnCalls(here)
    for fact in facts:
        if isinstance(fact, RequestFact | EndpointFact) and (key := shown.key(fact)):
            line = fact.evidence.span.line
            if key not in lines[line]:
                lines[line].append(key)
    return by_line(facts, lines, here)


def _by_call(facts: tuple[Fact, ...], keys: tuple[Key, ...]) -> list[tuple[Key, Fact]]:
    """Each call and what stands below it with the one operation that it calls; none where calls fit several or none."""
    found: list[tuple[Key, Fact]] = []
    called: Key | None = None
    for fact in facts:
        if isinstance(fact, RequestFact):
            fitting = [key for key in keys if _fits(fact, key)]
            if len(fitting) != 1:
                return []
            called = fitting[0]
        if called is not None and isinstance(fact, RequestFact | ExampleFact | StatusFact):
            found.append((called, fact))
    paths = {key[1] for key, _ in found}
    return found if len(paths) == len(keys) else []


def _fits(call: RequestFact, key: Key) -> bool:
    path = read_target(call.url).path
    return call.method == key[0] and segments_match(key[1], path)
