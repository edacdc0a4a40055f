"""What of a section with several request lines belongs to which of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import pairwise

from slatewright.http.methods import BODIED, CHANGING
from slatewright.model.facts import EndpointFact, Fact, FieldsFact, RequestFact
from slatewright.resolve.endpoints.defined import Definition, Key
from slatewright.resolve.endpoints.path_rows import with_named_paths
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.target import read_target
from slatewright.resolve.urls.templates import segments_match

_MOST_OF_A_LINE = 20
"""Operations of which one line may say what holds for all; a longer one only lists them."""
_FEWEST_LISTED = 3
"""Request lines one below the other from which on they list what can be done with a resource."""


def keys_by_line(here: list[Definition]) -> dict[int, list[Key]]:
    """The operations by the lines that define them."""
    lines: dict[int, list[Key]] = defaultdict(list)
    for definition in here:
        lines[definition.mention.fact.evidence.span.line].append(definition.key)
    return lines


def by_line(
    facts: tuple[Fact, ...], lines: dict[int, list[Key]], here: list[Definition]
) -> list[tuple[Key, Fact]]:
    """Each fact with the operations of the last line before it that names any.

    Args:
        facts: the facts of the section.
        lines: the operations by the lines that name them.
        here: what defines them.
    """
    _join_neighbours(lines, facts)
    starts = sorted(lines)
    own = {id(definition.mention.fact): definition.key for definition in here}
    shared: list[tuple[Key, Fact]] = []
    for fact in facts:
        position = max(0, bisect_right(starts, fact.evidence.span.line) - 1)
        found = lines[starts[position]]
        if len(found) > _MOST_OF_A_LINE:
            found = [own.get(id(fact), found[-1])]
        if isinstance(fact, FieldsFact) and fact.place is None:
            found = list(_takers(lines, starts[: position + 1], facts)) or found
        if isinstance(fact, FieldsFact) and len(starts) > 1:
            before = [d for d in here if d.mention.fact.evidence.span.line <= starts[position]]
            found = list(with_named_paths([fact], before, found)) or found
        shared.extend((key, fact) for key in found)
    return shared


def takers(outline: Outline, at: int, above: int, here: list[Definition]) -> tuple[Key, ...]:
    """The operations that take the fields that a part of a section gives; none where it gives none.

    Where the request lines of the section list, one below the other, what can be done with a resource, these are the
    operations among them that take data.

    Args:
        outline: the docs.
        at: the part.
        above: the section.
        here: what defines its operations.
    """
    if not any(table.place is None for table in outline.of_kind(at, FieldsFact)):
        return ()
    lines = keys_by_line(here)
    return _takers(lines, sorted(lines), outline.sections[above].facts)


def _takers(
    lines: dict[int, list[Key]], starts: list[int], facts: tuple[Fact, ...]
) -> tuple[Key, ...]:
    between = sorted(f.evidence.span.line for f in facts if not isinstance(f, EndpointFact))
    listed = [*lines[starts[-1]]]
    for first, second in pairwise(reversed(starts)):
        if bisect_left(between, second) < bisect_left(between, first):
            break
        listed += lines[second]
    keys = tuple(dict.fromkeys(reversed(listed)))
    resources = {key[1].split("/{}")[0] for key in keys}
    if len(keys) < _FEWEST_LISTED or len(resources) > 1:
        return ()
    return tuple(key for key in keys if key[0] in BODIED)


def _join_neighbours(lines: dict[int, list[Key]], facts: tuple[Fact, ...]) -> None:
    """Request lines that stand one below the other share all that one of them has: "PUT /a/{id}" and "POST /a/{id}"."""
    starts = sorted(lines)
    between = sorted(
        fact.evidence.span.line for fact in facts if not isinstance(fact, EndpointFact)
    )
    standing: dict[Key, set[int]] = defaultdict(set)
    for line in starts:
        for key in lines[line]:
            standing[key].add(line)
    for first, second in pairwise(starts):
        pair = {*lines[first], *lines[second]}
        apart = bisect_left(between, first) < bisect_left(between, second)
        if apart or len(pair) != 2:
            continue
        homes = sorted({line for key in pair for line in standing[key]})
        others = [line for line in homes if line not in (first, second)]
        if len({key for line in others for key in lines[line]}) <= 1:
            for line in (first, second, *others):
                lines[line] += [key for key in sorted(pair) if key not in lines[line]]
                for key in pair:
                    standing[key].add(line)


def is_of_one_line(here: list[Definition]) -> bool:
    """Whether one line alone defines all, by several methods for one path: "GET or POST /kittens"."""
    return len({(d.mention.fact.evidence.span, d.path) for d in here}) == 1


def are_of_one_line(here: list[Definition]) -> bool:
    """Whether one line gives several paths for one method: "`POST /kittens/feed` or `POST /kittens/wash`"."""
    places = {(d.mention.section, d.mention.fact.evidence.span.line) for d in here}
    return len(places) == 1 and len({d.method for d in here}) == 1


def _calls_other(call: RequestFact, key: Key, keys: tuple[Key, ...]) -> bool:
    """Whether a call has the path of another one of several operations, and not that of this one."""
    path = read_target(call.url).path
    fitting = {
        path_of for _, path_of in keys if path.endswith(path_of) or segments_match(path_of, path)
    }
    return bool(fitting) and key[1] not in fitting


def can_be_of(fact: Fact, key: Key, keys: tuple[Key, ...] = ()) -> bool:
    """Whether a fact of a section that two operations share is no call of the other one alone.

    One line for PUT and PATCH ("PUT/PATCH /kittens/{id}") has one sample of what both are sent.
    """
    if not isinstance(fact, RequestFact) or fact.method in (None, key[0]):
        return not isinstance(fact, RequestFact) or not _calls_other(fact, key, keys)
    return {fact.method, key[0]} == CHANGING and fact.body is not None
