"""Which part of the old document is which part of the new one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from slatewright.compare.contract import Value
from slatewright.compare.operations import Found, wire_name
from slatewright.compare.paths import blank
from slatewright.compare.spelling import words

T = TypeVar("T")

Matches = list[tuple[T | None, T | None]]
_ALIKE = 0.75
"""How alike two names are, of 1, where one took the place of the other."""
_TELLING = 12
"""Letters of a description from which on it tells one field from another."""


def match_operations(old: Sequence[Found], new: Sequence[Found]) -> Matches[Found]:
    """Each operation beside what became of it, in the order of the new document, what is gone at the end.

    Method and path count first, whatever the placeholders are called; then the operation's id, then the group and
    heading under which it stands; each only where it is unmistakable. At last, of what is left, the only one that went
    and the only one that came of a method below one path are one where their headings are alike.
    """
    keys: tuple[Callable[[Found], Hashable], ...] = (
        lambda one: (one.operation.method, one.operation.path),
        lambda one: (one.operation.method, blank(one.operation.path)),
        lambda one: one.key,
        lambda one: (one.operation.method, one.key[1].rstrip("/").lower()),
        lambda one: one.operation.id and (one.operation.method, one.operation.id),
        lambda one: one.section[1] and (one.operation.method, one.section),
        lambda one: one.section[1] and (one.key[1], one.section),
        lambda one: one.operation.id,
        lambda one: one.section[1] and one.section,
    )
    pairs = _matched(old, new, keys)
    gone = [one for one, other in pairs if one is not None and other is None]
    come = [other for one, other in pairs if other is not None and one is None]
    moved = _matched(gone, come, (_beside,)) if gone and come else []
    return _joined(pairs, [(a, b) for a, b in moved if a and b and _is_headed_alike(a, b)])


def match_values(old: Sequence[Value], new: Sequence[Value]) -> Matches[Value]:
    """Each value beside what became of it, renamed ones included."""
    pairs = _matched(old, new, (lambda one: (one.place, wire_name(one)),))
    gone = [one for one, other in pairs if one is not None and other is None]
    come = [other for one, other in pairs if other is not None and one is None]
    renamed = _matched(gone, come, (_folded, _described)) if gone and come else []
    renamed = [pair for pair in renamed if None not in pair]
    taken = {id(one) for pair in renamed for one in pair}
    rest_old = [one for one in gone if id(one) not in taken]
    rest_new = [one for one in come if id(one) not in taken]
    left = _matched(rest_old, rest_new, (lambda one: one.place,))
    renamed += [(one, other) for one, other in left if one and other and _alike(one, other)]
    return _joined(pairs, renamed)


def _joined(pairs: Matches[T], found: Matches[T]) -> Matches[T]:
    """The pairs, with what went and what came as one where they were found to be."""
    partner = {id(new): old for old, new in found if new is not None}
    taken = {id(old) for old, _ in found}
    return [
        (partner.get(id(other), one) if other is not None else one, other)
        for one, other in pairs
        if not (other is None and id(one) in taken)
    ]


def match_moved(old: Sequence[Value], new: Sequence[Value]) -> list[tuple[Value, Value]]:
    """Values that travel elsewhere now: the same name, another place."""
    pairs = _matched(old, new, (lambda one: one.name,))
    return [(a, b) for a, b in pairs if a is not None and b is not None]


def _matched(
    old: Sequence[T], new: Sequence[T], keys: Iterable[Callable[[T], Hashable]]
) -> Matches[T]:
    partner: dict[int, T] = {}
    left_old, left_new = list(old), list(new)
    for key in keys:
        known = Counter(map(key, left_old))
        fresh = Counter(map(key, left_new))
        by_key = {key(one): one for one in left_old if known[key(one)] == 1}
        for one in left_new:
            wish = key(one)
            if wish and fresh[wish] == 1 and wish in by_key:
                partner[id(one)] = by_key[wish]
        taken = {id(one) for one in partner.values()}
        left_old = [one for one in left_old if id(one) not in taken]
        left_new = [one for one in left_new if id(one) not in partner]
    matches: Matches[T] = [(partner.get(id(one)), one) for one in new]
    return matches + [(one, None) for one in left_old]


def _beside(one: Found) -> Hashable:
    """Method and path, without the last word of it."""
    method, path = one.key
    return method, path.rstrip("/").rpartition("/")[0]


def _is_headed_alike(old: Found, new: Found) -> bool:
    headings = (old.section[1].lower()[:80], new.section[1].lower()[:80])
    return all(headings) and SequenceMatcher(None, *headings).ratio() >= _ALIKE


def _folded(value: Value) -> Hashable:
    """The name without case and separators: `first_name` is `firstName`."""
    letters = "".join(mark for mark in value.name.lower() if mark.isalnum())
    return letters and (value.place, letters)


def _described(value: Value) -> Hashable:
    words = " ".join(value.description.lower().split())
    return len(words) >= _TELLING and (value.place, words, value.types, value.fields)


def _alike(old: Value, new: Value) -> bool:
    if old.place != new.place or old.types != new.types or old.name in ("[]", "{key}"):
        return False
    pair = (old.name.lower()[:80], new.name.lower()[:80])
    if SequenceMatcher(None, *pair).ratio() >= _ALIKE:
        return True
    short, long = sorted((words(old.name), words(new.name)), key=len)
    return len(short) > 1 and long[-len(short) :] == short
