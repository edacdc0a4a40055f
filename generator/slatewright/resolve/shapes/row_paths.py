"""Where the rows of a table belong: by indentation, by dots and brackets, and by the sample that shows leaf names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Container
from itertools import pairwise

from msgspec import Struct, field

from slatewright.http.names import JSON_API_FIELDS
from slatewright.model.api import ListOf, MapOf, ObjectOf, OneOf, Scalar, Shape
from slatewright.model.facts import FieldFact
from slatewright.regex import regex
from slatewright.resolve.shapes.rows import UNNAMED
from slatewright.type_words import read_type

Path = tuple[str, ...]
ITEM = "[]"
ANY_NAME = "additionalProperties"
"""What they write for the values of a map."""
_ANY = regex(r"[#$]?\{\s*[\w -]{1,40}\s*\}|<\s*[\w -]{1,40}\s*>")
_PARTS = regex(
    r"\[\s*+(?:\d+|n|i|x|idx|index|\.\.\.|\*|#)?+\s*+\]|\[([^\[\]]+)\]|([^.\[\]]+)", re.IGNORECASE
)
_MOST_LEVELS = 24
"""Names that lie deeper than any honest one are hung onto the last level."""
_MOST_HOMES = 12


def name_path(name: str) -> Path:
    """The parts of a written name: `a.b`, `a[b]`, `a[].b`, `a[0][b]`; `[]` stands for an array's items.

    What stands for any name within a longer one (`a.{id}.b`) is what a map has of each.
    """
    parts: list[str] = []
    for match in _PARTS.finditer(name.strip()):
        inner = match.group(1) or match.group(2)
        part = inner.strip().strip("'\"") if inner and inner.strip() else ITEM
        parts.append(ANY_NAME if parts and _ANY.fullmatch(part) else part)
    while parts and parts[-1] == ITEM and len(parts) > 1:
        parts.pop()
        parts[-1] = parts[-1] + ITEM
    return tuple(part for part in parts if part)


def row_paths(rows: list[FieldFact], sample: Shape) -> list[tuple[Path, FieldFact]]:
    """Every row's full path: indentation first, then dots and brackets, then the sample."""
    known = locations(sample)
    walk = _Walk(rows, known, _shallow(known), _inside(known))
    for at in range(len(rows)):
        walk.step(at)
    return _settle(*_joined(walk), walk.homes or _of_resource(known), ordered=walk.ordered)


