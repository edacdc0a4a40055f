"""Changes of a changelog that people read together: alike but for one value, or each all there is of its operation."""

from __future__ import annotations

from collections.abc import Sequence

from slatewright.model.changes import Change

_FEWEST = 3
"""Changes that differ in one value only are put together from so many on."""
WHOLE = {"operation-added": "New operations", "operation-removed": "Removed operations"}
"""Kinds of change that are told in lists of operations, and what the lists are called."""


def by_operation(changes: Sequence[Change]) -> dict[str, list[Change]]:
    """Changes by what they are told under: the operation, or a list of operations that came or went."""
    groups: dict[str, list[Change]] = {}
    for change in changes:
        groups.setdefault(change.spot.operation, []).append(change)
    lists: dict[str, list[Change]] = {title: [] for title in WHOLE.values()}
    rest: dict[str, list[Change]] = {}
    for operation, found in groups.items():
        if len(found) == 1 and found[0].kind in WHOLE and not found[0].spot.subject:
            lists[WHOLE[found[0].kind]] += found
        else:
            rest[operation] = found
    return {title: found for title, found in lists.items() if found} | rest


def alike(changes: Sequence[Change]) -> list[list[Change]]:
    """Changes in their order, those together whose messages differ in one code span alone."""
    groups: dict[object, list[Change]] = {}
    for change in changes:
        first, *others = change.message.split("`")
        whole = len(others) != 2 or change.also
        about = (change.kind, change.spot, change.doubt)
        groups.setdefault(id(change) if whole else (*about, first, others[-1]), []).append(change)
    return [
        part
        for group in groups.values()
        for part in ([group] if len(group) >= _FEWEST else [[change] for change in group])
    ]


def value_in(change: Change) -> str:
    """The code span in which a change differs from those that are alike."""
    return change.message.split("`")[1]
