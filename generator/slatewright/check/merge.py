"""Showing a mistake that is made again and again as one finding with many places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from slatewright.model.diagnostics import Diagnostic, Label

_OFTEN = 3
"""Places in a file from which on they are told as one."""
_MANY = 6
"""Files with a habit from which on it is one of the whole docs."""


class Grouped(Struct, frozen=True):
    """A finding, and what its rule said of the others like it."""

    diagnostic: Diagnostic
    group: str | None
    habit: bool = False
    about: frozenset[str] = frozenset()


def merge(found: Iterable[Grouped]) -> Iterator[Diagnostic]:
    """One diagnostic for each group, at the first of its places; labels lead to the others."""
    known = list(dict.fromkeys(found))
    groups: dict[tuple[str, str], list[Diagnostic]] = {}
    for each in (*(each for each in known if not each.habit), *_habits(known)):
        item = each.diagnostic
        if each.group is not None:
            groups.setdefault((item.code, each.group), []).append(item)
        else:
            yield item
    for first, *others in groups.values():
        places = {_line(first): first}
        for other in others:
            places.setdefault(_line(other), other)
        labels = tuple(Label(other.span, _words(first, other)) for other in [*places.values()][1:])
        fix = tuple(edit for each in (first, *others) for edit in each.fix)
        yield replace(first, labels=(*first.labels, *labels), fix=fix)


def order(item: Diagnostic) -> tuple[str, int, int, str, str]:
    """The order of reports: file, line, column, code."""
    return (item.span.file, item.span.line, item.span.column, item.code, item.message)


def _habits(found: Iterable[Grouped]) -> Iterator[Grouped]:
    """The habits, each with the group that its number of places asks for."""
    counts: dict[str, Counter[str]] = {}
    for each in found:
        if each.habit:
            item = each.diagnostic
            counts.setdefault(item.code, Counter())[item.span.file] += 1
    for each in found:
        if each.habit:
            item = each.diagnostic
            files = counts[item.code]
            group = item.span.file if files[item.span.file] >= _OFTEN else each.group
            yield Grouped(item, "" if len(files) >= _MANY else group)


def _line(item: Diagnostic) -> tuple[str, int, str]:
    """What a reader tells places by: a line that holds a mistake twice is one of them."""
    return item.span.file, item.span.line, item.message


def _words(first: Diagnostic, other: Diagnostic) -> str:
    return "and here" if other.message == first.message else other.message
