"""The base path of the API, which most request lines leave out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from slatewright.model.facts import ServerFact
from slatewright.regex import regex
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.bare_bases import is_bare
from slatewright.resolve.urls.endings import Endings
from slatewright.resolve.urls.naming import Naming, unit_of
from slatewright.resolve.urls.roots import is_all_root
from slatewright.resolve.urls.target import Target, read_target
from slatewright.resolve.urls.templates import segments_match

VERSION = regex(r"v\d+(?:\.\d+)*\Z", re.IGNORECASE)
_MOST_NEAR = 300
"""URLs of one part of the docs that are held against each of its paths."""
_FEW_NEAR = 12
"""Paths of one section that are held against each other."""


def shown_base_path(outline: Outline, namings: list[Naming], general: str) -> str:
    """The path that relative request lines leave out, such as `/api/v1`; empty where they leave out none.

    Where a sample URL of the same unit ends in the request line's path, what stands before is a vote; so is the root
    with which the same section writes the line once more (`GET /kittens`, `GET /api/v1/kittens`). A base URL in words
    is one, too.

    Args:
        outline: all sections with their facts.
        namings: the places that name endpoints.
        general: the base path of all endpoints that is stated without a host.
    """
    votes: Counter[str] = Counter()
    absolute: dict[int, Endings[Target]] = defaultdict(Endings)
    rooted: dict[tuple[int, str | None], list[Target]] = {}
    for naming in namings:
        near = absolute[unit_of(outline, naming.section)]
        if naming.target.host and len(near) < _MOST_NEAR:
            near.add(naming.target.path, naming.target)
        own = rooted.setdefault((naming.section, naming.method), [])
        if not naming.target.host and naming.method and len(own) < _FEW_NEAR:
            own.append(naming.target)
    for naming in namings:
        if naming.target.host or naming.target.path == "/":
            continue
        longer = absolute[unit_of(outline, naming.section)].alike(naming.target.path)
        votes.update(
            {p for p in (_prefix(naming.target, long) for long in longer) if p is not None}
        )
        again = rooted.get((naming.section, naming.method), ())
        votes.update(
            {p for long in again if (p := _prefix(naming.target, long)) and is_all_root(p)}
        )
    votes = votes or Counter(_stated_paths(outline, general))
    ranked = ((count, -len(path), path) for path, count in votes.items())
    return max(ranked, default=(0, 0, ""))[2]


def with_stated_version(outline: Outline, shown: str, general: str) -> str:
    """The base path with the version that the docs state it with, where all their samples leave that out."""
    if not shown:
        return shown
    stated = {path for path in _stated_paths(outline, general) if path.startswith(f"{shown}/")}
    path = stated.pop() if len(stated) == 1 else shown
    return path if VERSION.match(path.removeprefix(f"{shown}/")) else shown


def _stated_paths(outline: Outline, general: str) -> Iterator[str]:
    """The paths of the URLs that are set out as base URLs; where none is, of those that a sentence speaks of.

    A host that stands elsewhere with a path says nothing when it stands alone, and neither does a path without a host,
    unless it is that of all endpoints.
    """
    facts = [
        fact
        for section in outline.sections
        for fact in section.facts
        if isinstance(fact, ServerFact) and (not is_bare(fact) or fact.url == general)
    ]
    targets = [read_target(f.url) for f in [f for f in facts if not f.mentioned] or facts]
    longer = {target.host for target in targets if target.host and target.path != "/"}
    for target in targets:
        if target.path != "/":
            yield target.path
        elif target.host not in longer:
            yield ""


def _prefix(short: Target, long: Target) -> str | None:
    """What `long` has before `short`, when it ends in it."""
    extra = len(long.segments) - len(short.segments)
    if extra < 0 or not short.segments or extra > 4:
        return None
    tail = "/".join(long.segments[extra:])
    if not segments_match(short.path, tail):
        return None
    prefix = "/".join(long.segments[:extra])
    return None if "{" in prefix else f"/{prefix}" if prefix else ""
