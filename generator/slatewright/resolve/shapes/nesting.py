"""Rows of a flat or indented table as one nested shape, with a sample to say where leaf names belong."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct, field
from msgspec.structs import replace

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
from slatewright.regex import regex
from slatewright.resolve.shapes.merged_shapes import (
    merge_all,
    merge_all_fields,
    merge_sourced_shapes,
)
from slatewright.resolve.shapes.row_paths import ANY_NAME, ITEM, locations, row_paths
from slatewright.resolve.shapes.rows import UNNAMED, FieldReader

_LIST = 3
"""Of fewer names with slashes between them nobody can tell whether they are a path."""
_COLONS = regex(r"[\w$@-]+(?::[\w$@-]+){1,8}\Z")
_SLASHED = regex(r"/?[\w$@-]+(?:/[\w$@-]+){1,8}/?\Z")


class _Node(Struct):
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
    rows = _unnamed_as_types(rows)
    rows = _stars_as_items(_slashes_as_dots(_colons_as_dots(rows, sample), sample))
    paths = row_paths(rows, sample)
    of_items = any(path[0] == ITEM and path[1:] for path, _ in paths)
    for path, fact in paths:
        _insert(root, path[1:] if path[0] == ITEM and path[1:] else path, fact)
    if not root.children:
        unnamed = [reader.field(row).shape.value for row in rows if row.name == UNNAMED]
        return merge_all(unnamed)
    if set(root.children) == {ITEM}:
        return ListOf(_object(root.children[ITEM], reader))
    shape = _object(root, reader)
    return ListOf(shape) if of_items or isinstance(sample, ListOf) and not root.array else shape


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
    known = locations(sample)
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
