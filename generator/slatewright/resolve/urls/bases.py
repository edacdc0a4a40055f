"""The base paths that request lines leave out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from slatewright.model.facts import EndpointFact
from slatewright.regex import regex
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.bare_bases import bare_bases, with_chapter_bases
from slatewright.resolve.urls.base_path import VERSION, shown_base_path, with_stated_version
from slatewright.resolve.urls.naming import Naming, unit_of
from slatewright.resolve.urls.roots import is_root, may_be_root
from slatewright.resolve.urls.target import Target
from slatewright.resolve.urls.templates import blank

_NAMED_BASE = regex(r"(?:https?://)?\{[^{}]*\}\Z", re.IGNORECASE)
_ANY = "any method"
_DEEPEST = 4


def whole_paths(outline: Outline, namings: list[Naming]) -> list[str]:
    """The path of each place with the base path in front.

    Most lines leave out the one base path of the API; what URLs show of their paths tells which leave out another, or
    none. Where both the URL and the sample of one section go without any base, they mean it, whatever others call.
    """
    bare = bare_bases(outline, namings)
    namings = with_chapter_bases(outline, namings, bare.chapters)
    shown_base = shown_base_path(outline, namings, bare.general)
    base = with_stated_version(outline, shown_base, bare.general)
    if base != shown_base:
        namings = [_versioned(naming, shown_base, base) for naming in namings]
    units = [unit_of(outline, naming.section) for naming in namings]
    urls = _Urls.of(namings, units, base)
    found = [urls.whole(naming, unit) for naming, unit in zip(namings, units, strict=True)]
    wholes = _as_beside(namings, found, base, urls.paths)
    root = base or _usual_root(wholes)
    counts = Counter(map(blank, wholes))
    named = _rooted_names(namings, wholes, root)
    return [
        (
            root + whole
            if naming.target.host in named
            else _rooted(whole, "" if urls.go_without(whole, unit) else root, counts)
        )
        for naming, whole, unit in zip(namings, wholes, units, strict=True)
    ]


class _Urls(Struct, frozen=True):
    """What the URLs of the docs, which have a host, show of the paths that stand without one."""

    base: str
    paths: set[str]
    here: set[tuple[str, int]]
    """The paths, with the units of the docs in which a URL shows them."""
    tails: dict[tuple[str | None, str], dict[str, set[int]]]
    """What stands before the end of a path, by method and that end, with the units whose URLs show it."""
    baseless: dict[tuple[str, int], set[str]]
    """The paths that stand right behind the host, with the units in which they do, and those hosts."""

    @classmethod
    def of(cls, namings: list[Naming], units: Sequence[int], base: str) -> _Urls:
        shown = [
            (naming, unit)
            for naming, unit in zip(namings, units, strict=True)
            if naming.target.host
        ]
        here = {(blank(naming.target.path), unit) for naming, unit in shown}
        paths = {path for path, _ in here}
        return cls(base, paths, here, _tails(shown), _baseless(shown, base))

    def whole(self, naming: Naming, unit: int) -> str:
        """A path with its base path in front.

        One that no URL shows below the usual base, but one URL below another, has that: `/token` is `/oauth2/v1/token`
        where a sample calls that, and `/{id}/toys` is `/v1/kittens/{id}/toys` where that is all that ends so.
        """
        path = naming.target.path
        usual = _whole(naming.target, self.base)
        if usual == path or (blank(usual), unit) in self.here:
            return usual
        elsewhere = blank(usual) in self.paths and not self.go_without(path, unit)
        if (blank(path), unit) in self.baseless and not elsewhere:
            return path
        roots = self._roots(naming, unit, elsewhere=elsewhere)
        return f"{roots.pop()}{path}" if len(roots) == 1 else usual

    def go_without(self, path: str, unit: int) -> bool:
        """Whether URLs of several hosts show a path without any base, and none of the same unit shows it with one."""
        hosts = self.baseless.get((blank(path), unit), ())
        return len(hosts) > 1 and (blank(self.base) + blank(path), unit) not in self.here

    def _roots(self, naming: Naming, unit: int, *, elsewhere: bool) -> set[str]:
        """What may stand before a path in place of the usual base."""
        tail = blank(naming.target.path)
        found = self.tails.get((None, tail), {}) | self.tails.get((naming.method, tail), {})
        found = found or self.tails.get((_ANY, tail), {})
        roots = {
            root
            for root in found
            if unit in found[root] or not elsewhere and _is_root(root, self.base)
        }
        return set(found) if not roots and not elsewhere and tail.startswith("/{}/") else roots


def _tails(shown: list[tuple[Naming, int]]) -> dict[tuple[str | None, str], dict[str, set[int]]]:
    tails: dict[tuple[str | None, str], dict[str, set[int]]] = defaultdict(dict)
    for naming, unit in shown:
        if naming.target.path != "/":
            for prefix, tail in _splits(naming.target):
                for method in (naming.method, _ANY):
                    tails[method, blank(tail)].setdefault(prefix, set()).add(unit)
    return tails


def _baseless(shown: list[tuple[Naming, int]], base: str) -> dict[tuple[str, int], set[str]]:
    """A placeholder for the host is none for the whole base URL where the base path follows it elsewhere."""
    below = f"{base}/"
    based = {naming.target.host for naming, _ in shown if naming.target.path.startswith(below)}
    found: dict[tuple[str, int], set[str]] = defaultdict(set)
    for naming, unit in shown:
        host = naming.target.host or ""
        if host in based or not _NAMED_BASE.match(host):
            found[blank(naming.target.path), unit].add(host)
    return found


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
    if VERSION.match(last) and any(map(VERSION.match, target.segments[:_DEEPEST])):
        return above + target.path
    return base + target.path


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
