"""Which operation a section belongs to: the one that it, a heading around it or a neighbour defines."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from slatewright.http.methods import BODIED
from slatewright.lexicon import has_word
from slatewright.model.facts import ErrorFact, ExampleFact, FieldsFact, Form, RequestFact, Role
from slatewright.regex import regex
from slatewright.resolve.endpoints.defined import Definition, Key
from slatewright.resolve.endpoints.own_calls import OwnCalls, called
from slatewright.resolve.endpoints.path_rows import with_named_paths
from slatewright.resolve.endpoints.shared_lines import are_of_one_line, takers
from slatewright.resolve.endpoints.variants import Variants
from slatewright.resolve.headings.method_words import method_of_title
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.other_topics import (
    has_sample_of,
    of_chapter_before,
    stands_apart,
)

_WRITING = frozenset({"POST", "PUT", "PATCH"})
_ITEM = regex(r"/\{[^{}]*\}\Z")
_STEP = regex(r"\W*(?:[^\W\d]+\s)?\d{1,2}\b")
"""A heading that counts: "Step 2: confirm it", "2. Confirm it"."""
_MOST_NEAR = 200
"""No section that a person reads defines more operations; a longer list is not searched for each of its lines."""


def owners_of(
    outline: Outline, by_section: dict[int, list[Definition]], variants: Variants
) -> dict[int, tuple[Key, ...]]:
    """The operations that each section is about; none for one that is about no operation, or about many."""
    shown = _shown_elsewhere(outline, by_section)
    below = _keys_below(outline, by_section, variants, shown)
    titled = sorted({outline.subject(at) for at in by_section})
    owners = {
        at: _owners(outline, at, by_section, below, titled, variants)
        for at in range(len(outline.sections))
    }
    for definition in shown:
        *_, chapter = (definition.mention.section, *outline.ancestors(definition.mention.section))
        for at in outline.subtree(chapter):
            if not owners[at] and has_sample_of(outline, at, definition.path):
                owners[at] = (definition.key,)
    return owners


def _keys_below(
    outline: Outline,
    by_section: dict[int, list[Definition]],
    variants: Variants,
    shown: list[Definition],
) -> dict[int, tuple[Key, ...]]:
    """The operations that each section and those below it define; of several, two; of variants, the first.

    What a call shows by an operation that is stated elsewhere is no more about it than the part of the docs it is in.
    """
    below: dict[int, tuple[Key, ...]] = {}
    passing = {id(definition) for definition in shown}
    for at in reversed(range(len(outline.sections))):
        here = [d for d in by_section.get(at, []) if id(d) not in passing]
        listed = [here[0].key] if variants.within(here) else [d.key for d in here]
        own = (*listed, *below.get(at, ()))
        below[at] = tuple(dict.fromkeys(own))[:2]
        above = outline.parents[at]
        if above >= 0:
            below[above] = tuple(dict.fromkeys((*below[at], *below.get(above, ()))))[:2]
    for definition in shown:
        subject = outline.subject(definition.mention.section)
        for at in outline.upwards(definition.mention.section):
            if at < subject:
                break
            below[at] = tuple(dict.fromkeys((*below[at], definition.key)))[:2]
    return below


def _shown_elsewhere(outline: Outline, by_section: dict[int, list[Definition]]) -> list[Definition]:
    """The calls of operations that another part of the docs states."""
    every = [definition for found in by_section.values() for definition in found]
    stated: dict[Key, set[int]] = defaultdict(set)
    for definition in every:
        if definition.mention.strong:
            stated[definition.key].add(outline.subject(definition.mention.section))
    return [
        d
        for d in every
        if not d.mention.strong and stated[d.key] - {outline.subject(d.mention.section)}
    ]


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
    if answered := _of_step_before(outline, at, by_section):
        return answered
    described = False
    for around in outline.upwards(at):
        keys = below[around]
        if len(keys) == 1:
            apart = at != around and (
                stands_apart(outline, at, keys[0][1])
                or _is_of_neighbour(outline, at, around, by_section, keys[0][1])
            )
            beside = apart and _is_titled(outline, around, titled)
            beside = beside and not _begins_with_part(outline, around, by_section)
            stretch = outline.subtree(around)
            below_parts = described and _is_below_parts(outline, around, by_section)
            return () if described and not below_parts or beside else variants.all_of(keys, stretch)
        described = described or _is_of_object(outline, around)
        if around == at and (own := _of_parts(outline, at, by_section)):
            return own
        if keys:
            follows = outline.sections[at].generic and around != at
            follows = follows and not of_chapter_before(outline, at, below)
            return _before(outline, at, by_section, variants) if follows else ()
    return ()


def _of_step_before(
    outline: Outline, at: int, by_section: dict[int, list[Definition]]
) -> tuple[Key, ...]:
    """The operation by which the step before sends something, where this one shows with which success it answers."""
    before = at - 1
    steps = (outline.sections[step].title for step in (before, at))
    if not all(map(_STEP.match, steps)):
        return ()
    if before not in by_section or outline.parents[before] != outline.parents[at]:
        return ()
    keys = tuple(dict.fromkeys(d.key for d in by_section[before]))
    if (
        len(keys) != 1
        or keys[0][0] not in _WRITING
        or any(_answers(outline, before))
        or outline.of_kind(at, RequestFact)
    ):
        return ()
    answers = list(_answers(outline, at))
    return keys if answers and all((e.status or "").startswith("2") for e in answers) else ()


def _answers(outline: Outline, at: int) -> Iterator[ExampleFact]:
    """The samples of a section that show what comes back."""
    return (e for e in outline.of_kind(at, ExampleFact) if e.role is Role.RESPONSE)


def _is_below_parts(outline: Outline, around: int, by_section: dict[int, list[Definition]]) -> bool:
    """Whether the one operation below a heading is defined in a part of it: "### HTTP Request" below "## Adopt a kitten"."""
    acts = method_of_title(outline.sections[around].title) is not None
    return acts and _begins_with_part(outline, around, by_section)


def _is_of_neighbour(
    outline: Outline,
    at: int,
    around: int,
    by_section: dict[int, list[Definition]],
    path: str,
) -> bool:
    """Whether a section is beside the chapter of the one operation below a heading, or a detail of what stands there.

    "## Error codes" beside "## Authentication" is not of the call that "### Get a token" describes below the latter.
    """
    home = next(
        (below for below in outline.subtree(around)[:_MOST_NEAR] if below in by_section), None
    )
    if home is None:
        return False
    own, other = _branch(outline, at, around), _branch(outline, home, around)
    if own == other or outline.sections[own].generic or outline.sections[other].generic:
        return False
    if own != at:
        return stands_apart(outline, own, path) and not outline.of_kind(at, ErrorFact)
    return outline.subject(home) != other


def _branch(outline: Outline, at: int, around: int) -> int:
    """The section right below a heading that holds another."""
    chain = (at, *outline.ancestors(at))
    return next((below for below in chain if outline.parents[below] == around), at)


def _begins_with_part(
    outline: Outline, around: int, by_section: dict[int, list[Definition]]
) -> bool:
    """Whether the first section below a heading to define an operation is a part of what the heading names."""
    stretch = outline.subtree(around)
    home = next((at for at in stretch[:_MOST_NEAR] if at in by_section), None)
    return home is not None and outline.is_part(home, around)


def _of_parts(
    outline: Outline, at: int, by_section: dict[int, list[Definition]]
) -> tuple[Key, ...]:
    """The operations that parts of a section define and that it shows itself."""
    return (
        _of_part(outline, at, by_section)
        or _of_leading_part(outline, at, by_section)
        or _of_steps(outline, at, by_section)
    )


def _of_part(outline: Outline, at: int, by_section: dict[int, list[Definition]]) -> tuple[Key, ...]:
    """The two operations of one path that a part of the section defines, and nothing else below: "GET or POST /kittens".

    Or of one method, as `GET /kittens` and `GET /homes/{id}/kittens`, where no call says which of them is answered.
    """
    if len(outline.subtree(at)) > _MOST_NEAR:
        return ()
    homes = [below for below in outline.subtree(at) if below in by_section]
    if len(homes) != 1 or not outline.is_part(homes[0], at):
        return ()
    keys = tuple(dict.fromkeys(d.key for d in by_section[homes[0]]))
    if len(keys) != 2:
        return ()
    (method, path), (other, elsewhere) = keys
    unshown = method == other and not any(outline.of_kind(at, RequestFact))
    return keys if path == elsewhere or unshown else ()


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
    called = set(map(OwnCalls(here).key, calls))
    if len(called) == 1 and None not in called and are_of_one_line(here):
        return tuple(dict.fromkeys(d.key for d in here))
    return tuple(key for key in called if key) if len(called) == 1 else ()


def _of_steps(
    outline: Outline, at: int, by_section: dict[int, list[Definition]]
) -> tuple[Key, ...]:
    """The operations that a section calls one after the other, where parts of it state them and nothing else."""
    calls = [f for f in outline.of_kind(at, RequestFact) if f.form is not Form.PROSE]
    if not calls[1:] or len(outline.subtree(at)) > _MOST_NEAR:
        return ()
    here = [d for below in outline.subtree(at)[1:] for d in by_section.get(below, [])]
    called = tuple(dict.fromkeys(map(OwnCalls(here).key, calls)))
    found = tuple(key for key in called if key)
    paths = {path for _, path in found}
    stated = {definition.key for definition in here}
    return found if stated == {*called} and len(paths) == len(found) else ()


def _from_above(
    outline: Outline,
    at: int,
    above: int,
    by_section: dict[int, list[Definition]],
    below: dict[int, tuple[Key, ...]],
    variants: Variants,
) -> tuple[Key, ...]:
    """The operation of a section below one that defines some: the one that a heading between holds, or else theirs."""
    for around in outline.upwards(at):
        if around == above:
            break
        if len(below[around]) == 1:
            return variants.all_of(below[around], outline.subtree(around))
    here = by_section[above]
    if own := called(outline, at, above, here):
        return own
    if outline.sections[at].generic and (nearer := _before(outline, at, by_section, variants)):
        return nearer
    listed = (len({d.key for d in here}) > 2 or len(below[above]) > 1) and _is_of_object(
        outline, at
    )
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
            here = by_section[earlier]
            return (
                variants.within(here)
                or _of_path_rows(outline, at, earlier, by_section)
                or _of_sending_rows(here)
                or _of_both(here)
            )
        if not outline.sections[earlier].generic and outline.parents[earlier] == parent:
            return ()
    return ()


def _of_path_rows(
    outline: Outline, at: int, earlier: int, by_section: dict[int, list[Definition]]
) -> tuple[Key, ...]:
    """The operations of the part before whose placeholders alone a part gives."""
    below_same = [a for a in outline.upwards(earlier) if a > outline.parents[at]]
    stretch = outline.subtree(below_same[-1])[:_MOST_NEAR]
    here = [d for below in stretch for d in by_section.get(below, [])]
    nearest = _of_both(by_section[earlier])
    return with_named_paths(outline.of_kind(at, FieldsFact), here, nearest)


def _of_sending_rows(here: list[Definition]) -> tuple[Key, ...]:
    """Those of many operations in one table that send a body, which is what fields described once below it make up."""
    rows = all(d.mention.fact.form is Form.TABLE for d in here)
    keys = tuple(dict.fromkeys(d.key for d in here))
    sending = tuple(key for key in keys if key[0] in BODIED)
    return sending if rows and len(keys) > 2 else ()


def _of_both(here: list[Definition]) -> tuple[Key, ...]:
    """The operations that a section defines: both of two, of more those that write one kind of thing, or else the last,
    whose endpoint is the nearest.
    """
    keys = tuple(dict.fromkeys(d.key for d in here))
    if len(keys) <= 2:
        return keys
    writing = tuple(key for key in keys if key[0] in _WRITING)
    things = {_ITEM.sub("", path) for _, path in writing}
    return writing if len(writing) > 1 and len(things) == 1 else (here[-1].key,)
