"""The base paths that request lines leave out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from slatewright.model.facts import EndpointFact, RequestFact, ServerFact
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.roots import is_root, may_be_root
from slatewright.resolve.urls.target import Target, read_target
from slatewright.resolve.urls.templates import blank, segments_match

_VERSION = re.compile(r"v\d+(?:\.\d+)*\Z", re.IGNORECASE)
_NAMED_BASE = re.compile(r"(?:https?://)?\{[^{}]*\}\Z", re.IGNORECASE)
_ANY = "any method"
_DEEPEST = 4
_MOST_NEAR = 300
"""URLs of one part of the docs that are held against each of its paths."""
_FEW_NEAR = 12
"""Paths of one section that are held against each other."""


@dataclass(frozen=True, slots=True)
class Naming:
    """One place that names an endpoint, its URL read but its base path not yet filled in."""

    section: int
    method: str | None
    target: Target
    fact: EndpointFact | RequestFact


def whole_paths(outline: Outline, namings: list[Naming]) -> list[str]:
    """The path of each place with the base path in front.

    Most lines leave out the one base path of the API. A line whose path with that base no URL shows, but which some
    URL with another base does, has the other: `/token` is `/oauth2/v1/token` where a sample calls that, and `/{id}/toys`
    is `/v1/kittens/{id}/toys` where that is the one URL, of whichever section, that ends so. Where both the URL and
    the sample of one section go without any base, they mean it, whatever other sections call.
    """
    shown_base = _base_path(outline, namings)
    base = _stated_version(outline, shown_base)
    if base != shown_base:
        namings = [_versioned(naming, shown_base, base) for naming in namings]
    shown = {blank(n.target.path) for n in namings if n.target.host}
    here = {(blank(n.target.path), _unit(outline, n.section)) for n in namings if n.target.host}
    tails = _tails(outline, namings)
    baseless = _baseless(outline, namings, base)
    apart = {
        (path, unit)
        for (path, unit), hosts in baseless.items()
        if len(hosts) > 1 and (blank(base) + path, unit) not in here
    }
    wholes = []
    for naming in namings:
        usual = _whole(naming.target, base)
        tail, unit = blank(naming.target.path), _unit(outline, naming.section)
        if usual != naming.target.path and (blank(usual), unit) not in here:
            elsewhere = blank(usual) in shown and (tail, unit) not in apart
            if (tail, unit) in baseless and not elsewhere:
                wholes.append(naming.target.path)
                continue
            found = tails.get((None, tail), {}) | tails.get((naming.method, tail), {})
            found = found or tails.get((_ANY, tail), {})
            roots = {p for p in found if unit in found[p] or not elsewhere and _is_root(p, base)}
            if not roots and not elsewhere and tail.startswith("/{}/"):
                roots = set(found)
            usual = f"{roots.pop()}{naming.target.path}" if len(roots) == 1 else usual
        wholes.append(usual)
    wholes = _as_beside(namings, wholes, base, shown)
    root = base or _usual_root(wholes)
    counts = Counter(map(blank, wholes))
    named = _rooted_names(namings, wholes, root)
    return [
        (
            root + whole
            if naming.target.host in named
            else _rooted(whole, "" if (blank(whole), unit) in apart else root, counts)
        )
        for naming, whole in zip(namings, wholes, strict=True)
        for unit in [_unit(outline, naming.section)]
    ]


def _as_beside(namings: list[Naming], wholes: list[str], base: str, shown: set[str]) -> list[str]:
    """The paths; one that no URL shows has the base that another of its line has: `/{id}/toys or /lookup/toys`."""
    lines: dict[tuple[int, str | None, int], list[int]] = defaultdict(list)
    for number, naming in enumerate(namings):
        if isinstance(naming.fact, EndpointFact) and not naming.target.host:
            line = naming.fact.evidence.span.line
            lines[naming.section, naming.method, line].append(number)
    result = list(wholes)
    for numbers in (found for found in lines.values() if len(found) > 1):
        roots = {
            wholes[n].removesuffix(namings[n].target.path)
            for n in numbers
            if blank(wholes[n]) in shown
        }
        root = roots.pop() if len(roots) == 1 else base
        for n in numbers if root != base else ():
            if blank(wholes[n]) not in shown:
                result[n] = root + namings[n].target.path
    return result


def _tails(
    outline: Outline, namings: list[Naming]
) -> dict[tuple[str | None, str], dict[str, set[int]]]:
    """What may stand before the end of a path, by method and that end, with the units whose URLs show it."""
    tails: dict[tuple[str | None, str], dict[str, set[int]]] = defaultdict(dict)
    for naming in namings:
        if naming.target.host and naming.target.path != "/":
            for prefix, tail in _splits(naming.target):
                for method in (naming.method, _ANY):
                    units = tails[method, blank(tail)].setdefault(prefix, set())
                    units.add(_unit(outline, naming.section))
    return tails


def _baseless(
    outline: Outline, namings: list[Naming], base: str
) -> dict[tuple[str, int], set[str]]:
    """The paths that URLs show right behind the host, with the units in which they do, and those hosts.

    A placeholder that stands for the host is none for the whole base URL where the base path follows it elsewhere.
    """
    based = {n.target.host for n in namings if n.target.path.startswith(f"{base}/")}
    found: dict[tuple[str, int], set[str]] = defaultdict(set)
    for naming in namings:
        host = naming.target.host
        if host and (host in based or not _NAMED_BASE.match(host)):
            found[blank(naming.target.path), _unit(outline, naming.section)].add(host)
    return found


def _rooted_names(namings: list[Naming], wholes: list[str], root: str) -> set[str | None]:
    """The placeholders for a whole base URL (`{base_url}/users`), the root included: those never followed by its start."""
    if not root:
        return set()
    first = "/".join(root.split("/")[:2]) + "/"
    below: dict[str, bool] = {}
    for naming, whole in zip(namings, wholes, strict=True):
        host = naming.target.host or ""
        if _NAMED_BASE.match(host):
            below[host] = below.get(host, False) or whole.startswith(first)
    return {host for host, rooted in below.items() if not rooted}


def _usual_root(wholes: list[str]) -> str:
    """The first segments that most paths begin with, where they look like a base path: `/api`, `/api/v2`."""
    roots: Counter[str] = Counter()
    for whole in wholes:
        parts = whole.strip("/").split("/")
        length = next((at for at, part in enumerate(parts) if not may_be_root(part)), 0)
        roots["/" + "/".join(parts[:length]) if length else ""] += 1
    best, count = min(roots.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
    return best if count * 3 >= len(wholes) * 2 else ""


def _rooted(whole: str, root: str, counts: Counter[str]) -> str:
    """A path; with the root that this place forgets, where as many others name the same path with it."""
    if (
        root
        and not whole.startswith(root + "/")
        and counts[blank(root + whole)] >= counts[blank(whole)]
    ):
        return root + whole
    return whole


def _splits(target: Target) -> Iterator[tuple[str, str]]:
    parts = target.segments
    for at in range(1, min(_DEEPEST, len(parts) - 1) + 1):
        if "{" in parts[at - 1]:
            return
        yield "/" + "/".join(parts[:at]), "/" + "/".join(parts[at:])


def _is_root(prefix: str, base: str) -> bool:
    """Whether a prefix looks like another base path of the API, beside the usual one."""
    return is_root(prefix.rpartition("/")[2]) and not prefix.startswith(base + "/")


def _whole(target: Target, base: str) -> str:
    if target.host or not base or target.path == "/":
        return target.path
    if target.path == base or target.path.startswith(base + "/"):
        return target.path
    above, _, last = base.rpartition("/")
    if _VERSION.match(last) and any(map(_VERSION.match, target.segments[:_DEEPEST])):
        return above + target.path
    return base + target.path


def _base_path(outline: Outline, namings: list[Naming]) -> str:
    """The path that relative request lines leave out, such as `/api/v1`; empty where they leave out none.

    Where a sample URL of the same unit ends in the request line's path, what stands before is a vote; so is the root
    with which the same section writes the line once more (`GET /kittens`, `GET /api/v1/kittens`). A base URL in words
    is one, too.
    """
    votes: Counter[str] = Counter()
    absolute: dict[int, list[Target]] = {}
    rooted: dict[tuple[int, str | None], list[Target]] = {}
    for naming in namings:
        near = absolute.setdefault(_unit(outline, naming.section), [])
        if naming.target.host and len(near) < _MOST_NEAR:
            near.append(naming.target)
        own = rooted.setdefault((naming.section, naming.method), [])
        if not naming.target.host and naming.method and len(own) < _FEW_NEAR:
            own.append(naming.target)
    for naming in namings:
        if naming.target.host or naming.target.path == "/":
            continue
        longer = absolute.get(_unit(outline, naming.section), ())
        votes.update(
            {p for p in (_prefix(naming.target, long) for long in longer) if p is not None}
        )
        again = rooted.get((naming.section, naming.method), ())
        votes.update(
            {p for long in again if (p := _prefix(naming.target, long)) and _is_all_root(p)}
        )
    votes = votes or Counter(_stated_paths(outline))
    ranked = ((count, -len(path), path) for path, count in votes.items())
    return max(ranked, default=(0, 0, ""))[2]


def _stated_version(outline: Outline, shown: str) -> str:
    """The base path with the version that the docs state it with, where all their samples leave that out."""
    if not shown:
        return shown
    stated = {path for path in _stated_paths(outline) if path.startswith(f"{shown}/")}
    path = stated.pop() if len(stated) == 1 else shown
    return path if _VERSION.match(path.removeprefix(f"{shown}/")) else shown


def _versioned(naming: Naming, shown: str, base: str) -> Naming:
    """A naming whose URL has the version that it forgets."""
    path = naming.target.path
    if (
        not naming.target.host
        or not path.startswith(f"{shown}/")
        or f"{path}/".startswith(f"{base}/")
    ):
        return naming
    whole = replace(naming.target, path=base + path.removeprefix(shown))
    return replace(naming, target=whole)


def _is_all_root(prefix: str) -> bool:
    """Whether what stands before a path is a base path and nothing else: `/api/v1`."""
    return all(map(is_root, prefix.strip("/").split("/")))


def _stated_paths(outline: Outline) -> Iterator[str]:
    """The paths of the URLs that are set out as base URLs; where none is, of those that a sentence speaks of.

    A host that stands elsewhere with a path says nothing when it stands alone.
    """
    facts = [f for s in outline.sections for f in s.facts if isinstance(f, ServerFact)]
    targets = [read_target(f.url) for f in [f for f in facts if not f.mentioned] or facts]
    longer = {target.host for target in targets if target.host and target.path != "/"}
    for target in targets:
        if target.path != "/":
            yield target.path
        elif target.host not in longer:
            yield ""


def _unit(outline: Outline, at: int) -> int:
    """The section of the two highest levels that holds a section and has a subject of its own."""
    for above in (at, *outline.ancestors(at)):
        if (
            0 < outline.sections[above].level <= outline.top + 1
            and not outline.sections[above].generic
        ):
            return above
    return at


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
