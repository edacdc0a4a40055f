"""Showing a mistake that is made again and again as one finding with many places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from slatewright.model.diagnostics import Diagnostic, Label


@dataclass(frozen=True, slots=True)
class Grouped:
    """A finding, and the group that its rule put it into."""

    diagnostic: Diagnostic
    group: str | None


def merge(found: Iterable[Grouped]) -> Iterator[Diagnostic]:
    """One diagnostic for each group, at the first of its places; labels lead to the others."""
    groups: dict[tuple[str, str], list[Diagnostic]] = {}
    for each in dict.fromkeys(found):
        if each.group is None:
            yield each.diagnostic
        else:
            groups.setdefault((each.diagnostic.code, each.group), []).append(each.diagnostic)
    for first, *others in groups.values():
        labels = tuple(Label(other.span, _words(first, other)) for other in others)
        yield replace(first, labels=(*first.labels, *labels))


def order(item: Diagnostic) -> tuple[str, int, int, str, str]:
    """The order of reports: file, line, column, code."""
    return (item.span.file, item.span.line, item.span.column, item.code, item.message)


def _words(first: Diagnostic, other: Diagnostic) -> str:
    return "and here" if other.message == first.message else other.message