class _Walk(Struct):
    """A table on the way from its first row to its last."""

    rows: list[FieldFact]
    known: dict[str, list[Path]]
    shallow: dict[str, list[Path]]
    """The nearest of the objects that hold a name."""
    inside: dict[Path, set[str]]
    """What the sample shows in each object, by its path without the marks of lists."""
    placed: list[tuple[Path, FieldFact]] = field(default_factory=list)
    stack: list[tuple[int, Path]] = field(default_factory=list)
    """The rows above, each less indented than the next."""
    taken: set[Path] = field(default_factory=set)
    homes: Counter[Path] = field(default_factory=Counter)
    loose: list[int] = field(default_factory=list)
    """The rows that no sample shows."""
    here: Path = ()
    """The object that the table came to last."""
    plain: dict[str, dict[Path, Path]] = field(default_factory=dict)
    """The objects that hold a name, by their paths without the marks of lists, as far as they were asked for."""
    scalars: set[Path] = field(default_factory=set)
    """Those of rows that can hold none; what is indented below them and shown elsewhere belongs there."""
    filled: dict[int, tuple[Path, int]] = field(default_factory=dict)
    """The object that rows of an indentation were last in, and the last of these rows."""
    near: int = 0
    ordered: bool = False
    """Whether objects stand on one side of what is in them; else the order of the table says nothing of either."""
    later: dict[str, int] = field(default_factory=dict)
    often: Counter[str] = field(default_factory=Counter)
    spellings: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.near = _reach(self.rows, self.shallow)
        flat = [(row.name, at) for at, row in enumerate(self.rows) if row.depth == 0]
        self.later = dict(flat)
        self.often = Counter(name for name, _ in flat)
        self.ordered = self._is_ordered()
        self.spellings = defaultdict(list)
        for name in self.known:
            self.spellings[name.casefold()].append(name)

    def _is_ordered(self) -> bool:
        behind = set()
        for name, at in self.later.items():
            homes = self.shallow.get(name, ())
            owner = self.later.get(homes[0][-1]) if len(homes) == 1 and homes[0] else None
            if owner is not None and owner != at and self.often[name] == 1:
                behind.add(at > owner)
        return len(behind) < 2

    def step(self, at: int) -> None:
        """Place one row."""
        fact = self.rows[at]
        parts = name_path(fact.name)
        depth = self._depth(fact, parts)
        while self.stack and self.stack[-1][0] >= depth:
            self.stack.pop()
        if not parts:
            return
        above = self._holder(at, depth)
        if fact.name == UNNAMED:
            self.stack.append((depth, above))
            return
        if above and not (above in self.scalars and parts[0] in self.known):
            *outer, name = (*above, *_below(above, parts))
            shown = self.inside.get(_plain(tuple(outer)), ())
            paths = [(*outer, self._as_shown(name, shown))]
        else:
            paths = self._by_sample(at, (self._as_shown(parts[0], self.known), *parts[1:]))
        paths = [_shortened(path) for path in paths]
        self.stack.append((depth, paths[0]))
        self.placed.extend((path, fact) for path in paths)
        self.taken.update(map(_plain, paths))
        if _is_scalar(fact) and _plain(paths[0]) not in self.inside:
            self.scalars.add(paths[0])
        if _plain(paths[0]) in self.inside:
            self.here = _plain(paths[0])

    def _holder(self, at: int, depth: int) -> Path:
        """The row above that holds one; where it can hold none, the object whose rows it alone interrupts."""
        above = self.stack[-1][1] if self.stack else ()
        if above in self.scalars:
            beside, last = self.filled.pop(depth, ((), at))
            between = sum(row.depth < depth for row in self.rows[last + 1 : at])
            if not beside or beside[:-1] != above[:-1] or between > 1:
                return above
            above = beside
        if above:
            self.filled[depth] = above, at
        return above

    def _as_shown(self, name: str, shown: Container[str]) -> str:
        """A name as the sample spells it, where only its case differs."""
        if name in shown:
            return name
        alike = [other for other in self.spellings.get(name.casefold(), ()) if other in shown]
        return alike[0] if len(alike) == 1 else name

    def _depth(self, fact: FieldFact, parts: Path) -> int:
        """The indentation of a row, or that of the row before where the sample has it beside that one alone."""
        outer = next((path for depth, path in reversed(self.stack) if depth < fact.depth), ())
        if not outer or not self.stack or self.stack[-1][0] <= fact.depth or len(parts) != 1:
            return fact.depth
        beside = _plain(self.stack[-1][1])[:-1]
        shown = self.inside.get(_plain(outer), set())
        astray = shown and parts[0] not in shown and parts[0] in self.inside.get(beside, ())
        return self.stack[-1][0] if astray else fact.depth

    def _by_sample(self, at: int, parts: Path) -> list[Path]:
        if (home := self._walked_to(parts)) is not None:
            self.homes[home] += 1
            return [(*home, *parts)]
        found = [home for home in _homes(parts, self.shallow) if len(home) <= self.near]
        found = self._reached(at, found)
        if found:
            self.homes[found[0]] += len(found) == 1
        else:
            self.loose.append(len(self.placed))
        return [(*home, *parts) for home in found or [()]]

    def _reached(self, at: int, homes: list[Path]) -> list[Path]:
        """The objects that may hold a row: a table comes to an object before it comes to what is in it.

        The one that all of the sample is in needs no row, and items whose list has its row below stay where there is
        no other object.
        """
        if not self.ordered:
            return homes
        wrapped = len(self.inside.get((), ())) == 1
        known = [
            home for home in homes if len(home) <= wrapped or self.later.get(home[-1], at) <= at
        ]
        if len(known) < 2:
            return known
        return [home for home in known if self.later.get(_plain(home)[-1], at) <= at] or known

    def _walked_to(self, parts: Path) -> Path | None:
        """The object nearest to where the table is that holds a name, where the table gives that name several times."""
        if len(parts) > 1 or self.often[parts[0]] < 2:
            return None
        places = self._places(parts[0])
        if len(places) < 2:
            return None
        for end in range(len(self.here), -1, -1):
            home = self.here[:end]
            if home in places and (*home, *parts) not in self.taken:
                return places[home]
        return None

    def _places(self, name: str) -> dict[Path, Path]:
        if name not in self.plain:
            self.plain[name] = {_plain(place): place for place in self.known.get(name, ())}
        return self.plain[name]


