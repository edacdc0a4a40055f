"""Showing a mistake that is made again and again as one finding with many places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from slatewright.model.diagnostics import Diagnostic, Label

_MANY = 6
"""Files with a habit, from which on it is one of the whole docs."""


@dataclass(frozen=True, slots=True)
class Grouped:
    """A finding, and what its rule said of the others like it."""

    diagnostic: Diagnostic
    group: str | None
    habit: bool = False


def merge(found: Iterable[Grouped]) -> Iterator[Diagnostic]:
    """One diagnostic for each group, at the first of its places; labels lead to the others."""
    known = list(dict.fromkeys(found))
    everywhere = _everywhere(known)
    groups: dict[tuple[str, str], list[Diagnostic]] = {}
    for each in known:
        item = each.diagnostic
        if each.habit:
            group = "" if item.code in everywhere else item.span.file
            groups.setdefault((item.code, f"habit {group}"), []).append(item)
        elif each.group is not None:
            groups.setdefault((item.code, each.group), []).append(item)
        else:
            yield item
    for first, *others in groups.values():
        labels = tuple(Label(other.span, _words(first, other)) for other in others)
        yield replace(first, labels=(*first.labels, *labels))


def _everywhere(found: Iterable[Grouped]) -> set[str]:
    """Codes of the habits that many files have."""
    files: dict[str, set[str]] = {}
    for each in found:
        if each.habit:
            files.setdefault(each.diagnostic.code, set()).add(each.diagnostic.span.file)
    return {code for code, names in files.items() if len(names) >= _MANY}


def order(item: Diagnostic) -> tuple[str, int, int, str, str]:
    """The order of reports: file, line, column, code."""
    return (item.span.file, item.span.line, item.span.column, item.code, item.message)


def _words(first: Diagnostic, other: Diagnostic) -> str:
    return "and here" if other.message == first.message else other.message
