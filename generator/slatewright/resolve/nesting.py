"""Rows of a flat or indented table as one nested shape, with a sample to say where leaf names belong."""

from __future__ import annotations

import re
from collections import Counter, deque
from dataclasses import dataclass, field, replace

from slatewright.model.api import (
    Field,
    ListOf,
    MapOf,
    ObjectOf,
    OneOf,
    Presence,
    Scalar,
    Shape,
    Unknown,
)
from slatewright.model.facts import FieldFact
from slatewright.model.source import Evidence, Sourced
from slatewright.resolve.rows import UNNAMED, FieldReader
from slatewright.resolve.shapes import merge_all, merge_all_fields, merge_sourced_shapes

ITEM = "[]"
ANY_NAME = "additionalProperties"
"""What they write for the values of a map."""
_PARTS = re.compile(
    r"\[\s*+(?:\d+|n|i|x|idx|index|\.\.\.|\*|#)?+\s*+\]|\[([^\[\]]+)\]|([^.\[\]]+)", re.IGNORECASE
)
_MOST_LEVELS = 24
"""Names that lie deeper than any honest one are hung onto the last level."""
_MOST_HOMES = 12
_LIST = 3
"""Of fewer names with slashes between them nobody can tell whether they are a path."""
_COLONS = re.compile(r"[\w$@-]+(?::[\w$@-]+){1,8}\Z")
_SLASHED = re.compile(r"/?[\w$@-]+(?:/[\w$@-]+){1,8}/?\Z")


def name_path(name: str) -> tuple[str, ...]:
    """The parts of a written name: `a.b`, `a[b]`, `a[].b`, `a[0][b]`; `[]` stands for an array's items."""
    parts: list[str] = []
    for match in _PARTS.finditer(name.strip()):
        inner = match.group(1) or match.group(2)
        parts.append(inner.strip().strip("'\"") if inner and inner.strip() else ITEM)
    while parts and parts[-1] == ITEM and len(parts) > 1:
        parts.pop()
        parts[-1] = parts[-1] + ITEM
    return tuple(part for part in parts if part)


@dataclass(slots=True)
class _Node:
    """A field under construction."""

    facts: list[FieldFact] = field(default_factory=list)
    children: dict[str, _Node] = field(default_factory=dict)
    array: bool = False


def nested(rows: list[FieldFact], sample: Shape, reader: FieldReader) -> Shape:
    """The shape that the rows describe; `Unknown` without any.

    Args:
        rows: the rows of one body or response, in order.
        sample: the shape of the samples, to place leaf names; `Unknown` without any.
        reader: turns one row into a field.
    """
    root = _Node()
    root_is_list = isinstance(sample, ListOf)
    rows = _unnamed_as_types(rows)
    rows = _stars_as_items(_slashes_as_dots(_colons_as_dots(rows, sample), sample))
    for path, fact in _paths(rows, sample):
        _insert(root, path, fact)
    if not root.children:
        unnamed = [reader.field(row).shape.value for row in rows if row.name == UNNAMED]
        return merge_all(unnamed)
    if set(root.children) == {ITEM}:
        return ListOf(_object(root.children[ITEM], reader))
    shape = _object(root, reader)
    return ListOf(shape) if root_is_list and not root.array else shape


def _unnamed_as_types(rows: list[FieldFact]) -> list[FieldFact]:
    """A row without a name that links an object says what the row above it holds, where that row leaves it open."""
    result = list(rows)
    owner = -1
    for at, row in enumerate(rows):
        marks = row.evidence.quote.count("»") or row.depth
        if row.name != UNNAMED:
            owner = at if marks == 0 else -1
        elif marks == 1 and owner >= 0 and row.links and not result[owner].links:
            above = result[owner]
            open_type = (above.type_text or "any").lower() in ("any", "object")
            typed = row.type_text if open_type else above.type_text
            result[owner] = replace(above, links=row.links, type_text=typed)
    return result


def _slashes_as_dots(rows: list[FieldFact], sample: Shape) -> list[FieldFact]:
    """`data/attributes/name` as `data.attributes.name`, where several rows or the sample show that it is a path.

    Where the sample has all of the names side by side, they are no path: the row is about any of them.
    """
    heads = Counter(
        row.name.strip("/").partition("/")[0] for row in rows if _SLASHED.match(row.name)
    )
    if not heads:
        return rows
    known = _locations(sample)
    rows = [each for row in rows for each in _side_by_side(row, known)]
    return [
        (
            replace(row, name=row.name.strip("/").replace("/", "."))
            if _SLASHED.match(row.name)
            and ((head := row.name.strip("/").partition("/")[0]) in known or heads[head] > 1)
            else row
        )
        for row in rows
    ]


