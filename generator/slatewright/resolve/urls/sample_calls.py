"""Sample calls by what they are about, to hold the lines of the same subject against them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from slatewright.resolve.headings.outline import Outline

_MOST = 50
"""Calls of one subject that are held against its lines; more are an overview."""


def by_subject(
    outline: Outline, calls: Iterable[tuple[int, str | None, str]]
) -> dict[tuple[int, str | None], list[str]]:
    """The paths of calls by the subject that they stand below and by their method.

    Args:
        outline: the headings.
        calls: section, method and path of each.
    """
    found: dict[tuple[int, str | None], list[str]] = defaultdict(list)
    for section, method, path in calls:
        here = found[outline.subject(section), method]
        if len(here) < _MOST:
            here.append(path)
    return found
