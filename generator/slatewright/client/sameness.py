"""Objects that are the same as others, which are used in their place: one thing is one class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from msgspec import Struct
from msgspec.structs import replace

from slatewright.client.drafts import Draft
from slatewright.client.names import pascal, words
from slatewright.client.routes import PLACEHOLDER
from slatewright.client.shapes import Definition, Ref, Shape, exchanged, keys
from slatewright.lexicon.plurals import singular

_NAMED = "/components/schemas/"
_FEWEST = 3
"""Objects with fewer fields are alike by chance."""
_BODY = "Body"
_DEEPEST = 40
"""How far down objects are compared; past it, none is taken for another."""


class Same(Struct, frozen=True):
    """What is used instead of what."""

    instead: Mapping[str, Shape]
    names: Mapping[str, str]
    """A better class name for what stands for several."""


def same(definitions: Mapping[str, Definition], drafts: Mapping[str, Sequence[Draft]]) -> Same:
    """Find objects that the document describes twice: where it names one, or where operations of a group send or answer alike.

    The same are names, types and needs of fields, all the way down; and what one of the two says of
    a field, the other says as well, or nothing, so that no words of the docs are lost.

    Args:
        definitions: all that have been read.
        drafts: the operations of each group, by its attribute.
    """
    classes = _classes(definitions)
    instead = _named_instead(definitions, classes)
    names: dict[str, str] = {}
    grouped = [one for group, its_drafts in drafts.items() for one in _exchanged(its_drafts, group)]
    groups = Counter(key for _, objects in grouped for key in objects)
    called: dict[str, list[Definition]] = {}
    for one in definitions.values():
        called.setdefault(one.proposals[0], []).append(one)
    for name, objects in grouped:
        own = [
            definitions[key]
            for key in objects
            if groups[key] == 1 and key not in instead and not key.startswith(_NAMED)
        ]
        free = [one for one in called.get(name, []) if one.key not in instead.keys() | names.keys()]
        kept, alike = _most_alike(own, free, classes)
        if kept is not None:
            instead |= {one.key: Ref(kept.key) for one in alike}
            names[kept.key] = name
    return Same(instead, names)


def _thing(group: str) -> str:
    """What the operations of a group are about, as a class name."""
    *most, last = words(group) or ("",)
    return pascal((*most, singular(last)), "Model")


def _exchanged(drafts: Iterable[Draft], group: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What operations answer with, or are sent, whose paths lead to the things that their group is called after.

    Each with the name of a class that stands for it all.
    """
    thing = {singular(word) for word in words(group)[-1:]}
    about = [
        one
        for one in drafts
        if thing <= {singular(word) for word in words(PLACEHOLDER.sub("", one.operation.path))}
    ]
    answers = [key for one in about for key in keys(one.answer.shape)]
    bodies = [key for one in about if one.body for key in keys(one.body.shape)]
    yield _thing(group), tuple(dict.fromkeys(answers))
    yield f"{_thing(group)}{_BODY}", tuple(dict.fromkeys(bodies))


def _most_alike(
    answers: Sequence[Definition], called: Sequence[Definition], classes: Mapping[str, int]
) -> tuple[Definition | None, list[Definition]]:
    """What most answers of a group are, in the one that says most of its fields; and the others.

    Nothing, where something else is `called` what they would be and has no other name.
    """
    sets: dict[int, list[Definition]] = {}
    for one in filter(_is_full, answers):
        sets.setdefault(classes[one.key], []).append(one)
    most = max(sets.values(), key=len, default=[])
    most += [
        one
        for one in called
        if most and classes[one.key] == classes[most[0].key] and one not in most
        if not one.key.startswith(_NAMED)
    ]
    if len(most) < 2 or any(one not in most and len(one.proposals) < 2 for one in called):
        return None, []
    kept = max(most, key=lambda one: sum(bool(item.description) for item in one.properties))
    alike = [one for one in most if one is not kept and _says_no_more(one, kept)]
    return (kept, alike) if alike else (None, [])


def _named_instead(
    definitions: Mapping[str, Definition], classes: Mapping[str, int]
) -> dict[str, Shape]:
    """The only named object that has the same fields, for each without a name of its own."""
    named: dict[int, list[Definition]] = {}
    for key, one in definitions.items():
        if key.startswith(_NAMED) and "/" not in key.removeprefix(_NAMED) and _is_full(one):
            named.setdefault(classes[key], []).append(one)
    instead: dict[str, Shape] = {}
    for key, one in definitions.items():
        found = named.get(classes[key], [])
        if not key.startswith(_NAMED) and len(found) == 1 and _says_no_more(one, found[0]):
            instead[key] = Ref(found[0].key)
    return instead


def exchanged_in(draft: Draft, instead: Mapping[str, Shape]) -> Draft:
    """An operation that uses other definitions instead of those that it was read with."""

    def new(shape: Shape) -> Shape:
        return exchanged(shape, instead)

    body, answer = draft.body, draft.answer
    return replace(
        draft,
        parameters=tuple(replace(one, shape=new(one.shape)) for one in draft.parameters),
        body=body and replace(body, shape=new(body.shape)),
        answer=replace(answer, shape=new(answer.shape)),
        failures=tuple(
            replace(one, shape=new(one.shape)) if one.shape else one for one in draft.failures
        ),
    )


def exchanged_among(definitions: Mapping[str, Definition], same: Same) -> dict[str, Definition]:
    """Definitions that use others instead, without those that nobody mentions any more."""
    instead, better = same.instead, frozenset(same.names.values())
    return {
        key: replace(
            one,
            proposals=_proposals(one, same.names, better),
            shape=one.shape and exchanged(one.shape, instead),
            properties=tuple(
                replace(item, shape=exchanged(item.shape, instead)) for item in one.properties
            ),
        )
        for key, one in definitions.items()
        if key not in instead
    }


def _proposals(
    one: Definition, names: Mapping[str, str], better: AbstractSet[str]
) -> tuple[str, ...]:
    """The class names of a definition: one that stands for several has the best, which others then go without."""
    if one.key in names:
        return names[one.key], *one.proposals
    free = tuple(name for name in one.proposals if name not in better)
    return free or one.proposals


def _is_full(one: Definition) -> bool:
    return one.shape is None and len(one.properties) >= _FEWEST


def _says_no_more(one: Definition, named: Definition) -> bool:
    known = {item.wire: item.description for item in named.properties}
    return all(item.description in ("", known[item.wire]) for item in one.properties)


def _classes(definitions: Mapping[str, Definition]) -> dict[str, int]:
    """A number for each definition, shared by those that are alike all the way down; none where that is too far.

    All begin alike; those whose own fields differ are told apart, then those that mention what was
    told apart, until nothing more is.
    """
    classes = dict.fromkeys(definitions, 0)
    for _ in range(_DEEPEST):
        mentioned: dict[str, Shape] = {key: Ref(str(number)) for key, number in classes.items()}
        numbers: dict[object, int] = {}
        found = {
            key: numbers.setdefault(_signature(one, mentioned), len(numbers))
            for key, one in definitions.items()
        }
        if len(numbers) == len(set(classes.values())):
            return found
        classes = found
    return dict(zip(definitions, range(len(definitions)), strict=True))


def _signature(one: Definition, mentioned: Mapping[str, Shape]) -> object:
    fields = frozenset(
        (
            item.wire,
            exchanged(item.shape, mentioned),
            item.required,
            item.deprecated,
            item.read_only,
        )
        for item in one.properties
    )
    return one.shape and exchanged(one.shape, mentioned), fields, one.telling