def _side_by_side(row: FieldFact, known: dict[str, list[tuple[str, ...]]]) -> list[FieldFact]:
    """A row for each of `id/name/email` where they stand side by side in the sample; else the row alone.

    A long path whose first name the sample shows once, as something that holds nothing, is none either.
    """
    names = row.name.split("/")
    if len(names) == 1 or not _SLASHED.match(row.name):
        return [row]
    homes = [set(known.get(name, ())) for name in names]
    held = {part for places in known.values() for place in places for part in place}
    flat = len(names) >= _LIST and homes[0] and names[0] not in held
    if not flat and not set.intersection(*homes):
        return [row]
    return [replace(row, name=name, required=None, conditional=True) for name in names if name]


def _colons_as_dots(rows: list[FieldFact], sample: Shape) -> list[FieldFact]:
    """`owner:name` as `owner.name`, where the sample has an object `owner`; elsewhere it is a name with a namespace."""
    if not any(":" in row.name for row in rows):
        return rows
    whole = sample.items if isinstance(sample, ListOf) else sample
    fields = whole.fields if isinstance(whole, ObjectOf) else ()
    objects = {f.name for f in fields if isinstance(f.shape.value, ObjectOf | ListOf)}
    return [
        (
            replace(row, name=row.name.replace(":", "."))
            if _COLONS.match(row.name) and row.name.partition(":")[0] in objects
            else row
        )
        for row in rows
    ]


def _stars_as_items(rows: list[FieldFact]) -> list[FieldFact]:
    """`lines.*.id` as `lines[].id`; where other rows name members outright, `lines.*` is all of them and says nothing."""
    if not any(".*" in row.name for row in rows):
        return rows
    plain = {row.name.rpartition(".")[0] for row in rows if "." in row.name and "*" not in row.name}
    result = []
    for row in rows:
        head, star, rest = row.name.partition(".*")
        if star and head not in plain:
            row = replace(row, name=f"{head}[]{rest}".replace(".*", "[]"))
        elif star:
            row = replace(row, name=f"{head}{rest}".replace(".*", "[]") if rest else "")
        result.append(row)
    return [row for row in result if row.name]


def _insert(root: _Node, path: tuple[str, ...], fact: FieldFact) -> None:
    node = root
    for part in path:
        if part == ITEM and node is not root:
            node.array = True
            continue
        name = part.removesuffix(ITEM) if part != ITEM else part
        node = node.children.setdefault(name, _Node())
        if part.endswith(ITEM) and part != ITEM:
            node.array = True
    node.facts.append(fact)


def _paths(rows: list[FieldFact], sample: Shape) -> list[tuple[tuple[str, ...], FieldFact]]:
    """Every row's full path: indentation first, then dots and brackets, then the sample."""
    placed: list[tuple[tuple[str, ...], FieldFact]] = []
    stack: list[tuple[int, tuple[str, ...]]] = []
    homes: Counter[tuple[str, ...]] = Counter()
    known = _locations(sample)
    near = _reach(rows, known)
    loose: list[int] = []
    later = {row.name: at for at, row in enumerate(rows) if row.depth == 0}
    for at, fact in enumerate(rows):
        while stack and stack[-1][0] >= fact.depth:
            stack.pop()
        parts = name_path(fact.name)
        if not parts:
            continue
        if fact.name == UNNAMED:
            stack.append((fact.depth, stack[-1][1] if stack else ()))
            continue
        if stack and stack[-1][1]:
            paths = [(*stack[-1][1], *_below(stack[-1][1], parts))]
        else:
            found = [home for home in _homes(parts, known) if len(home) <= near]
            # a table comes to an object before it comes to what is in it
            found = [home for home in found if not home or later.get(home[-1], at) <= at]
            if found:
                homes[found[0]] += len(found) == 1
            else:
                loose.append(len(placed))
            paths = [(*home, *parts) for home in found or [()]]
        paths = [_shortened(path) for path in paths]
        stack.append((fact.depth, paths[0]))
        placed.extend((path, fact) for path in paths)
    return _settle(placed, loose, homes)


def _reach(rows: list[FieldFact], known: dict[str, list[tuple[str, ...]]]) -> int:
    """How deep in the sample a bare name may stand: hardly below the object that the dotted rows start from.

    `type` beside `attributes.name` is not the `type` of an object three levels further in.
    """
    paths = [name_path(row.name) for row in rows if row.depth == 0]
    dotted = [found[0] for path in paths if len(path) > 1 and (found := _homes(path, known))]
    if len(dotted) * 2 <= len(paths):
        return _MOST_LEVELS
    return max(map(len, dotted)) + 1


def _shortened(path: tuple[str, ...]) -> tuple[str, ...]:
    return path if len(path) <= _MOST_LEVELS else (*path[: _MOST_LEVELS - 1], path[-1])


def _below(parent: tuple[str, ...], parts: tuple[str, ...]) -> tuple[str, ...]:
    """An indented row may repeat its parent's name in front: `address.city` under `address`."""
    clean = tuple(part.removesuffix(ITEM) for part in parent if part != ITEM)
    mine = tuple(part.removesuffix(ITEM) for part in parts if part != ITEM)
    for size in range(min(len(clean), len(mine) - 1), 0, -1):
        if mine[:size] == clean[-size:]:
            return tuple(part for part in parts if part != ITEM)[size:]
    return parts


