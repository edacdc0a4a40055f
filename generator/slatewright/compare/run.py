"""Runs every kind on every part, weighs how firmly the docs say it, and tells the same change once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from itertools import chain
from pkgutil import iter_modules

from msgspec.structs import replace

from slatewright.compare import kinds as package
from slatewright.compare.contract import Body, Difference, Kind, Lines, Pair, Part, Value
from slatewright.compare.document import Document
from slatewright.compare.walk import pairs
from slatewright.model.changes import Change, Changelog, Effect, Spot
from slatewright.model.pointer import below
from slatewright.model.source import Basis, Evidence
from slatewright.model.spec import Spec

_UNPLACED = "the docs do not say which operation takes or gives it"


@cache
def catalogue() -> tuple[Kind, ...]:
    """All kinds of change by name; each file in `kinds` is one."""
    modules = [
        import_module(f"{package.__name__}.{m.name}") for m in iter_modules(package.__path__)
    ]
    found = [
        value for module in modules for value in vars(module).values() if isinstance(value, Kind)
    ]
    return tuple(sorted(found, key=lambda kind: kind.name))


def compare(old: Spec, new: Spec) -> Changelog:
    """The changelog from one document to another: breaking changes first, then in the order of the new document."""
    before, after = Document(old, new), Document(new, old)
    found = list(_found(before, after))
    changes = sorted(_told_once(found), key=lambda change: -change.effect)
    title = str(after.at("/info/title") or "API")
    return Changelog(title, tuple(changes))


def on_the_wire(changelog: Changelog) -> Changelog:
    """The changelog without the changes that only clients meet that are generated: calls stay as they are."""
    named = {kind.name for kind in catalogue() if kind.of_names}
    return replace(
        changelog, changes=tuple(each for each in changelog.changes if each.kind not in named)
    )


def _found(old: Document, new: Document) -> Iterator[tuple[Change, bool]]:
    """Each change, and whether its lines of docs speak of the changed part itself."""
    for pair in pairs(old, new):
        for kind in catalogue():
            for difference in kind.look(pair):
                yield _change(kind, pair, difference, (old, new))


def _change(
    kind: Kind, pair: Pair, difference: Difference, documents: tuple[Document, Document]
) -> tuple[Change, bool]:
    old, new = difference.places
    before, own_before = _evidence(
        documents[0], pair.old if difference.lines is not Lines.NEW else None, difference, old
    )
    after, own_after = _evidence(
        documents[1], pair.new if difference.lines is not Lines.OLD else None, difference, new
    )
    effect, doubt = kind.effects[pair.side], ""
    is_value = isinstance(pair.old or pair.new, Value)
    if is_value:
        before, after = _firmest(before), _firmest(after)
    if effect is Effect.BREAKING and isinstance(pair.old or pair.new, Value | Body):
        told = difference.doubt or pair.doubt or _doubt(before, after)
        doubt = told if pair.operation else _UNPLACED
    part = pair.old if pair.new is None else pair.new
    change = Change(
        kind.name,
        Effect.MAYBE if doubt else effect,
        pair.side,
        Spot(pair.operation, part.subject if part else ""),
        difference.message,
        before,
        after,
        doubt=doubt,
    )
    return change, own_before and own_after


def _evidence(
    document: Document, part: Part | None, difference: Difference, instead: tuple[str, ...]
) -> tuple[tuple[Evidence, ...], bool]:
    """The lines behind a part, and whether they are its own."""
    if part is None:
        return (), True
    if found := tuple(chain.from_iterable(map(document.evidence, instead))):
        return found, True
    if difference.facet.startswith("/"):
        return document.evidence(difference.facet), True
    places = [part.pointer]
    if difference.facet:
        places.insert(0, f"{part.pointer}/{difference.facet}")
    if difference.facet and isinstance(part, Value):
        places[1:] = [below(part.schema, difference.facet), part.pointer, part.schema]
    for place in places:
        if found := document.evidence(place):
            beside = (document.evidence(f"{part.pointer}/{each}") for each in difference.beside)
            return (*found, *chain.from_iterable(beside)), True
    return document.nearest(part.pointer), False


def _firmest(lines: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The lines that state something, where any does: a sample beside them may say the opposite."""
    return tuple(line for line in lines if line.basis >= Basis.STATED) or lines


def _doubt(old: tuple[Evidence, ...], new: tuple[Evidence, ...]) -> str:
    """Why a breaking change may be none: docs that show a thing by example promise less than docs that state it."""
    for words, evidence in (("old", old), ("new", new)):
        basis = max((item.basis for item in evidence), default=Basis.STATED)
        if basis is Basis.EXAMPLE:
            return f"the {words} docs only show it in a sample"
        if basis < Basis.EXAMPLE:
            return f"the {words} docs do not say it outright"
    return ""


def _told_once(found: Iterable[tuple[Change, bool]]) -> Iterator[Change]:
    """Changes of the same lines of docs as one, at the first of their places."""
    groups: dict[object, list[Change]] = {}
    for change, own in found:
        lines = (change.old, change.new) if own and (change.old or change.new) else change.spot
        groups.setdefault((change.kind, change.side, change.message, lines), []).append(change)
    for first, *others in groups.values():
        spots = dict.fromkeys(other.spot for other in others if other.spot != first.spot)
        yield replace(first, also=tuple(spots))