def _is_scalar(fact: FieldFact) -> bool:
    return bool(fact.type_text) and isinstance(read_type(fact.type_text or "").shape, Scalar)


def _inside(known: dict[str, list[Path]]) -> dict[Path, set[str]]:
    inside: dict[Path, set[str]] = defaultdict(set)
    for name, places in known.items():
        for place in places:
            inside[_plain(place)].add(name)
    return inside


def _plain(path: Path) -> Path:
    """A path without the marks of lists."""
    return tuple(part.removesuffix(ITEM) for part in path if part != ITEM)


def _reach(rows: list[FieldFact], shallow: dict[str, list[Path]]) -> int:
    """How deep in the sample a bare name may stand: hardly below the object that the dotted rows start from.

    `type` beside `attributes.name` is not the `type` of an object three levels further in.
    """
    paths = [name_path(row.name) for row in rows if row.depth == 0]
    dotted = [found[0] for path in paths if len(path) > 1 and (found := _homes(path, shallow))]
    if len(dotted) * 2 <= len(paths):
        return _MOST_LEVELS
    return max(map(len, dotted)) + 1


def _shortened(path: Path) -> Path:
    return path if len(path) <= _MOST_LEVELS else (*path[: _MOST_LEVELS - 1], path[-1])


def _below(parent: Path, parts: Path) -> Path:
    """An indented row may repeat its parent's name in front: `address.city` under `address`."""
    clean = tuple(part.removesuffix(ITEM) for part in parent if part != ITEM)
    mine = tuple(part.removesuffix(ITEM) for part in parts if part != ITEM)
    for size in range(min(len(clean), len(mine) - 1), 0, -1):
        if mine[:size] == clean[-size:]:
            return tuple(part for part in parts if part != ITEM)[size:]
    return parts


def _joined(walk: _Walk) -> tuple[list[tuple[Path, FieldFact]], list[int]]:
    """The rows, and which are still loose: those among the rows of one object, or of the whole, are taken for rows of it.

    Behind the last row that a sample shows, only those are that may stand for it: "one of these is required".
    """
    placed, loose = list(walk.placed), set(walk.loose)
    flat = [at for at, (_, fact) in enumerate(placed) if not fact.depth]
    ends = dict(pairwise([*flat, len(placed)]))
    shown = [at for at in flat if at not in loose]
    together = _standing_together([_plain(placed[at][0][:-1]) for at in shown])
    for at in sorted(loose.intersection(flat)):
        end = bisect_left(shown, at)
        before, after = shown[end - 1] if end else None, next(iter(shown[end : end + 1]), None)
        if before is not None and after is not None and _are_outermost(placed, before, after):
            loose.discard(at)
            continue
        home = _between(walk, before, after, placed[at][1])
        if _plain(home) in together:
            loose.discard(at)
            for inner in range(at, ends[at]):
                placed[inner] = ((*home, *placed[inner][0]), placed[inner][1])
    return placed, sorted(loose)