def _settle(
    placed: list[tuple[tuple[str, ...], FieldFact]],
    loose: list[int],
    homes: Counter[tuple[str, ...]],
) -> list[tuple[tuple[str, ...], FieldFact]]:
    """Rows that no sample shows go where most of their neighbours are."""
    if not homes or not loose:
        return placed
    home = max(homes.items(), key=lambda item: (item[1], -len(item[0])))[0]
    if not home or homes[home] * 2 < sum(homes.values()):
        return placed
    roots = {placed[at][0] for at in loose if placed[at][1].depth == 0}
    sizes = {len(root) for root in roots}
    return [
        ((*home, *path), fact) if any(path[:size] in roots for size in sizes) else (path, fact)
        for path, fact in placed
    ]


def _locations(sample: Shape) -> dict[str, list[tuple[str, ...]]]:
    """Name to the paths of the objects that hold it, the shallowest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    queue: deque[tuple[Shape, tuple[str, ...]]] = deque([(sample, ())])
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
            case MapOf():
                pass
            case OneOf(options):
                queue.extend((option, path) for option in options)
            case _:
                pass
    return found


def _homes(
    parts: tuple[str, ...], known: dict[str, list[tuple[str, ...]]]
) -> list[tuple[str, ...]]:
    """The objects of the sample that hold the first part, the shallowest ones alone; empty where it is nowhere.

    One row describes a name wherever it stands: `city` of the billing and of the shipping address.
    """
    places = known.get(parts[0].removesuffix(ITEM), [])
    if () in places:
        return [()]
    shallow = list(dict.fromkeys(path for path in places if len(path) == len(places[0])))
    return shallow[:_MOST_HOMES] if len(parts) == 1 or len(shallow) == 1 else []


def _object(node: _Node, reader: FieldReader) -> Shape:
    """The object that the rows below a field make; a map where they describe its values alone."""
    fields = {
        name: _field(name, child, reader) for name, child in node.children.items() if name != ITEM
    }
    values = fields.pop(ANY_NAME, None)
    return (
        MapOf(values.shape.value)
        if values is not None and not fields
        else ObjectOf(tuple(fields.values()))
    )


def _first_evidence(node: _Node) -> tuple[Evidence, ...]:
    """The first row below a field that has none of its own."""
    for child in node.children.values():
        if found := (child.facts[0].evidence,) if child.facts else _first_evidence(child):
            return found
    return ()


def _field(name: str, node: _Node, reader: FieldReader) -> Field:
    read = [reader.field(fact, name) for fact in node.facts]
    if len(read) > 1:
        read = [_listed(one, fact) for one, fact in zip(read, node.facts, strict=True)]
    if not read:
        shape = _object(node, reader)
        inner: Shape = ListOf(shape) if node.array else shape
        evidence = _first_evidence(node)
        return Field(
            name,
            Sourced(inner, evidence),
            Sourced(Presence.UNSTATED),
            Sourced(False),
            evidence=evidence,
        )
    merged = merge_all_fields(read)
    if not node.children and not node.array:
        return merged
    return _with_children(merged, node, reader)


def _listed(read: Field, fact: FieldFact) -> Field:
    """A row `tags[]` beside one for `tags` is about the items."""
    shape = read.shape
    if not fact.name.endswith("[]") or isinstance(shape.value, ListOf | Unknown):
        return read
    return replace(read, shape=replace(shape, value=ListOf(shape.value)))


def _with_children(merged: Field, node: _Node, reader: FieldReader) -> Field:
    """Hang the fields below onto a field: they are its properties, or those of its items."""
    below = _object(node, reader) if node.children else Unknown()
    stated = merged.shape.value
    if node.array or isinstance(stated, ListOf):
        items = stated.items if isinstance(stated, ListOf) else Unknown()
        if not node.children and isinstance(items, Unknown) and isinstance(stated, Scalar):
            items = stated
        below = ListOf(_inner(items, below))
    else:
        below = _inner(stated, below)
    evidence = merged.shape.evidence or merged.evidence
    return replace(merged, shape=Sourced(below, evidence, merged.shape.overruled))


def _inner(stated: Shape, below: Shape) -> Shape:
    if isinstance(below, Unknown):
        return stated
    if isinstance(stated, OneOf):
        options = tuple(_option(option, below) for option in stated.options)
        return below if options == stated.options else OneOf(options)
    if (
        isinstance(stated, MapOf)
        and isinstance(below, ObjectOf)
        and not isinstance(stated.values, Unknown)
    ):
        return stated
    return (
        merge_sourced_shapes(Sourced(below), Sourced(stated)).value
        if isinstance(stated, ObjectOf)
        else below
    )


def _option(option: Shape, below: Shape) -> Shape:
    """One of several types of a field that has fields below it: the object's, or those of the items."""
    match option:
        case ObjectOf(()) | MapOf(Unknown()):
            return below
        case ListOf(ObjectOf(()) | Unknown()):
            return ListOf(below)
        case _:
            return option
