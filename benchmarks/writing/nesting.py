"""How a list says that some fields are inside another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from writing.row import Row
from writing.sheet import Sheet

Listed = tuple[list[Row], list[tuple[str, list[Row]]]]
"""The rows of the list, and lists of their own that stand below it."""


def _flat(name: Callable[[Row, Row], str]) -> Callable[[Sheet, list[Row]], Listed]:
    def write(_sheet: Sheet, rows: list[Row]) -> Listed:
        return list(_with_inner(rows, name)), []

    return write


def _with_inner(rows: list[Row], name: Callable[[Row, Row], str]) -> Iterator[Row]:
    for row in rows:
        yield replace(row, rows=())
        yield from (replace(inner, name=name(row, inner)) for inner in row.rows)


def _items(row: Row) -> str:
    return f"{row.name}[]" if row.field.type == "array" else row.name


def _below(_sheet: Sheet, rows: list[Row]) -> Listed:
    return [replace(row, rows=()) for row in rows], [
        (row.name, list(row.rows)) for row in rows if row.rows
    ]


def _inline(_sheet: Sheet, rows: list[Row]) -> Listed:
    return [replace(row, rows=(), about=_with_parts(row)) for row in rows], []


def _with_parts(row: Row) -> str:
    if not row.rows:
        return row.about
    parts = [f"`{inner.name}`" + (f" ({inner.type})" if inner.type else "") for inner in row.rows]
    what = "Objects" if row.field.type == "array" else "An object"
    return f"{row.about}. {what} with {', '.join(parts[:-1])} and {parts[-1]}."


NESTING: dict[str, Callable[[Sheet, list[Row]], Listed]] = {
    "dotted": _flat(lambda row, inner: f"{row.name}.{inner.name}"),
    "dotted-items": _flat(lambda row, inner: f"{_items(row)}.{inner.name}"),
    "brackets": _flat(lambda row, inner: f"{_items(row)}[{inner.name}]"),
    "indented": lambda _sheet, rows: (rows, []),
    "below": _below,
    "inline": _inline,
    "unsaid": lambda _sheet, rows: ([replace(row, rows=()) for row in rows], []),
}
"""What becomes of rows that have rows below them."""