def _are_outermost(placed: list[tuple[Path, FieldFact]], *rows: int) -> bool:
    return all(len(_plain(placed[at][0])) == 1 for at in rows)


def _standing_together(homes: list[Path]) -> set[Path]:
    """The objects whose rows no other row parts, of the homes of a table's rows; none that all of them are in."""
    first: dict[Path, int] = {}
    last: dict[Path, int] = {}
    counts: Counter[Path] = Counter()
    for at, home in enumerate(homes):
        for end in range(1, len(home) + 1):
            first.setdefault(home[:end], at)
            last[home[:end]] = at
            counts[home[:end]] += 1
    return {
        home for home, count in counts.items() if last[home] - first[home] + 1 == count < len(homes)
    }


def _between(walk: _Walk, before: int | None, after: int | None, fact: FieldFact) -> Path:
    """The object that two rows, the one before a third and the one behind it, are both in; the root where there is none."""
    if before is None:
        return ()
    path, first = walk.placed[before]
    if after is None:
        return path[:-1] if first.conditional and fact.conditional else ()
    home = walk.placed[after][0][:-1]
    return home if _plain(home) in (_plain(path), _plain(path[:-1])) else ()


def _of_resource(known: dict[str, list[Path]]) -> Counter[Path]:
    """Where a resource of JSON:API has its fields: in the `attributes` beside its `type`."""
    typed = set(known.get("type", ()))
    return Counter(
        (*path, JSON_API_FIELDS) for path in known.get(JSON_API_FIELDS, ())[:1] if path in typed
    )


def _settle(
    placed: list[tuple[Path, FieldFact]],
    loose: list[int],
    homes: Counter[Path],
    *,
    ordered: bool,
) -> list[tuple[Path, FieldFact]]:
    """Rows that no sample shows go where most of their neighbours are, but for those that stand before its own row."""
    if not homes or not loose:
        return placed
    home = max(homes.items(), key=lambda item: (item[1], -len(item[0])))[0]
    if not home or homes[home] * 2 < sum(homes.values()):
        return placed
    own = next((at for at, (path, _) in enumerate(placed) if _plain(path) == _plain(home)), -1)
    own = own if ordered else -1
    roots = {placed[at][0] for at in loose if placed[at][1].depth == 0 and at > own}
    sizes = {len(root) for root in roots}
    return [
        ((*home, *path), fact) if any(path[:size] in roots for size in sizes) else (path, fact)
        for path, fact in placed
    ]


def locations(sample: Shape) -> dict[str, list[Path]]:
    """Name to the paths of the objects that hold it, the shallowest first."""
    found: dict[str, list[Path]] = {}
    queue: deque[tuple[Shape, Path]] = deque([(sample, ())])
    while queue:
        shape, path = queue.popleft()
        if len(path) > 10:
            continue
        match shape:
            case ObjectOf(fields):
                for inner in fields:
                    found.setdefault(inner.name, []).append(path)
                    queue.append((inner.shape.value, (*path, inner.name)))
            case ListOf(items):
                queue.append((items, path if not path else (*path, ITEM)))
            case MapOf(values):
                queue.append((values, (*path, ANY_NAME)))
            case OneOf(options):
                queue.extend((option, path) for option in options)
            case _:
                pass
    return found


def _shallow(known: dict[str, list[Path]]) -> dict[str, list[Path]]:
    """Of the objects that hold a name, those that lie as near as the first."""
    return {
        name: list(dict.fromkeys(path for path in places if len(path) == len(places[0])))
        for name, places in known.items()
    }


def _homes(parts: Path, shallow: dict[str, list[Path]]) -> list[Path]:
    """The objects of the sample that hold the first part, the shallowest ones alone; empty where it is nowhere.

    One row describes a name wherever it stands: `city` of the billing and of the shipping address.
    """
    found = shallow.get(parts[0].removesuffix(ITEM), [])
    return found[:_MOST_HOMES] if len(parts) == 1 or len(found) == 1 else []
